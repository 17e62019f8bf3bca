using Palmares.Awards;
using Palmares.Awards.Celebrating;
using Palmares.Awards.Leaving;
using Palmares.Awards.Nominating;
using Palmares.Awards.Notifying;
using Palmares.Awards.Publishing;
using Palmares.Awards.Serving;
using Palmares.Awards.Withdrawing;
using Palmares.Kernel;

namespace Palmares.Demo.Programme;

/// <summary>What follows a published roll: the ceremony, a courtesy notice, a judge's proof of service, and one title that was withdrawn and given again.</summary>
internal static class DemoHonours
{
    public static async Task CelebrateAsync(Stage stage, Cast cast, EditionFacts edition, DateOnly published, IReadOnlyList<ShowPublishing.Line> laureates, CancellationToken ct)
    {
        await stage.MustAsync((PlanCeremony plan) => plan.RunAsync(new(edition.Id, published.AddDays(7), new TimeOnly(18, 0), "Meridian Hall"), cast.Secretary, ct));
        await stage.MustAsync((OrderCeremony order) => order.RunAsync(edition.Id, new OrderCeremony.Fill(), cast.Secretary, ct));
        await stage.MustAsync((OrderCeremony order) => order.RunAsync(edition.Id, new OrderCeremony.Add("Reception", 60, "The host"), cast.Secretary, ct));
        if (laureates.FirstOrDefault(laureate => laureate.MayName) is { } named)
            await stage.MustAsync((SendCourtesyNotice send) => send.RunAsync(new(named.Id, "Administration of Lower Tidewell", DemoAccounts.At("administration")), cast.Secretary, ct));
        var service = await stage.MustAsync((ListJudged list) => list.RunAsync(cast.Chair, ct));
        foreach (var line in service.Where(line => line.Edition == edition.Id))
            await stage.MustAsync((AskJudgeProof ask) => ask.RunAsync(new(edition.Id, line.SeatName), cast.Chair, ct));
        // Of two editions two years apart, in one.
        if (laureates is not [.., var last] || published.Year % 4 < 2)
            return;
        await AskToLeaveAsync(stage, cast, last, ct);
        stage.Clock.Pass(TimeSpan.FromDays(1));
        await stage.MustAsync((WithdrawTitle withdraw) => withdraw.RunAsync(new(last.Id, "Meeting of the panel, item 2", "A line of the record was said to be somebody else's work."), cast.Secretary, ct));
        await stage.MustAsync((RestoreTitle restore) => restore.RunAsync(new(last.Id, "The record was compared; the line is the laureate's own."), cast.Secretary, ct));
    }

    /// <summary>A laureate asks not to be named any more, and thinks better of it: the name stays.</summary>
    private static async Task AskToLeaveAsync(Stage stage, Cast cast, ShowPublishing.Line laureate, CancellationToken ct)
    {
        if (!laureate.MayName)
            return;
        var email = (await stage.MustAsync((ShowNomination show) => show.RunAsync(laureate.Nomination, cast.Secretary, ct))).NomineeEmail;
        var key = new NomineeKey(Secret: await stage.NomineeSecretAsync(email, ct));
        stage.Clock.Pass(TimeSpan.FromDays(1));
        await stage.MustAsync((LeaveRoll leave) => leave.RunAsync(new(key, Sure: true, "I work in another field now."), Actor.ByLink("consent"), ct));
        stage.Clock.Pass(TimeSpan.FromDays(2));
        await stage.MustAsync((AnswerLeaving answer) => answer.RunAsync(new(laureate.Id, Follow: false, "You told us on the telephone that the name may stay after all."), cast.Secretary, ct));
    }
}
