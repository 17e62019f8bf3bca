using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Awards;
using Palmares.Awards.Nominating;
using Palmares.Kernel;
using Palmares.TestKit;
using Palmares.Webhooks;
using Palmares.Webhooks.Delivering;
using Palmares.Webhooks.Registering;
using Xunit;

namespace Palmares.Modules.Tests.Webhooks.Delivering;

public sealed class Delivering_messages
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_receiver_is_told_once_of_each_act_it_chose_signed_and_without_a_word_of_a_person(Engine engine)
    {
        await using var world = await OpenAsync(engine);
        await using var receiver = new Receiver();
        var awards = new AwardsBuilder(world);
        var edition = await awards.OpenAsync();
        var hook = await RegisterAsync(world, receiver, "awards.nomination-submitted", "awards.nomination-withdrawn");
        var sent = await awards.NominateAsync(edition);
        var draft = await awards.NominateAsync(edition, 2, submit: false);
        foreach (var (id, n) in new[] { (sent, 1), (draft, 2) })
            await world.RunAsync((WithdrawNomination withdraw) => withdraw.RunAsync(new(id, "Nominee 1 does not want it."), world.As(Role.Nominator, $"nominator-{n}"), Ct));

        await RoundAsync(world);
        await RoundAsync(world);

        // Of the draft nobody but its writer knows: that it was withdrawn is not told.
        Assert.Equal(["awards.nomination-submitted", "awards.nomination-withdrawn"], receiver.Got.Select(got => JsonDocument.Parse(got.Body).RootElement.GetProperty("type").GetString()!));
        Assert.All(receiver.Got, got =>
        {
            var (id, at) = (got.Headers["webhook-id"], got.Headers["webhook-timestamp"]);
            var mine = Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(hook.Secret["whsec_".Length..]), Encoding.UTF8.GetBytes($"{id}.{at}.{got.Body}")));
            Assert.Equal("v1," + mine, got.Headers["webhook-signature"]);
            Assert.Equal(world.Clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), at);
            Assert.DoesNotContain("nominee", got.Body, StringComparison.OrdinalIgnoreCase);
            Assert.Contains(sent.ToString(), got.Body, StringComparison.Ordinal);
        });
        Assert.Equal(2, receiver.Got.Select(got => got.Headers["webhook-id"]).Distinct().Count());
    }

    /// <summary>The example of the specification, with its own secret, message and signature.</summary>
    [Fact]
    public void The_signature_is_the_one_of_Standard_Webhooks() => Assert.Equal(
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        Signing.Sign("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "msg_p5jXN8AQM9LWM0D4loKWxJek", DateTimeOffset.FromUnixTimeSeconds(1614265330), """{"test": 2432232314}"""));

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Who_does_not_answer_is_tried_again_with_growing_pauses_under_one_number_until_it_is_given_up(Engine engine)
    {
        await using var world = await OpenAsync(engine);
        await using var receiver = new Receiver { Answers = 500 };
        var hook = await RegisterAsync(world, receiver, "awards.edition-created");
        await world.RunAsync((SendTest test) => test.RunAsync(hook.Id, world.As(Role.Secretary), Ct));
        var pauses = new List<TimeSpan>();

        for (var attempt = 1; attempt <= RetryRules.MostAttempts; attempt++)
        {
            await RoundAsync(world);
            Assert.Equal(attempt, receiver.Got.Count);
            await RoundAsync(world);
            Assert.Equal(attempt, receiver.Got.Count);
            if ((await OneAsync(world, hook.Id)).NextAttempt is not { } next)
                break;
            pauses.Add(next - world.Clock.GetUtcNow());
            world.Clock.Advance(next - world.Clock.GetUtcNow());
        }

        var given = await OneAsync(world, hook.Id);
        Assert.Equal(DeliveryState.GivenUp, given.State);
        Assert.Equal(Enumerable.Repeat((int?)500, RetryRules.MostAttempts), given.Attempts.Select(attempt => attempt.Status));
        Assert.Equal(pauses.Order(), pauses);
        Assert.Equal(RetryRules.MostAttempts - 1, pauses.Distinct().Count());
        Assert.Single(receiver.Got.Select(got => got.Headers["webhook-id"]).Distinct());

        receiver.Answers = 204;
        await world.RunAsync((Redeliver again) => again.RunAsync(given.Id, world.As(Role.Secretary), Ct));
        await RoundAsync(world);
        Assert.Equal(DeliveryState.Delivered, (await OneAsync(world, hook.Id)).State);
        Assert.Equal(0, (await world.RunAsync((ListWebhooks list) => list.RunAsync(world.As(Role.Secretary), Ct))).Value.Single().FailedInARow);
    }

    [Fact]
    public async Task After_many_failures_in_a_row_it_is_stopped_and_goes_on_where_it_stopped()
    {
        await using var world = await OpenAsync(Engine.Sqlite);
        await using var receiver = new Receiver { Answers = 302 };
        var (secretary, hook) = (world.As(Role.Secretary), await RegisterAsync(world, receiver, "awards.edition-created"));
        for (var test = 0; test < RetryRules.MostFailures + 5; test++)
            await world.RunAsync((SendTest send) => send.RunAsync(hook.Id, secretary, Ct));

        await RoundAsync(world);
        await RoundAsync(world);
        var line = (await world.RunAsync((ListWebhooks list) => list.RunAsync(secretary, Ct))).Value.Single();
        await new AwardsBuilder(world).DraftAsync();
        await RoundAsync(world);

        // A redirect is not followed: it might lead behind the wall.
        Assert.Equal(RetryRules.MostFailures, receiver.Got.Count);
        Assert.True(line.Failed);
        Assert.Equal("system", (await world.ActsAsync()).Single(act => act.Name == "webhooks.webhook-stopped").Actor);
        Assert.Equal(nameof(WebhooksErrors.StoppedNow), (await world.RunAsync((SendTest send) => send.RunAsync(hook.Id, secretary, Ct))).Error.Code);

        receiver.Answers = 200;
        Assert.False((await world.RunAsync((ResumeWebhook resume) => resume.RunAsync(hook.Id, secretary, Ct))).IsError);
        world.Clock.Advance(TimeSpan.FromDays(1));
        for (var round = 0; round < 3; round++)
            await RoundAsync(world);
        Assert.Contains(receiver.Got, got => got.Body.Contains("awards.edition-created", StringComparison.Ordinal));
        Assert.Equal(0, (await world.RunAsync((ListWebhooks list) => list.RunAsync(secretary, Ct))).Value.Single().Waiting);
    }

    [Fact]
    public async Task A_receiver_that_is_gone_is_told_nothing_more()
    {
        await using var world = await OpenAsync(Engine.Sqlite);
        await using var receiver = new Receiver { Answers = 410 };
        var hook = await RegisterAsync(world, receiver, "awards.edition-created");
        await world.RunAsync((SendTest test) => test.RunAsync(hook.Id, world.As(Role.Secretary), Ct));

        await RoundAsync(world);

        Assert.True((await world.RunAsync((ListWebhooks list) => list.RunAsync(world.As(Role.Secretary), Ct))).Value.Single().Failed);
    }

    /// <summary>A name that leads to this machine is found when it is called, whatever it said when it was registered.</summary>
    [Fact]
    public async Task A_name_behind_which_a_private_address_hides_is_not_called()
    {
        await using var world = await OpenAsync(Engine.Sqlite);
        await using var receiver = new Receiver();
        var hook = await RegisterAsync(world, receiver, "awards.edition-created");
        await world.RunAsync((SendTest test) => test.RunAsync(hook.Id, world.As(Role.Secretary), Ct));
        using var guarded = new GuardedClient(new WebhookReach(Private: false));

        using var message = new HttpRequestMessage(HttpMethod.Post, receiver.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal));
        var refused = await Assert.ThrowsAsync<HttpRequestException>(() => guarded.SendAsync(message, Ct));

        Assert.Contains("private network", refused.ToString(), StringComparison.Ordinal);
        Assert.Empty(receiver.Got);
        await RoundAsync(world);
        Assert.Single(receiver.Got);
    }

    [Fact]
    public async Task Two_timers_at_once_queue_nothing_twice()
    {
        await using var world = await OpenAsync(Engine.Sqlite);
        await using var receiver = new Receiver();
        var hook = await RegisterAsync(world, receiver, "awards.edition-created");
        await new AwardsBuilder(world).DraftAsync();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => world.RunAsync((QueueDue queue) => queue.RunAsync(Ct))));

        Assert.Equal(1, (await world.RunAsync((ShowDeliveries show) => show.RunAsync(new(hook.Id), world.As(Role.Secretary), Ct))).Value.Deliveries.Total);
    }

    private static Task<World> OpenAsync(Engine engine) => World.OnAsync(engine, services => services.AddSingleton(new WebhookReach(Private: true)));

    private static async Task<RegisterWebhook.Registered> RegisterAsync(World world, Receiver receiver, params string[] kinds) =>
        (await world.RunAsync((RegisterWebhook register) => register.RunAsync(new("The test", receiver.Address, kinds), world.As(Role.Secretary), Ct))).Value;

    private static async Task RoundAsync(World world)
    {
        await world.RunAsync((QueueDue queue) => queue.RunAsync(Ct));
        await world.RunAsync((SendDue send) => send.RunAsync(Ct));
    }

    private static async Task<ShowDeliveries.Line> OneAsync(World world, WebhookId hook) =>
        Assert.Single((await world.RunAsync((ShowDeliveries show) => show.RunAsync(new(hook), world.As(Role.Secretary), Ct))).Value.Deliveries.Items);
}
