using Palmares.Letters;

namespace Palmares.Privacy;

/// <summary>The letters about objections.</summary>
internal static class PrivacyLetters
{
    public static readonly LetterKind ObjectionReceived = new("privacy.objection-received", "Receipt: objection", "Whoever objected")
    {
        Placeholders =
        [
            Placeholder.Link("link", "https://palmares.example/objection/mine/secret"),
        ],
        English = new(
            "Your objection was received",
            """
            Your objection was received and will be answered.

            Where it stands, and the answer:
            {{link}}

            The link is yours alone.
            """),
        French = new(
            "Votre opposition est reçue",
            """
            Votre opposition est reçue et recevra une réponse.

            Où elle en est, et la réponse :
            {{link}}

            Ce lien est personnel.
            """),
        Arabic = new(
            "وصل اعتراضك",
            """
            وصل اعتراضك وسيُرد عليه.

            لمتابعته وقراءة الرد:
            {{link}}

            الرابط لك وحدك.
            """),
    };

    public static readonly LetterKind ObjectionWaits = new("privacy.objection-waiting", "Notice: an objection waits", "The desk for objections")
    {
        Placeholders =
        [
            Placeholder.Link("link", "https://palmares.example/privacy/objecting"),
        ],
        English = new(
            "An objection is waiting",
            """
            Somebody objected to the use of data about them. It waits for an answer here:
            {{link}}
            """),
        French = new(
            "Une opposition attend",
            """
            Une personne s'oppose à l'utilisation de données la concernant. Elle attend une réponse ici :
            {{link}}
            """),
        Arabic = new(
            "اعتراض ينتظر الرد",
            """
            اعترض شخص على استخدام بيانات تخصه. ينتظر الاعتراض الرد هنا:
            {{link}}
            """),
    };

    public static readonly LetterKind ObjectionAnswered = new("privacy.objection-answered", "Answer to an objection", "Whoever objected")
    {
        Placeholders =
        [
            Placeholder.Written("answer", "We left you out of the figures.", required: true),
        ],
        English = new(
            "Your objection is answered",
            """
            The desk answers:

            {{answer}}
            """),
        French = new(
            "Réponse à votre opposition",
            """
            Le service répond :

            {{answer}}
            """),
        Arabic = new(
            "الرد على اعتراضك",
            """
            رد المكتب المختص:

            {{answer}}
            """),
    };
}
