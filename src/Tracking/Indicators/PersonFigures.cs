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
}

/// <summary>How a body's pipeline moves; no single person is in it.</summary>
/// <param name="Active">People with a part in the last 36 months.</param>
/// <param name="Newcomers">Of them, whose first record lies in these months.</param>
/// <param name="Rising">Of those with an earlier record, whose pace is above their own and their cohort's with a probability of at least nine in ten. Small counts are null.</param>
public sealed record Pipeline(string Body, int Active, int? Newcomers, int? Rising);

/// <summary>What figures were drawn towards; the same for everybody, and frozen with them.</summary>
public sealed record FrozenPriors(AcceptancePrior Acceptance, IReadOnlyDictionary<int, double> UsualDocuments, IReadOnlyDictionary<string, CohortPace> Paces);

/// <summary>Everybody's figures.</summary>
/// <param name="Of">By person, into the record's; null for who has no dated part and no role.</param>
/// <param name="Bands">By body: how many are compared, in how many bands.</param>
public sealed record PopulationFigures(IReadOnlyList<PersonFigures?> Of, FrozenPriors Priors, IReadOnlyDictionary<string, (int People, int Bands)> Bands, IReadOnlyList<Pipeline> Pipelines);
