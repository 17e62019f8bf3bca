using Palmares.Letters;

namespace Palmares.Accounts;

/// <summary>The letters of Accounts.</summary>
internal static class AccountsLetters
{
    public static readonly LetterKind Reset = new("accounts.reset-asked", "Link for a new password", "Whoever asked for it")
    {
        Urgent = true,
        Placeholders =
        [
            Placeholder.Typed("name", "Amina Sow"),
            Placeholder.Link("link", "https://palmares.example/account/join/secret"),
        ],
        English = new(
            "A new password for Palmares",
            """
            Dear {{name}},

            somebody, we hope you, asked for a new password. Choose one here; the link works once and for two hours:

            {{link}}

            If it was not you, do nothing: your password stays as it is.
            """),
        French = new(
            "Un nouveau mot de passe pour Palmares",
            """
            {{name}},

            quelqu'un, vous sans doute, a demandé un nouveau mot de passe. Choisissez-le ici ; le lien sert une fois et pendant deux heures :

            {{link}}

            Si ce n'était pas vous, ne faites rien : votre mot de passe reste le même.
            """),
        Arabic = new(
            "كلمة مرور جديدة في Palmares",
            """
            {{name}}،

            طلب أحدهم، ونرجو أن تكون أنت، كلمة مرور جديدة. اخترها هنا؛ يعمل الرابط مرة واحدة ولمدة ساعتين:

            {{link}}

            إن لم تكن أنت من طلبها فلا تفعل شيئًا: تبقى كلمة مرورك كما هي.
            """),
    };

    public static readonly LetterKind Invitation = new("accounts.user-invited", "Invitation to an account", "The invited user")
    {
        Placeholders =
        [
            Placeholder.Typed("name", "Amina Sow"),
            Placeholder.Fact("expires", "1 March 2026"),
            Placeholder.Link("link", "https://palmares.example/account/join/secret"),
        ],
        English = new(
            "Your account at Palmares",
            """
            Dear {{name}},

            an account was made for you at Palmares. Choose a password here; the link works once and until {{expires}}:

            {{link}}
            """),
        French = new(
            "Votre compte Palmares",
            """
            {{name}},

            un compte a été créé pour vous sur Palmares. Choisissez un mot de passe ici ; le lien sert une fois, jusqu'au {{expires}} :

            {{link}}
            """),
        Arabic = new(
            "حسابك في Palmares",
            """
            {{name}}،

            أُنشئ لك حساب في Palmares. اختر كلمة مرور هنا؛ يعمل الرابط مرة واحدة وحتى {{expires}}:

            {{link}}
            """),
    };

    public static readonly LetterKind HelpBegun = new("accounts.help-begun", "Somebody acts for you", "The user somebody acts for")
    {
        Urgent = true,
        Placeholders =
        [
            Placeholder.Typed("name", "Amina Sow"),
            Placeholder.Typed("helper", "Jonas Berg"),
            Placeholder.Fact("until", "14:30 UTC, 1 March 2026"),
            Placeholder.Written("reason", "Asked by telephone for help with the form.", required: true),
            Placeholder.Link("link", "https://palmares.example/account/help"),
        ],
        English = new(
            "Somebody acts for you at Palmares",
            """
            Dear {{name}},

            {{helper}} acts for you at Palmares from now until {{until}} at the latest. The reason given:

            {{reason}}

            Whatever is done meanwhile bears both names. Scores, conflicts, votes, your answers as a nominee and the keys of your account stay out of reach.
            You can read of it at any time:
            {{link}}

            If you did not ask for help, answer to the secretary of the programme.
            """),
        French = new(
            "Quelqu'un agit pour vous dans Palmares",
            """
            {{name}},

            {{helper}} agit pour vous dans Palmares à partir de maintenant et au plus tard jusqu'au {{until}}. Le motif donné :

            {{reason}}

            Tout ce qui est fait entre-temps porte les deux noms. Les notes, les conflits, les votes, vos réponses comme candidat et les clés de votre compte restent hors de portée.
            Vous pouvez le relire à tout moment :
            {{link}}

            Si vous n'avez pas demandé d'aide, écrivez au secrétariat du programme.
            """),
        Arabic = new(
            "يتصرف أحدهم نيابة عنك في Palmares",
            """
            {{name}}،

            يتصرف {{helper}} نيابة عنك في Palmares من الآن وحتى {{until}} على أبعد تقدير. السبب المذكور:

            {{reason}}

            كل ما يُفعل في هذه الأثناء يحمل الاسمين. أما الدرجات والتضارب والأصوات وأجوبتك بصفتك مرشحًا ومفاتيح حسابك فتبقى بعيدة المنال.
            يمكنك الاطلاع على ذلك في أي وقت:
            {{link}}

            إن لم تطلب مساعدة فاكتب إلى أمانة البرنامج.
            """),
    };
}
