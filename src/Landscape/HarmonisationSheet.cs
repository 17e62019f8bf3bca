using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Kernel;

namespace Palmares.Landscape;

public readonly record struct SheetId(Guid Value) : ITypedId<SheetId>
{
    public static SheetId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>The three Sectors and the General Secretariat.</summary>
public enum Sector
{
    R,
    T,
    D,
    GS,
}

public enum OptionForm
{
    OneAward,
    CoreWithVariants,
    SeveralAwards,
}

public enum Position
{
    NoneYet,
    Support,
    SupportWithModification,
    AlreadyCovered,
    NoObjection,
    NotApplicable,
    Oppose,
}

/// <summary>The work of the inter-sector group on one award: first the options, then the sheet. Seen by the group alone until it is released.</summary>
internal sealed class HarmonisationSheet
{
    public const int TitleLength = 200;

    public required SheetId Id { get; init; }

    public required string Title { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>The option the group goes on with; null while it weighs them.</summary>
    public OptionForm? Chosen { get; set; }

    public DateTimeOffset? ReleasedAt { get; set; }

    public List<SheetOption> Options { get; init; } = [];

    public List<SheetMember> Members { get; init; } = [];

    internal sealed class Mapping : IEntityTypeConfiguration<HarmonisationSheet>
    {
        public void Configure(EntityTypeBuilder<HarmonisationSheet> builder)
        {
            builder.ToTable("landscape_sheets");
            builder.HasKey(sheet => sheet.Id);
            builder.Property(sheet => sheet.Title).HasMaxLength(TitleLength);
            builder.OwnsMany(sheet => sheet.Options, options =>
            {
                options.ToTable("landscape_sheet_options");
                options.WithOwner().HasForeignKey("SheetId");
                options.HasKey("SheetId", nameof(SheetOption.Form));
                options.Property(option => option.Owns).HasMaxLength(SheetOption.TextLength);
                options.Property(option => option.Pays).HasMaxLength(SheetOption.TextLength);
                options.Property(option => option.Decides).HasMaxLength(SheetOption.TextLength);
                options.Property(option => option.Notes).HasMaxLength(SheetOption.NotesLength);
                options.Property(option => option.Document).HasMaxLength(Contributed.DocumentLength);
            });
            builder.OwnsMany(sheet => sheet.Members, members =>
            {
                members.ToTable("landscape_sheet_members");
                members.WithOwner().HasForeignKey("SheetId");
                members.HasKey("SheetId", nameof(SheetMember.User));
            });
        }
    }
}

/// <summary>What would follow from one way to go on.</summary>
public sealed class SheetOption
{
    public const int TextLength = 300, NotesLength = 1000;

    public required OptionForm Form { get; init; }

    public required string Owns { get; set; }

    public required string Pays { get; set; }

    public required string Decides { get; set; }

    public string Notes { get; set; } = "";

    public string? Document { get; set; }
}

/// <summary>Somebody of the inter-sector group, who speaks for one Sector.</summary>
public sealed class SheetMember
{
    public required UserId User { get; init; }

    public required Sector Sector { get; init; }
}

public readonly record struct SheetCellId(Guid Value) : ITypedId<SheetCellId>
{
    public static SheetCellId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>What one Sector says on one attribute. A new entry takes the place of the one before, which is kept.</summary>
internal sealed class SheetCell : Contributed
{
    public const int TextLength = 1000, OwnerLength = 120, AttributeLength = 40;

    public required SheetCellId Id { get; init; }

    public required SheetId SheetId { get; init; }

    public required string Attribute { get; init; }

    public required Sector Sector { get; init; }

    public required string CurrentPractice { get; init; }

    public required Position Position { get; init; }

    public required string ProposedText { get; init; }

    public DateOnly? Date { get; init; }

    /// <summary>The function that follows the matter up, such as "TSAG secretariat".</summary>
    public required string Owner { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<SheetCell>
    {
        public void Configure(EntityTypeBuilder<SheetCell> builder)
        {
            builder.ToTable("landscape_sheet_cells");
            builder.HasKey(cell => cell.Id);
            builder.Property(cell => cell.Attribute).HasMaxLength(AttributeLength);
            builder.Property(cell => cell.CurrentPractice).HasMaxLength(TextLength);
            builder.Property(cell => cell.ProposedText).HasMaxLength(TextLength);
            builder.Property(cell => cell.Owner).HasMaxLength(OwnerLength);
            builder.HasOne<HarmonisationSheet>().WithMany().HasForeignKey(cell => cell.SheetId);
            builder.HasIndex(cell => new { cell.SheetId, cell.Attribute, cell.Sector });
            Map(builder);
        }
    }
}

public readonly record struct MappingId(Guid Value) : ITypedId<MappingId>
{
    public static MappingId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public enum Involvement
{
    Lead,
    Contributes,
    Informed,
}

/// <summary>A topic that two groups of different Sectors share.</summary>
internal sealed class TopicMapping : Contributed
{
    public const int TopicLength = 300, GroupLength = 60, FocalLength = 200;

    public required MappingId Id { get; init; }

    public required string Topic { get; init; }

    public required Sector FromSector { get; init; }

    public required string FromGroup { get; init; }

    public required Sector ToSector { get; init; }

    public required string ToGroup { get; init; }

    public required Involvement Involvement { get; init; }

    /// <summary>By function, not by name: persons change and may ask to be forgotten.</summary>
    public required string FocalPoints { get; init; }

    public DateOnly? ConfirmedOn { get; set; }

    /// <summary>The advisory group that confirmed it last.</summary>
    public string? ConfirmedBy { get; set; }

    public string? ConfirmedDocument { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<TopicMapping>
    {
        public void Configure(EntityTypeBuilder<TopicMapping> builder)
        {
            builder.ToTable("landscape_topics");
            builder.HasKey(mapping => mapping.Id);
            builder.Property(mapping => mapping.Topic).HasMaxLength(TopicLength);
            builder.Property(mapping => mapping.FromGroup).HasMaxLength(GroupLength);
            builder.Property(mapping => mapping.ToGroup).HasMaxLength(GroupLength);
            builder.Property(mapping => mapping.FocalPoints).HasMaxLength(FocalLength);
            builder.Property(mapping => mapping.ConfirmedBy).HasMaxLength(GroupLength);
            builder.Property(mapping => mapping.ConfirmedDocument).HasMaxLength(DocumentLength);
            Map(builder);
        }
    }
}
