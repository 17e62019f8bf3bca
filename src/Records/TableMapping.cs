using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Kernel;

namespace Palmares.Records;

/// <summary>Which column of a body's own table is what.</summary>
public readonly record struct TableMappingId(Guid Value) : ITypedId<TableMappingId>
{
    public static TableMappingId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>What each row of a table is.</summary>
public enum TableKind
{
    Documents,
    Roles,
    People,
    Organisations,
    Participants,
}

/// <summary>A steward's word on which column of a table is what; a table with the same header is read the same way again.</summary>
internal sealed class TableMapping
{
    public const int NameLimit = 50;
    public const int ColumnsLimit = 4000;

    public required TableMappingId Id { get; init; }

    /// <summary>Names the source too: its lines stand under <c>table-</c> and this.</summary>
    public required string Name { get; init; }

    public required TableKind Kind { get; init; }

    /// <summary>Hash of the header, by which the mapping is found again.</summary>
    public required string Header { get; set; }

    /// <summary>The column of each field, as JSON.</summary>
    public required string Columns { get; set; }

    public required DateTimeOffset SavedAt { get; set; }

    public required string SavedBy { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<TableMapping>
    {
        public void Configure(EntityTypeBuilder<TableMapping> builder)
        {
            builder.ToTable("records_table_mappings");
            builder.Property(mapping => mapping.Name).HasMaxLength(NameLimit);
            builder.HasIndex(mapping => mapping.Name).IsUnique();
            builder.Property(mapping => mapping.Kind).HasConversion<string>().HasMaxLength(20);
            builder.Property(mapping => mapping.Header).HasMaxLength(64);
            builder.HasIndex(mapping => mapping.Header);
            builder.Property(mapping => mapping.Columns).HasMaxLength(ColumnsLimit);
            builder.Property(mapping => mapping.SavedBy).HasMaxLength(80);
        }
    }
}
