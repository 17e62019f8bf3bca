using Palmares.Letters;

namespace Palmares.Review;

/// <summary>The letters to judges.</summary>
internal static class ReviewLetters
{
    public static readonly LetterKind SheetsReminder = new("review.sheets-awaited", "Reminder: score sheets awaited", "The judge who has not handed all in")
    {
        Optional = true,
        Placeholders =
        [
            Placeholder.Typed("judge", "Lin Wei"),
            Placeholder.Fact("programme", "Fable Awards 2026"),
            Placeholder.Link("link", "https://palmares.example/review/scoring"),
            Placeholder.Fact("deadline", "Friday 3 July 2026, 23:59 Zurich"),
        ],
        English = new(
            "Your score sheets are awaited: {{programme}}",
            """
            Dear {{judge}},

            not all of your score sheets for {{programme}} are handed in yet. You find them here:
            {{link}}

            Reviewing closes {{deadline}}.
            """),
        French = new(
            "Vos fiches d'évaluation sont attendues : {{programme}}",
            """
            {{judge}},

            toutes vos fiches d'évaluation pour {{programme}} ne sont pas encore remises. Vous les trouvez ici :
            {{link}}

            L'évaluation se termine le {{deadline}}.
            """),
        Arabic = new(
            "ننتظر استمارات تقييمك: {{programme}}",
            """
            {{judge}}،

            لم تُسلَّم بعد كل استمارات تقييمك الخاصة بـ {{programme}}. تجدها هنا:
            {{link}}

            ينتهي التقييم {{deadline}}.
            """),
    };
}
