using System.Globalization;
using Palmares.Letters;

namespace Palmares.Awards;

/// <summary>The letters to laureates, some time after the award.</summary>
internal static class LaureateLetters
{
    private static readonly Placeholder[] Report =
    [
        Placeholder.Typed("laureate", "Amina Sow"),
        Placeholder.Fact("programme", "Fable Awards 2026"),
        Placeholder.Written("question", "What came of the work you were honoured for?"),
        Placeholder.Fact("words", "600"),
        Placeholder.Link("link", "https://palmares.example/report/secret"),
        Placeholder.Fact("deadline", "Friday 3 July 2026, 23:59 Zurich"),
    ];

    public static readonly LetterKind ReportAsked = new("awards.report-asked", "Request for a progress report", "The laureate who agreed to be written to")
    {
        Placeholders = Report,
        English = new(
            "{{programme}}: how did it go on?",
            """
            Dear {{laureate}},

            you are a laureate of {{programme}} and agreed that we may write to you afterwards. We ask:

            {{question}}

            Answer in at most {{words}} words, or say that you would rather not; you need no account:
            {{link}}

            Until {{deadline}} you can change what you wrote. The secretary and the auditor read it; it is not published.
            """),
        French = new(
            "{{programme}} : quelle suite ?",
            """
            {{laureate}},

            vous êtes lauréat de {{programme}} et avez accepté que nous vous écrivions ensuite. Nous demandons :

            {{question}}

            Répondez en {{words}} mots au plus, ou dites que vous préférez ne pas répondre ; aucun compte n'est nécessaire :
            {{link}}

            Jusqu'au {{deadline}}, vous pouvez modifier votre texte. Le secrétariat et l'auditeur le lisent ; il n'est pas publié.
            """),
        Arabic = new(
            "{{programme}}: كيف سارت الأمور بعد ذلك؟",
            """
            {{laureate}}،

            أنت من الفائزين بجائزة {{programme}} ووافقت على أن نكتب إليك بعدها. نسألك:

            {{question}}

            أجب بما لا يزيد على {{words}} كلمة، أو قل إنك تفضل عدم الإجابة؛ لا تحتاج إلى حساب:
            {{link}}

            يمكنك تعديل ما كتبته حتى {{deadline}}. يقرؤه الأمين والمدقق؛ ولا يُنشر.
            """),
    };

    public static readonly LetterKind ReportReminder = new("awards.report-awaited", "Reminder: progress report", "The laureate who has not answered")
    {
        Optional = true,
        Placeholders = Report,
        English = new(
            "{{programme}}: your report is awaited",
            """
            Dear {{laureate}},

            we asked you about {{programme}}, and you have not answered yet; that you would rather not is an answer too.

            {{question}}

            At most {{words}} words. This link takes the place of the earlier one:
            {{link}}

            Please answer by {{deadline}}.
            """),
        French = new(
            "{{programme}} : votre rapport est attendu",
            """
            {{laureate}},

            nous vous avons écrit au sujet de {{programme}} ; vous n'avez pas encore répondu. Préférer ne pas répondre est aussi une réponse.

            {{question}}

            {{words}} mots au plus. Ce lien remplace le précédent :
            {{link}}

            Répondez au plus tard le {{deadline}}.
            """),
        Arabic = new(
            "{{programme}}: ننتظر تقريرك",
            """
            {{laureate}}،

            كتبنا إليك بشأن {{programme}} ولم ترد بعد؛ وتفضيل عدم الإجابة رد أيضًا.

            {{question}}

            لا يزيد الرد على {{words}} كلمة. يحل هذا الرابط محل الرابط السابق:
            {{link}}

            يرجى الرد في موعد أقصاه {{deadline}}.
            """),
    };

    public static Letter Of(LetterKind kind, ProgressReport report, Nomination nomination, Edition edition, string link, DateTimeOffset now)
    {
        var letter = new Letter(kind, nomination.NomineeEmail, nomination.NomineeName)
        {
            About = nomination.Id.Value,
            ["laureate"] = nomination.NomineeName,
            ["programme"] = $"{edition.Programme!.Name} {edition.Label}",
            ["question"] = report.Question,
            ["words"] = ProgressReport.TextWords.ToString(CultureInfo.InvariantCulture),
            ["link"] = link,
        };
        return letter.With("deadline", Deadline.Of(report.DueBy, edition.TimeZone, now).In);
    }
}
