using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Palmares.Records;

/// <summary>The one row that says which snapshot is the record now. Switching it is an act.</summary>
internal sealed class SnapshotPointer
{
    public const int TheOne = 1;

    public int Id { get; init; } = TheOne;

    public required SnapshotId Snapshot { get; set; }

    public required DateTimeOffset PublishedAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<SnapshotPointer>
    {
        public void Configure(EntityTypeBuilder<SnapshotPointer> builder)
        {
            builder.ToTable("records_snapshot_pointer");
            builder.Property(pointer => pointer.Id).ValueGeneratedNever();
            builder.Property(pointer => pointer.Snapshot).HasMaxLength(64);
        }
    }
}
