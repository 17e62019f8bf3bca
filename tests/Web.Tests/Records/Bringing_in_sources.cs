using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Palmares.Kernel;

namespace Palmares.Web.Tests.Records;

/// <summary>A steward sends what was saved or given, by forms alone.</summary>
public sealed class Bringing_in_sources
{
    private static readonly string Pages = Path.Combine(AppContext.BaseDirectory, "Pages");

    [Fact]
    public async Task Two_study_groups_pages_are_sent_and_the_run_names_what_was_not_taken_in()
    {
        await using var world = await WebWorld.StartAsync();
        var steward = await world.SignInAs(Role.Steward);

        using var sent = await SendAsync(steward, "/records/imports/bring", "Files", [.. Directory.GetFiles(Pages).Select(path => (Path.GetFileName(path), File.ReadAllBytes(path)))]);
        var run = (await steward.OpenAsync(sent.Headers.Location!.ToString())).QuerySelector("main")!.TextContent;
        var group = (await steward.OpenAsync("/records/groups/ITU/SG41")).QuerySelector("main")!.TextContent;

        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.Contains("wp_item-71004.html", run, StringComparison.Ordinal);
        Assert.Contains("write the day into the file's name", run, StringComparison.Ordinal);
        Assert.Contains("mgmt-41-2024-03-01.html", run, StringComparison.Ordinal);
        var sources = (await steward.OpenAsync("/records/sources")).QuerySelector("main")!.TextContent;
        Assert.Contains("itu-t-work-programme", sources, StringComparison.Ordinal);
        Assert.Contains("No people: contributions come from members.", sources, StringComparison.Ordinal);
        Assert.Contains("Kofi BRANDSETTER", group, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_of_ones_own_is_mapped_tried_saved_and_found_again()
    {
        await using var world = await WebWorld.StartAsync();
        var steward = await world.SignInAs(Role.Steward);
        const string Table = "Holder;Office;Committee;Since;Until\nOddny Thistlewood;Chair;NB 1;2021-05-01;\nTobin Marrowgate;Secretary;NB 1;first of May;\n";

        var mapping = await OpenTableAsync(steward, "officers.csv", Table);
        var page = await steward.OpenAsync(mapping);
        Assert.Equal("Holder", Chosen(page, "Columns[name]"));
        Assert.Equal("Since", Chosen(page, "Columns[from]"));

        var columns = new Dictionary<string, string> { ["Columns[name]"] = "Holder", ["Columns[role]"] = "Office", ["Columns[group]"] = "Committee", ["Columns[from]"] = "Since", ["Columns[until]"] = "Until", ["Name"] = "norrland-officers" };
        using var missing = await PostAsync(steward, mapping, "Import", new(columns) { ["Columns[group]"] = "" });
        Assert.Equal(HttpStatusCode.BadRequest, missing.StatusCode);
        Assert.Contains("Choose the column for: Group.", (await Visitor.ReadAsync(missing)).QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);

        using var tried = await PostAsync(steward, mapping, "Try", columns);
        var trial = (await Visitor.ReadAsync(tried)).QuerySelector("main")!.TextContent;
        Assert.Contains("1 rows would be taken in, 1 refused.", trial, StringComparison.Ordinal);
        Assert.Contains("not a date: first of May; write 2024-03-01", trial, StringComparison.Ordinal);

        using var imported = await PostAsync(steward, mapping, "Import", columns);
        Assert.Equal(HttpStatusCode.Redirect, imported.StatusCode);
        Assert.Contains("Since", (await steward.OpenAsync(imported.Headers.Location!.ToString())).QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        // The same form of table again: its choice stands there, and sent as any file it is recognised.
        var again = await steward.OpenAsync(await OpenTableAsync(steward, "officers-later.csv", Table));
        Assert.Contains("norrland-officers", again.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        using var known = await SendAsync(steward, "/records/imports/bring", "Files", [("officers-later.csv", Encoding.UTF8.GetBytes(Table))]);
        Assert.Contains("/records/imports/run/", known.Headers.Location?.ToString() ?? "", StringComparison.Ordinal);
        using var other = await SendAsync(steward, "/records/imports/bring", "Files", [("other.csv", "A,B\n1,2\n"u8.ToArray())]);
        Assert.Contains("No saved mapping knows the columns of other.csv.", (await Visitor.ReadAsync(other)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Members_standing_is_shown_to_those_who_may_see_it_and_to_nobody_else()
    {
        await using var world = await WebWorld.StartAsync();
        var steward = await world.SignInAs(Role.Steward);
        using var sent = await SendAsync(steward, "/records/imports/bring", "Files", [("members-2024-03-01.csv", "Member,Category,Country,Good standing,Focal point,Focal point e-mail\nHarbour Labs,Sector Member,NO,no,Ms Ines Vargrove,ines@mail.example\nNorthwind Metrics,Associate,NO,yes,,\nQuarry,Academia,NO,perhaps,,\n"u8.ToArray())]);

        var secretary = await world.SignInAs(Role.Secretary);
        var seen = (await secretary.OpenAsync("/records/imports/standings")).QuerySelector("main")!.TextContent;
        using var refused = await steward.GetAsync("/records/imports/standings");
        var run = (await steward.OpenAsync(sent.Headers.Location!.ToString())).QuerySelector("main")!.TextContent;
        var organisation = await steward.OpenAsync("/records/organisations/show/harbour-labs");

        Assert.Contains("Ines Vargrove", seen, StringComparison.Ordinal);
        Assert.Contains("Harbour Labs", seen, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Contains("neither yes nor no", run, StringComparison.Ordinal);
        Assert.DoesNotContain("perhaps", run, StringComparison.Ordinal);
        Assert.DoesNotContain("Vargrove", organisation.QuerySelector("main")?.TextContent ?? "", StringComparison.Ordinal);
    }

    private static string? Chosen(IDocument page, string name) => page.QuerySelectorAll<IHtmlSelectElement>("select").Single(select => select.Name == name).Value;

    private static async Task<string> OpenTableAsync(Visitor steward, string name, string table)
    {
        using var sent = await SendAsync(steward, "/records/imports/bring", "Table", [(name, Encoding.UTF8.GetBytes(table))], ("Kind", "Roles"), "Table");
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        return sent.Headers.Location!.ToString();
    }

    private static async Task<HttpResponseMessage> PostAsync(Visitor steward, string address, string handler, Dictionary<string, string> fields)
    {
        var token = Token(await steward.OpenAsync(address));
        return await steward.Client.PostAsync(new Uri($"{address}?handler={handler}", UriKind.Relative), new FormUrlEncodedContent([.. fields, KeyValuePair.Create("__RequestVerificationToken", token)]));
    }

    private static async Task<HttpResponseMessage> SendAsync(Visitor steward, string address, string field, (string Name, byte[] Bytes)[] files, (string Name, string Value)? more = null, string? handler = null)
    {
        using var form = new MultipartFormDataContent { { new StringContent(Token(await steward.OpenAsync(address))), "__RequestVerificationToken" } };
        if (more is { } told)
            form.Add(new StringContent(told.Value), told.Name);
        foreach (var (name, bytes) in files)
        {
            var content = new ByteArrayContent(bytes);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            form.Add(content, field, name);
        }

        return await steward.Client.PostAsync(new Uri(handler is null ? address : $"{address}?handler={handler}", UriKind.Relative), form);
    }

    private static string Token(IDocument page) => page.QuerySelector("main form[method=post] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
}
