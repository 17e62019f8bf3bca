namespace Palmares.Tracking.Indicators;

/// <summary>An indicator as readers meet it. The words are keys of translations.</summary>
/// <param name="Key">For machines.</param>
/// <param name="Meaning">What it answers, one sentence.</param>
/// <param name="Limits">What it cannot say.</param>
/// <param name="WithoutAuthors">What it means for a body whose contributions name no personal authors.</param>
public sealed record IndicatorDefinition(string Key, string Name, string Meaning, string Formula, string Source, string Limits, string WithoutAuthors);

/// <summary>The indicators of this version. A change of a formula, a weight or a rule is a new version.</summary>
public static class IndicatorDefinitions
{
    /// <summary>All versions that go into a figure, as printed beside it.</summary>
    public static string Version { get; } = string.Join(" · ", Population.Version, LineageRules.Version, StageRules.Version, TrackingWeights.Version);

    public static IReadOnlyList<IndicatorDefinition> All { get; } =
    [
        new(
            "credit", "Outcome-weighted credit",
            "How much of what came of the work bears this person's name, each piece of work once a year.",
            "C = Σ(group, year) log2(1 + Σ(pieces of work) s × share); s = 0 submitted, .3 adopted, .6 agreed, 1 approved; share = 1/organisations on it × 1/authors from the person's own",
            "A count of documents is raised by cutting them up and a count of signatures by co-signing; this one by neither. Weights are a convention, reviewed once a year.",
            "Says nothing of quality, nor of work that left no document. Only dated documents with authors count; an author's early draft is weighed by what its piece of work has reached since.",
            "Cannot be computed for persons: contributions there are an entity's. Editors named on saved public pages count as editors."),
        new(
            "acceptance", "Acceptance rate",
            "Which share of the pieces of work was approved, drawn towards what is usual for the group and year.",
            "(a + α)/(n + α + β), beta prior of the group and year in which each piece of work began; 80 % interval; from five decided pieces of work on",
            "Beta–binomial by moments; small numbers are drawn towards the usual because by themselves they say little.",
            "A draft that lapsed for 24 months counts as not approved, whatever the reason. Not shown where a body's record lists only what was approved.",
            "Cannot be computed for persons."),
        new(
            "stewardship", "Stewardship",
            "For how many months the person led: chaired, edited, reported.",
            "months of the union of all roles, each at its heaviest weight: editor .5, rapporteur .7, chair of a group 1, chair or vice-chair of a study group 1.2; elected months apart",
            "A union and not a sum: two chairs at once are one person's month.",
            "A role known from one reading counts for that month; one that was held before the records begin counts from there. Some sources name today's holder only.",
            "The main evidence there: mandates and editorship from public pages."),
        new(
            "breadth", "Breadth",
            "Over how many groups the credit is spread, as if evenly.",
            "exp(−Σ p ln p) over the credit by group: Hill's number of order 1",
            "Hill 1973.",
            "Groups are of unlike size; wide is not better than deep.",
            "Over the groups in which roles were held, where only roles are known: not computed yet."),
        new(
            "coalition-breadth", "Coalition breadth",
            "With how many other organisations the person works, as if evenly.",
            "Hill's number of order 1 over the organisations of co-authors, each once for each piece of work and year",
            "Hill 1973.",
            "Needs affiliations beside names; many sources write none, and then it cannot be said.",
            "Cannot be computed for persons; supporting members of a work item say the like of an entity."),
        new(
            "service", "Service",
            "Which share of what was asked of the person was done.",
            "(completed + prior)/(assigned + prior); 80 % interval",
            "Reviews and looking after others' proposals carry a group and are seldom counted.",
            "Public sources hardly name such tasks: of those read here only the delegates and sponsors of one body. No figure means nothing is known, not that nothing was done.",
            "Liaison statements and comments would tell it; no public source lists who dealt with them."),
        new(
            "growing", "Growing others",
            "How many newcomers who first wrote with this person were still active two years later.",
            "Σ over newcomers who stayed of 1/(experienced co-authors of the first piece of work)",
            "Early work with experienced people goes with staying (Khare and others 2023).",
            "A newcomer is new to the record read here. Where the linking keeps one person's names apart, somebody may look new who is not.",
            "Cannot be computed for persons."),
        new(
            "emergence", "Emergence",
            "How probable it is that the pace of the last three years is above the person's own before, beyond the cohort's trend.",
            "P(recent rate > earlier rate × trend) under Gamma–Poisson, priors by cohort of first record",
            "Rates of few events are drawn towards the cohort's; age is years since the first record.",
            "Shown only as counts of people, and by name to nobody but those who opted in. Its back-test stands in docs/indicators.md.",
            "Cannot be computed for persons."),
    ];
}
