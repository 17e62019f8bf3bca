using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Kernel;

namespace Palmares.Engagement;

public readonly record struct StoryId(Guid Value) : ITypedId<StoryId>
{
    public static StoryId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public enum StoryState
{
    Received,
    Approved,
}

/// <summary>How far a standard is used, with the source of the claim; without one it says so.</summary>
public sealed class AdoptionFigure
{
    public const int StatementLength = 200, SourceLength = 500;

    /// <summary>The order in which the group gave its figures.</summary>
    internal int Position { get; init; }

    public required string Statement { get; init; }

    public string? SourceUrl { get; init; }

    public PartialDate? SourceDate { get; init; }

    public bool SourceAwaited => SourceUrl is null || SourceDate is null;
}

/// <summary>A success story of a study group, kept as it was received.</summary>
internal sealed class SuccessStory
{
    public const int HeadlineWords = 12, HeadlineLength = 160, GroupLength = 40, StandardLength = 120, TextLength = 2000, MaxFigures = 10;

    public required StoryId Id { get; init; }

    public required string Headline { get; init; }

    public required string StudyGroup { get; init; }

    public required string Standard { get; init; }

    public required string Problem { get; init; }

    public required string WhatItDoes { get; init; }

    public required List<AdoptionFigure> Figures { get; init; }

    public required StoryState State { get; set; }

    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Who wrote it down on behalf of the group; null when the software did.</summary>
    public UserId? RecordedBy { get; init; }

    public DateTimeOffset? ApprovedAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<SuccessStory>
    {
        public void Configure(EntityTypeBuilder<SuccessStory> builder)
        {
            builder.ToTable("engagement_stories");
            builder.HasKey(story => story.Id);
            builder.Property(story => story.Headline).HasMaxLength(HeadlineLength);
            builder.Property(story => story.StudyGroup).HasMaxLength(GroupLength);
            builder.Property(story => story.Standard).HasMaxLength(StandardLength);
            builder.Property(story => story.Problem).HasMaxLength(TextLength);
            builder.Property(story => story.WhatItDoes).HasMaxLength(TextLength);
            builder.HasIndex(story => story.State);
            builder.OwnsMany(story => story.Figures, figures =>
            {
                figures.ToTable("engagement_story_figures");
                figures.WithOwner().HasForeignKey("StoryId");
                figures.Property(figure => figure.Position).ValueGeneratedNever();
                figures.HasKey("StoryId", nameof(AdoptionFigure.Position));
                figures.Property(figure => figure.Statement).HasMaxLength(AdoptionFigure.StatementLength);
                figures.Property(figure => figure.SourceUrl).HasMaxLength(AdoptionFigure.SourceLength);
                figures.Ignore(figure => figure.SourceAwaited);
            });
        }
    }
}
