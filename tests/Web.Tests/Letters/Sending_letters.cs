using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Kernel;

namespace Palmares.Web.Tests.Letters;

public sealed class Sending_letters
{
    [Fact]
    public async Task A_letter_arrives_as_it_was_written()
    {
        await using var server = await MailServer.StartAsync();
        await using var world = await StartAsync(server);

        await QueueAsync(world, new Mail("efua@example.org", "Votre accord — موافقتك", "Ouvrez ce lien :\nhttps://example.org/consent?key=a_b\n. seul sur sa ligne"));

        var letter = Assert.Single(await server.LettersAsync(1));
        Assert.Equal("efua@example.org", letter.To.Mailboxes.Single().Address);
        Assert.Equal("Votre accord — موافقتك", letter.Subject);
        Assert.Equal("Ouvrez ce lien :\nhttps://example.org/consent?key=a_b\n. seul sur sa ligne", letter.TextBody!.ReplaceLineEndings("\n").TrimEnd('\n'));
        Assert.Equal("awards@example.org", letter.From.Mailboxes.Single().Address);
        await MailServer.UntilAsync(async () => (await OnlyAsync(world)).State == OutboxState.Sent);
    }

    [Fact]
    public async Task A_letter_waits_with_the_reason_while_the_server_is_away_and_goes_when_it_is_back()
    {
        await using var server = MailServer.NotYet();
        await using var world = await StartAsync(server);

        await QueueAsync(world, new Mail("efua@example.org", "Later", "Once the server is back."));

        await MailServer.UntilAsync(async () => await OnlyAsync(world) is { Attempts: 1, State: OutboxState.Waiting });
        var waiting = await OnlyAsync(world);
        Assert.NotNull(waiting.NextAttempt);
        var page = await (await world.SignInAs(Role.Secretary)).OpenAsync("/admin/mail");
        Assert.Contains(waiting.LastProblem!, page.Body!.TextContent, StringComparison.Ordinal);

        await server.ListenAsync();
        await SetDueAsync(world);

        Assert.Equal("Later", Assert.Single(await server.LettersAsync(1)).Subject);
    }

    [Fact]
    public async Task An_address_that_is_none_is_left_to_the_secretary_and_holds_nobody_up()
    {
        await using var server = await MailServer.StartAsync();
        await using var world = await StartAsync(server);

        await QueueAsync(world, new Mail("<<no address", "Lost", "This cannot be delivered."));
        await QueueAsync(world, new Mail("efua@example.org", "Good", "This can."));

        Assert.Equal("Good", Assert.Single(await server.LettersAsync(1)).Subject);
        await MailServer.UntilAsync(async () => (await LettersAsync(world)).All(letter => letter.State != OutboxState.Waiting));
        Assert.Equal([OutboxState.Failed, OutboxState.Sent], (await LettersAsync(world)).OrderByDescending(letter => letter.Subject, StringComparer.Ordinal).Select(letter => letter.State));
    }

    private static Task<WebWorld> StartAsync(MailServer server) =>
        WebWorld.StartAsync(settings: ["--Palmares:Smtp:Host=127.0.0.1", $"--Palmares:Smtp:Port={server.Port}", "--Palmares:MailFrom=awards@example.org"]);

    private static async Task QueueAsync(WebWorld world, Mail mail)
    {
        await using var scope = world.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Outbox>().Queue(mail);
        await scope.ServiceProvider.GetRequiredService<PalmaresDb>().SaveChangesAsync();
    }

    private static async Task<OutboxMessage> OnlyAsync(WebWorld world) => Assert.Single(await LettersAsync(world));

    private static Task<List<OutboxMessage>> LettersAsync(WebWorld world) =>
        world.RunAsync((PalmaresDb db) => db.Set<OutboxMessage>().AsNoTracking().ToListAsync());

    private static Task<int> SetDueAsync(WebWorld world) =>
        world.RunAsync((PalmaresDb db) => db.Set<OutboxMessage>().ExecuteUpdateAsync(letter => letter.SetProperty(m => m.NextAttempt, (DateTimeOffset?)null)));
}
