using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Kernel;
using Palmares.Records.Importing;

namespace Palmares.Records;

public readonly record struct ImportRunId(Guid Value) : ITypedId<ImportRunId>
{
    public static ImportRunId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>One import that ended. Read = imported + unchanged + rejected + gold.</summary>
internal sealed class ImportRun
{
    public required ImportRunId Id { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset EndedAt { get; init; }

    public required int Files { get; init; }

    public required int Read { get; init; }

    public required int Imported { get; init; }

    public required int Unchanged { get; init; }

    public required int Rejected { get; init; }

    /// <summary>Lines for evaluation: counted, never kept.</summary>
    public required int Gold { get; init; }

    /// <summary>Fields left out of rows that were imported.</summary>
    public required int FieldsRejected { get; init; }

    /// <summary>Null when no row was kept yet.</summary>
    public required SnapshotId? Snapshot { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<ImportRun>
    {
        public void Configure(EntityTypeBuilder<ImportRun> builder)
        {
            builder.ToTable("records_import_runs");
            builder.Property(run => run.Snapshot).HasMaxLength(64);
            builder.HasIndex(run => run.StartedAt);
        }
    }
}

/// <summary>What became of one file's lines in an import.</summary>
internal sealed class ImportFile
{
    public required ImportRunId Run { get; init; }

    public required int Number { get; init; }

    public required string File { get; init; }

    public required int Read { get; init; }

    public required int Imported { get; init; }

    public required int Unchanged { get; init; }

    public required int Rejected { get; init; }

    public required int Gold { get; init; }

    public required int FieldsRejected { get; init; }

    public static ImportFile Of(ImportRunId run, int number, FileIntake file) => new()
    {
        Run = run, Number = number, File = file.File, Read = file.Count.Read, Imported = file.Count.Imported, Unchanged = file.Count.Unchanged, Rejected = file.Count.Rejected,
        Gold = file.Count.Gold, FieldsRejected = file.Count.FieldsRejected,
    };

    internal sealed class Mapping : IEntityTypeConfiguration<ImportFile>
    {
        public void Configure(EntityTypeBuilder<ImportFile> builder)
        {
            builder.ToTable("records_import_files");
            builder.HasKey(file => new { file.Run, file.Number });
            builder.HasOne<ImportRun>().WithMany().HasForeignKey(file => file.Run);
            builder.Property(file => file.File).HasMaxLength(400);
        }
    }
}

/// <summary>Why a row, or a field of a row, was not taken in.</summary>
internal sealed class ImportRejection
{
    public required ImportRunId Run { get; init; }

    public required int Number { get; init; }

    public required string File { get; init; }

    public required int Line { get; init; }

    public required string Field { get; init; }

    public required string Reason { get; init; }

    /// <summary>The line itself when it was refused whole; a field's line is kept among the raw rows.</summary>
    public string? Text { get; init; }

    /// <summary>Inside the transaction of the run they belong to.</summary>
    public static Task WriteAsync(PalmaresDb db, ImportRunId run, IEnumerable<KeptRejection> rejections, CancellationToken ct) =>
        new BulkRows(db, "records_import_rejections", [nameof(Run), nameof(Number)], nameof(File), nameof(Line), nameof(Field), nameof(Reason), nameof(Text)).InsertAsync(
            rejections.Select((rejection, index) => new object?[] { run.Value, index + 1, rejection.File, rejection.Line, rejection.Field, rejection.Reason, rejection.Text }), ct);

    internal sealed class Mapping : IEntityTypeConfiguration<ImportRejection>
    {
        public void Configure(EntityTypeBuilder<ImportRejection> builder)
        {
            builder.ToTable("records_import_rejections");
            builder.HasKey(rejection => new { rejection.Run, rejection.Number });
            builder.HasOne<ImportRun>().WithMany().HasForeignKey(rejection => rejection.Run);
            builder.Property(rejection => rejection.File).HasMaxLength(400);
            builder.Property(rejection => rejection.Field).HasMaxLength(100);
            builder.Property(rejection => rejection.Reason).HasMaxLength(400);
        }
    }
}

/// <summary>A file of kept raw rows. Only listed files count: what a killed import left behind is not listed.</summary>
internal sealed class RawFile
{
    /// <summary>Relative to the raw folder.</summary>
    public required string Path { get; init; }

    public required string Source { get; init; }

    /// <summary>Later files correct earlier ones.</summary>
    public required int Order { get; init; }

    public required ImportRunId Run { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<RawFile>
    {
        public void Configure(EntityTypeBuilder<RawFile> builder)
        {
            builder.ToTable("records_raw_files");
            builder.HasKey(file => file.Path);
            builder.Property(file => file.Path).HasMaxLength(200);
            builder.Property(file => file.Source).HasMaxLength(60);
            builder.Property(file => file.Order).HasColumnName("file_order");
        }
    }
}
