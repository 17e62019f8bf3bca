namespace Palmares.Linkage;

/// <summary>Specs that come with the engine.</summary>
public static class BuiltInSpecs
{
    public static IReadOnlyDictionary<string, LinkageSpec> All { get; } =
        new[] { PersonRecord.Spec, PersonRecord.Cautious }.ToDictionary(spec => spec.Name, StringComparer.Ordinal);
}

/// <summary>
/// People in a record of documents and roles. A shared verified key links. Otherwise the name says how many others would
/// bear it, and the context (organisation, co-authors, title, group, time) must make up for them. A name alone never links:
/// where nothing else is known, and where the name is not rare and nothing agrees, the pair is unresolved.
/// </summary>
/// <remarks>
/// The written probabilities are starting points. On each table those of the context are moved by pairs that the name
/// tells apart for certain: the same rare full name, and the same surname with given names that clash.
/// </remarks>
public static class PersonRecord
{
    // Rarity turns this into the share of those who bear the very name; see TermFrequency.
    private const double NameChance = 1e-5;

    private static readonly string[] NothingKnown =
        ["organisation: missing", "co-authors: missing", "title: missing", "group: missing", "time: missing", "e-mail: missing", "e-mail address: missing"];

    private static readonly string[] NothingAgrees =
    [
        "not organisation: same or organisation: most words in common or organisation: some words in common",
        "not co-authors: shared or co-authors: two shared or co-authors: three shared",
        "not title: much in common or title: something in common",
        "not group: same",
    ];

    private const string NoContext = "the same name, which alone decides nothing";

    public static LinkageSpec Spec { get; } = new LinkageSpecBuilder("person-record", "person-record/2")
        .Derive(new Derivation("coauthors", ["document", "name", "given", "surname"], Form: TextForm.Companions))
        .Derive(new Derivation("affiliation_words", ["affiliation"], @"\b\p{L}{3,5}", All: true, Form: TextForm.Folded))
        .Derive(new Derivation("title_words", ["title"], @"\p{L}{4,}", All: true, Form: TextForm.Folded))
        .Block(new BlockingKey("person_key"))
        .Block(new BlockingKey("account_key"))
        .Block(new BlockingKey("email_key"))
        .Block(new BlockingKey("email", KeyForm.Folded))
        .Block(new BlockingKey("name", KeyForm.SurnameInitial))
        .Block(new BlockingKey("name", KeyForm.SortedWords))
        .Block(new BlockingKey("name", KeyForm.Squashed))
        .LimitBlocks(1000, new BlockingKey("name", KeyForm.Squashed), new BlockingKey("affiliation", KeyForm.Folded), new BlockingKey("coauthors"), new BlockingKey("group"))
        .Ask("person key", "person_key", ("same", LevelTest.Shared), ("different", LevelTest.Disjoint))
        .Ask("account", "account_key", ("same", LevelTest.Shared), ("different", LevelTest.Disjoint))
        .Weigh("e-mail", "email_key", Missing, new("same", LevelTest.Shared, M: 0.6, U: 0.0001), new("different", LevelTest.Else, M: 0.4, U: 0.9999))
        .Weigh("e-mail address", "email", Missing, new("same", LevelTest.Folded, M: 0.6, U: 0.0001), new("different", LevelTest.Else, M: 0.4, U: 0.9999))
        .Compare(new Comparison("name", "name",
        [
            Missing,
            new("same rare full name", LevelTest.SameRareFullName, M: 0.6, U: NameChance),
            new("same full name", LevelTest.SameFullName, M: 0.6, U: NameChance),
            new("same name", LevelTest.SameName, M: 0.3, U: NameChance),
            new("compatible", LevelTest.CompatibleName, M: 0.2, U: NameChance),
            new("same words, other order", LevelTest.SwappedName, M: 0.05, U: NameChance),
            new("given names clash", LevelTest.ClashingGivenNames, M: 0.001, U: 0.01),
            new("another name", LevelTest.Else, M: 0.01, U: 0.99),
        ], TermFrequency: true) { Monotone = false })
        .Compare(new Comparison("organisation", "affiliation",
        [
            Missing,
            new("same", LevelTest.Organisation, M: 0.4, U: 0.005),
            new("most words in common", LevelTest.WeightedOverlap, 0.6, 0.12, 0.01) { Column = "affiliation_words" },
            new("some words in common", LevelTest.WeightedOverlap, 0.25, 0.1, 0.05) { Column = "affiliation_words" },
            new("different", LevelTest.Else, M: 0.38, U: 0.935),
        ], TermFrequency: true) { TermFrequencyLimit = 3 })
        .Compare(new Comparison("co-authors", "coauthors",
        [
            Missing,
            new("three shared", LevelTest.SharedName, 3, 0.15, 0.0003),
            new("two shared", LevelTest.SharedName, 2, 0.1, 0.001),
            new("shared", LevelTest.SharedName, 1, 0.2, 0.006),
            new("none shared", LevelTest.Else, M: 0.55, U: 0.9927),
        ], TermFrequency: true) { TermFrequencyLimit = 3 })
        .Weigh("title", "title_words",
            Missing,
            new("much in common", LevelTest.WeightedOverlap, 0.35, 0.12, 0.006),
            new("something in common", LevelTest.WeightedOverlap, 0.15, 0.25, 0.05),
            new("nothing in common", LevelTest.Else, M: 0.63, U: 0.944))
        .Weigh("group", "group", Missing, new("same", LevelTest.Shared, M: 0.5, U: 0.1), new("different", LevelTest.Else, M: 0.5, U: 0.9))
        .Weigh("time", "date",
            Missing,
            new("within a year", LevelTest.WithinDays, 370, 0.3, 0.15),
            new("within four years", LevelTest.WithinDays, 1465, 0.35, 0.3),
            new("within ten years", LevelTest.WithinDays, 3660, 0.25, 0.3),
            new("further apart", LevelTest.Else, M: 0.1, U: 0.25))
        .Decide(Outcome.Linked, "the same verified key", "person key: same or account: same or e-mail: same or e-mail address: same")
        .Decide(Outcome.Apart, "given names that clash", "name: given names clash")
        .Decide(Outcome.Unresolved, NoContext, NothingKnown)
        .Decide(Outcome.Unresolved, NoContext, ["not name: same rare full name", .. NothingAgrees])
        .CannotLinkWhenEqual("document")
        .VerifiedKeys("person_key", "account_key")
        .Prior(NameChance)
        .Training(new TrainingPlan
        {
            Method = TrainingMethod.Distant,
            Same = [new("name", "same rare full name")],
            Different = [new("name", "given names clash")],
            PriorPairs = 2000,
            MostPairs = 5_000_000,
        })
        .Thresholds(link: 0.99, apart: 0.2, lead: 0.1)
        .RareBelow(0.3)
        .Build();

    /// <summary>
    /// The same for a record that people are awarded by: whatever the name, the context must agree, and two come together
    /// only when one pair between them is all but certain. What <see cref="Spec"/> would link beyond that is unresolved.
    /// </summary>
    public static LinkageSpec Cautious { get; } = Spec with
    {
        Name = "person-record-cautious",
        ModelVersion = "person-record-cautious/2",
        Rules = [.. Spec.Rules, new LinkageSpecBuilder("", "").Decide(Outcome.Unresolved, NoContext, NothingAgrees).Build().Rules[0]],
        Thresholds = Spec.Thresholds with { Lead = 0.99, Cluster = 0.5 },
    };

    private static ComparisonLevel Missing => new("missing", LevelTest.Missing);
}
