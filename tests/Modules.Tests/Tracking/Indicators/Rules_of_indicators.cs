using CsCheck;
using Palmares.Records;
using Palmares.Tracking;
using Palmares.Tracking.Indicators;
using Xunit;

namespace Palmares.Modules.Tests.Tracking.Indicators;

public sealed class Rules_of_indicators
{
    /// <remarks>Golden values: R 4.2.2, pbeta, qbeta, pnorm, qtukey with infinite degrees of freedom, lgamma.</remarks>
    [Fact]
    public void Distributions_agree_with_R()
    {
        Assert.Equal([0.132817309778049, 0.727571559270052, 0.547203067374851, 0.355348606541156], new[] { (.2, 2.5, 3.5), (.5, .3, .7), (.9, 40, 5), (.001, .05, .05) }.Select(one => Distributions.Beta(one.Item1, one.Item2, one.Item3)), Near(1e-10));
        Assert.Equal([0.3745848507786852, 0.8970179968187546, 0.0165290303893978], new[] { (.1, 3.2, 1.7), (.9, 3.2, 1.7), (.5, .4, 9) }.Select(one => Distributions.BetaQuantile(one.Item1, one.Item2, one.Item3)), Near(1e-9));
        Assert.Equal([3.16712418331199e-05, 9.68004845856103e-02, 5.79259709439103e-01, 9.98134186699616e-01, 9.99032396786782e-01, 9.99999999013412e-01], new[] { -4, -1.3, .2, 2.9, 3.1, 6 }.Select(Distributions.Normal), Near(1e-11));
        Assert.Equal([2.32617430739659, 3.47828055092665, 5.35668696794597, 7.13860086034451, 8.58550737198238], new[] { 2, 5, 50, 1000, 20000 }.Select(count => Distributions.RangeQuantile(.9, count)), Near(1e-4));
        Assert.Equal([2.252712651734206, 0.987098577894734, 704.004427734204683], new[] { .1, 3.3, 170.5 }.Select(Distributions.LogGamma), Near(1e-9));
    }

    [Fact]
    public void Credit_counts_a_piece_of_work_once_a_year_by_its_stage_and_its_shares()
    {
        var careers = new InventedCareers(
            [
                new(0, 2010, 1, 0, 0, [new(0, 0, false), new(1, 0, false), new(2, 1, false)]), new(0, 2010, 6, 0, 1, [new(0, 0, false)]), new(0, 2011, 6, 0, 1, [new(0, 0, false)]), new(1, 2010, 2, 0, 1, [new(0, 0, false)]),
            ], []);

        var credit = careers.Figures().Of.Take(3).Select(one => one!.Credit.Value).ToList();

        // 2010: an approved one, two organisations, two authors of the own; an adopted one alone. 2011: the approved one alone.
        Assert.Equal(Math.Log2(1 + .25 + .3) + Math.Log2(1 + 1), credit[0], 12);
        Assert.Equal(Math.Log2(1 + .25), credit[1], 12);
        Assert.Equal(Math.Log2(1 + .5), credit[2], 12);
    }

    [Fact]
    public void Hills_number_is_how_many_equal_parts_there_would_be()
    {
        Assert.Equal(4, CreditRules.Hill([2.0, 2, 2, 2])!.Value, 12);
        Assert.Equal(1, CreditRules.Hill([7.0])!.Value, 12);
        Assert.InRange(CreditRules.Hill([9.0, 1])!.Value, 1.3, 1.5);
        Assert.Null(CreditRules.Hill([]));
    }

    [Fact]
    public void Breadth_of_many_columns_at_once_is_that_of_each()
    {
        Gen.Int[3, 40].SelectMany(length => Gen.OneOf(Gen.Const(0.0), Gen.Double[0, 9]).Array[length].Array[1, 5]).Sample(rows =>
        {
            var columns = rows[0].Select((_, at) => rows.Select(row => row[at]).ToArray()).ToArray();
            var breadths = new double[columns.Length];
            CreditRules.Hill(rows.SelectMany(row => row).ToArray(), columns.Select(column => column.Sum()).ToArray(), breadths);
            Assert.Equal(columns.Select(column => CreditRules.Hill(column) ?? 1), breadths, Near(1e-9));
        });
    }

    [Fact]
    public void Drawn_numbers_passed_over_are_those_drawn_one_after_the_other()
    {
        Gen.Select(Gen.ULong, Gen.Int[0, 5], Gen.Int[1, 7]).Sample((seed, from, step) =>
        {
            var numbers = new DrawnNumbers(seed, stream: 2);
            var kept = new double[20];
            numbers.Shares(kept, from, step);
            var all = Enumerable.Range(0, from + (step * kept.Length)).Select(_ => numbers.NextShare()).ToList();
            Assert.Equal(kept, Enumerable.Range(0, kept.Length).Select(at => all[from + (at * step)]));
        });
    }

    [Fact]
    public void A_second_role_in_the_same_months_adds_only_what_weighs_more()
    {
        RoleTime chair = new(100, 111, 1, false, true), editor = new(106, 117, .5, true, true);

        Assert.Equal(12, StewardshipRules.Union([chair]));
        Assert.Equal(12 + (6 * .5), StewardshipRules.Union([chair, editor]));
        Assert.Equal(12 + (6 * .5), StewardshipRules.Union([editor, chair, chair]));
    }

    [Theory]
    [InlineData("chair", "SG 5", "Study Group 5", 1.2)]
    [InlineData("vice-chair", "SG16", null, 1.2)]
    [InlineData("chair", "quic", "QUIC", 1)]
    [InlineData("co-chair", "wg/css", null, 1)]
    [InlineData("rapporteur", "Q1/5", null, .7)]
    [InlineData("editor", "html", null, .5)]
    [InlineData("emeritus-lead", "sig-x", null, 0)]
    [InlineData("team-contact", "wg/css", null, 0)]
    public void A_role_weighs_what_the_table_says(string role, string group, string? name, double weight) => Assert.Equal(weight, TrackingWeights.OfRole(role, new GroupKey("demo", group), name));

    [Theory]
    [InlineData("ietf-rfc", "RFC 1", null, "", WorkStage.Approved)]
    [InlineData("ietf-id", "draft-ietf-quic-x-00", null, "", WorkStage.Adopted)]
    [InlineData("ietf-id", "draft-somebody-x-00", null, "", WorkStage.Submitted)]
    [InlineData("w3c", "W3C CR-x", null, "Candidate Recommendation Draft", WorkStage.Agreed)]
    [InlineData("xsf-xep", "XEP-0001", null, "Draft", WorkStage.Approved)]
    [InlineData("ethereum-eip", "EIP-1", null, "Draft", WorkStage.Submitted)]
    [InlineData("python-pep", "PEP-1", null, "Deferred", WorkStage.Submitted)]
    [InlineData("demo-lab", "LAB 1", null, "in force", WorkStage.Approved)]
    public void A_state_means_what_its_source_means_by_it(string source, string key, string? type, string status, WorkStage stage) =>
        Assert.Equal(stage, StageRules.Of(source, key, type, status.Length == 0 ? [] : [status]));

    [Fact]
    public void A_rate_of_few_is_drawn_towards_the_usual_and_one_of_many_hardly()
    {
        Assert.InRange(AcceptanceRules.StrengthOf([(10, 5), (20, 10), (30, 15)], .5), 199, 201);
        Assert.InRange(AcceptanceRules.StrengthOf([(20, 0), (20, 20), (20, 0), (20, 20)], .5), 2, 2.01);
    }

    [Fact]
    public void Who_writes_more_than_before_and_than_others_rises_and_who_always_did_does_not()
    {
        var paces = Enumerable.Range(0, 60).Select(person => new Pace(person, person % 13, 72, person % 7, 36, "demo 3")).ToList();
        var priors = EmergenceRules.Fit([.. paces, new Pace(60, 6, 72, 15, 36, "demo 3")]);

        Assert.True(EmergenceRules.Probability(new Pace(60, 6, 72, 15, 36, "demo 3"), priors["demo 3"]) > .9);
        Assert.InRange(EmergenceRules.Probability(paces[6], priors["demo 3"]), .2, .7);
        Assert.True(EmergenceRules.Probability(new Pace(61, 12, 72, 0, 36, "demo 3"), priors["demo 3"]) < .2);
    }

    [Fact]
    public void Bands_end_only_where_nobody_below_can_be_above()
    {
        Span At(double value, double error) => new(value, value - (1.6448536269514722 * error), value + (1.6448536269514722 * error));

        Assert.Equal([1, 1, 2, 2], BandRules.Of([At(100, 1), At(99, 1), At(10, 1), At(9, 1)]).Band);
        Assert.Equal([1, 1, 1, 1], BandRules.Of([At(100, 1), At(99, 1), At(50, 60), At(9, 1)]).Band);
        Assert.Equal([2, 1], BandRules.Of([At(0, 0), At(5, 0)]).Band);
        Assert.Equal([1, 1], BandRules.Of([At(5, 0), At(5, 0)]).Band);
        Assert.Equal(0, BandRules.Of([]).Bands);
    }

    [Fact]
    public void Bands_are_those_of_comparing_everybody_with_everybody() => Gen.Select(Gen.Int[0, 40], Gen.Int[0, 4], (value, error) => new Span(value, value - (error / 10.0), value + (error / 10.0))).List[0, 12].Sample(figures =>
    {
        var count = figures.Count;
        var order = Enumerable.Range(0, count).OrderByDescending(at => figures[at].Value).ThenBy(at => at).ToList();
        double Error(int at) => (figures[at].High - figures[at].Low) / 2 / 1.6448536269514722;
        var quantile = count < 2 ? 0 : Distributions.RangeQuantile(.9, count) / Math.Sqrt(2);
        bool Apart(int above, int below) => figures[above].Value - figures[below].Value is var gap && gap > 0 && gap * gap > quantile * quantile * ((Error(above) * Error(above)) + (Error(below) * Error(below)));
        var best = order.Select(at => order.Count(other => Apart(other, at))).ToList();
        var worst = order.Select(at => count - 1 - order.Count(other => Apart(at, other))).ToList();
        var (band, expected) = (1, new int[count]);
        for (var place = 0; place < count; place++)
        {
            if (place > 0 && worst.Take(place).Max() < place && best.Skip(place).Min() >= place)
                band++;
            expected[order[place]] = band;
        }

        Assert.Equal(expected, BandRules.Of(figures).Band);
    }, iter: 3000);

    [Fact]
    public void A_missing_affiliation_is_taken_from_the_nearest_document_of_the_person_and_said_to_be()
    {
        var careers = new InventedCareers(
            [
                new(0, 2010, 1, 0, 0, [new(0, -1, false), new(1, 1, false)]), new(1, 2011, 2, 0, 0, [new(0, 1, false)]), new(2, 2008, 6, 0, 0, [new(0, 2, false)]), new(3, 2014, 6, 0, 0, [new(0, -1, false)]),
            ], []);
        var (record, people) = (careers.Columns(), careers.PeopleColumns());

        var parts = WorkYears.Of(record, people, WorkLineages.Of(record, [])).Of(0).ToArray();

        // 2010 lies 13 months from the document of 2011 and 19 from that of 2008; 2014 lies too far from any.
        Assert.Equal([(2008, 2, true), (2010, 1, false), (2011, 1, true), (2014, -1, false)], parts.Select(part => (part.Year, part.Organisation, part.Written)));
        Assert.Equal(.5, careers.Figures().Of[0]!.Unwritten);
    }

    private static IEqualityComparer<double> Near(double tolerance) => EqualityComparer<double>.Create((one, other) => Math.Abs(one - other) <= tolerance, _ => 0);
}
