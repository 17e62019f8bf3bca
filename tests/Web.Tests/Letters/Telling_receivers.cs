using System.Net;
using System.Net.Sockets;
using AngleSharp.Dom;
using Palmares.Kernel;
using Palmares.Webhooks;

namespace Palmares.Web.Tests.Letters;

/// <summary>The whole way, with the site's own timer and a real receiver on this machine: registered, tested and told by page.</summary>
public sealed class Telling_receivers
{
    [Fact]
    public async Task A_receiver_registered_by_page_gets_a_signed_test_and_the_page_shows_what_it_answered()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/";
        free.Stop();
        using var listener = new HttpListener();
        listener.Prefixes.Add(address);
        listener.Start();
        await using var site = await WebWorld.StartAsync(settings: "--Palmares:Webhooks:PrivateAddresses=true");
        var secretary = await site.SignInAs(Role.Secretary);

        var made = await Visitor.ReadAsync(await secretary.SendAsync("/webhooks/registering", "#new-webhook", new() { ["Input.Name"] = "Web team", ["Input.Address"] = address, ["Input.Kinds"] = "awards.edition-created" }));
        var secret = made.QuerySelector("#made")!.TextContent.Trim();
        var log = made.QuerySelector("a[href^='/webhooks/delivering/']")!.GetAttribute("href")!;
        Assert.DoesNotContain(secret, (await secretary.OpenAsync(log)).DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await secretary.SendAsync(log, "form[action*='Test']", [])).StatusCode);
        var got = await listener.GetContextAsync().WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(got.Request.InputStream);
        var body = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        got.Response.StatusCode = 202;
        got.Response.Close();

        Assert.Equal(
            Signing.Sign(secret, got.Request.Headers["webhook-id"]!, DateTimeOffset.FromUnixTimeSeconds(long.Parse(got.Request.Headers["webhook-timestamp"]!, System.Globalization.CultureInfo.InvariantCulture)), body),
            got.Request.Headers["webhook-signature"]);
        Assert.Contains("palmares.ping", body, StringComparison.Ordinal);
        Assert.Contains("202", await WaitForAsync(secretary, log, "202"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_that_setting_an_address_on_this_machine_is_refused_at_its_field()
    {
        await using var site = await WebWorld.StartAsync();
        var secretary = await site.SignInAs(Role.Secretary);

        var refused = await secretary.SendAsync("/webhooks/registering", "#new-webhook", new() { ["Input.Name"] = "Web team", ["Input.Address"] = "https://127.0.0.1/hook", ["Input.Kinds"] = "awards.edition-created" });

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("private network", (await Visitor.ReadAsync(refused)).QuerySelector("#Input_Address-error")!.TextContent, StringComparison.Ordinal);
    }

    // The attempt is written down just after the receiver has answered.
    private static async Task<string> WaitForAsync(Visitor secretary, string log, string word)
    {
        var text = "";
        for (var look = 0; look < 50; look++)
        {
            text = (await secretary.OpenAsync(log)).QuerySelector("main table")?.TextContent ?? "";
            if (text.Contains(word, StringComparison.Ordinal))
                return text;
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        return text;
    }
}
