using System.Globalization;
using System.Text.Json;
using Palmares.Judging.Files;
using Palmares.Judging.Voting;

namespace Palmares.Judging.Tests.Voting;

/// <summary>Worths by R PlackettLuce and BradleyTerry2, by choix and by Hunter 2004 (../shared/data/judging/vote); counts by their textbook examples.</summary>
public class VotingValues
{
    [Fact]
    public void Plackett_Luce_on_a_season_of_races_agrees_with_R()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(SharedData.Require("vote", "pl_nascar.json")));
        var golden = file.RootElement;
        var drivers = CsvTable.Read(SharedData.Require("vote", "nascar_drivers.csv"), "x");
        var names = drivers.Rows.Select(r => drivers.Text(r, "x")).ToArray();
        var races = CsvTable.Read(SharedData.Require("vote", "nascar.csv"));
        // Drivers 84 to 87 were last in their only race: the stored fit leaves them out.
        var ballots = races.Rows.Select(r => new Ballot(
            [.. r.Fields.Skip(1).Select(f => int.Parse(f, CultureInfo.InvariantCulture)).Where(d => d is > 0 and <= 83).Select(d => (IReadOnlyList<string>)[names[d - 1]])], [])).ToArray();

        var worth = WorthModel.Of("plackett-luce", ballots);

        Assert.Equal(golden.GetProperty("loglik").GetDouble(), worth.LogLikelihood, 1e-6);
        var ours = worth.Items.ToDictionary(w => w.Item, w => w.LogWorth);
        foreach (var (at, driver) in golden.GetProperty("driver").EnumerateArray().Select(d => d.GetString()!).Index())
            Assert.Equal(golden.GetProperty("logworth_mean0")[at].GetDouble(), ours[driver], 1e-5);
        Assert.Equal(4.15, ours["PJ Jones"] - ours[names[0]], 0.005);
    }

    [Fact]
    public void Bradley_Terry_on_citations_of_journals_agrees_with_the_published_fit()
    {
        var table = CsvTable.Read(SharedData.Require("vote", "bt_citations.csv"), "journal1", "journal2", "win1", "win2");
        var ballots = table.Rows.SelectMany(r =>
        {
            var (a, b) = (table.Text(r, "journal1"), table.Text(r, "journal2"));
            return new[] { new Ballot([[a]], [b], table.Number(r, "win1")), new Ballot([[b]], [a], table.Number(r, "win2")) };
        }).ToArray();

        var ours = WorthModel.Of("bradley-terry", ballots).Items.ToDictionary(w => w.Item, w => w.LogWorth);

        // Turner, Firth 2012, J. Stat. Softw. 48(9): Biometrika is the reference.
        Assert.Equal(-2.9491, ours["Comm Statist"] - ours["Biometrika"], 5e-5);
        Assert.Equal(-0.4796, ours["JASA"] - ours["Biometrika"], 5e-5);
        Assert.Equal(0.2690, ours["JRSS-B"] - ours["Biometrika"], 5e-5);
    }

    [Fact]
    public void Ties_are_modelled_as_Davidson_did_for_puddings()
    {
        var table = CsvTable.Read(SharedData.Require("vote", "pudding.csv"), "i", "j", "w_ij", "w_ji", "t_ij");
        var ballots = table.Rows.SelectMany(r =>
        {
            var (i, j) = (table.Text(r, "i"), table.Text(r, "j"));
            return new[]
            {
                new Ballot([[i]], [j], table.Number(r, "w_ij")), new Ballot([[j]], [i], table.Number(r, "w_ji")), new Ballot([[i, j]], [], table.Number(r, "t_ij")),
            };
        }).ToArray();

        var worth = WorthModel.Of("plackett-luce", ballots);

        // Turner, van Etten, Firth, Kosmidis 2020, Comput. Stat. 35: worths and the tie parameter, as far as their iteration went.
        double[] published = [0.1388005, 0.1729985, 0.1617420, 0.1653930, 0.1586805, 0.2023855];
        Assert.Equal(published, worth.Items.OrderBy(w => w.Item, StringComparer.Ordinal).Select(w => w.Worth), (a, b) => Math.Abs(a - b) < 3e-5);
        Assert.Equal(0.7468147, Assert.Single(worth.Ties), 3e-5);
    }

    [Theory]
    [InlineData("choix-testcase-pairwise-1.json")]
    [InlineData("choix-testcase-rankings-1.json")]
    [InlineData("choix-testcase-top1-1.json")]
    public void What_turns_in_a_circle_is_worth_the_same(string name)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(SharedData.Require("vote", name)));
        var golden = file.RootElement.GetProperty("ml_est").EnumerateArray().Select(e => e.GetDouble()).ToArray();
        var ballots = file.RootElement.GetProperty("data").EnumerateArray().Select(d => d[1].ValueKind == JsonValueKind.Array
            ? new Ballot([[Name(d[0])]], [.. d[1].EnumerateArray().Select(Name)])
            : new Ballot([.. d.EnumerateArray().Select(i => (IReadOnlyList<string>)[Name(i)])], [])).ToArray();

        var worth = WorthModel.Of("plackett-luce", ballots);

        Assert.Equal(golden, worth.Items.OrderBy(w => w.Item, StringComparer.Ordinal).Select(w => w.LogWorth), (a, b) => Math.Abs(a - b) < 1e-9);

        static string Name(JsonElement id) => "I" + id.GetInt32();
    }

    [Fact]
    public void Who_never_wins_has_no_finite_worth_and_is_named()
    {
        var refused = Assert.Throws<ArgumentException>(() => WorthModel.Of("bradley-terry", [new Ballot([["a"]], ["c"]), new Ballot([["b"]], ["c"]), new Ballot([["a"]], ["b"]), new Ballot([["b"]], ["a"])]));

        Assert.Contains("c never stand above", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Schulzes_own_example_elects_E()
    {
        // Schulze 2011, example with 45 voters.
        (string Order, int Count)[] votes = [("ACBED", 5), ("ADECB", 5), ("BEDAC", 8), ("CABED", 3), ("CAEBD", 7), ("CBADE", 2), ("DCEBA", 7), ("EBADC", 8)];

        var result = Counting.Schulze([.. votes.Select(v => Strict(v.Order, v.Count))]);

        Assert.Equal(["E"], result.Elected);
        Assert.Equal(["E", "A", "C", "B", "D"], result.Places.Select(p => p.Item));
    }

    [Fact]
    public void A_tie_for_the_last_place_elects_nobody_and_is_announced()
    {
        var result = Counting.Borda([Strict("ABC"), Strict("BAC")]);

        Assert.Empty(result.Elected);
        Assert.Equal(["Tied for the last place: A, B."], result.Notes);
        Assert.Equal([3, 3, 0], result.Places.Select(p => p.Score));
    }

    [Fact]
    public void Surpluses_pass_on_and_the_weakest_goes_out()
    {
        // Quota 34 of 100 for two seats: A's surplus of 26 goes to B, C goes out.
        var result = SingleTransferable.Count([Strict("AB", 60), Strict("C", 26), Strict("B", 14)], seats: 2);

        Assert.Equal(["A", "B"], result.Elected);
        Assert.Equal("Quota 34.", result.Notes[0]);
    }

    [Fact]
    public void Approvals_are_counted_and_places_shared() =>
        Assert.Equal([("B", 1, 2.0), ("A", 2, 1.0), ("C", 2, 1.0)],
            Counting.Approval([["A", "B"], ["B"], ["C"]], ["A", "B", "C"]).Places.Select(p => (p.Item, p.Place, p.Score)));

    private static Ballot Strict(string order, int count = 1) => new([.. order.Select(c => (IReadOnlyList<string>)[c.ToString()])], [], count);
}
