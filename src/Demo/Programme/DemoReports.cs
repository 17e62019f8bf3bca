using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Awards.Reporting;
using Palmares.Kernel;

namespace Palmares.Demo.Programme;

/// <summary>Laureates of a past edition are asked what came of it: one reports, one would rather not, the others have not answered.</summary>
internal static class DemoReports
{
    private static readonly string?[] Answers =
    [
        "The test suite I began is now kept by three members, and two newcomers edit parts of the series. What stands in the way: nobody has time to answer comments in summer.",
        null,
    ];

    public static async Task AskAsync(Stage stage, Cast cast, EditionId edition, DateOnly today, CancellationToken ct)
    {
        var view = await stage.MustAsync((ListProgressReports list) => list.RunAsync(edition, cast.Secretary, ct));
        var willing = view.Lines.Where(line => line.MayBeAsked).Select(line => line.Id).ToList();
        if (willing.Count == 0)
            return;
        await stage.MustAsync((AskForReports ask) => ask.RunAsync(new(edition, willing, "What came of the work you were honoured for, and what would help now?", today.AddDays(60)), cast.Secretary, ct));
        stage.Clock.Pass(TimeSpan.FromHours(5));
        var addresses = await stage.RunAsync((PalmaresDb db) => db.Set<OutboxMessage>().Where(one => one.Text.Contains("/report/")).Select(one => one.To).Distinct().OrderBy(to => to).ToListAsync(ct));
        foreach (var (address, answer) in addresses.SkipLast(1).Zip(Answers))
        {
            var secret = await stage.SecretForAsync(address, "/report/", ct);
            await stage.MustAsync((WriteReport write) => write.RunAsync(new(secret, answer), Actor.ByLink("report"), ct));
        }
    }
}
