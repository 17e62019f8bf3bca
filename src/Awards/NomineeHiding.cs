using System.Text.RegularExpressions;

namespace Palmares.Awards;

/// <summary>A nomination as a judge reads it where the phase hides the nominee: without names, organisations and sources. Pure.</summary>
/// <remarks>Names are struck out wherever they stand, whole and in parts of three letters or more. The lines of the record stay, without their numbers: whoever looks their words up finds the name.</remarks>
public static class NomineeHiding
{
    /// <summary>Stands for what is hidden, in any language.</summary>
    public const string Hidden = "▒▒▒";

    private const int PartLength = 3;

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
        string[] names = [text.NomineeName, text.NominatorName, .. text.Signatories.Select(one => one.Name), .. text.Endorsements.Select(e => e.Name)];
        string?[] organisations = [text.NomineeOrganisation, text.NominatorOrganisation, .. text.Signatories.Select(one => one.Organisation), .. text.Endorsements.Select(e => e.Organisation)];
        var strike = Pattern([.. names.SelectMany(Parts), .. organisations.OfType<string>()]);
        string Struck(string words) => strike?.Replace(words, Hidden) ?? words;
        return text with
        {
            Id = default,
            Nominee = default,
            NomineeName = Hidden,
            NomineeOrganisation = null,
            NominatorName = Hidden,
            NominatorOrganisation = null,
            Signatories = [.. text.Signatories.Select(_ => new Signatory(Hidden, null))],
            Statement = Struck(text.Statement),
            CitationDraft = Struck(text.CitationDraft),
            Claims = [.. text.Claims.Select(claim => new ClaimText(Struck(claim.Text), [.. claim.Evidence.Select(line => line with { Id = default, Text = Struck(line.Text), Source = default })]))],
            // A file may name anybody.
            Answers = [.. text.Answers.Where(answer => answer.Field.Type != FieldType.File).Select(answer => answer with { Values = [.. answer.Values.Select(Struck)] })],
            Endorsements = [.. text.Endorsements.Select(e => new EndorsementText(Hidden, null, Struck(e.Relationship), Struck(e.Text)))],
        };
    }

    private static IEnumerable<string> Parts(string name) =>
        name.Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(part => part.Length >= PartLength).Prepend(name);

    private static Regex? Pattern(IReadOnlyList<string> words)
    {
        var wanted = words.Select(word => word.Trim()).Where(word => word.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).OrderByDescending(word => word.Length).Select(Regex.Escape).ToList();
        return wanted.Count == 0 ? null : new Regex(@"(?<![\p{L}\p{N}])(?:" + string.Join('|', wanted) + @")(?![\p{L}\p{N}])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    }
}
