using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Palmares.Kernel;
using Palmares.Letters;
using Palmares.Web.Tests.Command;

namespace Palmares.Web.Tests.Letters;

/// <summary>With a real mail server (Debian's aiosmtpd on loopback).</summary>
public sealed class Letters_and_their_readers
{
    private static readonly LetterKind News = new("tests.news-told", "News", "Everybody")
    {
        Optional = true,
        Placeholders = [Placeholder.Typed("name", "Lin Wei"), Placeholder.Link("link", "https://palmares.example/x")],
        English = new("News for {{name}}", "Dear {{name}},\n{{link}}"),
        French = new("Des nouvelles pour {{name}}", "{{name}},\n{{link}}"),
        Arabic = new("أخبار إلى {{name}}", "{{name}}،\n{{link}}"),
    };

    [Fact]
    public async Task A_letter_says_that_software_wrote_it_and_how_to_refuse_its_kind_with_one_click()
    {
        await using var server = await MailServer.StartAsync();
        await using var world = await StartAsync(server);

        var id = await WriteAsync(world, "efua@example.org", "Éfua\r\nBcc: spy@evil.example أمينة https://evil.example");
        var letter = Assert.Single(await server.LettersAsync(1));
        var link = letter.Headers[HeaderId.ListUnsubscribe]!.Trim('<', '>');
        var answer = await world.Visit().Client.PostAsync(new Uri(new Uri(link).PathAndQuery, UriKind.Relative), new FormUrlEncodedContent([KeyValuePair.Create("List-Unsubscribe", "One-Click")]));
        var refused = await WriteAsync(world, "Efua@Example.org", "Éfua");

        Assert.Equal("auto-generated", letter.Headers[HeaderId.AutoSubmitted]);
        Assert.Equal("en", letter.Body!.Headers[HeaderId.ContentLanguage]);
        Assert.Equal($"{id}@palmares.example", letter.MessageId);
        Assert.Equal("List-Unsubscribe=One-Click", letter.Headers[HeaderId.ListUnsubscribePost]);
        Assert.StartsWith("https://palmares.example/unsubscribe/", link, StringComparison.Ordinal);
        Assert.Contains(link, letter.TextBody, StringComparison.Ordinal);
        Assert.Equal("News for Éfua Bcc: spy[@]evil[.]example أمينة https[:]/ /evil[.]example", letter.Subject);
        Assert.Equal(("efua@example.org", 1), (letter.To.Mailboxes.Single().Address, letter.To.Count));
        Assert.StartsWith("Éfua", letter.To.Mailboxes.Single().Name, StringComparison.Ordinal);
        Assert.Equal(("Prix des Fables", "awards@example.org"), (letter.From.Mailboxes.Single().Name, letter.From.Mailboxes.Single().Address));
        Assert.Empty(letter.Bcc);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await MailServer.UntilAsync(async () => (await LetterAsync(world, refused)).State == OutboxState.NotWanted);
    }

    [Fact]
    public async Task Two_sites_on_one_database_send_each_letter_once()
    {
        await using var server = await MailServer.StartAsync();
        await using var first = await StartAsync(server);
        await using var second = await StartAsync(server, $"--Palmares:Data={first.Folder}");
        const int Count = 40;

        foreach (var n in Enumerable.Range(1, Count))
            await WriteAsync(first, $"reader-{n}@example.org", $"Reader {n}");
        await MailServer.UntilAsync(() => first.RunAsync((PalmaresDb db) => db.Set<OutboxMessage>().AllAsync(one => one.State == OutboxState.Sent)));
        var letters = await server.LettersAsync(Count);

        Assert.Equal(Count, letters.Count);
        Assert.Equal(Count, letters.Select(letter => letter.MessageId).Distinct().Count());
    }

    [Fact]
    public async Task A_report_that_came_back_marks_the_address_by_page_and_by_command()
    {
        await using var server = await MailServer.StartAsync();
        await using var world = await StartAsync(server);
        var letter = await WriteAsync(world, "efua@example.org", "Efua");
        await server.LettersAsync(1);
        var report = Encoding.UTF8.GetBytes(Report("efua@example.org", letter));
        var secretary = await world.SignInAs(Role.Secretary);

        var page = await secretary.OpenAsync("/letters/bouncing");
        using var form = new MultipartFormDataContent { { new StringContent(page.QuerySelector("main form input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" }, { new ByteArrayContent(report), "Report", "returned.eml" } };
        var sent = await secretary.Client.PostAsync(new Uri("/letters/bouncing", UriKind.Relative), form);
        var after = (await secretary.OpenAsync("/letters/bouncing")).Body!.TextContent;
        var outbox = (await secretary.OpenAsync($"/admin/mail/letter/{letter}")).Body!.TextContent;
        var file = Path.Combine(world.Folder, "returned.eml");
        await File.WriteAllBytesAsync(file, report);
        var again = await PalmaresCommand.RunAsync("letters", "bounced", file, "--as", WebWorld.EmailOf("Secretary"), "--data", world.Folder, "--json");
        await File.WriteAllTextAsync(file, "Subject: hello\r\n\r\nNo report.\r\n");
        var none = await PalmaresCommand.RunAsync("letters", "bounced", file, "--as", WebWorld.EmailOf("Secretary"), "--data", world.Folder);

        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.Contains("550 5.1.1 No such user here", after, StringComparison.Ordinal);
        Assert.Contains("Efua", after, StringComparison.Ordinal);
        Assert.Contains("No such user here", outbox, StringComparison.Ordinal);
        Assert.Equal((0, 0), (again.Exit, again.Json["marked"]!.AsArray().Count));
        Assert.Equal(1, none.Exit);
        Assert.Contains("RFC 3464", none.Errors, StringComparison.Ordinal);
        var waiting = await WriteAsync(world, "efua@example.org", "Efua");
        await Task.Delay(TimeSpan.FromSeconds(11));
        Assert.Equal(OutboxState.Waiting, (await LetterAsync(world, waiting)).State);
        var cleared = await secretary.SendAsync("/letters/bouncing", "form[action*=Clear]", []);
        Assert.Equal(HttpStatusCode.Redirect, cleared.StatusCode);
        await MailServer.UntilAsync(async () => (await LetterAsync(world, waiting)).State == OutboxState.Sent);
    }

    private static string Report(string address, Guid letter) => $"""
        From: MAILER-DAEMON@mx.example
        To: awards@example.org
        Subject: Undelivered Mail Returned to Sender
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="part"

        --part
        Content-Type: text/plain; charset=us-ascii

        Your message could not be delivered.

        --part
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example
        Arrival-Date: Mon, 2 Mar 2026 09:00:00 +0000

        Final-Recipient: rfc822; {address}
        Original-Recipient: rfc822;{address}
        Action: failed
        Status: 5.1.1
        Diagnostic-Code: smtp; 550 5.1.1 No such user here

        --part
        Content-Type: text/rfc822-headers

        Message-ID: <{letter}@palmares.example>
        Subject: News

        --part--
        """.ReplaceLineEndings("\r\n");

    private static Task<WebWorld> StartAsync(MailServer server, params string[] more) => WebWorld.StartAsync(
        more: services => services.AddSingleton(News),
        settings: ["--Palmares:Smtp:Host=127.0.0.1", $"--Palmares:Smtp:Port={server.Port}", "--Palmares:MailFrom=Prix des Fables <awards@example.org>", "--Palmares:PublicUrl=https://palmares.example", .. more]);

    private static async Task<Guid> WriteAsync(WebWorld world, string to, string name)
    {
        await using var scope = world.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<WriteLetter>().StageAsync(new Letter(News, to, name) { ["name"] = name, ["link"] = "https://palmares.example/x" }, CancellationToken.None);
        var db = scope.ServiceProvider.GetRequiredService<PalmaresDb>();
        await db.SaveChangesAsync();
        return db.Set<OutboxMessage>().Local.Single().Id;
    }

    private static Task<OutboxMessage> LetterAsync(WebWorld world, Guid id) => world.RunAsync((PalmaresDb db) => db.Set<OutboxMessage>().AsNoTracking().SingleAsync(one => one.Id == id));
}
