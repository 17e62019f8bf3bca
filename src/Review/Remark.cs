using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review;

/// <summary>Who reads a thread. Each nomination has one of each.</summary>
public enum Audience
{
    /// <summary>The chair, or who presides instead, and the secretary.</summary>
    Leadership,

    /// <summary>They and the judges without a conflict.</summary>
    Judges,

    /// <summary>All of them and the nominator, who sees no judge's name.</summary>
    Nominator,
}

/// <summary>In what capacity somebody speaks.</summary>
public enum Voice
{
    Chair,
    Secretary,

    /// <summary>A judge to whom a conflicted chair's nomination fell.</summary>
    Presider,
    Judge,
    Nominator,
}

/// <summary>One thing said about a nomination. Never changed and never taken away.</summary>
internal sealed class Remark
{
    public const int TextLimit = 4000;

    public required RemarkId Id { get; init; }

    public required EditionId Edition { get; init; }

    public required NominationId Nomination { get; init; }

    public required Audience Audience { get; init; }

    public required UserId Author { get; init; }

    public required Voice Voice { get; init; }

    /// <summary>The author's name on the panel; null for who sits on none.</summary>
    public string? AuthorName { get; init; }

    public required string Text { get; init; }

    public required DateTimeOffset At { get; init; }

    public List<RemarkMention> Mentions { get; } = [];

    internal sealed class Mapping : IEntityTypeConfiguration<Remark>
    {
        public void Configure(EntityTypeBuilder<Remark> builder)
        {
            builder.ToTable("review_remarks");
            builder.HasKey(remark => remark.Id);
            builder.Property(remark => remark.Text).HasMaxLength(TextLimit);
            builder.Property(remark => remark.AuthorName).HasMaxLength(Judge.NameLimit);
            builder.HasMany(remark => remark.Mentions).WithOne().HasForeignKey(mention => mention.Remark);
            builder.HasIndex(remark => new { remark.Nomination, remark.Audience });
            builder.HasIndex(remark => remark.Edition);
        }
    }
}

/// <summary>Somebody, or whoever holds an office, is to be told of a remark.</summary>
internal sealed class RemarkMention
{
    public required RemarkId Remark { get; init; }

    public required int Position { get; init; }

    /// <summary>Null where an office is told.</summary>
    public UserId? User { get; init; }

    /// <summary>Chair, secretary or nominator; null where a judge is told by name.</summary>
    public Voice? Office { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<RemarkMention>
    {
        public void Configure(EntityTypeBuilder<RemarkMention> builder)
        {
            builder.ToTable("review_remark_mentions");
            builder.HasKey(mention => new { mention.Remark, mention.Position });
            builder.HasIndex(mention => mention.User);
        }
    }
}
