using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Kernel;

namespace Palmares.Proceedings;

public readonly record struct InputId(Guid Value) : ITypedId<InputId>
{
    public static InputId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>By which way an input came.</summary>
public enum InputChannel
{
    Email,
    Document,
    Meeting,

    /// <summary>Entered by the member itself.</summary>
    SignedIn,
}

public enum InputStanding
{
    /// <summary>Recorded on behalf of somebody who has not looked at the record yet.</summary>
    AsReceived,

    /// <summary>The author has said: this is what we said.</summary>
    Confirmed,

    /// <summary>The author has corrected it; the correction is a new input.</summary>
    Corrected,
}

/// <summary>What a member said, recorded for it, with the original.</summary>
internal sealed class ReceivedInput
{
    public const int OnBehalfOfLength = 200, AuthorLength = 200, TextLength = 8000, EmailLength = 254;

    public required InputId Id { get; init; }

    public required InputKind Kind { get; init; }

    public required string TargetReference { get; init; }

    public required string TargetLabel { get; init; }

    public string? TargetPath { get; init; }

    /// <summary>The member entity whose input it is.</summary>
    public required string OnBehalfOf { get; init; }

    /// <summary>Who wrote or spoke it, as shown in the original.</summary>
    public string? Author { get; init; }

    public string? AuthorEmail { get; init; }

    public required string Text { get; init; }

    public required InputChannel Channel { get; init; }

    public DocumentId? Document { get; init; }

    public MeetingId? Meeting { get; init; }

    public FileId? Original { get; init; }

    public required DateOnly ReceivedOn { get; init; }

    public required AccessClass Access { get; init; }

    public required InputStanding Standing { get; set; }

    public DateTimeOffset? AnsweredAt { get; set; }

    /// <summary>The input this one corrects.</summary>
    public InputId? Corrects { get; init; }

    /// <summary>Of the link in the letter that asks the author; none once answered.</summary>
    public string? ConfirmHash { get; set; }

    public UserId? RecordedBy { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<ReceivedInput>
    {
        public void Configure(EntityTypeBuilder<ReceivedInput> builder)
        {
            builder.ToTable("proceedings_inputs");
            builder.HasKey(input => input.Id);
            builder.Property(input => input.Kind).HasMaxLength(InputKind.Length);
            builder.Property(input => input.TargetReference).HasMaxLength(Target.ReferenceLength);
            builder.Property(input => input.TargetLabel).HasMaxLength(Target.LabelLength);
            builder.Property(input => input.TargetPath).HasMaxLength(Target.PathLength);
            builder.Property(input => input.OnBehalfOf).HasMaxLength(OnBehalfOfLength);
            builder.Property(input => input.Author).HasMaxLength(AuthorLength);
            builder.Property(input => input.AuthorEmail).HasMaxLength(EmailLength);
            builder.Property(input => input.Text).HasMaxLength(TextLength);
            builder.Property(input => input.ConfirmHash).HasMaxLength(64);
            builder.HasOne<StoredFile>().WithMany().HasForeignKey(input => input.Original);
            builder.HasOne<RegisteredDocument>().WithMany().HasForeignKey(input => input.Document);
            builder.HasOne<Meeting>().WithMany().HasForeignKey(input => input.Meeting);
            builder.HasIndex(input => new { input.Kind, input.TargetReference });
            builder.HasIndex(input => input.ConfirmHash).IsUnique();
        }
    }
}
