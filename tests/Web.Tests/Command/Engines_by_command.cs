using System.Globalization;

namespace Palmares.Web.Tests.Command;

/// <summary>The engines on files: numbers, rules, assignment, ranking, agreement, linkage. And what a bad file is answered.</summary>
public sealed class Engines_by_command : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("palmares-engines-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Docnum_recognises_a_number_and_names_the_nearest_form_of_what_is_none()
    {
        var number = await PalmaresCommand.RunAsync("docnum", "TSAG-C33", "--json");
        var none = await PalmaresCommand.RunAsync("docnum", "SG12-Cn", "--json");

        Assert.Equal("TSAG-C33", number.Json["canonical"]!.GetValue<string>());
        Assert.Equal(1, none.Exit);
        Assert.Empty(none.Output);
        Assert.Contains("SG12-Cn", none.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Eligible_answers_in_three_values_with_a_reason_a_rule()
    {
        var rules = Write("rules.json", """{"reference_date":"2026-03-16","version":"2026-1","first_record_at_most_years":8,"endorsements_min":1}""");
        var facts = Write("facts.json", """
            {"persons":[
              {"id":"yes","consent":true,"first_record":"2018-03-16","already_laureate":false,"endorsements":1},
              {"id":"no","consent":true,"first_record":"2018-03-15","already_laureate":false,"endorsements":1},
              {"id":"who-knows","consent":true,"first_record":"2018","already_laureate":false,"endorsements":1}]}
            """);

        var answer = await PalmaresCommand.RunAsync("eligible", "--rules", rules, "--facts", facts, "--json");

        Assert.True(answer.Exit == 0, answer.ToString());
        var persons = answer.Json["persons"]!.AsArray();
        Assert.Equal(["eligible", "ineligible", "unknown"], persons.Select(p => p!["answer"]!.GetValue<string>()));
        var reason = persons[2]!["reasons"]!.AsArray().Single(r => r!["rule"]!.GetValue<string>() == "first-record-at-most")!;
        Assert.Equal("2026-1", reason["version"]!.GetValue<string>());
        Assert.Equal("on or after 2018-03-16", reason["window"]!.GetValue<string>());
        Assert.Equal("an exact date of the first public record", reason["missing"]!.GetValue<string>());
        Assert.Contains("2018", reason["used"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_form_is_refused_with_its_file_line_and_field()
    {
        var facts = Write("facts.json", """{"persons":[]}""");
        var kind = Write("kind.json", "{\n  \"reference_date\": \"2026-03-16\",\n  \"endorsements_min\": \"many\"\n}");
        var surplus = Write("surplus.json", "{\n  \"reference_date\": \"2026-03-16\",\n  \"endorsments_min\": 1\n}");
        var missing = Write("missing.json", """{"version":"2"}""");

        foreach (var (file, line, field) in new[] { (kind, "Line 3", "endorsements_min"), (surplus, "Line 3", "endorsments_min"), (missing, "Line 1", "reference_date") })
        {
            var answer = await PalmaresCommand.RunAsync("eligible", "--rules", file, "--facts", facts);

            Assert.Equal(1, answer.Exit);
            Assert.Empty(answer.Output);
            foreach (var named in new[] { file, line, field })
                Assert.Contains(named, answer.Errors, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Assign_keeps_conflicts_reaches_the_best_and_says_so()
    {
        var instance = Write("instance.json", """
            {"nominations":[{"id":"N1","reviews":1},{"id":"N2","reviews":1}],
             "judges":[{"id":"J1","min":0,"max":1},{"id":"J2","min":0,"max":1}],
             "affinity":[["J1","N1",0.9],["J1","N2",0.8],["J2","N1",0.7],["J2","N2",0.1]],
             "conflicts":[["J1","N1"]]}
            """);
        var output = Path.Combine(_folder, "assignment.csv");

        var answer = await PalmaresCommand.RunAsync("assign", instance, "--out", output, "--json");

        Assert.True(answer.Exit == 0, answer.ToString());
        Assert.Equal(["N1,J2,0.7", "N2,J1,0.8"], (await LinesAsync(output)).Skip(1).Order(StringComparer.Ordinal));
        Assert.True(answer.Json["optimal"]!.GetValue<bool>());
        Assert.Equal(1.5, answer.Json["total"]!.GetValue<double>(), 6);
    }

    [Fact]
    public async Task Rank_writes_the_same_file_twice_and_refuses_a_score_that_is_none()
    {
        var scores = Write("scores.csv", Scores());
        var (first, second) = (Path.Combine(_folder, "first.json"), Path.Combine(_folder, "second.json"));

        var answer = await PalmaresCommand.RunAsync("rank", scores, "--out", first, "--top", "2", "--seed", "5", "--json");
        await PalmaresCommand.RunAsync("rank", scores, "--out", second, "--top", "2", "--seed", "5", "--json");
        var refused = await PalmaresCommand.RunAsync("rank", Write("bad.csv", "nomination,judge,score\nN1,J1,4\nN2,J1,good\n"), "--out", Path.Combine(_folder, "none.json"));

        Assert.True(answer.Exit == 0, answer.ToString());
        var best = answer.Json["nominations"]!.AsArray().OrderBy(n => n!["expected_rank"]!.GetValue<double>()).First()!;
        Assert.Equal("N4", best["id"]!.GetValue<string>());
        Assert.Equal(await LinesAsync(first), await LinesAsync(second));
        Assert.Equal(1, refused.Exit);
        Assert.Contains("3", refused.Errors, StringComparison.Ordinal);
        Assert.Contains("score", refused.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_folder, "none.json")));
    }

    [Fact]
    public async Task Agree_finds_full_agreement_where_judges_agree()
    {
        var scores = Write("agreed.csv", "nomination,judge,score\nN1,J1,1\nN1,J2,1\nN2,J1,3\nN2,J2,3\nN3,J1,5\nN3,J2,5\n");

        var answer = await PalmaresCommand.RunAsync("agree", scores, "--level", "interval", "--json");

        Assert.True(answer.Exit == 0, answer.ToString());
        Assert.Equal(1, answer.Json["krippendorff_alpha"]!.GetValue<double>(), 9);
    }

    [Fact]
    public async Task Link_evaluate_counts_pairs_and_names_a_column_that_is_missing()
    {
        var truth = Write("truth.csv", "id,entity\n1,a\n2,a\n3,b\n4,b\n");
        var clusters = Write("clusters.csv", "id,cluster\n1,1\n2,1\n3,3\n4,4\n");

        var answer = await PalmaresCommand.RunAsync("link", "evaluate", "--clusters", clusters, "--truth", truth, "--json");
        var refused = await PalmaresCommand.RunAsync("link", "evaluate", "--clusters", truth, "--truth", truth, "--json");

        Assert.True(answer.Exit == 0, answer.ToString());
        Assert.Equal(1, answer.Json["pairs"]!["precision"]!.GetValue<double>(), 9);
        Assert.Equal(0.5, answer.Json["pairs"]!["recall"]!.GetValue<double>(), 9);
        Assert.Equal(1, refused.Exit);
        Assert.Contains("cluster", refused.Errors, StringComparison.Ordinal);
    }

    private string Write(string name, string text)
    {
        var file = Path.Combine(_folder, name);
        File.WriteAllText(file, text);
        return file;
    }

    private static async Task<string[]> LinesAsync(string file) => await File.ReadAllLinesAsync(file, TestContext.Current.CancellationToken);

    /// <summary>Four nominations, N4 the best; three judges, each somewhat more generous than the last.</summary>
    private static string Scores() => "nomination,judge,score\n" + string.Concat(
        from nomination in Enumerable.Range(1, 4)
        from judge in Enumerable.Range(1, 3)
        select string.Create(CultureInfo.InvariantCulture, $"N{nomination},J{judge},{nomination + (0.4 * judge) + (0.1 * ((nomination * judge) % 3))}\n"));
}
