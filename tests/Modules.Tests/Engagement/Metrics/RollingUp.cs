using System.Globalization;
using System.Text.Json;
using CsCheck;
using Palmares.Engagement;
using Palmares.Engagement.Metrics;
using Palmares.Engagement.Stories;
using Palmares.Kernel;
using Palmares.Modules.Tests.Records;
using Palmares.Records;
using Palmares.Records.Organisations;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Engagement.Metrics;

/// <summary>Measures of an invented record through the steward's own room: what an alias decision moves, and what it does not.</summary>
public sealed class RollingUp
{
    private const int Companies = 8;
    private const string Reason = "One letterhead.";

    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Measures_follow_the_stewards_decisions_and_nothing_else()
    {
        await using var room = await RecordRoom.OnAsync(Engine.Sqlite);
        var sources = Sources(2026_11, 60);
        await room.ImportAsync(room.File("3gpp-sa2-tdoc.jsonl", Lines(sources)), room.File("org-categories.jsonl", Register()));
        var chance = new Random(7);
        var standing = new List<(int From, int To, StatementId Id)>();
        var houses = Enumerable.Range(0, Companies).ToArray();

        for (var step = 0; step < 12; step++)
        {
            var before = await MeasureAsync(room);
            Assert.Equal(Concentration(sources, houses), before["IE-9 HHI of families 2020"], 9);
            Assert.Equal(Entrants(sources, houses), before["IE-7 retained 2020"], 9);

            if (standing.Count > 0 && chance.Next(3) == 0)
            {
                var taken = standing[^1];
                standing.RemoveAt(standing.Count - 1);
                Assert.False((await room.World.RunAsync((WithdrawStatement withdraw) => withdraw.RunAsync(new(taken.Id, "Two houses after all."), room.World.As(Role.Steward), Ct))).IsError);
            }
            else
            {
                var (from, to) = (chance.Next(Companies), chance.Next(Companies));
                var stated = await room.World.RunAsync((StateOrganisation state) => state.RunAsync(new(StatementKind.Alias, Name(from), Name(to), Reason), room.World.As(Role.Steward), Ct));
                if (stated.IsError)
                    continue;
                standing.Add((from, houses[to], stated.Value));
            }

            houses = Houses(standing);
            var after = await MeasureAsync(room);
            Assert.Equal(Concentration(sources, houses), after["IE-9 HHI of families 2020"], 9);
            // What does not ask who is who stays: every contribution keeps its year and its share of industry.
            Assert.All(before.Keys.Where(key => key.StartsWith("IE-1 ", StringComparison.Ordinal)), key => Assert.Equal(before[key], after[key], 9));
        }

        Assert.NotEmpty(standing);
    }

    [Fact]
    public async Task A_member_sees_the_share_of_its_own_house_with_its_aliases()
    {
        await using var room = await RecordRoom.OnAsync(Engine.Sqlite);
        var sources = Sources(3, 40);
        await room.ImportAsync(room.File("3gpp-sa2-tdoc.jsonl", Lines(sources)), room.File("org-categories.jsonl", Register()));

        var alone = await OwnAsync(room, Name(1));
        await room.World.RunAsync((StateOrganisation state) => state.RunAsync(new(StatementKind.Alias, Name(2), Name(1), Reason), room.World.As(Role.Steward), Ct));
        var together = await OwnAsync(room, Name(2));

        Assert.Equal(Own(sources, 1), alone, 9);
        Assert.Equal(Own(sources, 1) + Own(sources, 2), together, 9);
        Assert.Empty(await room.World.RunAsync((ReadOwnFigures read) => read.RunAsync("Nobody's Lighthouse", Ct)));
    }

    [Fact]
    public async Task Evidence_of_use_counts_approved_stories_with_a_sourced_figure_that_the_record_knows()
    {
        await using var room = await RecordRoom.OnAsync(Engine.Sqlite);
        await room.ImportAsync(room.File("ietf-rfc.jsonl", Enumerable.Range(0, 14).Select(at => $$"""{"source":"ietf-rfc","docid":"RFC {{9900 + at}}","title":"Tidal clocks, part {{at}}","date":"{{(at == 0 ? 2026 : 2022 + (at % 3)).ToString(CultureInfo.InvariantCulture)}}-03","contributors":[{"name":"O. Thistlewood","role":"author"}]}""")));
        await TellAsync(room, "RFC 9901", sourced: true, approved: true);
        await TellAsync(room, "RFC 9902", sourced: true, approved: false);
        await TellAsync(room, "RFC 9903", sourced: false, approved: true);
        await TellAsync(room, "RFC 9900", sourced: true, approved: true);

        var measured = (await room.World.RunAsync((MeasureBodies measure) => measure.RunAsync(room.World.As(Role.Rapporteur), Ct))).Value;

        var figure = Assert.Single(measured.Metrics.Single(one => one is { Body: "IETF", Definition.Id: "IE-13" }).Figures);
        Assert.Equal(("2022–2024", 1, 13), (figure.Period, figure.Numerator, figure.Denominator));
    }

    [Fact]
    public async Task Any_body_whose_sources_name_organisations_is_measured_as_far_as_they_do()
    {
        await using var room = await RecordRoom.OnAsync(Engine.Sqlite);
        await room.ImportFixtureAsync();
        foreach (var (name, kind) in new[] { ("Northwind Metrics", "manufacturer"), ("Harbour Labs", "academia") })
            await room.World.RunAsync((StateOrganisation state) => state.RunAsync(new(StatementKind.Category, name, kind, "Its own page says so."), room.World.As(Role.Steward), Ct));

        var measured = (await room.World.RunAsync((MeasureBodies measure) => measure.RunAsync(room.World.As(Role.Rapporteur), Ct))).Value.Metrics.Where(one => one.Body == "demo-lab").ToDictionary(one => one.Definition.Id);

        Assert.Equal(16, measured.Count);
        var share = measured["IE-1"].Figures.First(figure => figure is { Part: "fractional", Period: "2012" });
        Assert.Equal((0.5, 1, 2, 2), (share.Numerator, share.Denominator, share.Known, share.Of));
        Assert.Equal((1, 1), (measured["IE-4"].Figures.Single().Numerator, measured["IE-4"].Figures.Single().Denominator));
        Assert.Empty(measured["IE-8"].Figures);
        Assert.NotEmpty(measured["IE-8"].Why);
    }

    [Fact]
    public void No_region_alone_is_left_out_beside_others_that_give_it_away() =>
        Gen.Select(Gen.Int[0, 30], Gen.Int[0, 5]).List[1, 60].Sample(all =>
        {
            string[] lands = ["KE", "BR", "EG", "JP", "KZ", "FR"];
            var contributions = all.Select((one, at) => new Contributed($"c{at}", 2020, null, [new OrganisationFacts(OrganisationKey.Of($"House {one.Item1} {one.Item2}"), default, OrganisationKind.Industry, new TerritoryCode(lands[one.Item2]), false)])).ToList();
            var told = MetricSeries.Breadth(contributions).Where(figure => figure.Part.StartsWith("from ", StringComparison.Ordinal)).ToList();
            var houses = all.GroupBy(one => one.Item2).ToDictionary(one => MemberRegions.Of(new TerritoryCode(lands[one.Key]))!.Value, one => one.Distinct().Count());

            return told.All(figure => houses[Enum.Parse<Region>(figure.Part[5..])] >= MetricSeries.LeastOrganisations) && (houses.Count - told.Count != 1 || houses.Count == 1);
        });

    private static async Task TellAsync(RecordRoom room, string key, bool sourced, bool approved)
    {
        var world = room.World;
        var id = (await world.RunAsync((RecordStory record) => record.RunAsync(
            new()
            {
                Headline = "Clocks agree", StudyGroup = "SG99", Standard = key, Problem = "They did not.", WhatItDoes = "One form.", Record = new RecordRef("ietf-rfc", key),
                Figures = [new("In 40 harbours", sourced ? "https://harbour.example/clocks" : null, sourced ? new PartialDate(2025) : null)],
            },
            world.As(Role.Delegate), Ct))).Value;
        if (!approved)
            return;
        Assert.False((await world.RunAsync((ReviewStory review) => review.RunAsync(new(id, "Read."), world.As(Role.Rapporteur), Ct))).IsError);
        Assert.False((await world.RunAsync((ApproveStory approve) => approve.RunAsync(id, world.As(Role.Secretary), Ct))).IsError);
    }

    private static async Task<Dictionary<string, double>> MeasureAsync(RecordRoom room) =>
        (await room.World.RunAsync((MeasureBodies measure) => measure.RunAsync(room.World.As(Role.Rapporteur), Ct))).Value.Metrics.Where(metric => metric.Body == "3GPP SA2")
            .SelectMany(metric => metric.Figures.Select(figure => ($"{metric.Definition.Id} {figure.Part} {figure.Period}", figure.Definite()))).ToDictionary(one => one.Item1, one => one.Item2);

    private static async Task<double> OwnAsync(RecordRoom room, string name) =>
        (await room.World.RunAsync((ReadOwnFigures read) => read.RunAsync(name, Ct))).Single().Figures.Single(figure => figure.Period == "2020").Numerator;

    /// <summary>Contributions of 2019 and 2020, each with one to three companies.</summary>
    private static List<(int Year, int[] By)> Sources(int seed, int count)
    {
        var chance = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(at => (2019 + (at % 2), Enumerable.Range(0, Companies).OrderBy(_ => chance.Next()).Take(1 + chance.Next(3)).ToArray()))];
    }

    private static IEnumerable<string> Lines(IEnumerable<(int Year, int[] By)> sources) => sources.Select((one, at) => JsonSerializer.Serialize(new
    {
        source = "3gpp-sa2-tdoc", docid = $"S2-{at:0000000}", title = $"Paper {at}", type = "CR", date = $"{one.Year}-05", group = "3GPP SA2", status = "Noted",
        contributors = one.By.Select(company => new { org = Name(company), role = "source", kind = "org" }),
    }));

    private static IEnumerable<string> Register() => Enumerable.Range(0, Companies).Select(company => JsonSerializer.Serialize(new { source = "bigbang-organizations", name = Name(company), stakeholder = "Business", country = "France" }));

    private static string Name(int company) => $"{(new[] { "Foghorn", "Reedwater", "Quarrywood", "Saltmeadow", "Tidewell", "Northwind", "Harbour", "Lantern" })[company]} Works";

    private static int[] Houses(List<(int From, int To, StatementId Id)> aliases)
    {
        var houses = Enumerable.Range(0, Companies).ToArray();
        int Root(int at)
        {
            while (houses[at] != at)
                at = houses[at];
            return at;
        }

        foreach (var (from, to, _) in aliases)
            houses[from] = to;
        return [.. Enumerable.Range(0, Companies).Select(Root)];
    }

    private static double Concentration(IEnumerable<(int Year, int[] By)> sources, int[] houses)
    {
        var weights = new double[Companies];
        foreach (var (_, by) in sources.Where(one => one.Year == 2020))
        {
            foreach (var company in by)
                weights[houses[company]] += 1.0 / by.Length;
        }

        return weights.Sum(weight => Math.Pow(weight / weights.Sum(), 2));
    }

    private static double Entrants(IReadOnlyList<(int Year, int[] By)> sources, int[] houses)
    {
        HashSet<int> In(int year) => [.. sources.Where(one => one.Year == year).SelectMany(one => one.By).Select(company => houses[company])];
        return In(2019).Count(In(2020).Contains);
    }

    private static double Own(IEnumerable<(int Year, int[] By)> sources, int company) => sources.Where(one => one.Year == 2020 && one.By.Contains(company)).Sum(one => 1.0 / one.By.Length);
}

internal static class Definiteness
{
    /// <summary>The value; the numerator where the denominator is too small for one.</summary>
    public static double Definite(this MetricFigure figure) => figure.Part is "new" or "retained" ? figure.Numerator : figure.Value ?? figure.Numerator;
}
