using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Modules.Tests.Review;
using Palmares.Review;
using Palmares.Review.Assigning;
using Palmares.Review.Conflicts;
using Palmares.Review.Meeting;
using Palmares.Review.Panels;
using Palmares.Review.Results;
using Palmares.Review.Scoring;
using Palmares.TestKit;

namespace Palmares.Web.Tests.Review;

/// <summary>Two sites that differ only in the scores of one nomination. To whoever has a conflict with it they are the same site.</summary>
public sealed partial class What_a_conflict_hides
{
    private const int Judges = 5;

    private static readonly string[] Pages =
    [
        "/home", "/review/panels/rising-2026", "/review/conflicts/rising-2026", "/review/conflicts/rising-2026/declare", "/review/assigning/rising-2026",
        "/review/scoring", "/review/scoring/rising-2026", "/review/results/rising-2026", "/review/meeting/rising-2026", "/review/meeting/rising-2026/minutes", "/review/meeting/rising-2026/order", "/review/parties/rising-2026",
        "/review/practising/rising-2026", "/review/wishing/rising-2026", "/review/deliberating/rising-2026", "/review/seconding/rising-2026", "/review/handing/rising-2026",
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_conflicted_chair_is_sent_the_same_bytes_by_both_sites()
    {
        var low = await ReadAsync(hidden: 0, "judge-1", Role.Chair, Role.Judge);
        var high = await ReadAsync(hidden: 5, "judge-1", Role.Chair, Role.Judge);

        foreach (var page in Pages)
            Assert.Equal(low[page], high[page]);
        Assert.DoesNotContain("Nominee 6", low["/review/results/rising-2026"], StringComparison.Ordinal);
        Assert.Contains("Nominee 5", low["/review/results/rising-2026"], StringComparison.Ordinal);
        Assert.Contains("Nominee 6", low["/review/meeting/rising-2026"], StringComparison.Ordinal);
        Assert.DoesNotContain("A motion nobody in conflict reads.", low["/review/meeting/rising-2026/minutes"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secretary_without_a_conflict_sees_the_difference()
    {
        var low = await ReadAsync(hidden: 0, "secretary", Role.Secretary);
        var high = await ReadAsync(hidden: 5, "secretary", Role.Secretary);

        Assert.NotEqual(low["/review/results/rising-2026"], high["/review/results/rising-2026"]);
        Assert.Contains("A motion nobody in conflict reads.", low["/review/meeting/rising-2026/minutes"], StringComparison.Ordinal);
    }

    private static async Task<Dictionary<string, string>> ReadAsync(int hidden, string name, params Role[] roles)
    {
        await using var site = await WebWorld.StartAsync(more: services => services
            .AddSingleton<TimeProvider>(new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero)))
            .AddSingleton(provider => new IdSource(provider.GetRequiredService<TimeProvider>(), seed: 7)));
        await HoldMeetingAsync(site, await RunReviewAsync(site, hidden));
        var visitor = await site.SignInAs(name, roles);
        var read = new Dictionary<string, string>();
        foreach (var page in Pages)
        {
            var answer = await visitor.GetAsync(page);
            if (roles.Contains(Role.Chair))
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            read[page] = Token().Replace(await answer.Content.ReadAsStringAsync(Ct), "");
        }

        return read;
    }

    /// <summary>The meeting is at the hidden nomination, and something was moved about it.</summary>
    private static async Task HoldMeetingAsync(WebWorld site, InventedEdition edition)
    {
        var secretary = Actor.ForUser(await site.UserAsync("secretary", Role.Secretary), [Role.Secretary], ActorOrigin.Web);
        var members = (await site.RunAsync((ShowPanel show) => show.RunAsync(edition.Id, secretary, Ct))).Value.Members.Select(m => m.Id!.Value).ToList();
        Assert.False((await site.RunAsync((OpenMeeting open) => open.RunAsync(new(edition.Id, members), secretary, Ct))).IsError);
        Assert.False((await site.RunAsync((CallItem call) => call.RunAsync(new(edition.Id, edition.Nominations[5]), secretary, Ct))).IsError);
        var motion = new RecordMotion.Input(edition.Id, edition.Nominations[5], members[^1], "A motion nobody in conflict reads.", 3, 0, 1, new Dictionary<JudgeId, string>());
        Assert.False((await site.RunAsync((RecordMotion record) => record.RunAsync(motion, secretary, Ct))).IsError);
    }

    internal static async Task<InventedEdition> RunReviewAsync(WebWorld site, int hidden)
    {
        var secretary = Actor.ForUser(await site.UserAsync("secretary", Role.Secretary), [Role.Secretary], ActorOrigin.Web);
        var judges = new List<Actor>();
        foreach (var number in Enumerable.Range(1, Judges))
        {
            Role[] roles = number == 1 ? [Role.Chair, Role.Judge] : [Role.Judge];
            judges.Add(Actor.ForUser(await site.UserAsync($"judge-{number}", roles), roles, ActorOrigin.Web));
        }

        var edition = await MakeEditionAsync(site);
        Member[] members = [.. judges.Select((judge, at) => new Member(judge.User!.Value, $"Judge {at + 1}", $"Institute {at + 1}", null, "routing", 0, 20, at == 0))];
        await site.RunAsync((FormPanel form) => form.RunAsync(new(edition.Id, members), secretary, Ct));
        await site.RunAsync((DeclareConflict declare) => declare.RunAsync(new(edition.Id, edition.Nominations[5], ConflictKind.Family, "A sister."), judges[0], Ct));
        Assert.False((await site.RunAsync((ProposeAssignment propose) => propose.RunAsync(new(edition.Id), secretary, Ct))).IsError);
        Assert.False((await site.RunAsync((ReleaseAssignment release) => release.RunAsync(new(edition.Id), secretary, Ct))).IsError);
        foreach (var (judge, at) in judges.Select((judge, at) => (judge, at)))
            await ScoreAsync(site, edition, judge, number => number == "R-06" ? Math.Abs(hidden - (at % 2)) : Math.Clamp(number[^1] - '1' + (at % 2), 0, 5));
        await site.Services.ByHandAsync(db => db.Set<Edition>().ExecuteUpdateAsync(set => set.SetProperty(e => e.Phase, EditionPhase.Deciding), Ct));
        Assert.False((await site.RunAsync((CalibrateScores calibrate) => calibrate.RunAsync(new(edition.Id, 7), secretary, Ct))).IsError);
        return edition;
    }

    private static async Task<InventedEdition> MakeEditionAsync(WebWorld site)
    {
        var nominator = await site.UserAsync("nominator", Role.Nominator);
        await using var scope = site.Services.CreateAsyncScope();
        return await InventedEdition.MakeAsync(scope.ServiceProvider, nominator, nominations: 6, EditionPhase.Reviewing);
    }

    private static async Task ScoreAsync(WebWorld site, InventedEdition edition, Actor judge, Func<string, int> mark)
    {
        var own = await site.RunAsync((ListOwnScoring list) => list.RunAsync(edition.Id, judge, Ct));
        foreach (var row in own.Value.Rows)
        {
            var marks = edition.Criteria.ToDictionary(criterion => criterion, _ => mark(row.Number));
            Assert.False((await site.RunAsync((SubmitScore submit) => submit.RunAsync(new(row.Assignment, marks, "The documents show it."), judge, Ct))).IsError);
        }
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*>")]
    private static partial Regex Token();
}
