using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Letters;

namespace Palmares.Awards.Nominating;

/// <summary>Letters of a nomination that did not arrive, for whoever may see the nomination: of a draft, or where a phase seals it, its nominator alone.</summary>
/// <remarks>Only letters of which whoever sees the nomination knows: the requests that are still awaited.</remarks>
public sealed class ListUndelivered(PalmaresDb db, ReadUndelivered undelivered)
{
    private static readonly LetterKind[] Asking = [NomineeLetters.ConsentAsked, NomineeLetters.ConsentReminder, SupportLetters.EndorsementAsked, SupportLetters.EndorsementReminder, NominatingLetters.CoNominationAsked];

    /// <param name="What">Names the kind of letter.</param>
    public sealed record Line(string Name, string To, string What, DateTimeOffset Written, string Problem);

    public async Task<Result<IReadOnlyList<Line>>> RunAsync(NominationId id, Actor by, CancellationToken ct)
    {
        var nomination = await db.NominationsOf(by).AsNoTracking().Include(n => n.Endorsements).Include(n => n.CoNominators).AsSplitQuery().SingleOrDefaultAsync(n => n.Id == id, ct);
        if (nomination is null)
            return AwardsErrors.NoSuchNomination;
        HashSet<string> awaited =
        [
            .. nomination.Endorsements.Where(one => one.State == EndorsementState.Invited).Select(one => Addresses.Fold(one.Email)),
            .. nomination.CoNominators.Where(one => one.State == CoNominatorState.Invited).Select(one => Addresses.Fold(one.Email)),
        ];
        if (nomination is { State: NominationState.Submitted, Consent: Consent.Asked })
            awaited.Add(Addresses.Fold(nomination.NomineeEmail));
        if (awaited.Count == 0)
            return Result<IReadOnlyList<Line>>.Of([]);
        var lines = await undelivered.RunAsync(id.Value, Asking, ct);
        return Result<IReadOnlyList<Line>>.Of(
        [
            .. lines.Where(one => awaited.Contains(Addresses.Fold(one.To))).Select(one => new Line(one.Name ?? one.To, one.To, Asking.Single(kind => kind.Id == one.Kind).Name, one.Written, one.Problem)),
        ]);
    }
}
