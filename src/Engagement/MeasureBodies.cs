using Microsoft.EntityFrameworkCore;
using Palmares.Engagement.Metrics;
using Palmares.Kernel;
using Palmares.Records;

namespace Palmares.Engagement;

/// <summary>The measures of the bodies whose record is imported, each with its figures or the reason why there are none. By kind of organisation; no member is named. Changes nothing.</summary>
public sealed class MeasureBodies(ReadParticipation participation, PalmaresDb db)
{
    private const string Stories = "evidence is counted where a story told here is tied to the record";

    /// <summary>Bodies whose record is known well enough to say what it lacks.</summary>
    public static readonly IReadOnlyList<string> Bodies = ["3GPP SA2", "IETF", "W3C", "TC39"];

    private static readonly HashSet<string> Known = [.. new[] { "3gpp-sa2-tdoc", "ietf-id", "w3c", "tc39-notes" }.Select(RecordSources.BodyOf)];

    /// <param name="Snapshot">The state of the record every figure was computed from.</param>
    public sealed record Measured(SnapshotId Snapshot, IReadOnlyList<BodyMetric> Metrics);

    public async Task<Result<Measured>> RunAsync(Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.TellStory))
            return KernelErrors.NotPermitted;
        using var record = await participation.RunAsync(ct);
        if (record is null)
            return EngagementErrors.NothingToMeasure;
        var told = await ToldAsync(by, ct);
        return new Measured(record.Snapshot, [.. Sa2(record), .. Ietf(record, told), .. W3c(record, told), .. Tc39(record, told), .. record.Naming.Where(body => !Known.Contains(body.Key)).SelectMany(body => Another(record, body.Key, [.. body]))]);
    }

    /// <summary>What approved stories with a sourced figure of adoption are about.</summary>
    private async Task<IReadOnlySet<RecordRef>> ToldAsync(Actor by, CancellationToken ct) =>
        (await StoryView.Of(db.Set<SuccessStory>().AsNoTracking(), by).Where(story => story.State == StoryState.Approved && story.RecordSource != null).ToListAsync(ct))
            .Where(story => story.Figures.Any(figure => !figure.SourceAwaited)).Select(story => new RecordRef(story.RecordSource!, story.RecordKey!)).ToHashSet();

    private static IEnumerable<BodyMetric> Sa2(ReadParticipation.Opened record)
    {
        const string few = "eleven meetings of one group; kinds are known for part of the sources";
        var all = record.Contributions("3gpp-sa2-tdoc");
        return All("3GPP SA2", all.Count > 0, new()
        {
            ["IE-1"] = (few, MetricSeries.IndustryShare(all)),
            ["IE-2"] = ("the register of members is undated", MetricSeries.ActiveMembers(all, record.Register)),
            ["IE-5"] = ("supporters are not listed; the sources of contributions stand for them", MetricSeries.BackedItems(all)),
            ["IE-7"] = ("the record begins in 2018 and misses two years", MetricSeries.Entrants(all)),
            ["IE-9"] = ("eleven meetings of one group", MetricSeries.Concentration(all)),
            ["IE-10"] = ("territories and regions only where a register gives one; no development status", MetricSeries.Breadth(all)),
        });
    }

    private static IEnumerable<BodyMetric> Ietf(ReadParticipation.Opened record, IReadOnlySet<RecordRef> told)
    {
        const string written = "many authors write no organisation; kinds come from a register of another body";
        var all = record.Contributions("ietf-id");
        var attended = record.Attendance("ietf-attendance");
        return All("IETF", all.Count > 0 || attended.Count > 0 || record.Holds("ietf-rfc"), new()
        {
            ["IE-1"] = (written, MetricSeries.IndustryShare(all)),
            ["IE-3"] = ("kinds come from a register of another body", MetricSeries.Participation(attended, one => one.Meeting)),
            ["IE-6"] = (written, MetricSeries.Editorship([.. all.Where(one => one.Key.StartsWith("draft-ietf-", StringComparison.Ordinal))])),
            ["IE-7"] = (written, MetricSeries.Entrants(all)),
            ["IE-9"] = ("many authors write no organisation", MetricSeries.Concentration(all)),
            ["IE-10"] = ("territories and regions only where a register gives one; no development status", MetricSeries.Breadth(all)),
            ["IE-13"] = (Stories, MetricSeries.Evidence(record.Approved("ietf-rfc"), told)),
        });
    }

    private static IEnumerable<BodyMetric> W3c(ReadParticipation.Opened record, IReadOnlySet<RecordRef> told)
    {
        var spans = record.Spans("w3c", "First Public Working Draft", "Recommendation");
        return All("W3C", record.Holds("w3c"), new()
        {
            ["IE-4"] = ("chairs that draft charters name, with the affiliation there", [MetricSeries.Leadership(record.Chairs("w3c-charter"))]),
            ["IE-11"] = ("first public draft to first Recommendation of a work, where both stand in the record; planned dates are not there", [MetricSeries.Duration(spans)]),
            ["IE-13"] = (Stories, MetricSeries.Evidence(record.Approved("w3c", "Recommendation"), told)),
        });
    }

    private static IEnumerable<BodyMetric> Tc39(ReadParticipation.Opened record, IReadOnlySet<RecordRef> told)
    {
        var attended = record.Attendance("tc39-notes");
        var since = attended.Where(one => one.Organisation is not null).Min(one => one.Year) ?? int.MaxValue;
        return All("TC39", attended.Count > 0, new()
        {
            ["IE-3"] = ("organisations stand from 2020; an attendance is one person on one day", MetricSeries.Participation([.. attended.Where(one => one.Year >= since)], one => one.Month?[..4])),
            ["IE-11"] = ("stage 1 to stage 4; stages are dated by when they were first seen", [MetricSeries.Duration(record.Spans("tc39-proposal", "stage-1", "stage-4"))]),
            ["IE-13"] = (Stories, MetricSeries.Evidence(record.Approved("tc39-proposal", "stage-4"), told)),
            ["IE-16"] = ("by calendar years of attendance; no gender, no development status, no conversion to editors", attended.Count == 0 ? [] : MetricSeries.Pipeline(attended)),
        });
    }

    /// <summary>Any other body, as far as its sources name organisations.</summary>
    private static IEnumerable<BodyMetric> Another(ReadParticipation.Opened record, string body, IReadOnlyList<string> sources)
    {
        const string named = "as far as its sources name organisations, and registers or stewards their kind";
        var all = sources.SelectMany(record.Contributions).ToList();
        var chairs = sources.SelectMany(record.Chairs).ToList();
        var attended = sources.SelectMany(record.Attendance).ToList();
        if (all.Count == 0 && chairs.Count == 0 && attended.Count == 0)
            return [];
        return All(body, held: true, new()
        {
            ["IE-1"] = (named, MetricSeries.IndustryShare(all)),
            ["IE-3"] = (named, MetricSeries.Participation(attended, one => one.Month?[..4])),
            ["IE-4"] = (named, chairs.Count > 0 ? [MetricSeries.Leadership(chairs)] : []),
            ["IE-6"] = (named, MetricSeries.Editorship(all)),
            ["IE-7"] = (named, MetricSeries.Entrants(all)),
            ["IE-9"] = (named, MetricSeries.Concentration(all)),
            ["IE-10"] = (named, MetricSeries.Breadth(all)),
        });
    }

    private static IEnumerable<BodyMetric> All(string body, bool held, Dictionary<string, (string Why, IEnumerable<MetricFigure> Figures)> found) => MetricDefinitions.Every.Select(definition =>
        !held ? new BodyMetric(definition, body, Computability.Not, "its record is not imported", [])
        : !found.TryGetValue(definition.Id, out var made) ? new BodyMetric(definition, body, Computability.Not, Missing.Of(definition.Id, body), [])
        : made.Figures.ToList() is { Count: > 0 } figures ? new BodyMetric(definition, body, made.Why.Length == 0 ? Computability.Computable : Computability.InPart, made.Why, figures)
        : new BodyMetric(definition, body, Computability.Not, "the record holds no such line", []));
}

/// <summary>Why a measure cannot be computed of a body's public record.</summary>
internal static class Missing
{
    public static string Of(string metric, string body) => metric switch
    {
        "IE-1" or "IE-7" or "IE-9" or "IE-10" => body == "TC39" ? "proposals name people without their organisation" : "specifications name editors without their organisation",
        "IE-2" => "the record holds no register of its members",
        "IE-3" => body == "W3C" ? "participants are counted by group, without their organisation" : "lists of participants are not in the record",
        "IE-4" => body == "IETF" ? "mandates are one snapshot without affiliations" : "the record holds no mandates of the group",
        "IE-5" => "work items with supporters are not in the record",
        "IE-6" => body == "3GPP SA2" ? "contributions name companies and no editors" : "editors stand without their organisation",
        "IE-8" => "the record holds no dated registers of members",
        "IE-11" => body == "IETF" ? "drafts and the standards they became are not tied to each other in the record" : "work items with their first registration are not in the record",
        "IE-12" => "comments of last calls are not in the record",
        "IE-13" => "contributions are not approved standards",
        "IE-14" => "the register of actions is this installation's, not the body's",
        "IE-15" => "liaison statements here are this installation's, not the body's",
        _ => "people are not joined by a key of the source",
    };
}
