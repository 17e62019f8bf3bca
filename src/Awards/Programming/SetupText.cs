using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Palmares.Awards.Programming;

/// <summary>The set-up of an edition as JSON in one form only: the same set-up is the same text, so that two texts can be compared line by line. Pure.</summary>
/// <remarks>Fields in a fixed order, two spaces a level, days as YYYY-MM-DD in the edition's own time zone, a line break at the end. The form is described in docs/edition-setup.md.</remarks>
public static class SetupText
{
    /// <summary>Names the form. A change that older readers would misread takes the next number.</summary>
    public const string Format = "palmares-edition/1";

    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static readonly JsonSerializerOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(EditionDraft draft) => Tree(draft).ToJsonString(Options) + "\n";

    internal static JsonObject Tree(EditionDraft draft)
    {
        var whole = Whole(draft);
        // Where everybody may nominate as often as they like there is nothing to say.
        if (draft.Nominating != NominatingTermsFacts.Open)
            whole["nominating"] = Nominating(draft.Nominating);
        // Said only where it is so, as a category's own criteria are, so that older texts stay the same text.
        if (draft.LowConfidenceLeftOut)
            whole["low_confidence_left_out"] = true;
        return whole;
    }

    private static JsonObject Nominating(NominatingTermsFacts terms) => new()
    {
        ["by_invitation"] = terms.ByInvitation,
        ["per_nominator"] = terms.PerNominator,
        ["nominator_kind"] = SetupWords.Of(terms.NominatorKind),
        ["per_organisation"] = terms.PerOrganisation,
        ["organisation_kind"] = SetupWords.Of(terms.OrganisationKind),
    };

    private static JsonObject Whole(EditionDraft draft) => new()
    {
        ["format"] = Format,
        ["slug"] = draft.Slug,
        ["label"] = draft.Label,
        ["purpose"] = draft.Purpose,
        ["time_zone"] = draft.TimeZone,
        ["dates"] = Dates(draft),
        ["rules"] = Rules(draft),
        ["categories"] = Array(draft.Categories, Category),
        ["criteria"] = Array(draft.Criteria, Criterion),
        ["phases"] = Array(PhaseRules.Whole(draft.Phases), Phase),
        ["form"] = FormText.Tree(draft.Form),
    };

    private static JsonObject Category(CategoryDraft category)
    {
        var tree = new JsonObject
        {
            ["code"] = category.Code,
            ["name"] = category.Name,
            ["quota"] = category.Quota,
            ["quota_kind"] = SetupWords.Of(category.QuotaKind),
            ["may_withhold"] = category.MayWithhold,
            ["caps"] = Array(category.Caps, cap => new JsonObject { ["by"] = cap.By, ["most"] = cap.Most, ["share_percent"] = cap.SharePercent, ["kind"] = SetupWords.Of(cap.Kind) }),
        };
        if (category.Criteria.Count > 0)
            tree["criteria"] = Array(category.Criteria, Criterion);
        if (category.LowConfidenceLeftOut)
            tree["low_confidence_left_out"] = true;
        return tree;
    }

    private static JsonObject Phase(PhaseTerms terms)
    {
        var phase = new JsonObject { ["phase"] = SetupWords.Of(terms.Phase) };
        foreach (var one in PhaseRules.Of(terms.Phase))
            phase[SetupWords.Of(one)] = terms.Is(one);
        return phase;
    }

    private static JsonObject Dates(EditionDraft draft) => new()
    {
        ["nominating_opens"] = Day(draft.NominatingOpens),
        ["nominating_closes"] = Day(draft.NominatingCloses),
        ["screening_closes"] = Day(draft.ScreeningCloses),
        ["reviewing_closes"] = Day(draft.ReviewingCloses),
        ["deciding_closes"] = Day(draft.DecidingCloses),
        ["publishes"] = Day(draft.Publishes),
        ["grace_hours"] = draft.GraceHours,
        ["reference_date"] = Day(draft.ReferenceDate ?? draft.NominatingCloses),
    };

    private static JsonObject Rules(EditionDraft draft) => new()
    {
        ["conflict_years"] = draft.ConflictYears,
        ["endorsements_min"] = draft.EndorsementsMin,
        ["endorsements_max"] = draft.EndorsementsMax,
        ["quorum"] = draft.Quorum,
        ["first_record_at_least_years"] = draft.FirstRecordAtLeastYears,
        ["first_record_at_most_years"] = draft.FirstRecordAtMostYears,
        ["not_already_laureate"] = draft.NotAlreadyLaureate,
    };

    private static JsonObject Criterion(CriterionDraft criterion) => new()
    {
        ["code"] = criterion.Code,
        ["name"] = criterion.Name,
        ["definition"] = criterion.Definition,
        ["weight"] = criterion.Weight,
        ["anchors"] = Array(criterion.Anchors, anchor => JsonValue.Create(anchor)),
    };

    private static JsonArray Array<T>(IEnumerable<T> items, Func<T, JsonNode?> write) => new([.. items.Select(write)]);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
