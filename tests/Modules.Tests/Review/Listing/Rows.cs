using CsCheck;
using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Review;
using Palmares.Review.Listing;

namespace Palmares.Modules.Tests.Review.Listing;

/// <summary>Invented rows, as their viewer may see them.</summary>
internal static class Rows
{
    private static readonly CategoryFacts Category = new(new CategoryId(new Guid(1, 0, 0, new byte[8])), "emerging", "Emerging leader", 2);

    public static readonly CriterionFacts Impact = new(new CriterionId(new Guid(2, 0, 0, new byte[8])), "impact", "Impact", "", 60, new Dictionary<int, string>());
    public static readonly CriterionFacts Craft = new(new CriterionId(new Guid(3, 0, 0, new byte[8])), "hand-craft", "Craft", "", 40, new Dictionary<int, string>());

    private static readonly DateTimeOffset At = new(2026, 3, 1, 23, 30, 0, TimeSpan.Zero);

    private static readonly EditionFacts Edition = new(
        new EditionId(new Guid(4, 0, 0, new byte[8])), "fable-2026", "Fable Awards", "2026", "Europe/Zurich", EditionPhase.Deciding, new PhaseDates(At, At, At, At, At, At), [Category], [Impact, Craft],
        new CriteriaVersionId(new Guid(5, 0, 0, new byte[8])), 0, 5, 3, 2)
    { EndorsementsMin = 0, EndorsementsMax = 3, ReferenceDate = new(2026, 3, 1) };

    public static Gen<T> Choose<T>(params T[] among) => Gen.Int[0, among.Length - 1].Select(at => among[at]);

    public static Gen<ListedRow> Any => Gen.Select(
        Choose("a", "ab", "c"), Choose("c", "d"), Gen.Enum<NominationState>(), Gen.Int[0, 2],
        (number, name, state, endorsements) => Make(number, name, state: state, endorsements: endorsements));

    public static ListedRow Make(
        string number = "FABLE-2026-1234", string name = "Somebody", string? organisation = null, NominationState state = NominationState.Submitted, int endorsements = 0, IReadOnlyList<string>? tags = null,
        IReadOnlyList<CountedMarks>? scores = null)
    {
        var nomination = new NominationFacts(
            new NominationId(Guid.Empty), number, Edition.Id, Category.Id, state, Consent.Asked, Eligibility.NotDecided, name, "somebody@example.org", organisation, null,
            new UserId(Guid.Empty), "Nominator", null, "A statement.", At, At, endorsements)
        { Country = "TV", Region = NomineeRegion.AsiaPacific, Tags = tags ?? [] };
        return new ListedRow(nomination, Edition, RowSight.Keeping | RowSight.Assigning | RowSight.Results) { Kept = null, Scores = scores };
    }

    public static CountedMarks Marks(int impact, int craft) =>
        new(new JudgeId(Guid.Empty), (0.6 * impact) + (0.4 * craft), new Dictionary<CriterionId, int> { [Impact.Id] = impact, [Craft.Id] = craft });
}
