using CsCheck;
using Palmares.Records;
using Palmares.Tracking;
using Palmares.Tracking.Indicators;

namespace Palmares.Modules.Tests.Tracking.Indicators;

/// <summary>Small records of people who write together, drawn at random. Documents of one work are one piece of work.</summary>
internal sealed record InventedCareers(IReadOnlyList<InventedCareers.Text> Texts, IReadOnlyList<(int One, int Other)> Undecided)
{
    public const int People = 8;
    private const int Organisations = 4;
    private static readonly string[] States = ["in force", "under study", "agreed", "rejected"];

    private static readonly Gen<Signed> Signature = Gen.Select(Gen.Int[0, People - 1], Gen.Int[-1, Organisations - 1], Gen.Bool, (person, organisation, editor) => new Signed(person, organisation, editor));

    private static readonly Gen<Text> Document = Gen.Select(
        Gen.Int[0, 6], Gen.Int[2004, 2014], Gen.Int[1, 12], Gen.Int[-1, 2], Gen.Int[0, 3], Signature.List[1, 4],
        (work, year, month, group, state, signed) => new Text(work, year, month, group, state, [.. signed.DistinctBy(one => one.Person)]));

    public static readonly Gen<InventedCareers> Any = Document.List[1, 16].Select(texts => new InventedCareers(texts, []));

    /// <param name="Organisation">−1 where none is written.</param>
    internal sealed record Signed(int Person, int Organisation, bool Editor);

    internal sealed record Text(int Work, int Year, int Month, int Group, int State, IReadOnlyList<Signed> Names);

    /// <summary>Whose organisation is called what; a renaming gives them another order.</summary>
    public IReadOnlyList<int> Naming { get; init; } = [0, 1, 2, 3, 4, 5];

    /// <summary>Who is who: the person each of the invented people is taken for.</summary>
    public IReadOnlyList<int> Who { get; init; } = [.. Enumerable.Range(0, People + 2)];

    public PopulationFigures Figures(FrozenPriors? frozen = null)
    {
        var (record, people) = (Columns(), PeopleColumns());
        return Population.Of(record, WorkLineages.Of(record, []), people, frozen);
    }

    /// <summary>Figures by invented person, without the bands, which compare with everybody.</summary>
    public IReadOnlyList<string> Lines(FrozenPriors? frozen = null)
    {
        var figures = Figures(frozen).Of;
        return [.. Enumerable.Range(0, People).Select(person => figures[Who[person]] is { } own ? FigureForm.Write(own with { Bodies = [.. own.Bodies.Select(body => body with { Band = null })] }) : "")];
    }

    public RecordColumns Columns()
    {
        var texts = Ordered;
        var names = texts.Index().SelectMany(text => text.Item.Names.Select(one => (text.Index, One: one))).ToList();
        return new RecordColumns(
            new SnapshotId("invented"), ["demo-lab"], [new("demo-lab", "SG 1"), new("demo-lab", "SG 2"), new("demo-lab", "SG 3")],
            new DocumentColumns(
                [.. texts.Select(_ => 0)], [.. texts.Index().Select(text => $"LAB {text.Index:000}")], [.. texts.Select(text => $"work number {text.Work}")], [.. texts.Select(text => (text.Year * 10_000) + (text.Month * 100))],
                [.. texts.Select(text => text.Group)], [.. texts.Select(_ => (string?)null)], [.. texts.Select(text => "S" + text.Work)], [.. texts.Select(_ => -1)])
            {
                Statuses = [.. texts.Select(text => (IReadOnlyList<string>)[States[text.State]])],
            },
            new ContributorColumns(
                [.. names.Select(name => name.Index)], [.. names.Index().Select(name => (UInt128)name.Index)], [.. names.Select(name => name.One.Person)],
                [.. names.Select(name => name.One.Organisation < 0 ? -1 : Naming[name.One.Organisation])], [.. names.Select(name => name.One.Editor ? 1 : 0)], [.. names.Select(_ => true)], [.. names.Select(_ => false)]),
            new RelationColumns([], [], [], []))
        {
            Organisations = [.. Naming.Select(number => new OrganisationKey("org-" + number))],
            Roles = ["author", "editor"],
        };
    }

    public PeopleColumns PeopleColumns()
    {
        var names = Ordered.SelectMany(text => text.Names).ToList();
        // A person's seed is a mention's number, which no renaming or splitting moves.
        return new PeopleColumns(
            [.. Who.Select(person => new PersonId(new Guid(person + 1, 0, 0, new byte[8])))], [.. names.Select(name => Who[name.Person])], [.. Who.Index().Select(person => (UInt128)(person.Index + 1) * 7919)],
            MandateColumns.None, [.. Undecided.Select(pair => (Math.Min(pair.One, pair.Other), Math.Max(pair.One, pair.Other))).Distinct()]);
    }

    // As the store gives them: by number, which is the place in the list.
    private IReadOnlyList<Text> Ordered => Texts;
}
