using System.Security.Cryptography;
using System.Text;

namespace Palmares.Awards;

/// <summary>Somebody who comes to nominate, as the account says.</summary>
public sealed record NominatorAccount(string Name, string? Email = null, string? Organisation = null, Records.PersonId? Person = null);

/// <summary>Who nominates, and who signed what stands there now. Pure.</summary>
internal static class Nominators
{
    /// <summary>Names the words of a nomination. What a merge brought in was signed elsewhere and is not part of them.</summary>
    public static string SignedWords(this Nomination nomination)
    {
        string[] words =
        [
            nomination.Statement, nomination.CitationDraft,
            .. nomination.Claims.Where(claim => claim.MergedFrom is null).OrderBy(claim => claim.Position).SelectMany(claim => claim.Evidence.OrderBy(line => line.Position).Select(line => line.Text).Prepend(claim.Text)),
            .. nomination.Answers.OrderBy(answer => answer.Field, StringComparer.Ordinal).ThenBy(answer => answer.Position).SelectMany(answer => new[] { answer.Field, answer.Value }),
        ];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', words.Select(word => $"{word.Length}:{word}")))));
    }

    /// <summary>Signed, and nothing was changed since.</summary>
    public static bool Signed(this Nomination nomination, CoNominator one) =>
        one is { State: CoNominatorState.Accepted, SignedHash: { } hash } && (one.MergedFrom is not null || hash == nomination.SignedWords());

    /// <summary>Who signed beside the nominator, in the order they were invited.</summary>
    public static IReadOnlyList<Signatory> Signatories(this Nomination nomination) =>
        nomination.CoNominators.Count == 0 ? [] : [.. nomination.CoNominators.Where(nomination.Signed).OrderBy(one => one.InvitedAt).Select(one => new Signatory(one.Name, one.Organisation))];

    /// <summary>The accounts of those who nominate, the nominator first. What the secretary entered for somebody has none behind it to write to.</summary>
    public static IReadOnlyList<Kernel.UserId> Accounts(this Nomination nomination)
    {
        var beside = nomination.CoNominators.Where(one => one.State == CoNominatorState.Accepted).Select(one => one.User).OfType<Kernel.UserId>();
        return [.. nomination.OnBehalfOf is null ? beside.Prepend(nomination.Nominator) : beside];
    }

    public static CoNominator? Beside(this Nomination nomination, Kernel.UserId? user) =>
        user is null ? null : nomination.CoNominators.FirstOrDefault(one => one.User == user && one.State == CoNominatorState.Accepted);
}
