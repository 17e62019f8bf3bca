using Palmares.Kernel;
using Palmares.Records;
using Palmares.Tracking.Cohorts;
using Palmares.Tracking.Indicators;
using Palmares.Tracking.Outcomes;

namespace Palmares.Tracking;

/// <summary>A group whose works or roles have nobody coming after.</summary>
public sealed record GroupWithout(GroupKey Group, int Works, int Roles);

/// <summary>Which figures a paper speaks of.</summary>
public sealed record FiguresNamed(string Set, SnapshotId Snapshot, string Version, DateTimeOffset At, bool Stale);

/// <summary>A study of outcomes: what it is about and how far it went, nothing of what it found.</summary>
public sealed record StudyNamed(OutcomeStudyId Id, IReadOnlyList<CohortId> Cohorts, DateTimeOffset? FrozenAt, int Looks);

/// <summary>The pipeline and the people followed, for a paper that others read: counts alone, small ones kept back whoever asks.</summary>
public sealed class ReadPipeline(ShowEmerging emerging, ShowSuccession succession, ListCohorts list, ShowCohort show, ListStudies studies)
{
    /// <param name="Off">Why nothing is said of bodies and groups; null where it is.</param>
    /// <param name="Cohorts">Those large enough to be told of.</param>
    /// <param name="TooSmall">How many are not.</param>
    public sealed record View(
        Error? Off, IReadOnlyList<Pipeline> Bodies, IReadOnlyDictionary<string, IReadOnlyList<Entrants>> Flows, IReadOnlyList<GroupWithout> Groups, FiguresNamed? Figures, IReadOnlyList<ShowCohort.View> Cohorts, int TooSmall, IReadOnlyList<StudyNamed> Studies);

    public async Task<Result<View>> RunAsync(Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.SeeTracking))
            return KernelErrors.NotPermitted;
        var (bodies, groups) = (await emerging.RunAsync(by, ct), await succession.RunAsync(null, by, ct));
        var (cohorts, small) = await CohortsAsync(by, ct);
        var opened = await studies.RunAsync(by, ct);
        IReadOnlyList<StudyNamed> named = opened is { IsError: false, Value.Stated: true } ? [.. opened.Value.Studies.Select(one => new StudyNamed(one.Id, one.Cohorts, one.FrozenAt, one.Looks))] : [];
        if (bodies.IsError)
            return new View(bodies.Error, [], new Dictionary<string, IReadOnlyList<Entrants>>(), [], null, cohorts, small, named);
        var set = bodies.Value.Set;
        return new View(
            null, bodies.Value.Pipelines, bodies.Value.Flows, groups.IsError ? [] : [.. groups.Value.Groups.Select(one => new GroupWithout(one.Group, one.Works, one.Roles))],
            new FiguresNamed(set.Id.Short, set.Snapshot, set.Version, set.At, set.Stale), cohorts, small, named);
    }

    private async Task<(IReadOnlyList<ShowCohort.View> Told, int Small)> CohortsAsync(Actor by, CancellationToken ct)
    {
        var lines = await list.RunAsync(by, ct);
        var told = new List<ShowCohort.View>();
        foreach (var line in lines.IsError ? [] : lines.Value)
        {
            if (await show.RunAsync(line.Id, by, ct, handedOn: true) is { IsError: false, Value: { People: not null } view })
                told.Add(view);
        }

        return (told, (lines.IsError ? 0 : lines.Value.Count) - told.Count);
    }
}
