using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Kernel;

namespace Palmares.Proceedings;

/// <summary>What a document did to the thing it is linked to.</summary>
public enum DocumentEffect
{
    /// <summary>It asked for the change.</summary>
    Proposed,

    /// <summary>It is the reason why the thing is as it is now.</summary>
    Changed,

    /// <summary>It recorded a group's decision on it.</summary>
    Decided,

    /// <summary>It tells of it and changed nothing.</summary>
    Reported,

    /// <summary>It was made from it.</summary>
    MadeFrom,
}

/// <summary>A document and something it changed, in any module.</summary>
internal sealed class DocumentLink
{
    public required Guid Id { get; init; }

    public required DocumentId Document { get; init; }

    public required InputKind Kind { get; init; }

    public required string TargetReference { get; init; }

    public required string TargetLabel { get; init; }

    public string? TargetPath { get; init; }

    public required DocumentEffect Effect { get; init; }

    public required DateTimeOffset At { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<DocumentLink>
    {
        public void Configure(EntityTypeBuilder<DocumentLink> builder)
        {
            builder.ToTable("proceedings_document_links");
            builder.HasKey(link => link.Id);
            builder.Property(link => link.Id).ValueGeneratedNever();
            builder.Property(link => link.Kind).HasMaxLength(InputKind.Length);
            builder.Property(link => link.TargetReference).HasMaxLength(Target.ReferenceLength);
            builder.Property(link => link.TargetLabel).HasMaxLength(Target.LabelLength);
            builder.Property(link => link.TargetPath).HasMaxLength(Target.PathLength);
            builder.HasOne<RegisteredDocument>().WithMany().HasForeignKey(link => link.Document);
            builder.HasIndex(link => new { link.Document, link.Kind, link.TargetReference, link.Effect }).IsUnique();
            builder.HasIndex(link => new { link.Kind, link.TargetReference });
        }
    }
}
