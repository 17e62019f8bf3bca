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
    public const int TitleLength = 300, SourceLength = 200, GroupLength = 40, MaxSources = 40, AbstractLength = 3000, MaxOtherNumbers = 10;

    public required DocumentId Id { get; init; }

    public required string Number { get; init; }

    public required string Canonical { get; init; }

    public required string Grammar { get; init; }

    public required string Title { get; init; }

    /// <summary>The entities the document comes from, in the order given.</summary>
    public required List<string> Sources { get; init; }

    public string? Group { get; init; }

    public PartialDate? Date { get; init; }

    public required AccessClass Access { get; set; }

    public required DocumentKind Kind { get; init; }

    public string? Abstract { get; init; }

    /// <summary>The meeting whose paper it is.</summary>
    public MeetingId? Meeting { get; init; }

    /// <summary>The document's own file, when it was handed in with the entry.</summary>
    public FileId? File { get; set; }

    public required DateTimeOffset RegisteredAt { get; init; }

    /// <summary>Every number and the title in lower case: what the search looks at, the same on both engines.</summary>
    public required string Folded { get; set; }

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
            builder.Property(document => document.Abstract).HasMaxLength(AbstractLength);
            builder.HasOne<StoredFile>().WithMany().HasForeignKey(document => document.File);
            builder.HasOne<Meeting>().WithMany().HasForeignKey(document => document.Meeting);
            builder.HasIndex(document => document.Canonical);
            builder.HasIndex(document => document.Access);
        }
    }
}
