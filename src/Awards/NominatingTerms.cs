using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Palmares.Awards;

/// <summary>Who may nominate in an edition, and how often.</summary>
/// <param name="ByInvitation">Only holders of a code; otherwise every nominator.</param>
/// <param name="PerNominator">At most so many nominations of one nominator, co-nominations counted; null without such a limit.</param>
/// <param name="PerOrganisation">At most so many of one member; null without such a limit.</param>
public sealed record NominatingTermsFacts(bool ByInvitation, int? PerNominator, QuotaKind NominatorKind, int? PerOrganisation, QuotaKind OrganisationKind)
{
    public static readonly NominatingTermsFacts Open = new(false, null, QuotaKind.Hard, null, QuotaKind.Hard);

    public bool HasLimits => PerNominator is not null || PerOrganisation is not null;
}

/// <summary>The terms of one edition, where the secretary set some.</summary>
internal sealed class NominatingTerms
{
    public const int MostEntries = 1000;

    public required EditionId EditionId { get; init; }

    public bool ByInvitation { get; set; }

    public int? PerNominator { get; set; }

    public QuotaKind NominatorKind { get; set; }

    public int? PerOrganisation { get; set; }

    public QuotaKind OrganisationKind { get; set; }

    public NominatingTermsFacts Facts => new(ByInvitation, PerNominator, NominatorKind, PerOrganisation, OrganisationKind);

    public static NominatingTerms Of(EditionId edition, NominatingTermsFacts facts)
    {
        var terms = new NominatingTerms { EditionId = edition };
        terms.Take(facts);
        return terms;
    }

    public void Take(NominatingTermsFacts facts) =>
        (ByInvitation, PerNominator, NominatorKind, PerOrganisation, OrganisationKind) = (facts.ByInvitation, facts.PerNominator, facts.NominatorKind, facts.PerOrganisation, facts.OrganisationKind);

    internal sealed class Mapping : IEntityTypeConfiguration<NominatingTerms>
    {
        public void Configure(EntityTypeBuilder<NominatingTerms> builder)
        {
            builder.ToTable("awards_nominating_terms");
            builder.HasKey(terms => terms.EditionId);
            builder.Ignore(terms => terms.Facts);
        }
    }
}
