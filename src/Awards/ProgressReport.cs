using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Kernel;

namespace Palmares.Awards;

public enum ProgressReportState
{
    Asked,
    Given,
    Declined,
}

/// <summary>What a laureate tells, some time after the award, of what came of it. Asked only of those who agreed to be written to.</summary>
internal sealed class ProgressReport
{
    public const int QuestionLimit = 1000;
    public const int TextWords = 600;

    public required ProgressReportId Id { get; init; }

    public required LaureateId LaureateId { get; init; }

    public required string Question { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    public required UserId? AskedBy { get; init; }

    public required DateTimeOffset DueBy { get; init; }

    public ProgressReportState State { get; set; } = ProgressReportState.Asked;

    /// <summary>Opens the form until <see cref="DueBy"/>, before and after an answer; a reminder makes a new one.</summary>
    public required string TokenHash { get; set; }

    public DateTimeOffset? RemindedAt { get; set; }

    public string? Text { get; set; }

    public DateTimeOffset? AnsweredAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ProgressReport>
    {
        public void Configure(EntityTypeBuilder<ProgressReport> builder)
        {
            builder.ToTable("awards_progress_reports");
            builder.HasKey(report => report.Id);
            builder.Property(report => report.Question).HasMaxLength(QuestionLimit);
            builder.Property(report => report.Text).HasMaxLength(Nomination.TextLimit);
            builder.Property(report => report.TokenHash).HasMaxLength(64);
            builder.HasIndex(report => report.TokenHash).IsUnique();
            builder.HasIndex(report => report.LaureateId);
            builder.HasOne<Laureate>().WithMany().HasForeignKey(report => report.LaureateId);
        }
    }
}
