using Palmares.Awards;
using Palmares.Awards.Programming;

namespace Palmares.Demo.Programme;

/// <summary>The demo programme's categories and criteria, with an anchor for every point.</summary>
internal static class DemoCriteria
{
    public static readonly IReadOnlyList<CriterionDraft> All =
    [
        new("CON", "Contribution", "What the person wrote, edited or proposed that entered agreed texts.", 35,
        [
            "No contribution in the record", "Contributed; nothing taken up yet", "Parts taken up in an agreed text", "Main author or editor of an agreed text",
            "Editor of several agreed texts, or of one many others build on", "Work without which a line of standards would not stand",
        ]),
        new("LEAD", "Leading others", "Chairing, rapporteurship, resolving disagreement, bringing groups together.", 30,
        [
            "No role in the record", "Convened or drafted for others now and then", "Held a role for one cycle", "Held a role and brought a disputed text to agreement",
            "Led work across groups or organisations", "Others lead today because of this person",
        ]),
        new("OPEN", "Opening the door", "Newcomers brought in, regions and small members included, clarity for implementers.", 20,
        [
            "Nothing shown", "Helps when asked", "Explains the work to newcomers", "Brought first-time authors to a published text",
            "Brought in organisations or regions that were absent", "Changed how the body takes in newcomers",
        ]),
        new("PROM", "Promise", "What the record suggests the person will take on next.", 15,
        [
            "Nothing shown", "Active in one work item", "Steady over two years or more", "Growing breadth or responsibility",
            "Ready for a larger role", "Already trusted with it informally",
        ]),
    ];

    /// <summary>What leaders are marked by in the present edition: leading counts most, on a scale of its own.</summary>
    private static readonly IReadOnlyList<CriterionDraft> OfLeaders =
    [
        new("LEAD", "Leading others", "Chairing, rapporteurship, resolving disagreement, bringing groups together.", 60,
        [
            "No role in the record", "Convened or drafted for others now and then", "Held a role for one cycle", "Held a role and brought a disputed text to agreement", "Led work across groups or organisations",
            "Others lead today because of this person", "Changed how the body works",
        ]),
        new("OPEN", "Opening the door", "Newcomers brought in, regions and small members included, clarity for implementers.", 40,
        [
            "Nothing shown", "Helps when asked", "Explains the work to newcomers", "Brought first-time authors to a published text", "Brought in organisations that were absent", "Brought in regions that were absent",
            "Changed how the body takes in newcomers",
        ]),
    ];

    public static IReadOnlyList<CategoryDraft> Categories(int contributors, int leaders) =>
        [new("EC", "Emerging contributor", contributors), new("EL", "Emerging leader", leaders)];

    /// <summary>As the present edition has them: more than the quota for a reason, at most half from one region, one of an organisation.</summary>
    public static IReadOnlyList<CategoryDraft> CappedCategories(int contributors, int leaders)
    {
        QuotaCap[] caps = [new(QuotaRules.Organisation, 1, null, QuotaKind.Soft), new(QuotaRules.AnswerPrefix + "region", null, 50, QuotaKind.Hard)];
        var plain = Categories(contributors, leaders);
        return [plain[0] with { QuotaKind = QuotaKind.Soft, Caps = caps }, plain[1] with { MayWithhold = false, Caps = caps, Criteria = OfLeaders }];
    }
}
