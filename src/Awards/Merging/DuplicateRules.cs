using System.Globalization;
using System.Text;
using Palmares.Kernel;

namespace Palmares.Awards.Merging;

/// <summary>What two nominations have in common.</summary>
public enum DuplicateGround
{
    SameAccount,
    SamePerson,
    SameAddress,
    SameOrcid,

    /// <summary>A hint and no more: two people may bear one name.</summary>
    SameName,
}

/// <summary>Which nominations may be of one person. Pure; whether they are, the secretary says.</summary>
public static class DuplicateRules
{
    internal sealed record Candidate(NominationId Id, UserId? Account, Guid? Person, string Email, string? Orcid, string Name);

    internal sealed record Pair(NominationId A, NominationId B, IReadOnlyList<DuplicateGround> Grounds);

    /// <param name="candidates">In the order in which the first of a pair is to be named.</param>
    internal static IReadOnlyList<Pair> Pairs(IReadOnlyList<Candidate> candidates)
    {
        var found = new SortedDictionary<(int A, int B), SortedSet<DuplicateGround>>();
        void By(DuplicateGround ground, Func<Candidate, string?> key)
        {
            foreach (var group in candidates.Select((one, at) => (Key: key(one), At: at)).Where(one => !string.IsNullOrEmpty(one.Key)).GroupBy(one => one.Key, one => one.At))
            {
                var places = group.ToList();
                for (var a = 0; a < places.Count; a++)
                {
                    for (var b = a + 1; b < places.Count; b++)
                    {
                        if (!found.TryGetValue((places[a], places[b]), out var grounds))
                            found[(places[a], places[b])] = grounds = [];
                        grounds.Add(ground);
                    }
                }
            }
        }

        By(DuplicateGround.SameAccount, one => one.Account?.ToString());
        By(DuplicateGround.SamePerson, one => one.Person?.ToString());
        By(DuplicateGround.SameAddress, one => Addresses.Fold(one.Email));
        By(DuplicateGround.SameOrcid, one => one.Orcid);
        By(DuplicateGround.SameName, one => NameKey(one.Name));
        return [.. found.Select(pair => new Pair(candidates[pair.Key.A].Id, candidates[pair.Key.B].Id, [.. pair.Value]))];
    }

    /// <summary>A name without marks, case, punctuation and order of its words.</summary>
    public static string NameKey(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var letter in name.Normalize(NormalizationForm.FormKD))
        {
            if (char.IsLetterOrDigit(letter))
                plain.Append(char.ToLowerInvariant(letter));
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
                plain.Append(' ');
        }

        return string.Join(' ', plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
    }
}
