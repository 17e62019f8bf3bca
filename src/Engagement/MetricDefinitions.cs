namespace Palmares.Engagement;

/// <summary>A measure of industry engagement, in a version that never changes: another wording is another version.</summary>
/// <param name="Access">Who may see the records it is made from.</param>
public sealed record MetricDefinition(string Id, int Version, string Name, string Numerator, string Denominator, string Source, string Access, string Coverage, string Caveat)
{
    public override string ToString() => $"{Id} v{Version}";
}

/// <summary>The measures IE-1 to IE-16. Industry: operators, manufacturers, software and internet companies, services, consultancies; no administrations, academia or standards bodies.</summary>
/// <remarks>Definitions are this product's own proposal; no published list of a standards body is quoted.</remarks>
public static class MetricDefinitions
{
    private const string Kinds = "share of sources whose kind is known", All = "public records";

    public static IReadOnlyList<MetricDefinition> Every { get; } =
    [
        new("IE-1", 2, "Industry share of contributions", "whole: contributions with at least one industry source; fractional: the sum of industry shares, and of other kinds' shares where at least five organisations stand behind them", "contributions of the period, last version, not withdrawn", "documents of the record", All, Kinds, "A source of unknown kind counts as not industry."),
        new("IE-2", 1, "Active industry members", "industry members with at least one contribution", "industry members in the register", "documents, register of members", All, Kinds, "Registers are undated."),
        new("IE-3", 1, "Industry participation", "participants from industry", "all participants of the meeting", "lists of attendance", "members only where the list of participants is", Kinds, "On site and remote are told apart where the source does."),
        new("IE-4", 1, "Industry leadership share", "positions held with an industry affiliation", "positions with an affiliation", "mandates in the record", All, "share of positions with an affiliation of known kind", "A position is counted as often as it is recorded."),
        new("IE-5", 1, "Work items backed by industry", "work items with at least two industry families among their supporters", "work items with a supporter", "documents of the record", All, Kinds, "Where supporters are not listed, the sources of contributions stand for them."),
        new("IE-6", 1, "Industry editorship", "drafts with at least one industry author", "drafts with an author whose organisation is written", "documents of the record", All, Kinds, "Authors stand for editors where the source does not tell them apart."),
        new("IE-7", 1, "New entrants and retention", "industry organisations that contributed for the first time; that contributed in this period and the one before", "industry organisations that contributed in this period; in the one before", "documents of the record", All, Kinds, "First time means first in the record."),
        new("IE-8", 1, "Membership growth", "joins less leaves", "members at the opening", "dated registers of members", All, "two dated registers", "Needs dated registers."),
        new("IE-9", 1, "Concentration", "sum of squared fractional shares of families (HHI)", "fractional shares of families", "documents of the record", All, "share of sources with an organisation", "One over the index is the effective number of families."),
        new("IE-10", 2, "Breadth", "territories, and regions of six, with at least one industry contribution; the share of each region with at least five organisations", "industry contributions; those from a region", "documents, registers", All, "share of industry sources with a territory", "Development status is not in the record."),
        new("IE-11", 1, "Time to standard", "months from the first step to approval: the median", "works that reached approval", "dated statuses", All, "works with both days", "A first-seen day is that day or earlier."),
        new("IE-12", 1, "Industry in last call", "comments from industry", "all comments", "lists of the last call", "public list, detail for members", "items with a comment list", "Needs the comments."),
        new("IE-13", 1, "Evidence of use", "approved standards of the window with a sourced figure of adoption", "standards approved in the third to the fifth year back from the last in the record", "success stories told here", All, "standards tied to the record", "Counts stories told here only."),
        new("IE-14", 1, "Workshop follow-up", "actions closed by their day", "actions due", "register of actions", "this installation", "all actions", "Dropped actions count as due."),
        new("IE-15", 1, "Response of groups", "groups that answered by the deadline", "groups asked whose deadline is past or that answered", "statements that ask for stories", "this installation", "all statements that ask for stories", "A story that names the statement answers it."),
        new("IE-16", 1, "Next-generation pipeline", "people of a first year still there after 12, 24, 36 months", "people of that first year", "attendance, mandates", "public, with consent where people are named", "people with a key of the source", "People are joined by the source's own key alone."),
    ];
}
