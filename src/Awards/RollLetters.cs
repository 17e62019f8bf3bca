using Palmares.Awards.Leaving;
using Palmares.Letters;

namespace Palmares.Awards;

/// <summary>The letters about leaving the roll.</summary>
internal static class RollLetters
{
    public static readonly LetterKind Left = new("awards.roll-left", "Receipt: the roll left", "The laureate who left the roll")
    {
        Placeholders = [Placeholder.Typed("laureate", "Amina Sow"), Placeholder.Fact("programme", "Fable Awards 2026")],
        English = new(
            "{{programme}}: your name left the roll",
            """
            Dear {{laureate}},

            As you asked, the public roll of {{programme}} does not name you any more, nor do its files, your page and your credential. The title is still yours: the roll counts a laureate who is not named.

            If this was not you, write to the secretary at once.
            """),
        French = new(
            "{{programme}} : votre nom ne figure plus au palmarès",
            """
            {{laureate}},

            Comme vous l'avez demandé, le palmarès public de {{programme}} ne vous nomme plus, ni ses fichiers, ni votre page, ni votre attestation numérique. Le titre reste le vôtre : le palmarès compte un lauréat non nommé.

            Si la demande n'est pas de vous, écrivez au secrétariat sans attendre.
            """),
        Arabic = new(
            "{{programme}}: لم يعد اسمك في السجل",
            """
            {{laureate}}،

            كما طلبت، لم يعد السجل العام لجائزة {{programme}} يذكر اسمك، ولا ملفاته ولا صفحتك ولا شهادتك الرقمية. يبقى اللقب لك: يحصي السجل فائزا غير مسمى.

            إن لم يكن الطلب منك فاكتب إلى الأمانة فورا.
            """),
    };

    public static readonly LetterKind LeavingWaits = new("awards.roll-leaving-asked", "Notice: a laureate asks to leave the roll", "The desk named in the terms of the roll")
    {
        Placeholders = [Placeholder.Fact("programme", "Fable Awards 2026"), Placeholder.Fact("number", "FABLE-2026-0042"), Placeholder.Link("link", "https://palmares.example/awards/withdrawing/1")],
        English = new(
            "{{programme}}: a laureate asks to leave the roll",
            """
            The laureate of nomination {{number}} asks not to be named on the roll of {{programme}} any more. The request waits for an answer here:
            {{link}}
            """),
        French = new(
            "{{programme}} : une personne lauréate demande à quitter le palmarès",
            """
            La personne lauréate de la candidature {{number}} demande à ne plus être nommée au palmarès de {{programme}}. La demande attend une réponse ici :
            {{link}}
            """),
        Arabic = new(
            "{{programme}}: فائز يطلب مغادرة السجل",
            """
            يطلب الفائز صاحب الترشيح {{number}} ألا يُذكر اسمه بعد الآن في سجل {{programme}}. الطلب ينتظر ردا هنا:
            {{link}}
            """),
    };

    public static readonly LetterKind Followed = Answered(
        "awards.roll-leaving-followed", "Answer: the name left the roll",
        "The public roll of {{programme}} does not name you any more, nor do its files, your page and your credential. The title is still yours.",
        "Le palmarès public de {{programme}} ne vous nomme plus, ni ses fichiers, ni votre page, ni votre attestation numérique. Le titre reste le vôtre.",
        "لم يعد السجل العام لجائزة {{programme}} يذكر اسمك، ولا ملفاته ولا صفحتك ولا شهادتك الرقمية. يبقى اللقب لك.");

    public static readonly LetterKind Refused = Answered(
        "awards.roll-leaving-refused", "Answer: the name stays on the roll",
        "You asked not to be named on the roll of {{programme}} any more. Your name stays there; the reasons are below. You can ask again, and you can object to the use of your data.",
        "Vous avez demandé à ne plus être nommé au palmarès de {{programme}}. Votre nom y reste ; les raisons sont ci-dessous. Vous pouvez demander de nouveau, et vous opposer à l'usage de vos données.",
        "طلبت ألا يُذكر اسمك بعد الآن في سجل {{programme}}. يبقى اسمك فيه، والأسباب أدناه. يمكنك أن تطلب مجددا وأن تعترض على استعمال بياناتك.");

    public static Letter Of(LetterKind kind, Honoured own, string? answer = null) => new(kind, own.Nomination.NomineeEmail, own.Nomination.NomineeName)
    {
        About = own.Nomination.Id.Value,
        ["laureate"] = own.Nomination.NomineeName,
        ["programme"] = Title(own),
        ["answer"] = answer,
    };

    public static Letter ToDesk(string desk, Honoured own, string link) => new(LeavingWaits, desk)
    {
        About = own.Nomination.Id.Value,
        ["programme"] = Title(own),
        ["number"] = own.Nomination.Number,
        ["link"] = link,
    };

    private static string Title(Honoured own) => $"{own.Edition.Programme!.Name} {own.Edition.Label}";

    private static LetterKind Answered(string code, string name, string english, string french, string arabic) => new(code, name, "The laureate who asked to leave the roll")
    {
        Placeholders = [Placeholder.Typed("laureate", "Amina Sow"), Placeholder.Fact("programme", "Fable Awards 2026"), Placeholder.Written("answer", "We followed it.\nThe terms of the roll say so.", required: true)],
        English = new("{{programme}}: your request to leave the roll", $"Dear {{{{laureate}}}},\n\n{english}\n\n{{{{answer}}}}\n"),
        French = new("{{programme}} : votre demande de quitter le palmarès", $"{{{{laureate}}}},\n\n{french}\n\n{{{{answer}}}}\n"),
        Arabic = new("{{programme}}: طلبك مغادرة السجل", $"{{{{laureate}}}}،\n\n{arabic}\n\n{{{{answer}}}}\n"),
    };
}
