using Palmares.Letters;

namespace Palmares.Awards;

/// <summary>The letters to endorsers, nominators and laureates.</summary>
internal static class SupportLetters
{
    public static readonly LetterKind EndorsementAsked = new("awards.endorsement-asked", "Request for an endorsement", "The endorser")
    {
        Placeholders =
        [
            Placeholder.Typed("endorser", "Lin Wei"),
            Placeholder.Typed("nominee", "Amina Sow"),
            Placeholder.Typed("nominator", "Jonas Berg"),
            Placeholder.Fact("programme", "Fable Awards 2026"),
            Placeholder.Fact("words", "300"),
            Placeholder.Link("link", "https://palmares.example/endorse/secret"),
            Placeholder.Fact("deadline", "Friday 3 July 2026, 23:59 Zurich"),
        ],
        English = new(
            "Will you endorse {{nominee}} for {{programme}}?",
            """
            Dear {{endorser}},

            {{nominator}} asks you to endorse the nomination of {{nominee}}. It takes about ten minutes and at most {{words}} words. You need no account:
            {{link}}

            Please answer by {{deadline}}. The link is yours alone: do not pass it on.
            """),
        French = new(
            "Appuierez-vous {{nominee}} pour {{programme}} ?",
            """
            {{endorser}},

            {{nominator}} vous demande d'appuyer la candidature de {{nominee}}. Il y faut une dizaine de minutes et {{words}} mots au plus. Aucun compte n'est nécessaire :
            {{link}}

            Répondez au plus tard le {{deadline}}. Ce lien est personnel : ne le transmettez pas.
            """),
        Arabic = new(
            "هل تؤيد ترشيح {{nominee}} لنيل {{programme}}؟",
            """
            {{endorser}}،

            يطلب منك {{nominator}} تأييد ترشيح {{nominee}}. يستغرق ذلك نحو عشر دقائق وعدد الكلمات {{words}} على الأكثر. لا تحتاج إلى حساب:
            {{link}}

            يرجى الرد في موعد أقصاه {{deadline}}. الرابط لك وحدك: لا تعطه غيرك.
            """),
    };

    public static readonly LetterKind EndorsementReminder = new("awards.endorsement-awaited", "Reminder: endorsement awaited", "The endorser who has not answered")
    {
        Optional = true,
        Placeholders =
        [
            Placeholder.Typed("endorser", "Lin Wei"),
            Placeholder.Typed("nominee", "Amina Sow"),
            Placeholder.Typed("nominator", "Jonas Berg"),
            Placeholder.Fact("programme", "Fable Awards 2026"),
            Placeholder.Fact("words", "300"),
            Placeholder.Link("link", "https://palmares.example/endorse/secret"),
            Placeholder.Fact("deadline", "Friday 3 July 2026, 23:59 Zurich"),
        ],
        English = new(
            "Your endorsement of {{nominee}} is awaited",
            """
            Dear {{endorser}},

            {{nominator}} asked you to endorse the nomination of {{nominee}} for {{programme}}, and you have not answered yet. At most {{words}} words; to decline is an answer too. This link takes the place of the earlier one:
            {{link}}

            Please answer by {{deadline}}. The link is yours alone: do not pass it on.
            """),
        French = new(
            "Votre appui à {{nominee}} est attendu",
            """
            {{endorser}},

            {{nominator}} vous a demandé d'appuyer la candidature de {{nominee}} pour {{programme}} ; vous n'avez pas encore répondu. {{words}} mots au plus ; décliner est aussi une réponse. Ce lien remplace le précédent :
            {{link}}

            Répondez au plus tard le {{deadline}}. Ce lien est personnel : ne le transmettez pas.
            """),
        Arabic = new(
            "ننتظر تأييدك لترشيح {{nominee}}",
            """
            {{endorser}}،

            طلب منك {{nominator}} تأييد ترشيح {{nominee}} لنيل {{programme}} ولم ترد بعد. عدد الكلمات {{words}} على الأكثر؛ والاعتذار رد أيضًا. يحل هذا الرابط محل الرابط السابق:
            {{link}}

            يرجى الرد في موعد أقصاه {{deadline}}. الرابط لك وحدك: لا تعطه غيرك.
            """),
    };

    public static readonly LetterKind EndorsementGiven = new("awards.endorsement-given", "Receipt: endorsement", "The endorser")
    {
        Optional = true,
        // Holds the whole text, which may be confidential.
        Private = true,
        Placeholders =
        [
            Placeholder.Fact("number", "FABLE-2026-007"),
            Placeholder.Written("text", "Amina led the work with patience."),
        ],
        English = new(
            "Thank you: your endorsement for {{number}}",
            """
            This is what you wrote:

            {{text}}
            """),
        French = new(
            "Merci : votre appui à {{number}}",
            """
            Voici ce que vous avez écrit :

            {{text}}
            """),
        Arabic = new(
            "شكرًا لك: تأييدك للترشيح {{number}}",
            """
            هذا ما كتبته:

            {{text}}
            """),
    };

    public static readonly LetterKind DraftReminder = new("awards.draft-not-sent", "Reminder: draft not sent", "The nominator of a draft")
    {
        Optional = true,
        Private = true,
        Placeholders =
        [
            Placeholder.Typed("nominator", "Jonas Berg"),
            Placeholder.Typed("nominee", "Amina Sow"),
            Placeholder.Fact("programme", "Fable Awards 2026"),
            Placeholder.Fact("number", "FABLE-2026-007"),
            Placeholder.Link("link", "https://palmares.example/awards/nominating"),
            Placeholder.Fact("deadline", "Friday 3 July 2026, 23:59 Zurich"),
        ],
        English = new(
            "Your draft is not sent: {{programme}}",
            """
            Dear {{nominator}},

            your nomination of {{nominee}} for {{programme}} ({{number}}) is still a draft. It counts only once it is sent:
            {{link}}

            Nominations close {{deadline}}.
            """),
        French = new(
            "Votre projet n'est pas envoyé : {{programme}}",
            """
            {{nominator}},

            votre candidature de {{nominee}} pour {{programme}} ({{number}}) est encore un projet. Elle ne compte qu'une fois envoyée :
            {{link}}

            Les candidatures se terminent le {{deadline}}.
            """),
        Arabic = new(
            "لم تُرسل مسودتك: {{programme}}",
            """
            {{nominator}}،

            ترشيحك {{nominee}} لنيل {{programme}} ({{number}}) ما زال مسودة. لا يُعتد به إلا بعد إرساله:
            {{link}}

            يُغلق باب الترشيح {{deadline}}.
            """),
    };

    public static readonly LetterKind LaureateTold = new("awards.laureate-told", "Congratulations", "The laureate")
    {
        Placeholders =
        [
            Placeholder.Fact("programme", "Fable Awards 2026"),
            Placeholder.Link("link", "https://palmares.example/roll/fable-2026"),
        ],
        English = new(
            "{{programme}}: you are a laureate",
            """
            Congratulations. The roll is public now:
            {{link}}
            """),
        French = new(
            "{{programme}} : vous êtes lauréat",
            """
            Félicitations. Le palmarès est désormais public :
            {{link}}
            """),
        Arabic = new(
            "{{programme}}: أنت من الفائزين",
            """
            تهانينا. سجل الفائزين منشور الآن:
            {{link}}
            """),
    };
}
