using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards.Merging;

/// <summary>Nominations of an edition that may be of one person, and those that were made one.</summary>
public sealed class FindDuplicates(PalmaresDb db)
{
    public sealed record Side(NominationId Id, string Number, string NomineeName, string? NomineeOrganisation, string Category, string NominatorName);

    /// <param name="Mergeable">Of one category; otherwise one of them has to be moved first.</param>
    public sealed record Pair(Side A, Side B, IReadOnlyList<DuplicateGround> Grounds, bool Mergeable);

    public sealed record Merged(MergeId Id, Side Kept, Side Other, string Reason, DateTimeOffset At, DateTimeOffset? UndoneAt, string? UndoneReason, bool MayUndo);

    public sealed record View(EditionFacts Edition, IReadOnlyList<Pair> Pairs, IReadOnlyList<Merged> Merges, bool Open, bool Sealed);

    public async Task<Result<View>> RunAsync(EditionId id, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.RunProgramme))
            return KernelErrors.NotPermitted;
        var edition = await db.EditionAsync(id, ct);
        if (edition is null)
            return AwardsErrors.NoSuchEdition;
        var categories = edition.Categories.ToDictionary(c => c.Id, c => c.Name);
        var seen = await db.NominationsOf(by).AsNoTracking().Where(n => n.EditionId == id && n.State != NominationState.Draft).OrderBy(n => n.SubmittedAt).ThenBy(n => n.Id).ToListAsync(ct);
        var sides = seen.ToDictionary(n => n.Id, n => new Side(n.Id, n.Number, n.NomineeName, n.NomineeOrganisation, categories[n.CategoryId], n.OnBehalfOf ?? n.NominatorName));
        var sent = seen.Where(n => n.State == NominationState.Submitted).ToList();
        var of = sent.ToDictionary(n => n.Id, n => n.CategoryId);
        var pairs = DuplicateRules.Pairs(sent.ConvertAll(n => new DuplicateRules.Candidate(n.Id, n.NomineeUser, n.NomineeInRecord ? n.Nominee.Value : null, n.NomineeEmail, n.Orcid, n.NomineeName)));
        var merges = (await db.Set<Merge>().AsNoTracking().Where(m => m.EditionId == id).OrderByDescending(m => m.Id).ToListAsync(ct)).Where(m => sides.ContainsKey(m.Kept) && sides.ContainsKey(m.Other)).ToList();
        var gone = seen.Where(n => n.MergedInto is not null).Select(n => n.Id).ToHashSet();
        var open = edition.Phase is EditionPhase.Nominating or EditionPhase.Screening;
        return new View(
            edition.Facts(),
            [.. pairs.Select(pair => new Pair(sides[pair.A], sides[pair.B], pair.Grounds, open && of[pair.A] == of[pair.B])).OrderBy(pair => pair.Grounds is [DuplicateGround.SameName])],
            [.. merges.Select(m => new Merged(m.Id, sides[m.Kept], sides[m.Other], m.Reason, m.At, m.UndoneAt, m.UndoneReason, open && m.UndoneAt is null && !gone.Contains(m.Kept)))],
            open,
            edition.Is(PhaseSwitch.NominationsSealed));
    }
}
