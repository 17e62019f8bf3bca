using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Records;

namespace Palmares.Review.Conflicts;

/// <summary>A conflict that facts show.</summary>
/// <param name="Mark">Names the fact, so that it is found once.</param>
internal sealed record Finding(JudgeId Judge, NominationId Nomination, ConflictKind Kind, string Detail, string Mark);

/// <summary>The part of a judge that conflicts are sought by.</summary>
internal sealed record Suspect(JudgeId Judge, UserId User, PersonId? Person, string Name, string? Organisation);

/// <summary>Who must have nothing to do with what.</summary>
/// <remarks>
/// Source: conflict rules common to scientific awards (nominee, nominator, endorser; same or recent organisation; recent
/// co-authors), applied as hard rules: a finding binds until somebody lifts it with a reason.
/// </remarks>
internal static class ConflictRules
{
    public static IReadOnlyList<Finding> Detect(IReadOnlyList<Suspect> judges, IReadOnlyList<ReviewableNomination> nominations, IReadOnlyList<Tie> ties) =>
    [
        .. from judge in judges
           from nomination in nominations
           from finding in Parts(judge, nomination).Concat(Ties(judge, nomination, ties))
           group finding by (finding.Judge, finding.Nomination, finding.Kind, finding.Mark) into same
           select same.First(),
    ];

    private static IEnumerable<Finding> Parts(Suspect judge, ReviewableNomination nomination)
    {
        if (judge.Person == nomination.Nominee || judge.User == nomination.NomineeUser)
            yield return Found(judge, nomination, ConflictKind.Nominee, "The judge is the nominee.", "nominee");
        if (judge.User == nomination.Nominator || Same(judge.Person, nomination.NominatorPerson))
            yield return Found(judge, nomination, ConflictKind.Nominator, "The judge made this nomination.", "nominator");
        else if (nomination.CoNominators.Any(c => c.User == judge.User || Same(judge.Person, c.Person) || (c.User is null && c.Person is null && SameName(c.Name, judge.Name))))
            yield return Found(judge, nomination, ConflictKind.Nominator, "The judge nominated beside the nominator.", "co-nominator");
        if (nomination.Endorsers.Any(e => Same(judge.Person, e.Person) || (e.Person is null && SameName(e.Name, judge.Name))))
            yield return Found(judge, nomination, ConflictKind.Endorser, "The judge endorsed this nomination.", "endorser");
        if (SameOrganisation(judge.Organisation, nomination.NomineeOrganisation))
            yield return Found(judge, nomination, ConflictKind.SameOrganisationStated, nomination.NomineeOrganisation!, "stated");
    }

    private static IEnumerable<Finding> Ties(Suspect judge, ReviewableNomination nomination, IReadOnlyList<Tie> ties) =>
        ties.Where(tie => (tie.A == judge.Person && tie.B == nomination.Nominee) || (tie.B == judge.Person && tie.A == nomination.Nominee))
            .Select(tie => Found(judge, nomination, KindOf(tie.Kind), InWords(tie), Shortened(tie.Source.ToString(), Conflict.DetailLimit)));

    private static ConflictKind KindOf(TieKind kind) => kind switch
    {
        TieKind.SameOrganisationNow => ConflictKind.SameOrganisationNow,
        TieKind.SameOrganisationRecently => ConflictKind.SameOrganisationRecently,
        _ => ConflictKind.CoAuthor,
    };

    private static string InWords(Tie tie) => Shortened(tie.Date is { } date ? $"{tie.Detail} ({tie.Source}, {date})" : $"{tie.Detail} ({tie.Source})", Conflict.ReasonLimit);

    private static Finding Found(Suspect judge, ReviewableNomination nomination, ConflictKind kind, string detail, string mark) =>
        new(judge.Judge, nomination.Id, kind, detail, mark);

    private static string Shortened(string text, int limit) => text.Length <= limit ? text : text[..limit];

    private static bool Same(PersonId? a, PersonId? b) => a is not null && a == b;

    public static bool SameName(string a, string b) => OrganisationKey.Of(a) == OrganisationKey.Of(b);

    private static bool SameOrganisation(string? a, string? b) =>
        !string.IsNullOrWhiteSpace(a) && !string.IsNullOrWhiteSpace(b) && OrganisationKey.Of(a) == OrganisationKey.Of(b);
}
