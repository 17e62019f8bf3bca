using Palmares.Kernel;
using Palmares.Letters;

namespace Palmares.Awards.Merging;

/// <summary>Tells everybody in the nomination that was merged, or parted again: its nominators, its nominee, its endorsers.</summary>
public sealed class MergeLetters(WriteLetter letters, IUserReaders readers)
{
    internal async Task StageAsync(LetterKind kind, MergePair pair, CancellationToken ct)
    {
        var other = pair.Other;
        var users = other.Accounts();
        var known = await readers.FindAsync(users, ct);
        (string Email, string Name)[] told =
        [
            .. users.Where(known.ContainsKey).Select(user => (known[user].Email, known[user].Name)),
            (other.NomineeEmail, other.NomineeName),
            .. other.Endorsements.Where(e => e.State is EndorsementState.Invited or EndorsementState.Given).OrderBy(e => e.InvitedAt).Select(e => (e.Email, e.Name)),
        ];
        foreach (var (email, name) in told.DistinctBy(one => Addresses.Fold(one.Email)))
        {
            await letters.StageAsync(
                new Letter(kind, email, name)
                {
                    About = other.Id.Value,
                    ["name"] = name,
                    ["nominee"] = other.NomineeName,
                    ["programme"] = $"{pair.Edition.Programme!.Name} {pair.Edition.Label}",
                    ["number"] = other.Number,
                    ["kept"] = pair.Kept.Number,
                },
                ct);
        }
    }
}
