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

/// <summary>Which index readers use. Each index has a table of its own, named by a number that is never given twice.</summary>
[Unledgered]
internal sealed class SearchState
{
    public const int TheOne = 1;

    public int Id { get; init; } = TheOne;

    /// <summary>The snapshot the index in use was built from; null while none is.</summary>
    public SnapshotId? Snapshot { get; set; }

    /// <summary>The index in use; 0 while none is.</summary>
    public int Generation { get; set; }

    /// <summary>The index that was in use before; its table is kept for those who are still reading it.</summary>
    public int Before { get; set; }

    /// <summary>The last number given out, also to an index that is still being built or never was finished.</summary>
    public int Last { get; set; }

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

/// <summary>What of an index is held in memory by those who search it: its words, where they stand, and its facets.</summary>
[Unledgered]
internal sealed class SearchPart
{
    public required int Generation { get; init; }

    public required string Name { get; init; }

    public required byte[] Bytes { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<SearchPart>
    {
        public void Configure(EntityTypeBuilder<SearchPart> builder)
        {
            builder.ToTable("records_search_parts");
            builder.HasKey(part => new { part.Generation, part.Name });
            builder.Property(part => part.Name).HasMaxLength(20);
        }
    }
}
