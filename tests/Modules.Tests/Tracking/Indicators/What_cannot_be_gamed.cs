using CsCheck;
using Palmares.Tracking.Indicators;
using Xunit;

namespace Palmares.Modules.Tests.Tracking.Indicators;

/// <summary>What must hold of figures whoever wrote what with whom, tried on invented records.</summary>
public sealed class What_cannot_be_gamed
{
    private const int Tries = 100;

    [Fact]
    public void Cutting_a_document_into_parts_leaves_every_figure_as_it_was() => Gen.Select(InventedCareers.Any, Gen.Int[0, 15], Gen.Int[2, 5]).Sample((careers, which, parts) =>
    {
        var cut = careers.Texts[which % careers.Texts.Count];

        var after = careers with { Texts = [.. careers.Texts.SelectMany(text => ReferenceEquals(text, cut) ? Enumerable.Repeat(text, parts) : [text])] };

        Same(careers.Figures(), after.Figures());
    }, iter: Tries);

    [Fact]
    public void Cutting_it_so_that_each_part_bears_some_of_the_names_gives_nobody_more() => Gen.Select(InventedCareers.Any, Gen.Int[0, 15]).Sample((careers, which) =>
    {
        var cut = careers.Texts[which % careers.Texts.Count];

        var after = careers with { Texts = [.. careers.Texts.SelectMany(text => ReferenceEquals(text, cut) ? cut.Names.Select(name => cut with { Names = [name] }) : [text])] };

        var (before, now) = (careers.Figures(), after.Figures());
        Assert.All(Enumerable.Range(0, InventedCareers.People), person => Assert.Equal(before.Of[person]?.Credit.Value ?? 0, now.Of[person]?.Credit.Value ?? 0, 12));
    }, iter: Tries);

    [Fact]
    public void A_co_signer_of_the_same_organisation_raises_nobodys_credit_who_was_there() => Gen.Select(InventedCareers.Any, Gen.Int[0, 15], Gen.Int[0, 3], Gen.Int[1, 2]).Sample((careers, which, beside, more) =>
    {
        var signed = careers.Texts[which % careers.Texts.Count];
        var colleague = signed.Names[beside % signed.Names.Count];

        var newcomers = Enumerable.Range(InventedCareers.People, more).Select(person => new InventedCareers.Signed(person, colleague.Organisation, false));
        var after = careers with { Texts = [.. careers.Texts.Select(text => ReferenceEquals(text, signed) ? text with { Names = [.. text.Names, .. newcomers] } : text)] };

        var (before, now) = (careers.Figures(), after.Figures());
        Assert.All(Enumerable.Range(0, InventedCareers.People), person => Assert.True((now.Of[person]?.Credit.Value ?? 0) <= (before.Of[person]?.Credit.Value ?? 0) + 1e-12));
    }, iter: Tries);

    [Fact]
    public void An_organisation_whose_authors_all_leave_it_out_gains_nothing() => Gen.Select(InventedCareers.Any, Gen.Int[0, 3]).Sample((careers, hidden) =>
    {
        // Everybody else writes theirs, so that the unknown organisation is this one.
        var written = careers with { Texts = [.. careers.Texts.Select(text => text with { Names = [.. text.Names.Select(name => name with { Organisation = Math.Max(0, name.Organisation) })] })] };
        var after = written with { Texts = [.. written.Texts.Select(text => text with { Names = [.. text.Names.Select(name => name.Organisation == hidden ? name with { Organisation = -1 } : name)] })] };
        var staying = Enumerable.Range(0, InventedCareers.People).Where(person => written.Texts.SelectMany(text => text.Names).Where(name => name.Person == person).All(name => name.Organisation == hidden)).ToList();
        // Who has written another organisation elsewhere is given that one; here nobody has.
        if (written.Texts.SelectMany(text => text.Names).Any(name => name.Organisation == hidden && !staying.Contains(name.Person)))
            return;

        var (before, now) = (written.Figures(), after.Figures());
        Assert.All(staying, person => Assert.Equal(before.Of[person]?.Credit.Value ?? 0, now.Of[person]?.Credit.Value ?? 0, 12));
    }, iter: Tries);

    [Fact]
    public void What_an_organisation_is_called_moves_nothing() => Gen.Select(InventedCareers.Any, Gen.Shuffle(new[] { 0, 1, 2, 3, 4, 5 })).Sample((careers, naming) =>
        Assert.Equal(careers.Lines(), (careers with { Naming = naming }).Lines()), iter: Tries);

    [Fact]
    public void A_merge_with_priors_frozen_moves_only_those_concerned_and_those_on_their_pieces_of_work() => Gen.Select(InventedCareers.Any, Gen.Int[0, 7], Gen.Int[0, 7]).Sample((careers, one, other) =>
    {
        var frozen = careers.Figures().Priors;
        var (before, after) = (careers.Lines(frozen), (careers with { Who = [.. careers.Who.Select(person => person == other ? one : person)] }).Lines(frozen));

        var works = careers.Texts.Where(text => text.Names.Any(name => name.Person == one || name.Person == other)).Select(text => text.Work).ToHashSet();
        var concerned = careers.Texts.Where(text => works.Contains(text.Work)).SelectMany(text => text.Names).Select(name => name.Person).Append(one).Append(other).ToHashSet();
        Assert.All(Enumerable.Range(0, InventedCareers.People).Where(person => !concerned.Contains(person)), person => Assert.Equal(before[person], after[person]));
    }, iter: Tries);

    [Fact]
    public void An_open_link_widens_intervals_of_the_two_moves_no_figure_beyond_them_and_touches_nobody_else() => Gen.Select(InventedCareers.Any, Gen.Int[0, 7], Gen.Int[0, 7]).Sample((careers, one, other) =>
    {
        if (one == other)
            return;
        var (before, after) = (careers.Figures(), (careers with { Undecided = [(one, other)] }).Figures());

        foreach (var person in Enumerable.Range(0, InventedCareers.People).Where(person => before.Of[person] is not null))
        {
            var (was, now) = (before.Of[person]!.Credit, after.Of[person]!.Credit);
            Assert.Equal(was.Value, now.Value);
            Assert.InRange(now.Value, was.Low, was.High);
            if (person == one || person == other)
                Assert.True(now.Low <= was.Low && now.High >= was.High);
            else
                Assert.Equal(was, now);
        }
    }, iter: Tries);

    [Fact]
    public void An_open_link_to_somebody_with_much_work_widens_indeed()
    {
        var busy = Enumerable.Range(0, 12).Select(at => new InventedCareers.Text(at % 7, 2005 + (at % 6), 3, 0, 0, [new InventedCareers.Signed(1, 1, false)])).Append(new InventedCareers.Text(6, 2013, 3, 1, 0, [new InventedCareers.Signed(0, 0, false)])).ToList();
        var careers = new InventedCareers(busy, []);

        var (before, after) = (careers.Figures().Of[0]!.Credit, (careers with { Undecided = [(0, 1)] }).Figures().Of[0]!.Credit);

        Assert.True(after.High > before.High + 1);
        Assert.Equal(before.Value, after.Value);
    }

    private static void Same(PopulationFigures before, PopulationFigures after)
    {
        foreach (var (one, other) in before.Of.Zip(after.Of).Where(pair => pair.First is not null))
        {
            Assert.Equal(one!.Credit.Value, other!.Credit.Value, 12);
            Assert.Equal(one.Credit.High, other.Credit.High, 12);
            Assert.Equal(one.Breadth?.Value ?? 0, other.Breadth?.Value ?? 0, 12);
            Assert.Equal(one.CoalitionBreadth ?? 0, other.CoalitionBreadth ?? 0, 12);
            Assert.Equal(one.Acceptance, other.Acceptance);
            Assert.Equal(one.Growing, other.Growing);
            Assert.Equal(one.Stewardship?.Months, other.Stewardship?.Months);
            Assert.Equal(one.Works, other.Works);
        }
    }
}
