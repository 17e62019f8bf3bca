using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review.Conflicts;

/// <summary>All nominations of an edition, with nothing but who is nominated by whom, so that a judge can declare. Own conflicts are shown as such.</summary>
public sealed class ListToDeclare(PalmaresDb db, ListReviewable reviewable, Sight sight)
{
    /// <param name="Nomination">None where judges read without names: lists and texts bear it too.</param>
    /// <param name="Key">By which the row is declared: the nomination, or made of the names alone where judges read without them.</param>
    /// <param name="Number">Empty where judges read without names: a number beside a name would give it away.</param>
    /// <param name="Own">The viewer's own conflict in force, so that the reader knows why the nomination is shown nowhere else.</param>
    public sealed record Row(NominationId Nomination, string Key, string Number, string NomineeName, string? NomineeOrganisation, string NominatorName, ConflictKind? Own, bool Declared);

    public async Task<Result<IReadOnlyList<Row>>> RunAsync(EditionId edition, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.DeclareConflict) || by.User is not { } user)
            return KernelErrors.NotPermitted;
        var panels = db.Set<Panel>().Where(p => p.Edition == edition).Select(p => p.Id);
        var judge = await db.Set<Judge>().AsNoTracking().SingleOrDefaultAsync(j => panels.Contains(j.Panel) && j.User == user && !j.HasLeft, ct);
        if (judge is null)
            return ReviewErrors.NotOnPanel;

        var own = (await db.Set<Conflict>().AsNoTracking().Where(c => c.Judge == judge.Id && c.State != ConflictState.Lifted).ToListAsync(ct)).ToLookup(c => c.Nomination);
        var nominations = await reviewable.RunAsync(edition, ct);
        var nameless = await sight.HidesNomineesAsync(edition, by, ct);
        return Result<IReadOnlyList<Row>>.Of(
        [
            .. nominations.OrderBy(n => nameless ? n.NomineeName : n.Number, StringComparer.Ordinal).Select(n => new Row(
                nameless ? default : n.Id, nameless ? DeclareKey.Of(n) : n.Id.ToString(), nameless ? "" : n.Number, n.NomineeName, n.NomineeOrganisation, n.NominatorName,
                own[n.Id].OrderByDescending(c => c.Origin).Select(c => (ConflictKind?)c.ShownKind).FirstOrDefault(), own[n.Id].Any(c => c.Origin == ConflictOrigin.Declared))),
        ]);
    }
}

/// <summary>Names a nomination by what a judge who reads without names is shown when declaring, and by nothing else. Pure.</summary>
internal static class DeclareKey
{
    public static string Of(ReviewableNomination nomination) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{nomination.NomineeName}\n{nomination.NomineeOrganisation}\n{nomination.NominatorName}")))[..16];
}
