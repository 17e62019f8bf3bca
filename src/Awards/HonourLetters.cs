using System.Globalization;
using Palmares.Letters;

namespace Palmares.Awards;

/// <summary>The letters about an honour: to Administrations, and to whoever loses or regains a title. Each waits until the secretary has read and released it.</summary>
internal static class HonourLetters
{
    public static readonly LetterKind CourtesyNotice = new("awards.courtesy-notice", "Courtesy notice", "An Administration that the secretary names")
    {
        Held = true,
        Placeholders =
        [
            Placeholder.Typed("administration", "Administration of Fable"),
            Placeholder.Typed("laureate", "Amina Sow (Fable Institute)"),
            Placeholder.Fact("programme", "Fable Awards 2026"),
            Placeholder.Fact("category", "Emerging leader"),
            Placeholder.Written("citation", "For patient work on the standard of fables."),
            Placeholder.Fact("publicity", "The roll is public."),
            Placeholder.Fact("owner", "Assembly of Fables"),
        ],
        English = new(
            "{{programme}}: a courtesy notice",
            """
            To: {{administration}}

            As a courtesy we let you know that {{laureate}} is a laureate of {{programme}}, {{category}}.

            The citation:
            {{citation}}

            {{publicity}}

            The laureate agreed to be named. This letter holds what the roll says and nothing else; no answer is needed.
            {{owner}}
            """),
        French = new(
            "{{programme}} : lettre de courtoisie",
            """
            À : {{administration}}

            Nous vous informons par courtoisie que {{laureate}} figure parmi les lauréats de {{programme}}, {{category}}.

            La citation :
            {{citation}}

            {{publicity}}

            La personne a accepté que son nom soit publié. Cette lettre contient ce que dit le palmarès et rien d'autre ; aucune réponse n'est nécessaire.
            {{owner}}
            """),
        Arabic = new(
            "{{programme}}: إشعار مجاملة",
            """
            إلى: {{administration}}

            نحيطكم علمًا، من باب المجاملة، بأن {{laureate}} من الفائزين بجائزة {{programme}}، {{category}}.

            نص التكريم:
            {{citation}}

            {{publicity}}

            وافق الفائز على ذكر اسمه. لا تتضمن هذه الرسالة إلا ما يرد في قائمة الفائزين؛ ولا حاجة إلى الرد.
            {{owner}}
            """),
    };

    public static readonly LetterKind TitleWithdrawn = new("awards.title-withdrawn", "A title was withdrawn", "Whoever held the title")
    {
        Held = true,
        Placeholders =
        [
            Placeholder.Typed("laureate", "Amina Sow"),
            Placeholder.Fact("programme", "Fable Awards 2026"),
            Placeholder.Typed("decision", "Minutes of the committee, item 2"),
            Placeholder.Written("reason", "The work was another person's.", required: true),
        ],
        English = new(
            "{{programme}}: your title was withdrawn",
            """
            Dear {{laureate}},

            Your title was withdrawn. It rests on: {{decision}}.
            The reason given:
            {{reason}}

            Your name no longer stands on the public roll; the roll says that a title was withdrawn, and names nobody. Write to the secretary if you want to object.
            """),
        French = new(
            "{{programme}} : votre titre a été retiré",
            """
            {{laureate}},

            votre titre a été retiré. Cette mesure repose sur : {{decision}}.
            Le motif donné :
            {{reason}}

            Votre nom ne figure plus au palmarès public ; le palmarès dit qu'un titre a été retiré et ne nomme personne. Écrivez au secrétariat si vous souhaitez contester.
            """),
        Arabic = new(
            "{{programme}}: سُحب لقبك",
            """
            {{laureate}}،

            سُحب لقبك. يستند ذلك إلى: {{decision}}.
            السبب المذكور:
            {{reason}}

            لم يعد اسمك واردًا في قائمة الفائزين العلنية؛ تذكر القائمة أن لقبًا قد سُحب ولا تسمي أحدًا. اكتب إلى الأمانة إن أردت الاعتراض.
            """),
    };

    public static readonly LetterKind TitleRestored = new("awards.title-restored", "A title was given again", "Whoever holds the title again")
    {
        Held = true,
        Placeholders =
        [
            Placeholder.Typed("laureate", "Amina Sow"),
            Placeholder.Fact("programme", "Fable Awards 2026"),
            Placeholder.Written("reason", "The work was compared and is the laureate's own.", required: true),
        ],
        English = new(
            "{{programme}}: your title was given again",
            """
            Dear {{laureate}},

            Your title was given again. The reason:
            {{reason}}

            The roll says it as before.
            """),
        French = new(
            "{{programme}} : votre titre vous est rendu",
            """
            {{laureate}},

            votre titre vous est rendu. Le motif :
            {{reason}}

            Le palmarès l'indique comme avant.
            """),
        Arabic = new(
            "{{programme}}: أُعيد إليك لقبك",
            """
            {{laureate}}،

            أُعيد إليك لقبك. السبب:
            {{reason}}

            تذكره قائمة الفائزين كما كان.
            """),
    };

    /// <summary>Whether an Administration may speak of it yet, as a sentence.</summary>
    /// <param name="until">When the roll becomes public; null once it is.</param>
    public static string Publicity(Deadline? until, CultureInfo culture) => (culture.TwoLetterISOLanguageName, until) switch
    {
        ("fr", null) => "Le palmarès est public.",
        ("ar", null) => "قائمة الفائزين علنية.",
        (_, null) => "The roll is public.",
        ("fr", { } open) => $"Le palmarès sera public le {open.In(culture)}. Merci de garder cette information pour vous jusque-là.",
        ("ar", { } open) => $"تصبح قائمة الفائزين علنية في {open.In(culture)}. يرجى عدم إفشاء هذه المعلومة حتى ذلك الحين.",
        (_, { } open) => $"The roll becomes public on {open.In(culture)}. Please keep this to yourselves until then.",
    };
}
