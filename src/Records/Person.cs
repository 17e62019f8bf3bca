using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Palmares.Records;

/// <summary>A person as Identity understands the mentions. Rebuilt from events; the id stays.</summary>
internal sealed class Person
{
    public const int NameLimit = 400;

    public required PersonId Id { get; init; }

    public required string DisplayName { get; set; }

    /// <summary>The mention that anchors the id: where it goes, the id goes, through every merge and split.</summary>
    public MentionId? PrimaryMention { get; set; }

    /// <summary>Set when this person turned out to be another; the id still leads there.</summary>
    public PersonId? MergedInto { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Person>
    {
        public void Configure(EntityTypeBuilder<Person> builder)
        {
            builder.ToTable("records_persons");
            builder.Property(person => person.DisplayName).HasMaxLength(NameLimit);
            builder.Property(person => person.PrimaryMention).HasMaxLength(24);
            builder.HasIndex(person => person.MergedInto);
        }
    }
}
