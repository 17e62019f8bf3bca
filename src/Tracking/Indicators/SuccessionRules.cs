using Palmares.Records;

namespace Palmares.Tracking.Indicators;

/// <summary>Why a piece of work or a role asks who comes next.</summary>
public enum SuccessionKind
{
    /// <summary>In force, and none of those who wrote it has worked in the body for three years.</summary>
    NoWriterActive,

    /// <summary>Under way, and one person alone worked on it in the last three years.</summary>
    OnePersonAlone,

    /// <summary>Held for eight years or more by the same person.</summary>
    LongHeld,

    /// <summary>Held last until more than half a year ago, in a group that works.</summary>
    NobodySince,
}

/// <param name="Document">The latest document of the piece of work.</param>
/// <param name="Month">Of the last work on it, since the year 0.</param>
public sealed record WorkWithout(RecordRef Document, SuccessionKind Kind, int Month);

/// <param name="Month">Since when it is held, or until when it was.</param>
public sealed record RoleWithout(string Role, SuccessionKind Kind, int Month);

/// <summary>Works and roles of one group without successors. Names no person.</summary>
/// <param name="Works">At most <see cref="SuccessionRules.WorksShown"/>, the longest without work first.</param>
/// <param name="WorksInAll">Of them that there are.</param>
public sealed record Succession(IReadOnlyList<WorkWithout> Works, int WorksInAll, IReadOnlyList<RoleWithout> Roles);

/// <summary>Works and roles without successors, group by group: what a chair has to look for, without a list of people.</summary>
/// <remarks>Months are counted back from the last month of the body's record. A role known from one reading says nothing about how long it was held.</remarks>
public static class SuccessionRules
{
    public const int WorksShown = 100;
    private const int ActiveMonths = 36, InForceMonths = 180, LongMonths = 96, VacantMonths = 6;

    private static readonly HashSet<string> Gone = new(StringComparer.OrdinalIgnoreCase) { "superseded", "obsolete", "historic", "withdrawal", "withdrawn", "deprecated", "rejected", "replaced", "discontinued draft" };

    public static IReadOnlyDictionary<GroupKey, Succession> Of(RecordColumns record, WorkLineages lineages, PeopleColumns people, WorkYears years, bool[] ended)
    {
        var latest = Latest(record, lineages);
        var lastOf = years.InBodies().ToDictionary(one => (one.Body, one.Person), one => one.Last);
        var works = new Dictionary<GroupKey, List<WorkWithout>>();
        var working = new HashSet<GroupKey>();
        var parts = new List<WorkYear>();
        for (var work = 0; work < years.Stages.Count; work++)
        {
            parts.Clear();
            foreach (var at in years.In(work))
                parts.Add(years.All[at]);
            if (parts.Count == 0)
                continue;
            var number = parts.MinBy(part => part.FirstMonth).Group;
            var (group, body) = (years.Groups[number], years.BodyOf(number));
            var (end, last) = (years.LastMonth[group.Body], parts.Max(part => part.LastMonth));
            if (end - last < ActiveMonths)
                working.Add(group);
            if (latest[work] is not (>= 0 and var document) || record.Documents.Statuses[document] is [var state, ..] && Gone.Contains(state))
                continue;
            SuccessionKind? kind = years.Stages[work] == WorkStage.Approved
                ? end - last < InForceMonths && !parts.Exists(part => end - lastOf[(body, part.Person)] < ActiveMonths) ? SuccessionKind.NoWriterActive : null
                : !ended[work] && end - last < ActiveMonths && parts.Where(part => end - part.LastMonth < ActiveMonths).Select(part => part.Person).Distinct().Count() == 1 ? SuccessionKind.OnePersonAlone : null;
            if (kind is { } found)
                (works.TryGetValue(group, out var list) ? list : works[group] = []).Add(new WorkWithout(record.Document(document), found, last));
        }

        var roles = Roles(people.Mandates, years, working);
        return works.Keys.Union(roles.Keys).ToDictionary(group => group, group =>
        {
            var all = works.GetValueOrDefault(group) ?? [];
            return new Succession([.. all.OrderBy(work => work.Month).ThenBy(work => work.Document.Key, StringComparer.Ordinal).Take(WorksShown)], all.Count, roles.GetValueOrDefault(group) ?? []);
        });
    }

    private static int[] Latest(RecordColumns record, WorkLineages lineages)
    {
        var latest = new int[lineages.Count];
        Array.Fill(latest, -1);
        for (var row = 0; row < record.Documents.Count; row++)
        {
            if (latest[lineages.Of(row)] is var known && (known < 0 || record.Documents.Date[row] >= record.Documents.Date[known]))
                latest[lineages.Of(row)] = row;
        }

        return latest;
    }

    private static Dictionary<GroupKey, List<RoleWithout>> Roles(MandateColumns mandates, WorkYears years, HashSet<GroupKey> working)
    {
        var roles = new Dictionary<GroupKey, List<RoleWithout>>();
        var led = Enumerable.Range(0, mandates.Count).Where(row => !mandates.Once[row] && TrackingWeights.OfRole(mandates.Role[row], mandates.Group[row], mandates.GroupName[row]) > 0);
        foreach (var role in led.GroupBy(row => (Group: mandates.Group[row], Role: mandates.Role[row])))
        {
            if (!years.LastMonth.TryGetValue(role.Key.Group.Body, out var end))
                continue;
            var until = role.Max(row => CodedDates.MonthOf(mandates.Until[row]));
            var since = role.Where(row => end - CodedDates.MonthOf(mandates.Until[row]) <= VacantMonths).Select(row => CodedDates.MonthOf(mandates.From[row])).DefaultIfEmpty(int.MaxValue).Min();
            RoleWithout? found = since != int.MaxValue
                ? end - since >= LongMonths ? new RoleWithout(role.Key.Role, SuccessionKind.LongHeld, since) : null
                : working.Contains(role.Key.Group) ? new RoleWithout(role.Key.Role, SuccessionKind.NobodySince, until) : null;
            if (found is not null)
                (roles.TryGetValue(role.Key.Group, out var list) ? list : roles[role.Key.Group] = []).Add(found);
        }

        return roles;
    }
}
