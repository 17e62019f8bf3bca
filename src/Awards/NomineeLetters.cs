using Palmares.Letters;

namespace Palmares.Awards;

/// <summary>The letters to nominees.</summary>
internal static class NomineeLetters
{
    public static readonly LetterKind ConsentAsked = new("awards.consent-asked", "Request for consent", "The person nominated")
    {
        Placeholders =
        [
            Placeholder.Typed("nominee", "Amina Sow"),
            Placeholder.Typed("nominator", "Jonas Berg"),
            Placeholder.Fact("programme", "Fable Awards 2026"),
            Placeholder.Fact("number", "FABLE-2026-007"),
            Placeholder.Link("link", "https://palmares.example/consent/secret"),
            Placeholder.Fact("deadline", "Friday 3 July 2026, 23:59 Zurich"),
        ],
        English = new(
            "You have been nominated: {{programme}}",
            """
            Dear {{nominee}},

            {{nominator}} has nominated you for {{programme}} (nomination {{number}}).

            Read everything that is said about you, say what is wrong, and agree or decline here. You need no account:
            {{link}}

            Please answer by {{deadline}}. Without your consent the nomination does not go to the judges.
            """),
        French = new(
            "Votre candidature est proposée : {{programme}}",
            """
            {{nominee}},

            {{nominator}} a proposé votre candidature pour {{programme}} (candidature {{number}}).

            Lisez tout ce qui est dit de vous, signalez ce qui est faux, puis acceptez ou refusez ici. Aucun compte n'est nécessaire :
            {{link}}

            Répondez au plus tard le {{deadline}}. Sans votre accord, la candidature ne va pas aux juges.
            """),
        Arabic = new(
            "جرى ترشيحك: {{programme}}",
            """
            {{nominee}}،

            رشّحك {{nominator}} لنيل {{programme}} (الترشيح {{number}}).

            اقرأ كل ما قيل عنك، وبيّن ما هو غير صحيح، ثم وافق أو ارفض هنا. لا تحتاج إلى حساب:
            {{link}}

            يرجى الرد في موعد أقصاه {{deadline}}. بدون موافقتك لا يُعرض الترشيح على المحكّمين.
            """),
    };

    public static readonly LetterKind ConsentReminder = new("awards.consent-awaited", "Reminder: consent awaited", "The nominee who has not answered")
    {
        Optional = true,
        Placeholders =
        [
            Placeholder.Typed("nominee", "Amina Sow"),
            Placeholder.Typed("nominator", "Jonas Berg"),
            Placeholder.Fact("programme", "Fable Awards 2026"),
            Placeholder.Fact("number", "FABLE-2026-007"),
            Placeholder.Link("link", "https://palmares.example/consent/secret"),
            Placeholder.Fact("deadline", "Friday 3 July 2026, 23:59 Zurich"),
        ],
        English = new(
            "Your answer is awaited: {{programme}}",
            """
            Dear {{nominee}},

            {{nominator}} has nominated you for {{programme}} (nomination {{number}}), and you have not answered yet.

            Read what is said about you, and agree or decline here. This link takes the place of the earlier one:
            {{link}}

            Please answer by {{deadline}}. Without your consent the nomination does not go to the judges.
            """),
        French = new(
            "Votre réponse est attendue : {{programme}}",
            """
            {{nominee}},

            {{nominator}} a proposé votre candidature pour {{programme}} (candidature {{number}}) ; vous n'avez pas encore répondu.

            Lisez ce qui est dit de vous, puis acceptez ou refusez ici. Ce lien remplace le précédent :
            {{link}}

            Répondez au plus tard le {{deadline}}. Sans votre accord, la candidature ne va pas aux juges.
            """),
        Arabic = new(
            "ننتظر ردك: {{programme}}",
            """
            {{nominee}}،

            رشّحك {{nominator}} لنيل {{programme}} (الترشيح {{number}}) ولم ترد بعد.

            اقرأ ما قيل عنك، ثم وافق أو ارفض هنا. يحل هذا الرابط محل الرابط السابق:
            {{link}}

            يرجى الرد في موعد أقصاه {{deadline}}. بدون موافقتك لا يُعرض الترشيح على المحكّمين.
            """),
    };

    public static readonly LetterKind ConsentGiven = new("awards.consent-given", "Receipt: agreed", "The nominee who agreed")
    {
        Placeholders =
        [
            Placeholder.Fact("number", "FABLE-2026-007"),
        ],
        English = new(
            "Your answer to nomination {{number}}",
            """
            You agreed to the nomination. You can change your answer with the link of the first letter while screening lasts.
            """),
        French = new(
            "Votre réponse à la candidature {{number}}",
            """
            Vous avez accepté la candidature. Vous pouvez changer de réponse par le lien de la première lettre tant que dure l'examen de recevabilité.
            """),
        Arabic = new(
            "ردك على الترشيح {{number}}",
            """
            لقد وافقت على الترشيح. يمكنك تغيير ردك من خلال رابط الرسالة الأولى ما دام الفحص جاريًا.
            """),
    };

    public static readonly LetterKind ConsentDeclined = new("awards.consent-declined", "Receipt: declined", "The nominee who declined")
    {
        Placeholders =
        [
            Placeholder.Fact("number", "FABLE-2026-007"),
        ],
        English = new(
            "Your answer to nomination {{number}}",
            """
            You declined the nomination. It does not go to the judges.
            """),
        French = new(
            "Votre réponse à la candidature {{number}}",
            """
            Vous avez refusé la candidature. Elle ne va pas aux juges.
            """),
        Arabic = new(
            "ردك على الترشيح {{number}}",
            """
            لقد رفضت الترشيح. لن يُعرض على المحكّمين.
            """),
    };

    public static readonly LetterKind ContestAnswered = new("awards.contest-answered", "Answer to a contested line", "The nominee who contested it")
    {
        Placeholders =
        [
            Placeholder.Fact("number", "FABLE-2026-007"),
            Placeholder.Written("contested", "This document is not mine."),
            Placeholder.Written("answer", "The line was removed."),
        ],
        English = new(
            "About a line of nomination {{number}}",
            """
            You wrote:
            {{contested}}

            The secretary answers:
            {{answer}}
            """),
        French = new(
            "À propos d'une ligne de la candidature {{number}}",
            """
            Vous avez écrit :
            {{contested}}

            Le secrétariat répond :
            {{answer}}
            """),
        Arabic = new(
            "بشأن سطر من الترشيح {{number}}",
            """
            لقد كتبت:
            {{contested}}

            ردّ الأمانة:
            {{answer}}
            """),
    };
}
