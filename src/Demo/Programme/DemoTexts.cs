using Palmares.Demo.Record;
using Palmares.Tracking;

namespace Palmares.Demo.Programme;

/// <summary>What the demo's people write: plain, short, and tied to the invented record.</summary>
internal static class DemoTexts
{
    private static readonly string[] Openings =
    [
        "When the group could not agree on {0}, {1} wrote down what both sides meant and the text moved.",
        "{1} took on the draft on {0} when nobody else had time, and brought it to agreement.",
        "Few newcomers read the minutes of the last ten years. {1} did, and the work on {0} is clearer for it.",
        "{1} asked the simple questions about {0} that implementers would have asked us later, at greater cost.",
    ];

    private static readonly string[] Middles =
    [
        "The documents listed under the claims show steady work, with authors of several organisations beside.",
        "Two member organisations that had never contributed before appear on later texts; both name this person as the reason.",
        "Comments were answered one by one, in public, and the answers can be read by whoever comes next.",
        "Where the group was split, the report records a proposal by this person that both sides could accept.",
    ];

    private static readonly string[] Endings =
    [
        "We put this name forward because the record supports it, and because the group will need somebody like this soon.",
        "The record is short, as it must be early in a career; what is there is sound.",
        "What comes next is for the group to decide; the evidence below is for the panel to weigh.",
    ];

    /// <summary>By these the group knows whom a text speaks of, without a name: one stands in each opening and in each endorsement.</summary>
    public static readonly IReadOnlyList<string> Telltale =
    [
        "the group could not agree", "when nobody else had time", "the minutes of the last ten years", "the simple questions", "the same meetings for two years", "As an implementer I rely on these texts", "Our small organisation",
    ];

    /// <summary>Invented nominations to practise on, with the mark around which the demo's judges give theirs.</summary>
    public static readonly IReadOnlyList<(string Title, string Text, double Worth)> Samples =
    [
        (
            "Sample A: an editor of one text",
            """
            Claim: edited an agreed text on time signals. Evidence: editor of the text in two cycles; nine contributions, four with authors of other organisations.
            Claim: answered every comment in public. Evidence: the comment list of the second cycle, 61 answers.
            Not shown: a role in the group, newcomers brought in.
            """,
            2.6),
        (
            "Sample B: a convener who settled a dispute",
            """
            Claim: convened an ad hoc group that had been split for a year, and brought a proposal both sides took. Evidence: the group's report; the text agreed at the next meeting.
            Claim: brought two organisations to their first contribution. Evidence: both stand as authors of documents of that year.
            Not shown: a text of the nominee's own.
            """,
            3.7),
    ];

    public static string Statement(InventedPerson person, string subject, Random chance) => string.Join(
        "\n\n",
        string.Format(System.Globalization.CultureInfo.InvariantCulture, Openings[chance.Next(Openings.Length)], subject, person.Name),
        Middles[chance.Next(Middles.Length)],
        Endings[chance.Next(Endings.Length)]);

    public static string Citation(string subject) => $"For bringing {subject} to agreement, and for opening the work to others.";

    public static string Claim(EvidenceLine line, int index) => line.Kind switch
    {
        EvidenceKind.Mandate => "Was trusted with a role and carried it.",
        EvidenceKind.Affiliation => "Stayed with the work over years.",
        _ => index == 0 ? "Wrote or edited a text the group relies on." : "Kept contributing to agreed texts.",
    };

    public static string Endorsement(Random chance) => chance.Next(3) switch
    {
        0 => "I sat in the same meetings for two years. Drafts came on time, comments were answered, and disagreement stayed friendly.",
        1 => "As an implementer I rely on these texts. They are clear where others are vague, and I know whose work that is.",
        _ => "Our small organisation found its way into the group because somebody took the time. The record shows the result.",
    };

    public static string Justification(int mark) => mark switch
    {
        >= 4 => "The claims hold against the record; the role taken is clear.",
        3 => "Solid work, shown by the record; leading others is less visible.",
        _ => "Promising, but the evidence shown is thin so far.",
    };
}
