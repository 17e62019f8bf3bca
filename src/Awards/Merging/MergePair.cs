using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards.Merging;

/// <summary>Two nominations that are to become one, with all that moves.</summary>
internal sealed record MergePair(Nomination Kept, Nomination Other, Edition Edition)
{
    /// <summary>Names both as they stand, so that what is confirmed is what was shown.</summary>
    public string Stamp => $"{Kept.Revision}-{Other.Revision}";

    /// <summary>An endorser who was asked for both and has not answered is asked once.</summary>
    public IEnumerable<Endorsement> Endorsements => Other.Endorsements.Where(e => e.State switch
    {
        EndorsementState.Given => true,
        EndorsementState.Invited => !Kept.Endorsements.Any(own => own.State is EndorsementState.Invited or EndorsementState.Given && Addresses.Same(own.Email, e.Email)),
        _ => false,
    });

    /// <summary>Who nominates in the other and not yet in the one that is kept.</summary>
    public IEnumerable<CoNominator> CoNominators => Other.CoNominators.Where(c => c.State is CoNominatorState.Accepted && c.User is { } user && user != Kept.Nominator && Kept.Beside(user) is null && c.User != Other.Nominator);

    /// <summary>Whether the other's nominator becomes a co-nominator.</summary>
    public bool BringsNominator => Other.OnBehalfOf is not null ? Other.OnBehalfOf != Kept.OnBehalfOf : Other.Nominator != Kept.Nominator && Kept.Beside(Other.Nominator) is null;

    /// <summary>The nominee has agreed to both texts; otherwise the joined one is put to them again.</summary>
    public bool AgreedToBoth => Kept.Consent == Consent.Agreed && Other.Consent == Consent.Agreed;

    public static async Task<Result<MergePair>> FindAsync(PalmaresDb db, NominationId kept, NominationId other, Actor by, CancellationToken ct)
    {
        if (kept == other)
            return NominatingErrors.MergeNeedsTwo;
        var two = await db.NominationsOf(by).WithText().Include(n => n.Findings).Where(n => n.Id == kept || n.Id == other).ToListAsync(ct);
        if (two.SingleOrDefault(n => n.Id == kept) is not { } into || two.SingleOrDefault(n => n.Id == other) is not { } from)
            return AwardsErrors.NoSuchNomination;
        var edition = (await db.EditionAsync(into.EditionId, ct))!;
        var fit = into.EditionId == from.EditionId && into.CategoryId == from.CategoryId && into.State == NominationState.Submitted && from.State == NominationState.Submitted;
        if (!fit || edition.Phase is not (EditionPhase.Nominating or EditionPhase.Screening))
            return NominatingErrors.CannotMerge;
        if (await db.Set<Merge>().AnyAsync(m => m.Kept == other && m.UndoneAt == null, ct))
            return NominatingErrors.MergeKeepsThat.With(from.Number);
        var contested = two.FirstOrDefault(n => n.Claims.SelectMany(c => c.Evidence).Any(e => e.Contest == ContestState.Contested));
        return contested is null ? new MergePair(into, from, edition) : NominatingErrors.MergeContested.With(contested.Number);
    }
}

/// <summary>What a merge would do. Writes nothing.</summary>
public sealed class ShowMerge(PalmaresDb db)
{
    public sealed record Input(NominationId Kept, NominationId Other);

    public sealed record Side(NominationId Id, string Number, string NomineeName, string NomineeEmail, string? NomineeOrganisation, string NominatorName, string Statement, IReadOnlyList<string> Claims, Consent Consent);

    /// <param name="Claims">Claims that move, with their lines.</param>
    /// <param name="Endorsements">Names of endorsers whose letters, or answers, move.</param>
    /// <param name="Nominators">Who becomes a co-nominator of the one that is kept.</param>
    /// <param name="AsksAgain">The nominee is asked for consent to the joined text.</param>
    public sealed record Preview(EditionFacts Edition, Side Kept, Side Other, IReadOnlyList<string> Claims, IReadOnlyList<string> Endorsements, IReadOnlyList<string> Nominators, bool AsksAgain, string Stamp);

    public async Task<Result<Preview>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.RunProgramme))
            return KernelErrors.NotPermitted;
        var found = await MergePair.FindAsync(db, input.Kept, input.Other, by, ct);
        if (found.IsError)
            return found.Error;
        var pair = found.Value;
        var nominators = pair.CoNominators.Select(c => c.Name);
        return new Preview(
            pair.Edition.Facts(),
            Of(pair.Kept),
            Of(pair.Other),
            [.. pair.Other.Claims.OrderBy(c => c.Position).Select(c => c.Text)],
            [.. pair.Endorsements.OrderBy(e => e.InvitedAt).Select(e => e.Name)],
            [.. pair.BringsNominator ? nominators.Prepend(pair.Other.OnBehalfOf ?? pair.Other.NominatorName) : nominators],
            !pair.AgreedToBoth,
            pair.Stamp);
    }

    private static Side Of(Nomination n) =>
        new(n.Id, n.Number, n.NomineeName, n.NomineeEmail, n.NomineeOrganisation, n.OnBehalfOf ?? n.NominatorName, n.Statement, [.. n.Claims.OrderBy(c => c.Position).Select(c => c.Text)], n.Consent);
}
