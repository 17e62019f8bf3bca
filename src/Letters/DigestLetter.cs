namespace Palmares.Letters;

/// <summary>The letter that holds others. Its reader's alone: those it holds stand in the outbox singly, each for whoever may see it.</summary>
internal static class DigestLetter
{
    public const string Code = "letters.digest";

    public static readonly LetterKind Kind = new(Code, "Digest of letters", "Whoever asked for it")
    {
        Optional = true,
        Private = true,
        Placeholders = [Placeholder.Fact("count", "3"), Placeholder.Whole("letters", "— A first letter\n\nIts text.\n\n— A second letter\n\nIts text.")],
        English = new("Your letters from Palmares: {{count}}", "Since the last digest these letters were written to you.\n\n{{letters}}"),
        French = new("Vos lettres de Palmares : {{count}}", "Depuis le dernier récapitulatif, ces lettres vous ont été adressées.\n\n{{letters}}"),
        Arabic = new("رسائلك من Palmares: {{count}}", "هذه هي الرسائل الموجهة إليك منذ الملخص الأخير.\n\n{{letters}}"),
    };
}
