namespace Palmares.Review;

/// <summary>What a kind of conflict is called. The English text is the key of its translations.</summary>
public static class ConflictWords
{
    /// <summary>The kinds a judge may declare.</summary>
    public static readonly IReadOnlyList<ConflictKind> Declarable =
    [
        ConflictKind.SameOrganisationNow, ConflictKind.SameOrganisationRecently, ConflictKind.CoAuthor, ConflictKind.Supervision, ConflictKind.Family,
        ConflictKind.ClosePersonal, ConflictKind.Interest, ConflictKind.DraftRead, ConflictKind.Nominee, ConflictKind.Nominator, ConflictKind.Endorser, ConflictKind.Other,
    ];

    public static string Of(ConflictKind kind) => kind switch
    {
        ConflictKind.Nominee => "Is the nominee",
        ConflictKind.Nominator => "Made the nomination",
        ConflictKind.Endorser => "Endorsed the nomination",
        ConflictKind.SameOrganisationNow => "Same organisation now",
        ConflictKind.SameOrganisationRecently => "Same organisation in recent years",
        ConflictKind.CoAuthor => "Wrote together in recent years",
        ConflictKind.SameOrganisationStated => "Same organisation as stated",
        ConflictKind.Family => "Family",
        ConflictKind.Supervision => "Supervisor or supervised",
        ConflictKind.ClosePersonal => "Close friend or opponent",
        ConflictKind.Interest => "Financial or other interest",
        ConflictKind.DraftRead => "Read or commented on the draft",
        _ => "Another reason",
    };
}
