using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Palmares.Letters;

/// <summary>The one row of what the secretary set for all letters; without it nothing is held and letters are in English.</summary>
internal sealed class LetterSettings
{
    public int Id { get; init; } = 1;

    /// <summary>Letters wait until they are released, but for the urgent ones.</summary>
    public bool HoldAll { get; set; }

    /// <summary>For readers who chose none.</summary>
    public LetterLanguage Language { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<LetterSettings>
    {
        public void Configure(EntityTypeBuilder<LetterSettings> builder)
        {
            builder.ToTable("letters_settings");
            builder.HasKey(one => one.Id);
            builder.Property(one => one.Id).ValueGeneratedNever();
        }
    }
}
