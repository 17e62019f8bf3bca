namespace Palmares.Awards;

/// <summary>A nomination as a judge reads it where the phase hides the nominee: without names, organisations and sources. Pure.</summary>
/// <remarks>What somebody blacked out by hand goes first, in what was written. Names are struck out wherever they stand, whole and in parts of three letters or more. The lines of the record stay, without their numbers: whoever looks their words up finds the name.</remarks>
public static class NomineeHiding
{
    /// <summary>Stands for what is hidden, in any language.</summary>
    public const string Hidden = "▒▒▒";

    public static ReviewableNomination Of(ReviewableNomination nomination) => nomination with
    {
        NomineeName = Hidden,
        NomineeOrganisation = null,
        NominatorName = Hidden,
        NominatorOrganisation = null,
        OnBehalfOf = null,
        CoNominators = [.. nomination.CoNominators.Select(one => one with { Name = Hidden, Organisation = null, Person = null })],
        Endorsers = [.. nomination.Endorsers.Select(_ => new ReviewableEndorser(Hidden, null, null))],
    };

    public static NominationText Of(NominationText text)
    {
        var struck = Striker(text);
        return text with
        {
            Id = default,
            Nominee = default,
            NomineeName = Hidden,
            NomineeOrganisation = null,
            NominatorName = Hidden,
            NominatorOrganisation = null,
            Signatories = [.. text.Signatories.Select(_ => new Signatory(Hidden, null))],
            Statement = struck(RedactionPlace.Statement, "", text.Statement),
            CitationDraft = struck(RedactionPlace.CitationDraft, "", text.CitationDraft),
            Claims = [.. text.Claims.Select(claim => new ClaimText(
                struck(RedactionPlace.Claims, "", claim.Text),
                [.. claim.Evidence.Select(line => line with { Id = default, Text = struck(RedactionPlace.Claims, "", line.Text), Source = default })]))],
            // A file may name anybody.
            Answers = [.. text.Answers.Where(answer => answer.Field.Type != FieldType.File).Select(answer => answer with { Values = [.. answer.Values.Select(value => struck(RedactionPlace.Answer, answer.Field.Code, value))] })],
            Endorsements = [.. text.Endorsements.Select(e => new EndorsementText(Hidden, null, struck(RedactionPlace.Endorsement, e.Id.ToString(), e.Relationship), struck(RedactionPlace.Endorsement, e.Id.ToString(), e.Text)))],
            Redactions = [],
        };
    }

    /// <summary>Whom a nomination names, of those hidden from judges.</summary>
    internal static IEnumerable<string> Names(NominationText text) => [text.NomineeName, text.NominatorName, .. text.Signatories.Select(one => one.Name), .. text.Endorsements.Select(e => e.Name)];

    /// <summary>How judges read words that stand at a place of it.</summary>
    internal static Func<RedactionPlace, string, string, string> Striker(NominationText text)
    {
        string?[] organisations = [text.NomineeOrganisation, text.NominatorOrganisation, .. text.Signatories.Select(one => one.Organisation), .. text.Endorsements.Select(e => e.Organisation)];
        var strike = NamesInText.Pattern([.. Names(text).SelectMany(NamesInText.Parts), .. organisations.OfType<string>()]);
        return (place, part, words) =>
        {
            var open = RedactionRules.Redact(words, text.Redactions.Where(one => one.Place == place && one.Part == part).Select(one => one.Words));
            return strike?.Replace(open, Hidden) ?? open;
        };
    }

    /// <summary>Where the nominator's own words name nominee, nominator or an endorser. For the nominator, who knows them all.</summary>
    internal static IReadOnlyList<NamedPlace> Named(Nomination nomination, IEnumerable<AnsweredField> answers)
    {
        string[] names = [nomination.NomineeName, nomination.NominatorName, .. nomination.CoNominators.Where(c => c.EndedAt is null).Select(c => c.Name), .. nomination.Endorsements.Select(e => e.Name)];
        NamedPlace Of(string place, string text, int number = 0, FormField? question = null) => new(place, number, question, NamesInText.Found(text, names)) { At = question is null ? place switch { "Statement" => RedactionPlace.Statement, "Citation draft" => RedactionPlace.CitationDraft, _ => RedactionPlace.Claims } : RedactionPlace.Answer };
        IEnumerable<NamedPlace> places =
        [
            Of("Statement", nomination.Statement),
            Of("Citation draft", nomination.CitationDraft),
            .. nomination.Claims.OrderBy(c => c.Position).Select((claim, at) => Of("Claim {0}", claim.Text, at + 1)),
            .. answers.Where(answer => answer.Field.Type != FieldType.File).Select(answer => Of("", string.Join(' ', answer.Values), question: answer.Field)),
        ];
        return [.. places.Where(place => place.Words.Count > 0)];
    }
}

/// <summary>A place of a nomination whose words name somebody hidden from judges.</summary>
/// <param name="Place">With a gap for the number, where it has one; empty for an answer to a question.</param>
public sealed record NamedPlace(string Place, int Number, FormField? Question, IReadOnlyList<string> Words)
{
    /// <summary>Where it can be blacked out.</summary>
    public RedactionPlace At { get; init; }
}
