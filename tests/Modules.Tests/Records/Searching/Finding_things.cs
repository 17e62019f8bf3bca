using Palmares.Kernel;
using Palmares.Records;
using Palmares.Records.Searching;
using Palmares.TestKit;
using Xunit;

namespace Palmares.Modules.Tests.Records.Searching;

public sealed class Finding_things(Finding_things.Rooms rooms) : IClassFixture<Finding_things.Rooms>
{
    private static readonly string[] Lines =
    [
        """{"source":"demo-sea","docid":"SEA 9110","title":"Semantics of Harbour Signals","type":"recommendation","date":"2022-06","group":"SG 1","contributors":[{"name":"Jean-Pierre Łasicki","role":"editor","org":"Tidewater GmbH","person_key":"a"}]}""",
        """{"source":"demo-sea","docid":"SEA X.509","title":"Certificates for e-mail at sea","type":"recommendation","date":"2012","group":"SG 2","relations":[{"type":"updates","target":"SEA 9110"}],"contributors":[{"name":"Jean Pierre Lasicki","role":"author","org":"Tidewater","person_key":"a"},{"name":"Mirembe Achterberg","role":"editor","org":"Northwind Metrics","person_key":"b"}]}""",
        """{"source":"demo-sea","docid":"SEA 77","title":"新一代移动通信网络架构","type":"report","date":"2019-01-02","group":"SG 2","contributors":[{"name":"柳河川","role":"author","org":"海潮通信研究院","person_key":"c"}]}""",
        """{"source":"demo-sand","docid":"SAND-12","title":"متطلبات الاتصالات في الموانئ","type":"report","date":"2024","group":"Dunes","contributors":[{"name":"أَمِينة الرملي","role":"rapporteur","org":"معهد الكثبان","person_key":"d"}]}""",
        """{"source":"demo-sand","docid":"SAND-13","title":"Harbour lights of the dunes","type":"report","date":"2025","group":"Dunes","contributors":[{"name":"김바다","role":"author","person_key":"e"},{"name":"Signe Harbour","role":"author","person_key":"f"}]}""",
    ];

    private static readonly string[] Renamed =
    [
        """{"source":"demo-sea","docid":"SEA 1","title":"First","date":"2001","contributors":[{"name":"Wilhelmina Oldcastle","given":"Wilhelmina","surname":"Oldcastle","role":"author","person_key":"g"}]}""",
        """{"source":"demo-sea","docid":"SEA 2","title":"Second","date":"2020","contributors":[{"name":"Wilhelmina Newbridge","given":"Wilhelmina","surname":"Newbridge","role":"author","person_key":"g"}]}""",
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<Engine, string, string> WhatFindsWhat()
    {
        var rows = new TheoryData<Engine, string, string>();
        foreach (var (query, label) in ((string, string)[])
        [
            ("lasicki", "Jean-Pierre Łasicki"), ("ŁASICKI jean", "Jean-Pierre Łasicki"), ("jeanpierre", "Jean-Pierre Łasicki"), ("J Lasicki", "Jean-Pierre Łasicki"), ("lasciki", "Jean-Pierre Łasicki"),
            ("achtenberg", "Mirembe Achterberg"), ("mirem achter", "Mirembe Achterberg"), ("Acherbeg mirembe", "Mirembe Achterberg"),
            ("sea 9110", "Semantics of Harbour Signals"), ("SEA9110", "Semantics of Harbour Signals"), ("9110", "Semantics of Harbour Signals"), ("semantic harbor signals", "Semantics of Harbour Signals"),
            ("x.509", "Certificates for e-mail at sea"), ("x509", "Certificates for e-mail at sea"), ("email certificates", "Certificates for e-mail at sea"),
            ("移动通信", "新一代移动通信网络架构"), ("架", "新一代移动通信网络架构"), ("河川", "柳河川"), ("柳", "柳河川"), ("研究院", "海潮通信研究院"), ("바다", "김바다"),
            ("اتصالات", "متطلبات الاتصالات في الموانئ"), ("الإتصالات الموانئ", "متطلبات الاتصالات في الموانئ"), ("امينه رملى", "أَمِينة الرملي"), ("كثبان", "معهد الكثبان"),
            ("tidewater", "Tidewater"), ("dunes", "Dunes"), ("sand-12", "متطلبات الاتصالات في الموانئ"),
        ])
        {
            rows.Add(Engine.Sqlite, query, label);
            rows.Add(Engine.Postgres, query, label);
        }

        return rows;
    }

    [Theory, MemberData(nameof(WhatFindsWhat))]
    public async Task A_name_a_title_and_a_number_are_found_however_they_are_typed(Engine engine, string query, string label)
    {
        var found = await (await SeaAsync(engine)).SearchAsync(query);

        Assert.Equal(label, found.Page.Items.FirstOrDefault()?.Label);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Letters_that_stand_apart_are_not_found_as_a_run(Engine engine)
    {
        var found = await (await SeaAsync(engine)).SearchAsync("移信");

        Assert.Equal(0, found.Page.Total);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_search_says_when_words_were_only_nearly_so_or_left_out(Engine engine)
    {
        var sea = await SeaAsync(engine);

        var exact = await sea.SearchAsync("harbour");
        var nearly = await sea.SearchAsync("harbuor zzzzzzz");

        Assert.Equal(Closeness.AsWritten, exact.Closeness);
        Assert.Equal((Closeness.Nearly, "zzzzzzz"), (nearly.Closeness, Assert.Single(nearly.LeftOut)));
        Assert.Equal(exact.Page.Items.Select(hit => hit.Target).Order(), nearly.Page.Items.Select(hit => hit.Target).Order());
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Whole_words_stand_before_beginnings_and_people_before_documents(Engine engine)
    {
        var found = await (await SeaAsync(engine)).SearchAsync("harbour");

        Assert.Equal(["Signe Harbour", "Semantics of Harbour Signals", "Harbour lights of the dunes"], found.Page.Items.Select(hit => hit.Label));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Facets_count_what_each_further_narrowing_would_leave(Engine engine)
    {
        var sea = await SeaAsync(engine);

        var wide = await sea.SearchAsync("harbour");
        var narrow = await sea.SearchAsync("harbour", new(Body: "demo-sand"));
        var dated = await sea.SearchAsync("harbour", new(From: 2020, To: 2022));

        Assert.Equal([("demo-sand", 2), ("demo-sea", 1)], Counts(wide, RecordFacet.Body));
        Assert.Equal([("2020", 3)], Counts(wide, RecordFacet.Year));
        Assert.Equal((2, 1), (narrow.Page.Total, narrow.Counts[RecordKind.Document]));
        Assert.Equal(Counts(wide, RecordFacet.Body), Counts(narrow, RecordFacet.Body));
        Assert.Equal([("author", 1)], Counts(narrow, RecordFacet.Role));
        Assert.Equal("SEA 9110", Assert.Single(dated.Page.Items).Target);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_former_name_finds_the_person_and_is_never_shown(Engine engine)
    {
        await using var room = await RecordRoom.OnAsync(engine);
        await room.ImportAsync(room.File("renamed.jsonl", Renamed));

        var former = await room.SearchAsync("oldcastle");
        var nearly = await room.SearchAsync("oldcastel");

        Assert.Equal("Wilhelmina Newbridge", Assert.Single(former.Page.Items).Label);
        Assert.DoesNotContain("ldcastle", System.Text.Json.JsonSerializer.Serialize(former) + System.Text.Json.JsonSerializer.Serialize(nearly), StringComparison.OrdinalIgnoreCase);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Pages_of_an_answer_hold_every_entry_once(Engine engine)
    {
        await using var room = await RecordRoom.OnAsync(engine);
        await room.ImportAsync(room.File("many.jsonl", Enumerable.Range(1, 45).Select(n => $$"""{"source":"demo-many","docid":"MANY {{n}}","title":"Lantern {{n}}","date":"20{{n % 20:00}}"}""")));

        var pages = new List<SearchRecord.Found>();
        for (var page = 1; page <= 3; page++)
            pages.Add(await room.SearchAsync("lantern", null, page));

        Assert.All(pages, page => Assert.Equal(45, page.Page.Total));
        Assert.Equal(45, pages.SelectMany(page => page.Page.Items).Select(hit => hit.Target).Distinct().Count());
    }

    private static (string Value, int Count)[] Counts(SearchRecord.Found found, RecordFacet facet) => [.. found.Facets[facet].Select(count => (count.Value, count.Count))];

    private Task<RecordRoom> SeaAsync(Engine engine) => rooms.OfAsync(engine);

    /// <summary>One world an engine: nothing here changes it.</summary>
    public sealed class Rooms : IAsyncDisposable
    {
        private readonly Dictionary<Engine, RecordRoom> _made = [];

        public async ValueTask DisposeAsync()
        {
            foreach (var room in _made.Values)
                await room.DisposeAsync();
        }

        internal async Task<RecordRoom> OfAsync(Engine engine)
        {
            if (_made.TryGetValue(engine, out var known))
                return known;
            var room = await RecordRoom.OnAsync(engine);
            await room.ImportAsync(room.File("sea.jsonl", Lines));
            return _made[engine] = room;
        }
    }
}
