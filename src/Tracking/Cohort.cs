using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Kernel;
using Palmares.Records;

namespace Palmares.Tracking;

/// <summary>A cohort is named by its key, such as <c>laureates-2025</c>.</summary>
public readonly record struct CohortId(string Value) : ITextId<CohortId>
{
    public static CohortId From(string value) => new(value);

    public override string ToString() => Value;
}

/// <summary>People followed together, each from a date of their own.</summary>
internal sealed class Cohort
{
    public const int KeyLimit = 100;

    public required CohortId Id { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Cohort>
    {
        public void Configure(EntityTypeBuilder<Cohort> builder)
        {
            builder.ToTable("tracking_cohorts");
            builder.Property(cohort => cohort.Id).HasMaxLength(KeyLimit);
        }
    }
}

internal sealed class CohortMember
{
    public required CohortId Cohort { get; init; }

    public required PersonId Person { get; init; }

    /// <summary>The day from which outcomes count, t0: the day of the decision.</summary>
    public required DateOnly From { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<CohortMember>
    {
        public void Configure(EntityTypeBuilder<CohortMember> builder)
        {
            builder.ToTable("tracking_cohort_members");
            builder.HasKey(member => new { member.Cohort, member.Person });
            builder.Property(member => member.Cohort).HasMaxLength(Tracking.Cohort.KeyLimit);
            builder.HasOne<Cohort>().WithMany().HasForeignKey(member => member.Cohort);
        }
    }
}
