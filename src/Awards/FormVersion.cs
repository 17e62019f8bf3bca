using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Palmares.Awards;

/// <summary>The questions of an edition as they stood from a moment on. Never changed: a change is a new version, and answers keep the one they were given to.</summary>
internal sealed class FormVersion
{
    public required FormVersionId Id { get; init; }

    public required EditionId EditionId { get; init; }

    public required int Number { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The fields as the set-up's JSON has them.</summary>
    public required string Json { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<FormVersion>
    {
        public void Configure(EntityTypeBuilder<FormVersion> builder)
        {
            builder.ToTable("awards_forms");
            builder.HasKey(version => version.Id);
            builder.HasIndex(version => new { version.EditionId, version.Number }).IsUnique();
            builder.HasOne<Edition>().WithMany(edition => edition.Forms).HasForeignKey(version => version.EditionId);
        }
    }
}

/// <summary>One value that answers one question.</summary>
internal sealed class NominationAnswer
{
    public required NominationId NominationId { get; init; }

    public required string Field { get; init; }

    public required int Position { get; init; }

    public required string Value { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<NominationAnswer>
    {
        public void Configure(EntityTypeBuilder<NominationAnswer> builder)
        {
            builder.ToTable("awards_answers");
            builder.HasKey(answer => new { answer.NominationId, answer.Field, answer.Position });
            builder.Property(answer => answer.Field).HasMaxLength(FormField.CodeLimit);
            builder.Property(answer => answer.Value).HasMaxLength(FormRules.CharactersLimit);
        }
    }
}

/// <summary>A nomination as it was sent, kept so that a later sending can be compared with it.</summary>
internal sealed class NominationRevision
{
    public required NominationId NominationId { get; init; }

    /// <summary>The first sending is 1.</summary>
    public required int Number { get; init; }

    public required DateTimeOffset At { get; init; }

    public FormVersionId? Form { get; init; }

    /// <summary>Statement, citation, claims and answers, as JSON.</summary>
    public required string Json { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<NominationRevision>
    {
        public void Configure(EntityTypeBuilder<NominationRevision> builder)
        {
            builder.ToTable("awards_revisions");
            builder.HasKey(revision => new { revision.NominationId, revision.Number });
            builder.HasOne<Nomination>().WithMany().HasForeignKey(revision => revision.NominationId);
        }
    }
}

/// <summary>A file that answers a question, its metadata taken out.</summary>
internal sealed class NominationFile
{
    public const int NameLimit = 120;

    public required NominationFileId Id { get; init; }

    public required NominationId NominationId { get; init; }

    public required string Field { get; init; }

    /// <summary>Made here from the question's code: what a sender calls a file may name somebody.</summary>
    public required string Name { get; init; }

    public required FileKind Kind { get; init; }

    public required int Size { get; init; }

    /// <summary>Null for a picture.</summary>
    public int? Pages { get; init; }

    public required string Hash { get; init; }

    public required DateTimeOffset At { get; init; }

    public required byte[] Bytes { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<NominationFile>
    {
        public void Configure(EntityTypeBuilder<NominationFile> builder)
        {
            builder.ToTable("awards_files");
            builder.HasKey(file => file.Id);
            builder.Property(file => file.Field).HasMaxLength(FormField.CodeLimit);
            builder.Property(file => file.Name).HasMaxLength(NameLimit);
            builder.Property(file => file.Hash).HasMaxLength(64);
            builder.HasOne<Nomination>().WithMany().HasForeignKey(file => file.NominationId);
        }
    }
}
