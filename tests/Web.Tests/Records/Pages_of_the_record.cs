using System.Net;
using AngleSharp.Dom;
using Palmares.Kernel;
using Palmares.Records;
using Palmares.Records.Importing;

namespace Palmares.Web.Tests.Records;

/// <summary>The record's pages as a reader and a steward go through them, without JavaScript.</summary>
public sealed class Pages_of_the_record(Pages_of_the_record.Site shared) : IClassFixture<Pages_of_the_record.Site>
{
    private static readonly string[] Lines =
    [
        """{"source":"demo-lab","docid":"LAB 1","title":"Framing of Tidal Clocks","type":"recommendation","date":"2012-03","group":"SG 1","contributors":[{"name":"Ambar Quillfeather","role":"editor","org":"Northwind Systems","country":"Atlantis","person_key":"p1"},{"name":"Tobin Marrowgate","role":"author","org":"Northwind","country":"korea (republic of)","person_key":"p2"}]}""",
        """{"source":"demo-lab","docid":"LAB 2","title":"Framing of Tidal Clocks, revised","type":"recommendation","date":"2016-05-04","group":"SG 1","relations":[{"type":"obsoletes","target":"LAB 1"}],"contributors":[{"name":"Tobin Marrowgate","role":"editor","org":"Northwind","person_key":"p2"},{"name":"Oddny Thistlewood","role":"editor","org":"Harbour Labs","person_key":"p3"}]}""",
        """{"source":"demo-lab-roles","group":"SG 1","group_name":"Study Group One","name":"Ambar Quillfeather","role":"chair","first_seen":"2018-12-06","left_censored":true,"last_seen":"2022-02-01","end_before":"2022-02-02","org":"Northwind Systems","person_key":"p1"}""",
    ];

    private static readonly string[] Things = ["/records/documents/demo-lab/LAB%201", "/records/groups/demo-lab/SG%201", "/records/organisations/northwind"];

    private WebWorld World => shared.World;

    [Fact]
    public async Task From_a_search_every_thing_has_a_page_with_its_coverage_its_snapshot_and_a_way_to_say_it_is_wrong()
    {
        var reader = await World.SignInAs(Role.Judge);
        var found = await reader.OpenAsync("/records?q=quillfeather");
        var person = found.QuerySelector(".pm-hits a")!.GetAttribute("href")!;

        foreach (var address in Things.Append(person))
        {
            var page = await reader.OpenAsync(address);
            Assert.NotNull(page.QuerySelector("#coverage"));
            Assert.Contains("demo-lab", page.QuerySelector("#coverage ~ * , #coverage + *")!.ParentElement!.TextContent, StringComparison.Ordinal);
            Assert.Contains(page.QuerySelectorAll("main a"), link => link.GetAttribute("href")!.StartsWith("/records/corrections/report?", StringComparison.Ordinal));
            Assert.Contains("Permanent address", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Every_fact_of_every_page_leads_to_the_line_that_says_it()
    {
        var auditor = await World.SignInAs(Role.Auditor);
        var found = await auditor.OpenAsync("/records?q=quillfeather");
        var traced = new HashSet<string>();
        foreach (var address in Things.Append(found.QuerySelector(".pm-hits a")!.GetAttribute("href")!))
        {
            var links = (await auditor.OpenAsync(address)).QuerySelectorAll("a.pm-line").Select(link => link.GetAttribute("href")!).ToList();
            Assert.NotEmpty(links);
            traced.UnionWith(links);
        }

        foreach (var link in traced)
            Assert.Contains((await auditor.OpenAsync(link)).QuerySelector("pre")!.TextContent, Lines);
        Assert.Equal(Lines.Length, traced.Count);
    }

    [Fact]
    public async Task A_reader_sees_no_text_of_a_line_and_no_raw_name_of_a_country()
    {
        var reader = await World.SignInAs(Role.Judge);
        var document = await reader.OpenAsync(Things[0]);
        var line = await reader.OpenAsync(document.QuerySelector("a.pm-line")!.GetAttribute("href")!);
        var territories = await reader.OpenAsync("/records/territories");
        var steward = await (await World.SignInAs(Role.Steward)).OpenAsync("/records/territories");

        Assert.Null(line.QuerySelector("pre"));
        Assert.DoesNotContain("Atlantis", territories.Body!.TextContent + document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Atlantis", steward.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_goes_to_the_steward_and_the_answer_comes_back_by_account_and_by_private_link()
    {
        var reader = await World.SignInAs(Role.Judge);
        var steward = await World.SignInAs(Role.Steward);
        var report = (await reader.OpenAsync(Things[0])).QuerySelectorAll("main a").Select(link => link.GetAttribute("href")!).Single(link => link.Contains("/corrections/report?", StringComparison.Ordinal));

        var empty = await reader.SendAsync(report, "form", new() { ["Text"] = "" });
        var sent = await Visitor.ReadAsync(await reader.SendAsync(report, "form", new() { ["Text"] = "The year is another." }));
        var link = new Uri(sent.QuerySelector(".pm-code")!.TextContent.Trim()).AbsolutePath;
        var home = await steward.OpenAsync("/home");
        var queued = (await steward.OpenAsync("/records/corrections")).QuerySelectorAll("tbody th a").Single(a => a.TextContent == "The year is another.").GetAttribute("href")!;
        var answered = await steward.SendAsync(queued, "form", new() { ["Step"] = "Declined", ["Text"] = "The source says so." });
        var nobody = World.Visit();
        var story = await nobody.OpenAsync(link);
        var again = await nobody.SendAsync(link, "form", new() { ["Text"] = "Page 2 says otherwise." });
        var own = await reader.OpenAsync(queued);

        Assert.Equal(HttpStatusCode.BadRequest, empty.StatusCode);
        Assert.Contains("The year is another.", home.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Redirect], [answered.StatusCode, again.StatusCode]);
        Assert.Contains("The source says so.", story.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Page 2 says otherwise.", own.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await nobody.GetAsync(link + "x")).StatusCode);
    }

    [Fact]
    public async Task A_steward_states_that_one_name_is_another_and_withdraws_it()
    {
        var steward = await World.SignInAs(Role.Steward);
        const string list = "/records/organisations";

        var suggested = await steward.OpenAsync(list);
        var accepted = await steward.SendAsync(list, "form[action*='handler=Accept']", []);
        var stated = await steward.SendAsync("/records/organisations/state", "form", new() { ["Input.Organisation"] = "Harbour Labs", ["Input.Kind"] = "Parent", ["Input.Other"] = "Northwind", ["Input.From"] = "2019", ["Input.Reason"] = "Bought." });
        var refused = await steward.SendAsync("/records/organisations/state", "form", new() { ["Input.Organisation"] = "Northwind", ["Input.Kind"] = "Parent", ["Input.Other"] = "Harbour Labs", ["Input.Reason"] = "Kept words." });
        var page = await steward.OpenAsync("/records/organisations/harbour-labs");
        var withdraw = (await steward.OpenAsync(list)).QuerySelectorAll("td a").Select(link => link.GetAttribute("href")!).First(link => link.Contains("/withdraw/", StringComparison.Ordinal));
        var withdrawn = await steward.SendAsync(withdraw, "form", new() { ["Reason"] = "A namesake." });

        Assert.Contains("Northwind Systems", suggested.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Redirect, HttpStatusCode.Redirect], [accepted.StatusCode, stated.StatusCode, withdrawn.StatusCode]);
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("Kept words.", (await Visitor.ReadAsync(refused)).QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("since 2019", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/records/groups/demo-lab/none")]
    [InlineData("/records/organisations/none")]
    [InlineData("/records/lines/demo-lab/none")]
    public async Task What_the_record_does_not_hold_is_not_found(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await (await World.SignInAs(Role.Judge)).GetAsync(address)).StatusCode);

    /// <summary>One site with an invented body's record.</summary>
    public sealed class Site : IAsyncLifetime
    {
        public WebWorld World { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            World = await WebWorld.StartAsync();
            var file = Path.Combine(World.Folder, "demo-lab.jsonl");
            await File.WriteAllLinesAsync(file, Lines);
            var steward = Actor.ForUser(await World.UserAsync("importer", Role.Steward), [Role.Steward], ActorOrigin.Web);
            var report = await World.RunAsync((ImportRecord import) => import.RunAsync(new([file]), steward, null, default));
            Assert.Equal(Lines.Length, report.Value.Imported);
        }

        public ValueTask DisposeAsync() => World.DisposeAsync();
    }
}
