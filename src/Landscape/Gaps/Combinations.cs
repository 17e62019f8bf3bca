namespace Palmares.Landscape.Gaps;

/// <summary>Something a programme has or is, which can be combined with others.</summary>
/// <param name="Cell">The cell it is read from; whether that cell was read at all says how far the finding reaches.</param>
public sealed record Feature(string Key, string Label, string Cell);

/// <summary>How many records state all of the chosen features together.</summary>
/// <param name="Stating">Ids of the records that state all of them.</param>
/// <param name="Unread">Records in which at least one of the features was not found or not looked for, none being stated as absent.</param>
public sealed record Combination(IReadOnlyList<Feature> Features, IReadOnlyList<string> Stating, int Unread, int Records, int Organisations)
{
    /// <summary>Never "nobody has": what was not found was read in part, and may exist.</summary>
    public string Sentence => Stating.Count == 0
        ? $"not found in {Records} records of {Organisations} organisations, read in part"
        : $"stated in {Stating.Count} of {Records} records of {Organisations} organisations, read in part";
}

/// <summary>Combinations of features, counted over the established records.</summary>
public static class Combinations
{
    private const string EarlyCareer = "early career", Leadership = "leadership";

    public static readonly IReadOnlyList<Feature> All =
    [
        new("early-career", "Early career", "category"),
        new("leadership", "Leadership", "category"),
        new("intergovernmental", "At an intergovernmental body", "subject_types"),
        new("upper-age", "Upper age", "max_age"),
        new("upper-years", "Upper years of activity", "max_years"),
        new("career-break", "Career break rule", "career_break_rule"),
        new("weights", "Weights published", "criteria_weights_published"),
        new("criteria", "Criteria listed", "criteria"),
        new("evidence", "Evidence asked for", "evidence_required"),
        new("endorsements", "Endorsements", "endorsements"),
        new("self-nomination", "Self-nomination", "self_nomination"),
        new("committee-quota", "Quota a committee", "per_committee_quota"),
        new("conflicts", "Conflict rules", "conflict_rules"),
        new("objection", "Appeal or objection", "appeal_or_objection"),
        new("feedback", "Feedback to the unsuccessful", "feedback_to_unsuccessful"),
        new("region", "Regional rule", "regional_rule"),
        new("gender", "Gender rule", "gender_rule"),
        new("duty", "Duty after the award", "post_award_duty"),
        new("follow-up", "Follow-up after the award", "tracking_after"),
        new("roll", "Public roll", "public_roll"),
    ];

    public static Feature? Find(string? key) => All.FirstOrDefault(feature => feature.Key == key);

    /// <summary>Whether the record states the feature.</summary>
    public static bool Has(AwardRecord award, Feature feature) => feature.Key switch
    {
        "early-career" => award.Categories.Contains(EarlyCareer),
        "leadership" => award.Categories.Contains(Leadership),
        "intergovernmental" => award.BodyType == "intergovernmental",
        _ => award.Cell(feature.Cell).State == CellState.Stated,
    };

    public static Combination Count(IReadOnlyList<Feature> features, IReadOnlyList<AwardRecord> records)
    {
        var stating = records.Where(record => features.All(feature => Has(record, feature))).Select(record => record.Id).ToList();
        return new Combination(features, stating, records.Count(record => IsUnread(record, features)), records.Count, Organisations.Count(records));
    }

    /// <summary>Pairs and triples of the subject's features that no record states together, though each smaller part is stated somewhere.</summary>
    /// <remarks>A subject that states fewer than two features is asked of every pair there is.</remarks>
    public static IReadOnlyList<Combination> Missing(AwardRecord subject, IReadOnlyList<AwardRecord> records)
    {
        var own = All.Where(feature => Has(subject, feature)).ToList();
        var pool = (own.Count > 1 ? own : All).Where(feature => records.Any(record => Has(record, feature))).ToList();
        var pairs = Subsets(pool, 2).Select(pair => Count(pair, records)).ToList();
        var empty = pairs.Where(pair => pair.Stating.Count == 0).ToList();
        var triples = own.Count > 1 ? Subsets(pool, 3).Where(triple => !empty.Any(pair => pair.Features.All(triple.Contains))).Select(triple => Count(triple, records)) : [];
        return [.. empty, .. triples.Where(triple => triple.Stating.Count == 0)];
    }

    /// <summary>Features that no record states at all.</summary>
    public static IReadOnlyList<Combination> NeverStated(IReadOnlyList<AwardRecord> records) =>
        [.. All.Select(feature => Count([feature], records)).Where(one => one.Stating.Count == 0)];

    private static IEnumerable<IReadOnlyList<Feature>> Subsets(IReadOnlyList<Feature> pool, int size, int from = 0)
    {
        if (size == 0)
        {
            yield return [];
            yield break;
        }

        for (var at = from; at < pool.Count; at++)
        {
            foreach (var rest in Subsets(pool, size - 1, at + 1))
                yield return [pool[at], .. rest];
        }
    }

    private static bool IsUnread(AwardRecord record, IReadOnlyList<Feature> features) =>
        features.Any(feature => record.Cell(feature.Cell).State is CellState.NotFound or CellState.NotLooked)
        && !features.Any(feature => record.Cell(feature.Cell).State == CellState.StatedAbsent)
        && !features.All(feature => Has(record, feature));
}
