using System.Globalization;
using Palmares.Letters;

namespace Palmares.Awards;

/// <summary>The letters of due process. None tells whether somebody objected.</summary>
internal static class DueProcessLetters
{
    public static readonly LetterKind OutcomeTold = new("awards.outcome-told", "What was decided on a nomination", "The nominee, laureate or not")
    {
        Placeholders =
        [
            Placeholder.Typed("nominee", "Amina Sow"),
            Placeholder.Fact("programme", "Fable Awards 2026"),
            Placeholder.Fact("number", "FABLE-2026-007"),
            Placeholder.Link("link", "https://palmares.example/outcome/secret"),
        ],
        English = new(
            "{{programme}}: what was decided on nomination {{number}}",
            """
            Dear {{nominee}},

            The panel has decided on the nomination that was made for you. Read what was decided, and the panel's words to you, here:
            {{link}}

            Please keep it to yourself until the roll is published. This link takes the place of the one in our earlier letter.
            """),
        French = new(
            "{{programme}} : décision sur la candidature {{number}}",
            """
            {{nominee}},

            Le jury s'est prononcé sur votre candidature. Lisez sa décision et ce qu'il vous écrit ici :
            {{link}}

            Merci de n'en parler à personne avant la publication du palmarès. Ce lien remplace celui de notre lettre précédente.
            """),
        Arabic = new(
            "{{programme}}: القرار بشأن الترشيح {{number}}",
            """
            {{nominee}}،

            بتّت لجنة التحكيم في ترشيحك. اقرأ قرارها وما كتبته إليك هنا:
            {{link}}

            يرجى عدم إفشاء ذلك حتى نشر قائمة الفائزين. يحل هذا الرابط محل الرابط الوارد في رسالتنا السابقة.
            """),
    };

    public static readonly LetterKind DutyEntrusted = new("awards.duty-entrusted", "A duty is entrusted", "Whoever approves, or handles objections or appeals")
    {
        Placeholders =
        [
            Placeholder.Fact("programme", "Fable Awards 2026"),
            Placeholder.Fact("duty", "decide appeals on procedure"),
            Placeholder.Link("link", "https://palmares.example/awards/objecting"),
        ],
        English = new("{{programme}}: a duty is entrusted to you", "You are asked to {{duty}}. What waits for you stands here:\n{{link}}"),
        French = new("{{programme}} : une fonction vous est confiée", "Il vous est demandé de {{duty}}. Ce qui vous attend se trouve ici :\n{{link}}"),
        Arabic = new("{{programme}}: أُسندت إليك مهمة", "يُطلب منك {{duty}}. تجد ما ينتظرك هنا:\n{{link}}"),
    };

    /// <remarks>Neither why nor at whose word: an objection is confidential, and every party reads the same.</remarks>
    public static readonly LetterKind OutcomeSetAside = new("awards.outcome-set-aside", "What was told of a nomination holds no longer", "The nominee and the nominators, where they had been told")
    {
        Held = true,
        Placeholders =
        [
            Placeholder.Typed("name", "Amina Sow"),
            Placeholder.Fact("programme", "Fable Awards 2026"),
            Placeholder.Fact("number", "FABLE-2026-007"),
        ],
        English = new(
            "{{programme}}: nomination {{number}} is decided anew",
            """
            Dear {{name}},

            what we told you of nomination {{number}} holds no longer, whatever it was. The panel decides all nominations of the category anew, and you will be told again.

            You need do nothing. Please keep this to yourself, as before.
            """),
        French = new(
            "{{programme}} : nouvelle décision sur la candidature {{number}}",
            """
            {{name}},

            ce que nous vous avons annoncé sur la candidature {{number}} ne vaut plus, quelle qu'en ait été la teneur. Le jury se prononce de nouveau sur toutes les candidatures de la catégorie et nous vous écrirons ensuite.

            Vous n'avez rien à faire. Merci de n'en parler à personne, comme auparavant.
            """),
        Arabic = new(
            "{{programme}}: يُبَت مجددًا في الترشيح {{number}}",
            """
            {{name}}،

            ما أبلغناك به بشأن الترشيح {{number}} لم يعد ساريًا، أيًّا كان مضمونه. تبت لجنة التحكيم مجددًا في جميع ترشيحات الفئة، وسنكتب إليك بعد ذلك.

            لا يلزمك فعل شيء. يرجى عدم إفشاء ذلك، كما في السابق.
            """),
    };

    /// <remarks>The words to the panel stand on a page that knows who may read them.</remarks>
    public static readonly LetterKind DecisionSetAside = new("awards.decision-set-aside", "A decision holds no longer", "Whoever had a part in it: members of the panel not recused in the category, and who approved it")
    {
        Held = true,
        Placeholders =
        [
            Placeholder.Typed("name", "Jonas Berg"),
            Placeholder.Fact("programme", "Fable Awards 2026"),
            Placeholder.Fact("category", "Emerging leader"),
            Placeholder.Link("link", "https://palmares.example/"),
        ],
        English = new(
            "{{programme}}: the decision on {{category}} holds no longer",
            """
            Dear {{name}},

            the decision on {{category}}, in which you had a part, holds no longer. The panel decides the category anew. What waits for you, and what you may read of it, stands here:
            {{link}}

            Please tell nobody.
            """),
        French = new(
            "{{programme}} : la décision sur {{category}} ne vaut plus",
            """
            {{name}},

            la décision sur {{category}}, à laquelle vous avez pris part, ne vaut plus. Le jury se prononce de nouveau sur la catégorie. Ce qui vous attend, et ce que vous pouvez en lire, se trouve ici :
            {{link}}

            Merci de n'en parler à personne.
            """),
        Arabic = new(
            "{{programme}}: القرار بشأن {{category}} لم يعد ساريًا",
            """
            {{name}}،

            القرار بشأن {{category}}، الذي شاركت فيه، لم يعد ساريًا. تبت لجنة التحكيم مجددًا في الفئة. تجد ما ينتظرك وما يمكنك قراءته هنا:
            {{link}}

            يرجى عدم إخبار أحد.
            """),
    };

    public static string Duty(DutyKind kind, CultureInfo culture) => (culture.TwoLetterISOLanguageName, kind) switch
    {
        ("fr", DutyKind.Approve) => "approuver les décisions du jury, ou les lui renvoyer",
        ("fr", DutyKind.HandleObjections) => "traiter les objections aux décisions du jury",
        ("fr", _) => "statuer sur les recours de procédure",
        ("ar", DutyKind.Approve) => "اعتماد قرارات لجنة التحكيم أو إعادتها إليها",
        ("ar", DutyKind.HandleObjections) => "معالجة الاعتراضات على قرارات لجنة التحكيم",
        ("ar", _) => "البت في الطعون المتعلقة بالإجراءات",
        (_, DutyKind.Approve) => "approve the panel's decisions, or refer them back",
        (_, DutyKind.HandleObjections) => "handle objections to the panel's decisions",
        _ => "decide appeals on procedure",
    };
}
