using Palmares.Letters;

namespace Palmares.Awards;

/// <summary>The letters about who nominates, and about nominations that became one.</summary>
internal static class NominatingLetters
{
    public static readonly LetterKind CoNominationAsked = new("awards.co-nomination-asked", "Invitation to nominate too", "Somebody invited to nominate beside the nominator")
    {
        // It tells of a draft.
        Private = true,
        Placeholders =
        [
            Placeholder.Typed("name", "Lin Wei"),
            Placeholder.Typed("nominee", "Amina Sow"),
            Placeholder.Typed("nominator", "Jonas Berg"),
            Placeholder.Fact("programme", "Fable Awards 2026"),
            Placeholder.Link("link", "https://palmares.example/co-nominate/secret"),
            Placeholder.Fact("deadline", "Friday 3 July 2026, 23:59 Zurich"),
        ],
        English = new(
            "Will you nominate {{nominee}} together with {{nominator}}?",
            """
            Dear {{name}},

            {{nominator}} nominates {{nominee}} for {{programme}} and asks you to nominate too. Say yes or no here:
            {{link}}

            You need an account to join; if you have none, you can ask for one there. Please answer by {{deadline}}. The link is yours alone: do not pass it on, and tell nobody of the nomination.
            """),
        French = new(
            "Proposerez-vous {{nominee}} avec {{nominator}} ?",
            """
            {{name}},

            {{nominator}} propose la candidature de {{nominee}} pour {{programme}} et vous invite à la proposer également. Répondez ici :
            {{link}}

            Un compte est nécessaire ; si vous n'en avez pas, vous pouvez en demander un à cette adresse. Répondez au plus tard le {{deadline}}. Ce lien est personnel : ne le transmettez pas et ne parlez de la candidature à personne.
            """),
        Arabic = new(
            "هل ترشّح {{nominee}} مع {{nominator}}؟",
            """
            {{name}}،

            يرشّح {{nominator}} {{nominee}} لنيل {{programme}} ويدعوك إلى المشاركة في الترشيح. أجب بنعم أو لا هنا:
            {{link}}

            تحتاج إلى حساب للمشاركة؛ وإن لم يكن لديك حساب فيمكنك طلبه هناك. يرجى الرد في موعد أقصاه {{deadline}}. الرابط لك وحدك: لا تعطه غيرك، ولا تخبر أحدًا بالترشيح.
            """),
    };

    public static readonly LetterKind NominationMerged = new("awards.nomination-merged", "Two nominations became one", "Everybody in the nomination that was merged")
    {
        Placeholders = Placeholders(),
        English = new(
            "Nomination {{number}} is now part of {{kept}}",
            """
            Dear {{name}},

            {{nominee}} was nominated twice for {{programme}}. The secretary has made the two nominations one: {{kept}} goes on, with the claims, the endorsements and the nominators of {{number}}.

            Nothing you wrote is lost, and you need do nothing. Write to the secretary if the two are not of one person.
            """),
        French = new(
            "La candidature {{number}} fait désormais partie de {{kept}}",
            """
            {{name}},

            La candidature de {{nominee}} pour {{programme}} a été proposée deux fois. Le secrétariat a réuni les deux : {{kept}} se poursuit, avec les affirmations, les appuis et les auteurs de {{number}}.

            Rien de ce que vous avez écrit n'est perdu et vous n'avez rien à faire. Écrivez au secrétariat s'il ne s'agit pas de la même personne.
            """),
        Arabic = new(
            "أصبح الترشيح {{number}} جزءًا من {{kept}}",
            """
            {{name}}،

            رُشّح {{nominee}} مرتين لنيل {{programme}}. وقد جمعت الأمانة الترشيحين في واحد: يستمر {{kept}} ومعه ما جاء في {{number}} من أقوال وتأييدات ومرشِّحين.

            لم يضع شيء مما كتبته، ولا يلزمك فعل شيء. اكتب إلى الأمانة إن لم يكن الترشيحان لشخص واحد.
            """),
    };

    public static readonly LetterKind MergeUndone = new("awards.merge-undone", "A nomination stands on its own again", "Everybody in the nomination that had been merged")
    {
        Placeholders = Placeholders(),
        English = new(
            "Nomination {{number}} stands on its own again",
            """
            Dear {{name}},

            The secretary has parted nomination {{number}} of {{nominee}} for {{programme}} from {{kept}} again. It has what it had before, and you need do nothing unless we write to you about it.
            """),
        French = new(
            "La candidature {{number}} est de nouveau distincte",
            """
            {{name}},

            Le secrétariat a de nouveau séparé la candidature {{number}} de {{nominee}} pour {{programme}} de {{kept}}. Elle retrouve ce qu'elle contenait, et vous n'avez rien à faire sauf si nous vous écrivons à ce sujet.
            """),
        Arabic = new(
            "عاد الترشيح {{number}} قائمًا بذاته",
            """
            {{name}}،

            فصلت الأمانة الترشيح {{number}} الخاص بـ {{nominee}} لنيل {{programme}} عن {{kept}} من جديد. وقد عاد إليه ما كان فيه، ولا يلزمك فعل شيء ما لم نكتب إليك بشأنه.
            """),
    };

    public static readonly LetterKind NominationSetAside = new("awards.nomination-set-aside", "A nomination is set aside", "Those who nominate")
    {
        Placeholders =
        [
            Placeholder.Typed("name", "Jonas Berg"),
            Placeholder.Typed("nominee", "Amina Sow"),
            Placeholder.Fact("programme", "Fable Awards 2026"),
            Placeholder.Fact("number", "FABLE-2026-4711"),
            Placeholder.Link("link", "https://palmares.example/awards/nominating/4711"),
        ],
        English = new(
            "Nomination {{number}} is set aside",
            """
            Dear {{name}},

            Nomination {{number}} of {{nominee}} takes no further part in {{programme}}. Why, and whether it may be carried into the next edition, stands on its page:
            {{link}}

            Nothing you wrote is lost. Write to the secretary if you have a question.
            """),
        French = new(
            "La candidature {{number}} est mise de côté",
            """
            {{name}},

            La candidature {{number}} de {{nominee}} ne participe plus à {{programme}}. La raison, et la possibilité de la reporter sur l'édition suivante, figurent sur sa page :
            {{link}}

            Rien de ce que vous avez écrit n'est perdu. Écrivez au secrétariat pour toute question.
            """),
        Arabic = new(
            "نُحّي الترشيح {{number}} جانبًا",
            """
            {{name}}،

            لم يعد الترشيح {{number}} الخاص بـ {{nominee}} مشاركًا في {{programme}}. أما السبب، وهل يمكن نقله إلى الدورة التالية، فتجده في صفحته:
            {{link}}

            لم يضع شيء مما كتبته. اكتب إلى الأمانة إن كان لديك سؤال.
            """),
    };

    private static IReadOnlyList<Placeholder> Placeholders() =>
    [
        Placeholder.Typed("name", "Jonas Berg"),
        Placeholder.Typed("nominee", "Amina Sow"),
        Placeholder.Fact("programme", "Fable Awards 2026"),
        Placeholder.Fact("number", "FABLE-2026-4711"),
        Placeholder.Fact("kept", "FABLE-2026-1848"),
    ];
}
