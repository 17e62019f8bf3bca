using Palmares.Kernel;

namespace Palmares.Awards.Objecting;

/// <summary>Somebody one level up, who had no part before, decides an appeal: dismissed, heard again by another, or back to the panel.</summary>
public sealed class DecideAppeal(PalmaresDb db, ActLog acts, TimeProvider clock, IdSource ids)
{
    /// <param name="ToPanel">Needed where it goes back to the panel.</param>
    public sealed record Input(AppealId Appeal, AppealState? Outcome, string Answer, string? ToPanel = null);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.SignedIn) || by.User is not { } user)
            return KernelErrors.NotPermitted;
        if (await db.ToDecideAsync(input.Appeal, user, ct) is not { } found)
            return DueProcessErrors.NoSuchAppeal;
        if (found.Appeal.State != AppealState.Lodged)
            return DueProcessErrors.AppealDecidedAlready;
        if (input.Outcome is not { } outcome || outcome == AppealState.Lodged || !Enum.IsDefined(outcome))
            return DueProcessErrors.OutcomeNeeded;
        var (answer, toPanel) = (input.Answer?.Trim() ?? "", input.ToPanel?.Trim() ?? "");
        if (answer.Length is 0 or > Objection.TextLimit)
            return DueProcessErrors.AnswerNeeded.With(Objection.TextLimit);
        if (outcome == AppealState.BackToPanel && toPanel.Length is 0 or > Nomination.ReasonLimit)
            return DueProcessErrors.PanelWordsNeeded.With(Nomination.ReasonLimit);

        (found.Appeal.State, found.Appeal.DecidedBy, found.Appeal.Answer, found.Appeal.DecidedAt) = (outcome, user, answer, clock.GetUtcNow());
        acts.Record(new AppealDecided(found.Appeal.Id, outcome), by);
        if (outcome == AppealState.HeardAgain)
            (found.Case.Objection.State, found.Case.Objection.HandledBy, found.Case.Objection.AppealUntil) = (ObjectionState.Lodged, null, null);
        if (outcome == AppealState.BackToPanel && found.Case.Decision.SetAsideAt is null)
            await DueProcessGate.SetAsideAsync(db, acts, ids, found.Case.Decision, SetAsideBecause.AppealGranted, toPanel, by, clock.GetUtcNow(), ct);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}
