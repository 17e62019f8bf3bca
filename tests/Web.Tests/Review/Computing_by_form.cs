using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Modules.Tests.Review;
using Palmares.Review.Assigning;
using Palmares.Review.Panels;

namespace Palmares.Web.Tests.Review;

/// <summary>A long computation as its page shows it, and taken as far as it is by the form.</summary>
public sealed class Computing_by_form
{
    private const string Assigning = "/review/assigning/rising-2026";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_page_says_how_far_it_is_and_takes_what_there_is()
    {
        var clock = new WaitingClock();
        await using var site = await WebWorld.StartAsync(more: services => services.AddSingleton<TimeProvider>(clock));
        var (edition, by) = await ReadyAsync(site);
        var secretary = await site.SignInAs("secretary", Role.Secretary);

        await clock.BeginAsync(() => site.RunAsync((ComputeAssignment compute) => compute.RunAsync(edition.Id, 1, by, Ct)));
        var running = await secretary.OpenAsync(Assigning);
        var told = await secretary.GetAsync(Assigning + "?handler=Progress");
        var kept = await secretary.SendAsync(Assigning, "form[action*='handler=Keep']", []);
        clock.Go.SetResult();
        var over = await OverAsync(secretary);
        var page = await secretary.OpenAsync(Assigning);

        Assert.Contains("Being computed since", running.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(running.QuerySelector("input[name='Input.Seed']"));
        Assert.Equal(running.QuerySelector("[data-progress]")!.TextContent.Trim(), (await told.Content.ReadAsStringAsync(Ct)).Trim());
        Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);
        Assert.True(over, "The computation goes on after it was told to take what there is.");
        Assert.Contains("Total affinity", page.Body!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<bool> OverAsync(Visitor secretary)
    {
        for (var asked = 0; asked < 300; asked++)
        {
            if ((await secretary.GetAsync(Assigning + "?handler=Progress")).StatusCode == HttpStatusCode.NoContent)
                return true;
            await Task.Delay(100, Ct);
        }

        return false;
    }

    private static async Task<(InventedEdition Edition, Actor Secretary)> ReadyAsync(WebWorld site)
    {
        var nominator = await site.UserAsync("nominator", Role.Nominator);
        var secretary = Actor.ForUser(await site.UserAsync("secretary", Role.Secretary), [Role.Secretary], ActorOrigin.Web);
        var members = new List<Member>();
        foreach (var number in Enumerable.Range(1, 3))
            members.Add(new Member(await site.UserAsync($"judge-{number}", number == 1 ? Role.Chair : Role.Judge), $"Judge {number}", $"Institute {number}", null, "routing", 0, 20, number == 1));
        InventedEdition edition;
        await using (var scope = site.Services.CreateAsyncScope())
            edition = await InventedEdition.MakeAsync(scope.ServiceProvider, nominator, nominations: 3, EditionPhase.Reviewing);
        Assert.False((await site.RunAsync((FormPanel form) => form.RunAsync(new(edition.Id, members, 2), secretary, Ct))).IsError);
        return (edition, secretary);
    }

    /// <summary>What was begun here, and nothing else, waits when it asks for the time a second time: before it writes its proposal.</summary>
    private sealed class WaitingClock : TimeProvider
    {
        private readonly AsyncLocal<int[]?> _asked = new();

        public TaskCompletionSource Go { get; } = new();

        public async Task BeginAsync<T>(Func<Task<T>> begin)
        {
            _asked.Value = [0];
            await begin();
            _asked.Value = null;
        }

        public override DateTimeOffset GetUtcNow()
        {
            if (_asked.Value is { } asked && ++asked[0] > 1)
                Go.Task.Wait(TimeSpan.FromSeconds(30));
            return base.GetUtcNow();
        }
    }
}
