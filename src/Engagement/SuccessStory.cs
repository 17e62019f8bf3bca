using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Kernel;
using Palmares.Proceedings;

namespace Palmares.Engagement;

public readonly record struct StoryId(Guid Value) : ITypedId<StoryId>
{
    public static StoryId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public enum StoryState
{
    Received,

    /// <summary>Somebody else than its writer checked it; it waits for approval.</summary>
    Reviewed,

    Approved,
}

/// <summary>What a story is about, for those who search.</summary>
public enum StoryTheme
{
    ArtificialIntelligence,
    Quantum,
    Codecs,
    SmartCities,
    DigitalInfrastructure,
    OpenSource,
}

/// <summary>How far a standard is used, with the source of the claim; without one it says so.</summary>
public sealed class AdoptionFigure
{
    public const int StatementLength = 200, SourceLength = 500;

    /// <summary>The order in which the group gave its figures.</summary>
    internal int Position { get; init; }

    public required string Statement { get; init; }

    public string? SourceUrl { get; set; }

    public PartialDate? SourceDate { get; set; }

    public bool SourceAwaited => SourceUrl is null || SourceDate is null;
}

/// <summary>Somebody a story names. Shown to the public only after the person agreed.</summary>
public sealed class NamedPerson
{
    public const int NameLength = 200, CapacityLength = 200, QuoteLength = 600;

    internal int Position { get; init; }

    public required string Name { get; init; }

    public required string Capacity { get; init; }

    public string? Quote { get; init; }

    /// <summary>The day on which the person agreed; null while that is awaited.</summary>
    public DateOnly? AgreedOn { get; set; }
}

/// <summary>A success story of a study group, kept as it was received.</summary>
internal sealed class SuccessStory
{
    public const int HeadlineWords = 12, HeadlineLength = 160, GroupLength = 40, StandardLength = 120, TextLength = 2000, MaxFigures = 10, MaxPeople = 10, LineLength = 300, ReviewLength = 1000, QuestionLength = 40;

    public required StoryId Id { get; init; }

    public required string Headline { get; init; }

    public required string StudyGroup { get; init; }

    public required string Standard { get; init; }

    public required string Problem { get; init; }

    public required string WhatItDoes { get; init; }

    public required List<AdoptionFigure> Figures { get; init; }

    public List<NamedPerson> People { get; init; } = [];

    public List<StoryTheme> Themes { get; init; } = [];

    /// <summary>Regions, countries or people who gain by it, in words.</summary>
    public List<string> Beneficiaries { get; init; } = [];

    public string? Question { get; init; }

    /// <summary>The organisations that made it.</summary>
    public string? WhoMadeIt { get; init; }

    public string? Collaboration { get; init; }

    public string? Recognition { get; init; }

    public string? Lessons { get; init; }

    public string? NextSteps { get; init; }

    /// <summary>The liaison statement it answers.</summary>
    public LiaisonId? Answers { get; init; }

    /// <summary>The standard in the public record, by its source and number there.</summary>
    public string? RecordSource { get; init; }

    public string? RecordKey { get; init; }

    public required StoryState State { get; set; }

    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Who wrote it down on behalf of the group; null when the software did.</summary>
    public UserId? RecordedBy { get; init; }

    public UserId? ReviewedBy { get; set; }

    public DateTimeOffset? ReviewedAt { get; set; }

    public string? ReviewNote { get; set; }

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
            builder.PrimitiveCollection(story => story.Themes).ElementType(theme => theme.HasConversion<string>());
            builder.Property(story => story.Question).HasMaxLength(QuestionLength);
            foreach (var text in new[] { nameof(WhoMadeIt), nameof(Collaboration), nameof(Recognition), nameof(Lessons), nameof(NextSteps) })
                builder.Property(text).HasMaxLength(TextLength);
            builder.Property(story => story.RecordSource).HasMaxLength(60);
            builder.Property(story => story.RecordKey).HasMaxLength(StandardLength);
            builder.Property(story => story.ReviewNote).HasMaxLength(ReviewLength);
            builder.OwnsMany(story => story.People, people =>
            {
                people.ToTable("engagement_story_people");
                people.WithOwner().HasForeignKey("StoryId");
                people.Property(person => person.Position).ValueGeneratedNever();
                people.HasKey("StoryId", nameof(NamedPerson.Position));
                people.Property(person => person.Name).HasMaxLength(NamedPerson.NameLength);
                people.Property(person => person.Capacity).HasMaxLength(NamedPerson.CapacityLength);
                people.Property(person => person.Quote).HasMaxLength(NamedPerson.QuoteLength);
            });
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
