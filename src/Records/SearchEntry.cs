using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Kernel;

namespace Palmares.Records;

public enum RecordKind
{
    Person,
    Document,
    Organisation,
    Group,
}

/// <summary>Something that can be found. Former names are in <see cref="Text"/>, which is matched and never shown.</summary>
[Unledgered]
internal sealed class SearchEntry
{
    public required int Id { get; init; }

    public required RecordKind Kind { get; init; }

    /// <summary>The person's id, the organisation's or group's key, or the document's key within <see cref="Source"/>.</summary>
    public required string Target { get; init; }

    public required string? Source { get; init; }

    public required string Label { get; init; }

    /// <summary>What tells it from its like: an organisation, a number.</summary>
    public required string? Detail { get; init; }

    public required int? Year { get; init; }

    /// <summary>How many mentions or documents stand behind it.</summary>
    public required int Weight { get; init; }

    /// <summary>Folded words.</summary>
    public required string Text { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<SearchEntry>
    {
        public void Configure(EntityTypeBuilder<SearchEntry> builder)
        {
            builder.ToTable("records_search_entries");
            builder.Property(entry => entry.Id).ValueGeneratedNever();
            builder.HasIndex(entry => new { entry.Kind, entry.Target });
        }
    }
}

/// <summary>Which snapshot the search index was built from.</summary>
[Unledgered]
internal sealed class SearchState
{
    public int Id { get; init; } = 1;

    public required SnapshotId Snapshot { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<SearchState>
    {
        public void Configure(EntityTypeBuilder<SearchState> builder)
        {
            builder.ToTable("records_search_state");
            builder.Property(state => state.Id).ValueGeneratedNever();
            builder.Property(state => state.Snapshot).HasMaxLength(64);
        }
    }
}
