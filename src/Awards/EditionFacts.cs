namespace Palmares.Awards;

/// <summary>An edition as other modules see it.</summary>
/// <param name="Programme">The programme's name.</param>
/// <param name="TimeZone">IANA name; deadlines are shown in it.</param>
/// <param name="CriteriaVersion">Frozen from <see cref="EditionPhase.Nominating"/> on.</param>
/// <param name="ConflictYears">How far back a shared organisation or document makes a conflict.</param>
/// <param name="Quorum">Members without a conflict needed to decide on a nomination.</param>
public sealed record EditionFacts(
    EditionId Id,
    string Slug,
    string Programme,
    string Label,
    string TimeZone,
    EditionPhase Phase,
    PhaseDates Dates,
    IReadOnlyList<CategoryFacts> Categories,
    IReadOnlyList<CriterionFacts> Criteria,
    CriteriaVersionId CriteriaVersion,
    int ScaleLow,
    int ScaleHigh,
    int ConflictYears,
    int Quorum)
{
    /// <summary>How many points the scale has.</summary>
    public const int Points = Edition.ScaleHigh - Edition.ScaleLow + 1;

    public string Title => $"{Programme} {Label}";

    public string Purpose { get; init; } = "";

    [System.Text.Json.Serialization.JsonIgnore]
    public ProgrammeId ProgrammeId { get; init; }

    /// <summary>Hours after the announced close of nominating in which a draft may still be finished and sent.</summary>
    public int GraceHours { get; init; }

    /// <summary>The last moment for what was begun in time: the announced close and the grace.</summary>
    public DateTimeOffset HardClose => Dates.NominatingCloses.AddHours(GraceHours);

    /// <summary>All phases that have switches, in order.</summary>
    public IReadOnlyList<PhaseTerms> Phases { get; init; } = PhaseRules.Defaults;

    public required int EndorsementsMin { get; init; }

    public required int EndorsementsMax { get; init; }

    public required DateOnly ReferenceDate { get; init; }

    /// <summary>Eligibility by years since the first record; null where there is no such limit.</summary>
    public int? FirstRecordAtLeastYears { get; init; }

    public int? FirstRecordAtMostYears { get; init; }

    public bool NotAlreadyLaureate { get; init; }

    /// <summary>Sheets of judges who know little of the field do not count where there are others; by the edition's criteria.</summary>
    public bool LowConfidenceLeftOut { get; init; }

    /// <summary>What nominations of this category are marked by: its own criteria, or the edition's.</summary>
    public CriteriaSet CriteriaOf(CategoryId category) => Categories.FirstOrDefault(one => one.Id == category)?.Own ?? new CriteriaSet(CriteriaVersion, null, Criteria, ScaleLow, ScaleHigh) { Hash = CriteriaHash, LowConfidenceLeftOut = LowConfidenceLeftOut };

    /// <summary>The edition's criteria and those that categories have of their own.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public IEnumerable<CriterionFacts> AllCriteria => Criteria.Concat(Categories.SelectMany(category => category.Own?.Criteria ?? []));

    /// <summary>When the prepared roll becomes public by itself; null while it is not prepared.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public DateTimeOffset? RollReleasesAt { get; init; }

    /// <summary>Who may nominate, and how often.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public NominatingTermsFacts Nominating { get; init; } = NominatingTermsFacts.Open;

    /// <summary>SHA-256 of the frozen criteria; null while they are a draft.</summary>
    public string? CriteriaHash { get; init; }
}

/// <summary>The moments an edition turns on. A closing moment is the last second that still counts.</summary>
public sealed record PhaseDates(
    DateTimeOffset NominatingOpens,
    DateTimeOffset NominatingCloses,
    DateTimeOffset ScreeningCloses,
    DateTimeOffset ReviewingCloses,
    DateTimeOffset DecidingCloses,
    DateTimeOffset Publishes)
{
    /// <summary>When the phase ends, or the draft opens; null when nothing more is due.</summary>
    public DateTimeOffset? End(EditionPhase phase) => phase switch
    {
        EditionPhase.Draft => NominatingOpens,
        EditionPhase.Nominating => NominatingCloses,
        EditionPhase.Screening => ScreeningCloses,
        EditionPhase.Reviewing => ReviewingCloses,
        EditionPhase.Deciding => DecidingCloses,
        _ => null,
    };
}

public sealed record CategoryFacts(CategoryId Id, string Code, string Name, int Quota)
{
    public QuotaKind QuotaKind { get; init; }

    public bool MayWithhold { get; init; } = true;

    public IReadOnlyList<QuotaCap> Caps { get; init; } = [];

    /// <summary>Criteria of the category's own; null where it uses the edition's.</summary>
    public CriteriaSet? Own { get; init; }
}

/// <param name="Weight">Percent; the weights sum to 100.</param>
/// <param name="Anchors">Score to what it means.</param>
public sealed record CriterionFacts(CriterionId Id, string Code, string Name, string Definition, int Weight, IReadOnlyDictionary<int, string> Anchors);
