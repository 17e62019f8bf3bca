using System.Globalization;
using Palmares.Kernel;
using Palmares.Records;
using Palmares.Records.Reading;
using Palmares.TestKit;
using Xunit;

namespace Palmares.Modules.Tests.Records.Reading;

public sealed class Groups_lines_and_territories
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_group_shows_its_mandates_its_documents_and_its_sources_under_either_name()
    {
        await using var room = await RecordRoom.OnAsync(Engine.Sqlite);
        await room.ImportFixtureAsync();

        var group = (await room.World.RunAsync((ReadGroup read) => read.RunAsync(new GroupKey("demo-lab", "SG 1"), room.World.As(Role.Judge), Ct))).Value;
        var none = await room.World.RunAsync((ReadGroup read) => read.RunAsync(new GroupKey("demo-lab", "SG 9"), room.World.As(Role.Judge), Ct));

        Assert.Equal("Study Group One", group.Name);
        Assert.Equal(("Ámbar Quillfeather", true), (Assert.Single(group.Mandates).Name, group.Mandates[0].Mandate.LeftCensored));
        Assert.Equal([(2012, 1), (2016, 1)], group.DocumentsByYear.OrderBy(year => year.Key).Select(year => (year.Key, year.Value)));
        Assert.Equal(["demo-lab", "demo-lab-roles"], group.Coverage.Select(source => source.Source).Order(StringComparer.Ordinal));
        Assert.Equal(RecordsErrors.NoSuchGroup, none.Error);
    }

    [Fact]
    public async Task A_line_shows_its_text_to_those_who_import_or_audit_and_to_nobody_else()
    {
        await using var room = await RecordRoom.OnAsync(Engine.Sqlite);
        await room.ImportFixtureAsync();
        var document = (await room.World.RunAsync((ReadDocument read) => read.RunAsync(new RecordRef("demo-lab", "LAB 2"), room.World.As(Role.Judge), Ct))).Value;

        var judge = (await LineAsync(room, document, Role.Judge)).Value;
        var auditor = (await LineAsync(room, document, Role.Auditor)).Value;
        var none = await room.World.RunAsync((ReadLine read) => read.RunAsync("demo-lab", "no such line", room.World.As(Role.Auditor), Ct));

        Assert.Equal(("demo-lab.jsonl", 2, null), (judge.File, judge.Number, judge.Text));
        Assert.Equal(RecordRoom.Documents[1], auditor.Text);
        Assert.Equal(("LAB 2", true), Assert.Single(auditor.Keys));
        Assert.Equal(RecordsErrors.NoSuchLine, none.Error);
    }

    [Theory]
    [InlineData("KR", "KR")]
    [InlineData("korea (republic of)", "KR")]
    [InlineData("U.S.A.", "US")]
    [InlineData("Côte d’Ivoire", "CI")]
    [InlineData("Allemagne", "DE")]
    [InlineData("Atlantis", null)]
    [InlineData(" ", null)]
    public void What_a_source_writes_is_read_with_the_list_or_not_at_all(string written, string? code) => Assert.Equal(code, Territories.Read(written)?.Value);

    [Fact]
    public void Every_territory_of_the_list_has_a_name_of_its_own_in_each_language_and_is_read_by_it()
    {
        Assert.Equal(249, Territories.All.Count);
        Assert.All((string[])["en", "fr", "ar"], language =>
        {
            var names = Territories.All.Select(territory => (Territory: territory, Name: Territories.Name(territory, CultureInfo.GetCultureInfo(language)))).ToList();
            Assert.Equal(names.Count, names.Select(row => row.Name).Distinct().Count());
            Assert.All(names, row => Assert.Equal(row.Territory, Territories.Read(row.Name)));
        });
    }

    private static Task<Result<ReadLine.Line>> LineAsync(RecordRoom room, ReadDocument.Document document, Role role) =>
        room.World.RunAsync((ReadLine read) => read.RunAsync("demo-lab", document.RawHash!, room.World.As(role), Ct));
}
