using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Palmares.Kernel;

/// <summary>The ledger of another installation, brought in with an edition: sealed by that installation's head, never added to.</summary>
[Unledgered]
public sealed class BroughtInLedger
{
    /// <summary>1 for the first that came.</summary>
    public required int Number { get; init; }

    public required Guid Edition { get; init; }

    public required DateTimeOffset BroughtInAt { get; init; }

    /// <summary>The head as that installation signed it, as JSON.</summary>
    public required string Head { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<BroughtInLedger>
    {
        public void Configure(EntityTypeBuilder<BroughtInLedger> builder)
        {
            builder.ToTable("kernel_ledgers_brought_in");
            builder.HasKey(ledger => ledger.Number);
            builder.Property(ledger => ledger.Number).ValueGeneratedNever();
        }
    }
}

/// <summary>One act of another installation's ledger. What is no matter of the edition keeps its place in the chain and loses its content.</summary>
[Unledgered]
public sealed class BroughtInAct
{
    public required int Ledger { get; init; }

    public required long Sequence { get; init; }

    public required string Name { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Actor { get; init; }

    /// <summary>Null for an act that is no matter of the edition: its commitment stands for it.</summary>
    public string? Payload { get; init; }

    public string? PayloadSalt { get; init; }

    public required string PayloadCommitment { get; init; }

    public string? Note { get; init; }

    public string? NoteSalt { get; init; }

    public string? NoteCommitment { get; init; }

    public required string PreviousHash { get; init; }

    public required string Hash { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<BroughtInAct>
    {
        public void Configure(EntityTypeBuilder<BroughtInAct> builder)
        {
            builder.ToTable("kernel_acts_brought_in");
            builder.HasKey(act => new { act.Ledger, act.Sequence });
            builder.Property(act => act.Name).HasMaxLength(100);
            builder.Property(act => act.Actor).HasMaxLength(200);
            builder.Property(act => act.PayloadSalt).HasMaxLength(64);
            builder.Property(act => act.PayloadCommitment).HasMaxLength(64);
            builder.Property(act => act.NoteSalt).HasMaxLength(64);
            builder.Property(act => act.NoteCommitment).HasMaxLength(64);
            builder.Property(act => act.PreviousHash).HasMaxLength(64);
            builder.Property(act => act.Hash).HasMaxLength(64);
            builder.HasOne<BroughtInLedger>().WithMany().HasForeignKey(act => act.Ledger);
        }
    }
}

/// <summary>The check of a ledger that was brought in: every hash, every commitment whose content came along, and the signed head at its end. Pure.</summary>
public static class BroughtInChain
{
    /// <summary>The first broken act; null when the chain is whole and ends at the head.</summary>
    /// <param name="acts">By their sequence.</param>
    public static ActFault? Check(IEnumerable<BroughtInAct> acts, LedgerHead head)
    {
        var (count, previous) = (0L, ActChain.Start);
        foreach (var act in acts)
        {
            if (Check(act, count + 1, previous) is { } fault)
                return fault;
            (count, previous) = (count + 1, act.Hash);
        }

        if (count != head.Sequence)
            return new ActFault(count + 1, null, "is missing: the signed head stands at act " + head.Sequence.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return previous != head.Hash ? new ActFault(count, null, "differs from the signed head") : head.HasValidSignature() ? null : new ActFault(count, null, "bears a head whose signature does not hold");
    }

    private static ActFault? Check(BroughtInAct act, long expected, string previous)
    {
        if (act.Sequence != expected)
            return new ActFault(expected, null, "is missing");
        if (act.Payload is { } payload && act.PayloadCommitment != ActChain.Commit(act.PayloadSalt ?? "", payload))
            return new ActFault(act.Sequence, act.Name, "has a payload that differs from its commitment");
        if (act.Note is { } note && act.NoteCommitment != ActChain.Commit(act.NoteSalt ?? "", note))
            return new ActFault(act.Sequence, act.Name, "has a note that differs from its commitment");
        if (act.PreviousHash != previous)
            return new ActFault(act.Sequence, act.Name, "does not follow the act before it");
        return act.Hash == ActChain.Hash(act.Sequence, act.Name, act.At, act.Actor, act.PayloadCommitment, act.NoteCommitment, act.PreviousHash)
            ? null
            : new ActFault(act.Sequence, act.Name, "has a hash that differs from its content");
    }
}
