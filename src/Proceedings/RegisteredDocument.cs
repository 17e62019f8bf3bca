using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Kernel;

namespace Palmares.Proceedings;

public readonly record struct DocumentId(Guid Value) : ITypedId<DocumentId>
{
    public static DocumentId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>A document known by its number. The text itself stays where it is published.</summary>
internal sealed class RegisteredDocument
{
    public const int TitleLength = 300, SourceLength = 200, GroupLength = 40, MaxSources = 40;

    public required DocumentId Id { get; init; }

    public required string Number { get; init; }

    public required string Canonical { get; init; }

    public required string Grammar { get; init; }

    public required string Title { get; init; }

    /// <summary>The entities the document comes from, in the order given.</summary>
    public required List<string> Sources { get; init; }

    public string? Group { get; init; }

    public PartialDate? Date { get; init; }

    public required AccessClass Access { get; init; }

    public required DateTimeOffset RegisteredAt { get; init; }

    /// <summary>Number, canonical number and title in lower case: what the search looks at, the same on both engines.</summary>
    public required string Folded { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<RegisteredDocument>
    {
        public void Configure(EntityTypeBuilder<RegisteredDocument> builder)
        {
            builder.ToTable("proceedings_documents");
            builder.HasKey(document => document.Id);
            builder.Property(document => document.Number).HasMaxLength(DocumentNumber.MaxLength);
            builder.Property(document => document.Canonical).HasMaxLength(DocumentNumber.MaxLength + 20);
            builder.Property(document => document.Grammar).HasMaxLength(40);
            builder.Property(document => document.Title).HasMaxLength(TitleLength);
            builder.Property(document => document.Group).HasMaxLength(GroupLength);
            builder.HasIndex(document => document.Canonical).IsUnique();
            builder.HasIndex(document => document.Access);
        }
    }
}
