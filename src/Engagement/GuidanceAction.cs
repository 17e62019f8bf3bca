using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Kernel;
using Palmares.Proceedings;

namespace Palmares.Engagement;

public readonly record struct ActionId(Guid Value) : ITypedId<ActionId>
{
    public static ActionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>What the group is to do.</summary>
public enum ActionWord
{
    Approve,
    Note,
    Authorise,
    SendLiaison,
}

public enum ActionState
{
    Open,
    Done,
    Dropped,
}

/// <summary>Guidance that the group agreed to act on.</summary>
internal sealed class GuidanceAction
{
    public const int TextLength = 1000, OwnerLength = 200, ReasonLength = 1000;

    public static readonly InputKind Kind = new("engagement-action");

    public required ActionId Id { get; init; }

    /// <summary>Counted from 1 over all actions.</summary>
    public required int Number { get; init; }

    public required EngagementEventId Event { get; init; }

    /// <summary>The number of the output it came from.</summary>
    public required int Output { get; init; }

    public required string Text { get; init; }

    public required string Owner { get; init; }

    public required DateOnly Due { get; init; }

    public required ActionWord Word { get; init; }

    /// <summary>The report that says that the group agreed.</summary>
    public required DocumentId Report { get; init; }

    public required DateOnly AgreedOn { get; init; }

    public required ActionState State { get; set; }

    public DateOnly? EndedOn { get; set; }

    /// <summary>The document that closed it.</summary>
    public DocumentId? Closing { get; set; }

    /// <summary>What the closing document changed, or why the action was dropped.</summary>
    public string? Outcome { get; set; }

    internal Target Target => new(Kind, Id.ToString(), $"Action {Number}", "/engagement/actions");

    internal sealed class Mapping : IEntityTypeConfiguration<GuidanceAction>
    {
        public void Configure(EntityTypeBuilder<GuidanceAction> builder)
        {
            builder.ToTable("engagement_actions");
            builder.HasKey(action => action.Id);
            builder.Ignore(action => action.Target);
            builder.Property(action => action.Text).HasMaxLength(TextLength);
            builder.Property(action => action.Owner).HasMaxLength(OwnerLength);
            builder.Property(action => action.Outcome).HasMaxLength(ReasonLength);
            builder.HasIndex(action => action.Number).IsUnique();
            builder.HasIndex(action => new { action.Event, action.Output }).IsUnique();
            builder.HasOne<EngagementEvent>().WithMany().HasForeignKey(action => action.Event);
        }
    }
}
