using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Privacy;
using Palmares.Records;

namespace Palmares.Tracking.Indicators;

/// <summary>Works and roles of a group without successors. No person is named; off until the purpose is stated.</summary>
public sealed class ShowSuccession(PalmaresDb db, FigureStanding standing, ProcessingStands stands, ReadTitles titles)
{
    public sealed record GroupLine(GroupKey Group, int Works, int Roles);

    /// <param name="Titles">Of the works, where the record has them.</param>
    public sealed record View(IReadOnlyList<GroupLine> Groups, GroupKey? Group, Succession? Succession, IReadOnlyDictionary<RecordRef, string> Titles, FigureSetShown Set);

    /// <param name="group">Null for the list of groups alone.</param>
    public async Task<Result<View>> RunAsync(GroupKey? group, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.SeeTracking))
            return KernelErrors.NotPermitted;
        if (!await stands.RunAsync(ProcessingPurpose.Tracking, ct))
            return TrackingErrors.PurposeNotStated;
        if (await standing.RunAsync(ct) is not { } standingSet)
            return TrackingErrors.NotComputed;
        var kept = (await db.Set<SuccessionOfGroup>().AsNoTracking().Where(one => one.Set == standingSet.Set.Id).ToListAsync(ct))
            .Select(one => (Group: new GroupKey(one.Body, one.Group), Succession: FigureForm.Read<Succession>(one.Succession))).OrderBy(one => one.Group.Body, StringComparer.Ordinal).ThenBy(one => one.Group.Value, StringComparer.Ordinal).ToList();
        var lines = kept.Select(one => new GroupLine(one.Group, one.Succession.WorksInAll, one.Succession.Roles.Count)).ToList();
        if (group is null)
            return new View(lines, null, null, new Dictionary<RecordRef, string>(), standingSet.Shown);
        if (kept.FirstOrDefault(one => one.Group == group) is not { Succession: { } found })
            return TrackingErrors.NothingWithout.With(group.Value.Value);
        return new View(lines, group, found, await titles.RunAsync(standingSet.Set.Snapshot, [.. found.Works.Select(work => work.Document)], ct), standingSet.Shown);
    }
}
