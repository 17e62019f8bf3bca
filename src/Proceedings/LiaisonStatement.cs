using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Kernel;

namespace Palmares.Proceedings;

public readonly record struct LiaisonId(Guid Value) : ITypedId<LiaisonId>
{
    public static LiaisonId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public enum LiaisonDirection
{
    Outgoing,
    Incoming,
}

public enum LiaisonState
{
    /// <summary>Being written; has not left the group.</summary>
    Draft,

    Sent,

    Received,
}

/// <summary>What an addressee is asked for. <see cref="Comment"/> stands on statements up to 2022.</summary>
public enum LiaisonPurpose
{
    Action,
    Comment,
    Information,
}

/// <summary>A group that is written to, and what for.</summary>
public sealed class Addressee
{
    public const int BodyLength = 120;

    internal int Position { get; init; }

    public required string Body { get; init; }

    public required LiaisonPurpose Purpose { get; init; }
}

/// <summary>A letter between groups.</summary>
internal sealed class LiaisonStatement
{
    public const int TitleLength = 300, FromLength = 120, ApprovalLength = 200, ContactLength = 300, TextLength = 8000, MaxAddressees = 40;

    public required LiaisonId Id { get; init; }

    public required LiaisonDirection Direction { get; init; }

    /// <summary>Canonical number, once it has one.</summary>
    public string? Number { get; set; }

    public required string From { get; init; }

    public required string Title { get; init; }

    public required string Text { get; init; }

    public required List<Addressee> To { get; init; }

    public string? Approval { get; init; }

    public string? Contact { get; init; }

    /// <summary>The last day on which an answer is of use.</summary>
    public DateOnly? Deadline { get; init; }

    /// <summary>The statement this one answers.</summary>
    public LiaisonId? InReplyTo { get; set; }

    /// <summary>The thing it is about, in another module.</summary>
    public InputKind? TargetKind { get; init; }

    public string? TargetReference { get; init; }

    public string? TargetLabel { get; init; }

    public string? TargetPath { get; init; }

    public DocumentId? Document { get; set; }

    public required AccessClass Access { get; init; }

    public required LiaisonState State { get; set; }

    /// <summary>The day it was sent or received.</summary>
    public DateOnly? On { get; set; }

    public required DateTimeOffset RecordedAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<LiaisonStatement>
    {
        public void Configure(EntityTypeBuilder<LiaisonStatement> builder)
        {
            builder.ToTable("proceedings_liaisons");
            builder.HasKey(liaison => liaison.Id);
            builder.Property(liaison => liaison.Number).HasMaxLength(DocumentNumber.MaxLength);
            builder.Property(liaison => liaison.From).HasMaxLength(FromLength);
            builder.Property(liaison => liaison.Title).HasMaxLength(TitleLength);
            builder.Property(liaison => liaison.Text).HasMaxLength(TextLength);
            builder.Property(liaison => liaison.Approval).HasMaxLength(ApprovalLength);
            builder.Property(liaison => liaison.Contact).HasMaxLength(ContactLength);
            builder.Property(liaison => liaison.TargetKind).HasMaxLength(InputKind.Length);
            builder.Property(liaison => liaison.TargetReference).HasMaxLength(Target.ReferenceLength);
            builder.Property(liaison => liaison.TargetLabel).HasMaxLength(Target.LabelLength);
            builder.Property(liaison => liaison.TargetPath).HasMaxLength(Target.PathLength);
            builder.HasOne<LiaisonStatement>().WithMany().HasForeignKey(liaison => liaison.InReplyTo);
            builder.HasOne<RegisteredDocument>().WithMany().HasForeignKey(liaison => liaison.Document);
            builder.HasIndex(liaison => new { liaison.TargetKind, liaison.TargetReference });
            builder.OwnsMany(liaison => liaison.To, addressees =>
            {
                addressees.ToTable("proceedings_addressees");
                addressees.WithOwner().HasForeignKey("LiaisonId");
                addressees.Property(one => one.Position).ValueGeneratedNever();
                addressees.HasKey("LiaisonId", nameof(Addressee.Position));
                addressees.Property(one => one.Body).HasMaxLength(Addressee.BodyLength);
            });
        }
    }
}
