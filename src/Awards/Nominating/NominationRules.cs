using Palmares.Kernel;

namespace Palmares.Awards.Nominating;

/// <summary>What a draft may hold, and what a nomination must. Pure.</summary>
public static class NominationRules
{
    public const int ClaimsLimit = 10;

    /// <summary>A draft may be unfinished, never over its limits.</summary>
    public static Error? CheckDraft(string statement, string citation, IReadOnlyList<string> claims)
    {
        if (Words.Count(statement) is var inStatement and > Nomination.StatementWords)
            return AwardsErrors.TooManyWords.With("The statement", inStatement, Nomination.StatementWords).At("Statement");
        if (Words.Count(citation) is var inCitation and > Nomination.CitationWords)
            return AwardsErrors.TooManyWords.With("The citation", inCitation, Nomination.CitationWords).At("CitationDraft");
        // White space and single huge words would pass a word count.
        if (statement.Length > Nomination.TextLimit)
            return AwardsErrors.TooLong.With("The statement", statement.Length, Nomination.TextLimit).At("Statement");
        if (citation.Length > Programme.TextLimit)
            return AwardsErrors.TooLong.With("The citation", citation.Length, Programme.TextLimit).At("CitationDraft");
        return claims.Select((text, index) => (text, index)).FirstOrDefault(c => c.text.Length > Claim.TextLimit) is { text: not null } longest
            ? AwardsErrors.TooLong.With($"Claim {longest.index + 1}", longest.text.Length, Claim.TextLimit).At($"Claims[{longest.index}].Text")
            : null;
    }

    /// <summary>Everything still missing, each with its place.</summary>
    /// <param name="claims">Text and number of lines tied to it.</param>
    public static IReadOnlyList<Error> Missing(string statement, string citation, IReadOnlyList<(string Text, int Lines)> claims, bool inRecord)
    {
        var missing = new List<Error>();
        if (Words.Count(statement) == 0)
            missing.Add(AwardsErrors.StatementNeeded);
        if (Words.Count(citation) == 0)
            missing.Add(AwardsErrors.CitationNeeded);
        if (claims.Count == 0)
            missing.Add(AwardsErrors.ClaimNeeded);
        for (var i = 0; i < claims.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(claims[i].Text))
                missing.Add(AwardsErrors.ClaimTextNeeded.With(i + 1).At($"Claims[{i}].Text"));
            // Somebody the record does not know has no lines to tie a claim to.
            if (inRecord && claims[i].Lines == 0)
                missing.Add(AwardsErrors.EvidenceNeeded.With(i + 1).At($"Claims[{i}].Lines"));
        }

        return missing;
    }
}
