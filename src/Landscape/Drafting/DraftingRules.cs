using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Landscape.Drafting;

/// <summary>A clause as somebody writes it down.</summary>
/// <param name="Key">Its short code, kept through all versions.</param>
/// <param name="Weight">Percent, for a criterion.</param>
/// <param name="Anchors">What each point of the scale means, from the lowest up; empty or one for each point.</param>
public sealed record ClauseDraft(string Key, string Heading, string Body, int? Weight = null, IReadOnlyList<string>? Anchors = null);

/// <summary>What a text, a proposal and an adoption must hold. Pure.</summary>
internal static partial class DraftingRules
{
    /// <summary>Points of the scale criteria are marked on.</summary>
    public const int Points = EditionFacts.Points;

    public static Error? Refuse(ClauseDraft clause)
    {
        if (!KeyForm().IsMatch(clause.Key) || clause.Key.Length > Clause.KeyLength)
            return LandscapeErrors.ClauseKeyNeeded.With(Clause.KeyLength);
        if (string.IsNullOrWhiteSpace(clause.Heading) || clause.Heading.Length > Clause.HeadingLength)
            return LandscapeErrors.WordingNeeded;
        if (clause.Body.Length > Clause.BodyLength)
            return LandscapeErrors.TooLong.With(clause.Body.Length, Clause.BodyLength).At("Body");
        if (clause.Weight is < 1 or > 100)
            return LandscapeErrors.WeightLimits;
        return clause.Anchors is { Count: > 0 } anchors && (anchors.Count != Points || anchors.Any(string.IsNullOrWhiteSpace)) ? LandscapeErrors.AnchorsLimits.With(Points) : null;
    }

    /// <summary>The clauses after the proposal; an error when its clause is no longer there.</summary>
    public static Result<IReadOnlyList<Clause>> Apply(IReadOnlyList<Clause> clauses, ClauseProposal proposal)
    {
        var at = clauses.ToList().FindIndex(clause => clause.Key == proposal.Key);
        if (proposal.Kind == ProposedChange.Add)
            return at >= 0 ? LandscapeErrors.ClauseKeyTaken.With(proposal.Key) : Result<IReadOnlyList<Clause>>.Of(Numbered([.. clauses, Made(proposal, null)]));
        if (at < 0)
            return LandscapeErrors.ClauseMoved.With(proposal.Key);
        return Result<IReadOnlyList<Clause>>.Of(Numbered(proposal.Kind == ProposedChange.Delete
            ? [.. clauses.Where(clause => clause.Key != proposal.Key)]
            : [.. clauses.Select(clause => clause.Key == proposal.Key ? Made(proposal, clause) : clause)]));
    }

    public static bool ChangesNothing(Clause clause, ClauseDraft draft) =>
        clause.Heading == draft.Heading && clause.Body == draft.Body && clause.Weight == (draft.Weight ?? clause.Weight) && (draft.Anchors is not { Count: > 0 } || clause.Anchors.SequenceEqual(draft.Anchors));

    /// <summary>What still keeps a text from adoption.</summary>
    public static Error? NotReady(DraftText text)
    {
        var proposals = text.Proposals.Count(proposal => proposal.Outcome is ProposalOutcome.Open or ProposalOutcome.Bracketed);
        var points = text.OpenPoints.Count(point => point.SettledAt is null);
        if (proposals + points > 0)
            return LandscapeErrors.StillOpen.With(proposals, points);
        if (text.Kind != TextKind.Criteria)
            return null;
        if (text.Current.Clauses.Sum(clause => clause.Weight ?? 0) is var sum and not 100)
            return LandscapeErrors.WeightsNotWhole.With(sum);
        return text.Current.Clauses.FirstOrDefault(clause => clause.Anchors.Count != Points) is { } gap ? LandscapeErrors.AnchorsMissing.With(gap.Heading) : null;
    }

    /// <summary>SHA-256 over the clauses in order, fields length-prefixed, so that any change of a word shows.</summary>
    public static string Hash(IEnumerable<Clause> clauses)
    {
        var text = new StringBuilder();
        foreach (var field in clauses.OrderBy(clause => clause.Position).SelectMany(clause => (string[])[clause.Key, clause.Heading, clause.Body, clause.Weight?.ToString(CultureInfo.InvariantCulture) ?? "", .. clause.Anchors]))
            text.Append(field.Length).Append(':').Append(field);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    public static List<Clause> Numbered(IReadOnlyList<Clause> clauses) => [.. clauses.Select((clause, at) => new Clause
    {
        Key = clause.Key, Position = at, Heading = clause.Heading, Body = clause.Body, Weight = clause.Weight, Anchors = [.. clause.Anchors],
    })];

    public static Clause Made(ClauseDraft draft, int position) => new()
    {
        Key = draft.Key.Trim(), Position = position, Heading = draft.Heading.Trim(), Body = draft.Body.Trim(), Weight = draft.Weight, Anchors = [.. (draft.Anchors ?? []).Select(anchor => anchor.Trim())],
    };

    private static Clause Made(ClauseProposal proposal, Clause? before) => new()
    {
        Key = proposal.Key, Position = 0, Heading = proposal.Heading ?? before?.Heading ?? "", Body = proposal.Body ?? before?.Body ?? "",
        Weight = proposal.Weight ?? before?.Weight, Anchors = proposal.Anchors.Count > 0 ? [.. proposal.Anchors] : [.. before?.Anchors ?? []],
    };

    [GeneratedRegex("^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$")]
    private static partial Regex KeyForm();
}
