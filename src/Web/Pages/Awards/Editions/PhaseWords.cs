using Palmares.Awards;

namespace Palmares.Web.Pages.Awards.Editions;

/// <summary>What phases and their switches mean, as keys of translations.</summary>
internal static class PhaseWords
{
    public static string Doers(EditionPhase phase) => phase switch
    {
        EditionPhase.Nominating => "Nominators write, send and take back; nominees answer; endorsers write.",
        EditionPhase.Screening => "The secretary answers what nominees contest and decides eligibility; endorsers finish.",
        EditionPhase.Reviewing => "Judges read what is assigned to them and mark it; nobody sees another's marks.",
        EditionPhase.Deciding => "The panel meets over the results and decides; the chair records it.",
        _ => throw new ArgumentOutOfRangeException(nameof(phase)),
    };

    public static string Of(PhaseSwitch one) => one switch
    {
        PhaseSwitch.NominationsSealed => "Nominations are sealed: until the last moment only their nominators see them",
        PhaseSwitch.EndorsementsTaken => "Endorsements are asked for and given",
        PhaseSwitch.NomineeHidden => "Judges read without names of nominee, nominator and endorsers",
        PhaseSwitch.PanelNamed => "Judges are told who else sits on the panel",
        PhaseSwitch.ResultsToChair => "The chair sees results while scoring still runs",
        _ => throw new ArgumentOutOfRangeException(nameof(one)),
    };
}
