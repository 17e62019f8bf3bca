using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Palmares.Awards;

/// <summary>The six regions of the Union, as a nominee says of herself or the secretary was told.</summary>
public enum NomineeRegion
{
    Africa,
    Americas,
    ArabStates,
    AsiaPacific,
    Cis,
    Europe,
}

public enum NomineeMemberType
{
    MemberState,
    SectorMember,
    Associate,
    AssociateSme,
    Academia,
    Other,
}

/// <summary>In the nominee's own words only; never inferred from anything.</summary>
public enum NomineeGender
{
    Woman,
    Man,
    AnotherTerm,
    RatherNotSay,
}

/// <summary>What a nominee states about herself. All of it may be left out.</summary>
/// <remarks>The gender is shown to the nominee alone; of others it is only counted, see <c>Statistics</c>.</remarks>
internal sealed class NomineeStatement
{
    public const int CountryLength = 2;

    public required NominationId NominationId { get; init; }

    /// <summary>ISO 3166-1, two letters.</summary>
    public string? Country { get; set; }

    public NomineeRegion? Region { get; set; }

    public NomineeMemberType? MemberType { get; set; }

    public NomineeGender? Gender { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<NomineeStatement>
    {
        public void Configure(EntityTypeBuilder<NomineeStatement> builder)
        {
            builder.ToTable("awards_nominee_statements");
            builder.HasKey(statement => statement.NominationId);
            builder.Property(statement => statement.Country).HasMaxLength(CountryLength);
            builder.HasOne<Nomination>().WithOne().HasForeignKey<NomineeStatement>(statement => statement.NominationId);
        }
    }
}
