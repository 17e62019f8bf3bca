using System.Text;
using System.Text.Json;
using Palmares.Kernel;

namespace Palmares.Reports.Archiving;

/// <summary>A ledger as lines of JSON. Pure.</summary>
internal static class LedgerLines
{
    public static string Name(int number) => $"{ArchiveJson.Ledger}{number.ToString(System.Globalization.CultureInfo.InvariantCulture)}.jsonl";

    public static string HeadName(int number) => $"{ArchiveJson.Ledger}{number.ToString(System.Globalization.CultureInfo.InvariantCulture)}.head.json";

    /// <summary>An act of this house's own ledger as it leaves: with its content where it is a matter of the edition, by its commitments alone where not.</summary>
    public static BroughtInAct Sealed(ActEntry act, int ledger, bool isOpen) => new()
    {
        Ledger = ledger,
        Sequence = act.Sequence,
        Name = act.Name,
        At = act.At,
        Actor = act.Actor,
        Payload = isOpen ? act.Payload : null,
        PayloadSalt = isOpen ? act.PayloadSalt : null,
        PayloadCommitment = act.PayloadCommitment,
        Note = isOpen ? act.Note : null,
        NoteSalt = isOpen ? act.NoteSalt : null,
        NoteCommitment = act.NoteCommitment,
        PreviousHash = act.PreviousHash,
        Hash = act.Hash,
    };

    public static byte[] Write(IEnumerable<BroughtInAct> acts)
    {
        var text = new StringBuilder();
        foreach (var act in acts)
        {
            text.Append(JsonSerializer.Serialize(
                new Line(act.Sequence, act.Name, (string)PlainValue.Of(act.At)!, act.Actor, act.Payload, act.PayloadSalt, act.PayloadCommitment, act.Note, act.NoteSalt, act.NoteCommitment, act.PreviousHash, act.Hash), ArchiveJson.Options));
            text.Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>Null when a line is no act.</summary>
    public static IReadOnlyList<BroughtInAct>? Read(byte[] lines, int ledger)
    {
        try
        {
            return [.. Encoding.UTF8.GetString(lines).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => Read(JsonSerializer.Deserialize<Line>(line, ArchiveJson.Options)!, ledger))];
        }
        catch (Exception e) when (e is JsonException or FormatException)
        {
            return null;
        }
    }

    private static BroughtInAct Read(Line line, int ledger) => new()
    {
        Ledger = ledger,
        Sequence = line.Sequence,
        Name = line.Name,
        At = (DateTimeOffset)PlainValue.To(line.At, typeof(DateTimeOffset))!,
        Actor = line.Actor,
        Payload = line.Payload,
        PayloadSalt = line.PayloadSalt,
        PayloadCommitment = line.PayloadCommitment,
        Note = line.Note,
        NoteSalt = line.NoteSalt,
        NoteCommitment = line.NoteCommitment,
        PreviousHash = line.PreviousHash,
        Hash = line.Hash,
    };

    private sealed record Line(
        long Sequence, string Name, string At, string Actor, string? Payload, string? PayloadSalt, string PayloadCommitment, string? Note, string? NoteSalt, string? NoteCommitment, string PreviousHash, string Hash);
}
