using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Dom;
using Palmares.Awards;
using Palmares.Awards.Programming;
using Palmares.Kernel;
using Palmares.Reports.Archiving;

namespace Palmares.Web.Tests.Reports;

public sealed class Whole_editions_by_form
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_edition_leaves_after_a_warning_and_comes_in_elsewhere_after_a_look()
    {
        await using var from = await WebWorld.StartAsync();
        await using var to = await WebWorld.StartAsync();
        var (secretary, mover) = (await from.SignInAs(Role.Secretary), await to.SignInAs("Mover", Role.Secretary));
        var edition = await DraftAsync(from);

        var unsure = await secretary.SendAsync($"/reports/archiving/{edition}", "form", new() { ["Kind"] = "Archive" });
        Assert.Contains("Confirm that you keep the file safe.", (await Visitor.ReadAsync(unsure)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var sent = await secretary.SendAsync($"/reports/archiving/{edition}", "form", new() { ["Kind"] = "Archive", ["Sure"] = "true" });
        Assert.Equal(("application/zip", "fable-2026-whole.zip"), (sent.Content.Headers.ContentType!.MediaType, sent.Content.Headers.ContentDisposition!.FileName));
        var file = await sent.Content.ReadAsByteArrayAsync(Ct);
        using (var zip = new ZipArchive(new MemoryStream(file)))
            Assert.NotNull(zip.GetEntry("manifest.json"));
        Assert.Equal("reports.edition-exported", (await from.ActsAsync())[^1].Name);

        // Here it is refused, for this house is in use; there it is looked at first.
        Assert.Contains("This installation is not empty", await TextAsync(await SendFileAsync(secretary, file, "?handler=Try", [])), StringComparison.Ordinal);
        var looked = await Visitor.ReadAsync(await SendFileAsync(mover, file, "?handler=Try", []));
        var content = looked.QuerySelector("input[name=Hash]")!.GetAttribute("value")!;
        Assert.Contains("Fable Awards 2026", looked.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await mover.GetAsync($"/awards/editions/{edition}")).StatusCode);
        Assert.Contains("Confirm that you want this edition here.", await TextAsync(await SendFileAsync(mover, file, "", new() { ["Hash"] = content })), StringComparison.Ordinal);
        Assert.Contains("This is not the file that was checked.", await TextAsync(await SendFileAsync(mover, file, "", new() { ["Hash"] = "0", ["Sure"] = "true" })), StringComparison.Ordinal);
        var brought = await SendFileAsync(mover, file, "", new() { ["Hash"] = content, ["Sure"] = "true" });

        Assert.Equal($"/awards/editions/{edition}", brought.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.OK, (await mover.GetAsync($"/awards/editions/{edition}")).StatusCode);
        Assert.Contains("Brought in with an edition", (await mover.OpenAsync("/audit")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reading_copy_is_a_zip_of_csv_or_one_workbook()
    {
        await using var site = await WebWorld.StartAsync();
        var secretary = await site.SignInAs(Role.Secretary);
        var edition = await DraftAsync(site);

        foreach (var (kind, name) in new[] { (nameof(ArchiveKind.Csv), "fable-2026-csv.zip"), (nameof(ArchiveKind.Workbook), "fable-2026.xlsx") })
        {
            var sent = await secretary.SendAsync($"/reports/archiving/{edition}", "form", new() { ["Kind"] = kind, ["Sure"] = "true" });
            Assert.Equal(name, sent.Content.Headers.ContentDisposition!.FileName);
            Assert.Equal("PK"u8.ToArray(), (await sent.Content.ReadAsByteArrayAsync(Ct))[..2]);
        }
    }

    private static async Task<EditionId> DraftAsync(WebWorld site)
    {
        var secretary = Actor.ForUser(await site.UserAsync("Secretary", Role.Secretary), [Role.Secretary], ActorOrigin.Web);
        var programme = (await site.RunAsync((CreateProgramme create) => create.RunAsync(new("Fable Awards", "Assembly of Fables"), secretary, Ct))).Value;
        return (await site.RunAsync((CreateEdition create) => create.RunAsync(Palmares.TestKit.AwardsBuilder.Draft(programme), secretary, Ct))).Value;
    }

    private static async Task<HttpResponseMessage> SendFileAsync(Visitor visitor, byte[] file, string handler, Dictionary<string, string> fields)
    {
        var page = await visitor.OpenAsync("/reports/archiving/import");
        using var form = new MultipartFormDataContent();
        form.Add(new StringContent(page.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken");
        foreach (var (name, value) in fields)
            form.Add(new StringContent(value), name);
        var part = new ByteArrayContent(file);
        part.Headers.ContentType = new MediaTypeHeaderValue("application/zip");
        form.Add(part, "Sent", "edition.zip");
        return await visitor.Client.PostAsync(new Uri("/reports/archiving/import" + handler, UriKind.Relative), form, Ct);
    }

    private static async Task<string> TextAsync(HttpResponseMessage answer) => (await Visitor.ReadAsync(answer)).QuerySelector("main")!.TextContent;
}
