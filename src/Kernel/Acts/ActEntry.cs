using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Palmares.Kernel;

/// <summary>One line of the ledger. The hash covers commitments, so a note can be erased while the chain stays whole.</summary>
public sealed class ActEntry
{
    public required long Sequence { get; init; }

    public required string Name { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Actor { get; init; }

    /// <summary>The act as JSON: ids and numbers.</summary>
    public required string Payload { get; init; }

    public required string PayloadSalt { get; init; }

    public required string PayloadCommitment { get; init; }

    /// <summary>Free text: a reason, evidence. Null where none was given or where it was erased.</summary>
    public string? Note { get; internal set; }

    public string? NoteSalt { get; internal set; }

    /// <summary>Stays when the note is erased. Null where no note was given.</summary>
    public string? NoteCommitment { get; init; }

    public required string PreviousHash { get; init; }

    public required string Hash { get; init; }

    /// <summary>The line to be shown where its content is hidden: that it happened, and when. By whom would tell who is at work on a draft.</summary>
    internal ActEntry Without(string content) => new()
    {
        Sequence = Sequence,
        Name = Name,
        At = At,
        Actor = content,
        Payload = content,
        PayloadSalt = "",
        PayloadCommitment = PayloadCommitment,
        NoteCommitment = NoteCommitment,
        PreviousHash = PreviousHash,
        Hash = Hash,
    };

    internal sealed class Mapping : IEntityTypeConfiguration<ActEntry>
    {
        public void Configure(EntityTypeBuilder<ActEntry> builder)
        {
            builder.ToTable("acts");
            builder.HasKey(entry => entry.Sequence);
            builder.Property(entry => entry.Sequence).HasColumnName("sequence").ValueGeneratedNever();
            builder.Property(entry => entry.Name).HasColumnName("name").HasMaxLength(100);
            builder.Property(entry => entry.At).HasColumnName("at");
            builder.Property(entry => entry.Actor).HasColumnName("actor").HasMaxLength(100);
            builder.Property(entry => entry.Payload).HasColumnName("payload");
            builder.Property(entry => entry.PayloadSalt).HasColumnName("payload_salt").HasMaxLength(64);
            builder.Property(entry => entry.PayloadCommitment).HasColumnName("payload_commitment").HasMaxLength(64);
            builder.Property(entry => entry.Note).HasColumnName("note");
            builder.Property(entry => entry.NoteSalt).HasColumnName("note_salt").HasMaxLength(64);
            builder.Property(entry => entry.NoteCommitment).HasColumnName("note_commitment").HasMaxLength(64);
            builder.Property(entry => entry.PreviousHash).HasColumnName("previous_hash").HasMaxLength(64);
            builder.Property(entry => entry.Hash).HasColumnName("hash").HasMaxLength(64);
            // A second act on the same predecessor would fork the chain: the database refuses it.
            builder.HasIndex(entry => entry.PreviousHash).IsUnique();
            builder.HasIndex(entry => entry.Name);
        }
    }
}
