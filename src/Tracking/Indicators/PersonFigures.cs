using Palmares.Kernel;

namespace Palmares.Tracking.Indicators;

/// <summary>A person's credit in one body.</summary>
/// <param name="Band">1 is the highest; null for who was not active there in the last five years and is compared with nobody.</param>
public sealed record BodyCredit(string Body, Span Credit, int? Band);

/// <summary>What the indicators say of one person. A null is "cannot be said", with the reason in the definition.</summary>
/// <param name="Works">Pieces of work.</param>
/// <param name="FirstYear">Of dated work.</param>
/// <param name="OpenLinks">Other persons of the record who may be the same; no figure counts them, the intervals do.</param>
/// <param name="Unwritten">Of the parts in pieces of work and years, the share without an affiliation beside the name.</param>
public sealed record PersonFigures(int Works, int FirstYear, int LastYear, int OpenLinks, double Unwritten, Span Credit, IReadOnlyList<BodyCredit> Bodies)
{
    public Span? Breadth { get; init; }

    public double? CoalitionBreadth { get; init; }

    public Acceptance? Acceptance { get; init; }

    public Stewardship? Stewardship { get; init; }

    public TasksDone? Tasks { get; init; }

    public Growing? Growing { get; init; }

    public IReadOnlyList<Flag> Flags { get; init; } = [];

    /// <summary>Pieces of work by year, the years without one left out.</summary>
    public IReadOnlyList<YearOfWork> Years { get; init; } = [];

    /// <summary>Shown to the person, and beside the names of those who opted in; to nobody else.</summary>
    public Emergence? Emergence { get; init; }
}

public readonly record struct YearOfWork(int Year, int Works);

/// <summary>Whether the pace of the last three years is above the person's own before, beyond the cohort's trend.</summary>
/// <param name="Probability">That it is.</param>
/// <param name="Earlier">Pieces of work a twelvemonth, up to 36 months before the end.</param>
/// <param name="Cohort">Body, and how many three-year periods ago the first record lies.</param>
/// <param name="Trend">The cohort's recent rate over its earlier one.</param>
public sealed record Emergence(double Probability, int Earlier, int EarlierMonths, int Recent, int RecentMonths, string Cohort, int CohortPeople, double Trend);

/// <summary>What people of a body usually did in each year since their first record: quartiles of pieces of work, of those still there.</summary>
public sealed record UsualYears(IReadOnlyList<QuartilesOfYear> Years);

/// <param name="Year">0 for the first.</param>
public readonly record struct QuartilesOfYear(int Year, int People, double Low, double Middle, double High);

/// <summary>What figures were drawn towards; the same for everybody, and frozen with them.</summary>
public sealed record FrozenPriors(AcceptancePrior Acceptance, IReadOnlyDictionary<int, double> UsualDocuments, IReadOnlyDictionary<string, CohortPace> Paces);

/// <summary>Everybody's figures.</summary>
/// <param name="Of">By person, into the record's; null for who has no dated part and no role.</param>
/// <param name="Bands">By body: how many are compared, in how many bands.</param>
public sealed record PopulationFigures(IReadOnlyList<PersonFigures?> Of, FrozenPriors Priors, IReadOnlyDictionary<string, (int People, int Bands)> Bands, IReadOnlyList<Pipeline> Pipelines)
{
    public required IReadOnlyDictionary<string, IReadOnlyList<Entrants>> Flows { get; init; }

    public required IReadOnlyDictionary<string, UsualYears> Usual { get; init; }

    public required IReadOnlyDictionary<Palmares.Records.GroupKey, Succession> Succession { get; init; }
}
