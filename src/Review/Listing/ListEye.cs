using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review.Listing;

/// <summary>Draws the line for lists as <c>Sight</c> and <c>MayJudge</c> draw it for one edition: a conflict hides, whatever the role.</summary>
/// <param name="nameless">Editions in which this viewer reads without names, as <c>Sight</c> has it; null for whoever forms the panel.</param>
internal sealed class ListEye(Viewer viewer, UserId? user, PanelFacts? panels, IReadOnlySet<EditionId>? nameless)
{
    private readonly HashSet<JudgeId> _seats = user is { } own && panels is not null ? [.. panels.Seats[own]] : [];

    public RowSight Of(NominationFacts nomination, EditionFacts edition)
    {
        var sight = RowSight.None;
        var own = user is { } who && (nomination.Nominator == who || nomination.ReadBy.Contains(who));
        if (viewer.Runs ? own || (nomination.State != NominationState.Draft && !nomination.IsSealed) : viewer.Nominates && own)
            sight |= RowSight.Keeping;
        if (panels is null || !nomination.IsReviewable || IsHidden(nomination))
            return sight;
        if (viewer.Assigns && (viewer.Runs || edition.Phase != EditionPhase.Draft))
            sight |= RowSight.Assigning;
        if (viewer.SeesResults && ResultsGate.Open(edition))
            sight |= RowSight.Results;
        if (viewer.Judges && panels.Assigned[nomination.Id].Any(a => _seats.Contains(a.Judge)))
            sight |= RowSight.Judging;
        return sight;
    }

    public ListedRow Row(NominationFacts nomination, EditionFacts edition, RowSight sight, AwardFacts awards, MarkFacts? results, MarkFacts? own)
    {
        var mine = sight.HasFlag(RowSight.Judging) ? panels!.Assigned[nomination.Id].First(a => _seats.Contains(a.Judge)) : null;
        var hides = HidesNames(edition, sight);
        return new ListedRow(hides ? Nameless(nomination) : nomination, edition, sight)
        {
            Kept = hides ? null : awards.Folded(nomination),
            Panel = sight.HasFlag(RowSight.Assigning) ? panels : null,
            Scores = sight.HasFlag(RowSight.Results) && results is not null ? [.. results.Marks[nomination.Id]] : null,
            Assignment = mine?.Assignment,
            Reading = mine is null ? null : StateOf(mine.Assignment),
            OwnScore = mine is null ? null : own?.Marks[nomination.Id].FirstOrDefault(m => m.Judge == mine.Judge)?.Overall,
        };
    }

    /// <summary>A nomination of one's own keeps its names; it is read by nobody who made it.</summary>
    public bool HidesNames(EditionFacts edition, RowSight sight) => viewer.Judges && !sight.HasFlag(RowSight.Keeping) && nameless?.Contains(edition.Id) == true;

    private static NominationFacts Nameless(NominationFacts nomination) => nomination with
    {
        NomineeName = NomineeHiding.Hidden, NomineeOrganisation = null, NomineeEmail = "", NomineeUser = null, NominatorName = NomineeHiding.Hidden, OnBehalfOf = null, Statement = "",
        Country = null, Region = null, MemberType = null,
    };

    private ReadingState StateOf(AssignmentId assignment)
    {
        var sheets = panels!.Sheets[assignment];
        return sheets.Any(s => s.IsFinal) ? ReadingState.HandedIn : sheets.Any() ? ReadingState.Draft : ReadingState.NotStarted;
    }

    private bool IsHidden(NominationFacts nomination) =>
        user is { } who && (nomination.Nominator == who || nomination.Hands.Contains(who) || nomination.NomineeUser == who || panels!.Conflicts[nomination.Id].Any(c => c.User == who));
}
