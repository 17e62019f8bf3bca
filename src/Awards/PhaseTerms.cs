namespace Palmares.Awards;

/// <summary>What a phase of an edition lets people do or see, beyond what its place in the order says.</summary>
public enum PhaseSwitch
{
    /// <summary>Nobody but their nominators sees the nominations before the phase ends, not even the secretary.</summary>
    NominationsSealed,

    /// <summary>Endorsers are asked and answer.</summary>
    EndorsementsTaken,

    /// <summary>Judges read without the names of nominee, nominator and endorsers.</summary>
    NomineeHidden,

    /// <summary>Judges are told who else sits on the panel.</summary>
    PanelNamed,

    /// <summary>The chair computes and sees what the scores say while scoring still runs.</summary>
    ResultsToChair,
}

/// <summary>One phase of an edition with its switches.</summary>
public sealed record PhaseTerms(EditionPhase Phase, IReadOnlySet<PhaseSwitch> On)
{
    public bool Is(PhaseSwitch one) => On.Contains(one);
}

/// <summary>Which switches a phase has, and how they stand unless somebody says otherwise. Pure.</summary>
public static class PhaseRules
{
    private static readonly Dictionary<EditionPhase, PhaseSwitch[]> Table = new()
    {
        [EditionPhase.Nominating] = [PhaseSwitch.NominationsSealed, PhaseSwitch.EndorsementsTaken],
        [EditionPhase.Screening] = [PhaseSwitch.EndorsementsTaken],
        [EditionPhase.Reviewing] = [PhaseSwitch.NomineeHidden, PhaseSwitch.PanelNamed, PhaseSwitch.ResultsToChair],
        [EditionPhase.Deciding] = [PhaseSwitch.PanelNamed],
    };

    /// <summary>The phases that have switches, in order.</summary>
    public static IReadOnlyList<EditionPhase> Phases { get; } = [.. Table.Keys.Order()];

    public static IReadOnlyList<PhaseTerms> Defaults { get; } = [.. Phases.Select(Default)];

    public static IReadOnlyList<PhaseSwitch> Of(EditionPhase phase) => Table.GetValueOrDefault(phase, []);

    public static PhaseTerms Default(EditionPhase phase) => new(phase, Of(phase).Where(one => one == PhaseSwitch.EndorsementsTaken).ToHashSet());

    /// <summary>All phases in order: those given, with switches they do not have left out, and the others as they stand unless said.</summary>
    public static IReadOnlyList<PhaseTerms> Whole(IEnumerable<PhaseTerms> given)
    {
        var said = given.ToDictionary(terms => terms.Phase);
        return [.. Phases.Select(phase => said.TryGetValue(phase, out var terms) ? new PhaseTerms(phase, terms.On.Where(Of(phase).Contains).ToHashSet()) : Default(phase))];
    }
}
