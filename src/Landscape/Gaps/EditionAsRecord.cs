using System.Globalization;
using Palmares.Awards;

namespace Palmares.Landscape.Gaps;

/// <summary>An edition run here, told in the cells of the register, so that it can be compared with others.</summary>
/// <remarks>What the software's rules have no place for is not found; what they have a place for and the edition leaves empty is stated as absent.</remarks>
internal static class EditionAsRecord
{
    /// <summary>Clauses of the programme's rules, and the cell each fills.</summary>
    private static readonly Dictionary<string, string> Clauses = new()
    {
        ["budget-prize"] = "prize", ["quota"] = "quota_rule", ["firewall"] = "excluded_persons", ["conflicts"] = "conflict_rules",
        ["publication"] = "public_roll", ["withdrawal"] = "revocable",
    };

    public static AwardRecord Of(EditionFacts edition, IReadOnlyList<Clause> rules, DateTimeOffset now)
    {
        var stated = Stated(edition);
        foreach (var clause in rules.Where(clause => Clauses.ContainsKey(clause.Key) && clause.Body.Length > 0))
            stated[Clauses[clause.Key]] = clause.Body;
        string[] absent = ["max_age", "min_age", "per_committee_quota", .. edition.FirstRecordAtMostYears is null ? new[] { "max_years" } : [], .. edition.FirstRecordAtLeastYears is null ? new[] { "min_years" } : [], "self_nomination"];
        AwardCell Cell(string name) => stated.TryGetValue(name, out var text) ? new AwardCell(name, CellState.Stated, text)
            : new AwardCell(name, absent.Contains(name) ? CellState.StatedAbsent : CellState.NotFound, "");
        return new AwardRecord(
            edition.Id.ToString(), edition.Programme, "", "", edition.Title, "award", edition.Phase.ToString(), now.Year, edition.Purpose, Categories(edition),
            [.. AwardDimensions.Cells.Select(cell => Cell(cell.Key) with { Seen = now.Year, Confidence = "high" })], [], "high", IsProposal: true) { FirstYear = edition.Dates.NominatingOpens.Year };
    }

    private static Dictionary<string, string> Stated(EditionFacts edition)
    {
        var stated = new Dictionary<string, string>
        {
            ["subject_types"] = "individual",
            ["age_reference_date"] = edition.ReferenceDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["who_may_nominate"] = "those whom the secretariat registers as nominators",
            ["endorsements"] = $"min: {Number(edition.EndorsementsMin)}; max: {Number(edition.EndorsementsMax)}",
            ["nominee_consent_or_knowledge"] = "the nominee agrees before the nomination is judged",
            ["quota_rule"] = string.Join("; ", edition.Categories.Select(category => $"{category.Name}: at most {Number(category.Quota)}")),
            ["may_withhold"] = "yes",
            ["criteria"] = string.Join("; ", edition.Criteria.Select(criterion => $"{criterion.Name} ({Number(criterion.Weight)} %)")),
            ["criteria_weights_published"] = "yes",
            ["evidence_required"] = "claims, each tied to lines of the public record",
            ["judging_body"] = "panel of judges",
            ["final_approver"] = "the panel decides on the recommendation",
            ["conflict_rules"] = $"judges who shared an organisation or a document with the nominee within {Number(edition.ConflictYears)} years do not judge",
            ["tracking_after"] = "laureates who agreed are followed beside a comparison cohort",
            ["public_roll"] = "yes",
        };
        if (Categories(edition).Count > 0)
            stated["category"] = string.Join("; ", Categories(edition));
        if (edition.FirstRecordAtMostYears is { } most)
            stated["max_years"] = Number(most);
        if (edition.FirstRecordAtLeastYears is { } least)
            stated["min_years"] = Number(least);
        if (edition.NotAlreadyLaureate)
            stated["prior_award_rule"] = "not to a laureate of an earlier edition";
        return stated;
    }

    private static List<string> Categories(EditionFacts edition)
    {
        var words = $"{edition.Programme} {string.Join(' ', edition.Categories.Select(category => category.Name))}".ToLowerInvariant();
        List<string> found = [];
        if (edition.FirstRecordAtMostYears is not null || words.Contains("emerging", StringComparison.Ordinal) || words.Contains("next generation", StringComparison.Ordinal))
            found.Add("early career");
        if (words.Contains("leader", StringComparison.Ordinal))
            found.Add("leadership");
        return found;
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
