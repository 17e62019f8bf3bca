using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Kernel;

namespace Palmares.Letters;

/// <summary>A wording the secretary wrote for a kind in a language. A new one takes the place of the earlier, which stays to be read.</summary>
internal sealed class StoredWording
{
    public required LetterCode Kind { get; init; }

    public required LetterLanguage Language { get; init; }

    /// <summary>1, 2, 3 … of this kind and language.</summary>
    public required int Version { get; init; }

    public required string Subject { get; init; }

    public required string Text { get; init; }

    public required DateTimeOffset WrittenAt { get; init; }

    public required string WrittenBy { get; init; }

    /// <summary>Null while it stands. When none stands, the default does.</summary>
    public DateTimeOffset? RetiredAt { get; set; }

    public LetterWords Words => new(Subject, Text);

    internal sealed class Mapping : IEntityTypeConfiguration<StoredWording>
    {
        public void Configure(EntityTypeBuilder<StoredWording> builder)
        {
            builder.ToTable("letters_wordings");
            builder.HasKey(one => new { one.Kind, one.Language, one.Version });
            builder.Ignore(one => one.Words);
            builder.Property(one => one.Kind).HasMaxLength(80);
            builder.Property(one => one.Subject).HasMaxLength(LetterWords.SubjectLimit);
            builder.Property(one => one.Text).HasMaxLength(LetterWords.TextLimit);
            builder.Property(one => one.WrittenBy).HasMaxLength(100);
            // The second of two who retire the same wording at once is refused.
            builder.Property(one => one.RetiredAt).IsConcurrencyToken();
        }
    }
}
