using Palmares.Awards;
using Palmares.Awards.Merging;
using Palmares.Review;

namespace Palmares.Web.Pages.Awards.Nominating;

/// <summary>What co-nominators, ties and duplicates are called. The English text is the key of its translations.</summary>
public static class NominatorWords
{
    public static string Of(CoNominatorRole role) => role switch
    {
        CoNominatorRole.Writes => "Writes with you, and signs",
        CoNominatorRole.Reads => "Reads all of it, and signs",
        _ => "Signs only",
    };

    public static string Of(CoNominatorState state) => state switch
    {
        CoNominatorState.Invited => "Invited",
        CoNominatorState.Accepted => "Takes part",
        CoNominatorState.Declined => "Declined",
        CoNominatorState.Removed => "Removed",
        _ => "Has left",
    };

    public static string Of(StatedTieKind kind) => ConflictWords.Of(Enum.Parse<ConflictKind>(kind.ToString()));

    public static string Of(DuplicateGround ground) => ground switch
    {
        DuplicateGround.SameAccount => "Same account",
        DuplicateGround.SamePerson => "Same person of the record",
        DuplicateGround.SameAddress => "Same e-mail address",
        DuplicateGround.SameOrcid => "Same ORCID iD",
        _ => "Same name: a hint only",
    };

    public static string Of(ConflictOrigin origin) => origin switch
    {
        ConflictOrigin.DeclaredByNominator => "Declared by the nominator",
        ConflictOrigin.DeclaredByNominee => "Declared by the nominee",
        ConflictOrigin.Declared => "Declared",
        _ => "Found by search",
    };
}
