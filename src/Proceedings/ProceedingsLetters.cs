using Palmares.Letters;

namespace Palmares.Proceedings;

/// <summary>The letters of Proceedings.</summary>
internal static class ProceedingsLetters
{
    public static readonly LetterKind InputRecorded = new("proceedings.input-recorded", "Request to confirm an input", "The author of the input")
    {
        Placeholders =
        [
            Placeholder.Typed("author", "Amina Sow"),
            Placeholder.Typed("member", "Republic of Fable"),
            Placeholder.Typed("about", "Draft criteria"),
            Placeholder.Fact("day", "2026-03-02"),
            Placeholder.Link("link", "https://palmares.example/confirm/secret"),
        ],
        English = new(
            "Your input was recorded: {{about}}",
            """
            Dear {{author}},

            An input of {{member}} about "{{about}}", received on {{day}}, was recorded as received.

            Read what was recorded, confirm it or correct it here. You need no account:
            {{link}}

            Until you answer, the input is shown as "as received, not yet confirmed".
            """),
        French = new(
            "Votre contribution est consignée : {{about}}",
            """
            {{author}},

            Une contribution de {{member}} sur « {{about}} », reçue le {{day}}, a été consignée telle que reçue.

            Lisez ce qui a été consigné, confirmez-le ou corrigez-le ici. Aucun compte n'est nécessaire :
            {{link}}

            Jusqu'à votre réponse, elle est présentée « telle que reçue, non encore confirmée ».
            """),
        Arabic = new(
            "سُجّلت مساهمتك: {{about}}",
            """
            {{author}}،

            سُجّلت مساهمة من {{member}} بشأن «{{about}}»، وردت في {{day}}، كما وردت.

            اقرأ ما سُجّل، وأكّده أو صححه هنا. لا تحتاج إلى حساب:
            {{link}}

            إلى أن ترد، تُعرض المساهمة «كما وردت، ولم تؤكَّد بعد».
            """),
    };
}
