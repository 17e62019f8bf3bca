using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Palmares.Kernel;

/// <summary>The arithmetic of the ledger: commitments, hashes, and the check of a whole chain.</summary>
/// <remarks>SHA-256 over length-prefixed UTF-8 fields, lower-case hexadecimal. Times are UTC to the millisecond.</remarks>
public static class ActChain
{
    public const string Start = "0000000000000000000000000000000000000000000000000000000000000000";

    public static string Commit(string salt, string text) => Sha256("commitment", salt, text);

    public static string Hash(long sequence, string name, DateTimeOffset at, string actor, string payloadCommitment, string? noteCommitment, string previousHash) =>
        Sha256(
            "act",
            sequence.ToString(CultureInfo.InvariantCulture),
            name,
            at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            actor,
            payloadCommitment,
            noteCommitment ?? "",
            previousHash);

    /// <summary>What is wrong with this entry, given the one before it; null when nothing is. A note may be gone: whether an act announced that is for the whole chain to say.</summary>
    public static ActFault? Check(ActEntry entry, long expectedSequence, string previousHash)
    {
        if (entry.Sequence != expectedSequence)
            return new ActFault(expectedSequence, null, "is missing");
        if (entry.PayloadCommitment != Commit(entry.PayloadSalt, entry.Payload))
            return new ActFault(entry.Sequence, entry.Name, "has a payload that differs from its commitment");
        if (entry.Note is not null && entry.NoteCommitment != Commit(entry.NoteSalt ?? "", entry.Note))
            return new ActFault(entry.Sequence, entry.Name, "has a note that differs from its commitment");
        if (entry.PreviousHash != previousHash)
            return new ActFault(entry.Sequence, entry.Name, "does not follow the act before it");
        if (entry.Hash != Hash(entry.Sequence, entry.Name, entry.At, entry.Actor, entry.PayloadCommitment, entry.NoteCommitment, entry.PreviousHash))
            return new ActFault(entry.Sequence, entry.Name, "has a hash that differs from its content");
        return null;
    }

    private static string Sha256(params string[] fields)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var field in fields)
        {
            var bytes = Encoding.UTF8.GetBytes(field);
            hash.AppendData(BitConverter.GetBytes((long)bytes.Length));
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

/// <summary>The first broken act of a ledger.</summary>
public sealed record ActFault(long Sequence, string? Name, string What)
{
    public override string ToString() => Name is null ? $"Act {Sequence} {What}." : $"Act {Sequence} ({Name}) {What}.";
}
