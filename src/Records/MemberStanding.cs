using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Kernel;

namespace Palmares.Records;

/// <summary>Whether a member was in good standing on a day, and its focal point. Confidential: never part of the record, its snapshots, its search or its files; read with <see cref="Permission.SeeStanding"/> alone.</summary>
internal sealed class MemberStanding
{
    public const int NameLimit = 400;
    public const int PersonLimit = 200;

    public required OrganisationKey Organisation { get; init; }

    public required PartialDate AsOf { get; init; }

    /// <summary>As the register writes it.</summary>
    public required string Name { get; set; }

    /// <summary>Null when the register does not say.</summary>
    public required bool? Good { get; set; }

    public required string? FocalPoint { get; set; }

    public required string? FocalPointAddress { get; set; }

    public required ImportRunId Run { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<MemberStanding>
    {
        public void Configure(EntityTypeBuilder<MemberStanding> builder)
        {
            builder.ToTable("records_member_standings");
            builder.HasKey(standing => new { standing.Organisation, standing.AsOf });
            builder.Property(standing => standing.Organisation).HasMaxLength(NameLimit);
            builder.Property(standing => standing.AsOf).HasMaxLength(10);
            builder.Property(standing => standing.Name).HasMaxLength(NameLimit);
            builder.Property(standing => standing.FocalPoint).HasMaxLength(PersonLimit);
            builder.Property(standing => standing.FocalPointAddress).HasMaxLength(PersonLimit);
            builder.HasOne<ImportRun>().WithMany().HasForeignKey(standing => standing.Run);
        }
    }
}
