using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Letters;

namespace Palmares.Awards.Nominating;

/// <summary>The nominator sends the nomination; the nominee is written to. Nothing in it changes after, unless it is taken back in time.</summary>
public sealed class SubmitNomination(PalmaresDb db, ActLog acts, IdSource ids, TimeProvider clock, WriteLetter letters, PublicAddress address, IEnumerable<IPartyRules> parties)
{
    /// <param name="OverReason">Why one more is sent than a soft limit asks for.</param>
    public sealed record Input(NominationId Nomination, string? OverReason = null);

    public Task<Result<Done>> RunAsync(NominationId id, Actor by, CancellationToken ct) => RunAsync(new Input(id), by, ct);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.Nominate))
            return KernelErrors.NotPermitted;
        var id = input.Nomination;
        await using var turn = await db.TakeTurnAsync(ct);
        var nomination = await db.NominationsLedBy(by).WithText().SingleOrDefaultAsync(n => n.Id == id, ct);
        if (nomination is null)
            return await db.NotToChangeAsync(id, by, ct);
        if (nomination.State != NominationState.Draft)
            return AwardsErrors.NotADraft;
        var edition = (await db.EditionAsync(nomination.EditionId, ct))!;
        if (NominatingGate.Closed(edition, nomination, clock.GetUtcNow()) is { } closed)
            return closed;
        var missing = MissingIn(nomination, await db.FormOfAsync(nomination, ct));
        if (missing.Count > 0)
            return AwardsErrors.Incomplete.With(string.Join(" ", missing.Select(e => e.Message))).At(missing[0].Place!);
        foreach (var rules in parties)
        {
            if (await rules.SendingAsync(edition.Id, ListReviewable.Reviewable(nomination), by, ct) is { } refused)
                return refused;
        }
        if (input.OverReason?.Length > Nomination.ReasonLimit)
            return AwardsErrors.TooLong.With("The reason", input.OverReason.Length, Nomination.ReasonLimit).At("OverReason");
        var entrants = LimitRules.Entrants(nomination.Nominator, nomination.NominatorName, nomination.NominatorOrganisation, nomination.OnBehalfOf, nomination.CoNominators);
        if (await LimitCheck.OfAsync(db, nomination, entrants, joining: false, input.OverReason, ct) is { } over)
            return over;

        nomination.OverLimitReason = await LimitCheck.OfAsync(db, nomination, entrants, joining: false, null, ct) is null ? null : input.OverReason!.Trim();
        nomination.State = NominationState.Submitted;
        nomination.SubmittedAt = clock.GetUtcNow();
        nomination.Sendings++;
        nomination.Revision++;
        nomination.Form = edition.Form?.Id;
        db.Set<NominationRevision>().Add(new NominationRevision { NominationId = nomination.Id, Number = nomination.Sendings, At = clock.GetUtcNow(), Form = nomination.Form, Json = RevisionText.Of(nomination).Write() });
        await letters.StageAsync(ConsentLetter.Write(nomination, edition, ids.NewSecret(), address, clock.GetUtcNow()), ct);
        acts.Record(new NominationSubmitted(nomination.Id, edition.Id, nomination.Nominee), by);
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync(ct);
        return Done.Value;
    }

    internal static IReadOnlyList<Error> MissingIn(Nomination nomination, IReadOnlyList<FormField> form) =>
        [.. MissingIn(nomination), .. FormRules.Faults(form, nomination.Values()), .. FormRules.Missing(form, nomination.Values())];

    private static IReadOnlyList<Error> MissingIn(Nomination nomination) => NominationRules.Missing(
        nomination.Statement,
        nomination.CitationDraft,
        [.. nomination.Claims.OrderBy(c => c.Position).Select(c => (c.Text, c.Evidence.Count))],
        nomination.NomineeInRecord);
}
