using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Kernel;

namespace Palmares.Records;

/// <summary>Whose mention it is, as of the last linking.</summary>
[Unledgered]
internal sealed class PersonMention
{
    public required MentionId Mention { get; init; }

    public required PersonId Person { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<PersonMention>
    {
        public void Configure(EntityTypeBuilder<PersonMention> builder)
        {
            builder.ToTable("records_person_mentions");
            builder.HasKey(mention => mention.Mention);
            builder.Property(mention => mention.Mention).HasMaxLength(24);
            builder.HasIndex(mention => mention.Person);
        }
    }
}
