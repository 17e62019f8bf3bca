using Palmares.Letters;

namespace Palmares.Tracking;

/// <summary>The letters of Tracking.</summary>
internal static class TrackingLetters
{
    public static readonly LetterKind OptInAsked = new("tracking.opt-in-asked", "Request to be seen by name", "A person of the record")
    {
        Placeholders =
        [
            Placeholder.Link("link", "https://palmares.example/own-record/secret"),
        ],
        English = new(
            "What the public record says about your work",
            """
            You are asked whether your name may stand beside figures about your work in standardisation.

            See your record and the figures first, correct what is wrong, then agree or decline:
            {{link}}

            The link is yours alone. Nothing is shown under your name unless you agree, and you can leave at any time by the same link.
            """),
        French = new(
            "Ce que le fonds public dit de vos travaux",
            """
            On vous demande si votre nom peut figurer à côté de chiffres sur vos travaux de normalisation.

            Voyez d'abord votre fiche et les chiffres, corrigez ce qui est faux, puis acceptez ou refusez :
            {{link}}

            Ce lien est personnel. Rien n'est montré sous votre nom sans votre accord, et vous pouvez vous retirer à tout moment par le même lien.
            """),
        Arabic = new(
            "ما يقوله السجل العام عن عملك",
            """
            نسألك هل يجوز أن يظهر اسمك بجانب أرقام عن عملك في التقييس.

            اطلع أولًا على سجلك والأرقام، وصحح الخطأ، ثم وافق أو ارفض:
            {{link}}

            الرابط لك وحدك. لا يُعرض شيء باسمك دون موافقتك، ويمكنك الانسحاب في أي وقت من خلال الرابط نفسه.
            """),
    };
}
