using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Kernel;
using Palmares.Records;

namespace Palmares.Awards;

public enum NominationState
{
    Draft,
    Submitted,
    Withdrawn,
}

public enum Consent
{
    NotAsked,
    Asked,
    Agreed,
    Declined,
}

public enum Eligibility
{
    NotDecided,
    Eligible,
    Ineligible,
}

/// <summary>Somebody put forward for a category: what is claimed, and the record that shows it.</summary>
internal sealed class Nomination
{
    public const int NameLimit = 200;
    public const int EmailLimit = 256;
    public const int StatementWords = 500;
    public const int CitationWords = 60;
    public const int TextLimit = 8000;
    public const int ReasonLimit = 2000;

    public required NominationId Id { get; init; }

    public required EditionId EditionId { get; init; }

    public required CategoryId CategoryId { get; set; }

    public required string Number { get; init; }

    public NominationState State { get; set; } = NominationState.Draft;

    public required PersonId Nominee { get; init; }

    /// <summary>False when the nominator typed a name: then the record knows nothing of this person id.</summary>
    public required bool NomineeInRecord { get; init; }

    public required string NomineeName { get; init; }

    public required string NomineeEmail { get; set; }

    public string? NomineeOrganisation { get; init; }

    /// <summary>The nominee's account, once the nominee has answered while signed in.</summary>
    public UserId? NomineeUser { get; set; }

    public required UserId Nominator { get; init; }

    public required string NominatorName { get; init; }

    public string? NominatorOrganisation { get; init; }

    public PersonId? NominatorPerson { get; init; }

    /// <summary>Set when the secretary typed in what somebody else sent.</summary>
    public string? OnBehalfOf { get; init; }

    public string Statement { get; set; } = "";

    public string CitationDraft { get; set; } = "";

    public required DateTimeOffset SavedAt { get; set; }

    public DateTimeOffset? SubmittedAt { get; set; }

    /// <summary>How often it was sent; more than once when it was taken back and sent again.</summary>
    public int Sendings { get; set; }

    /// <summary>The last moment for this one, where the secretary granted more time.</summary>
    public DateTimeOffset? ExtendedTo { get; set; }

    public string? ExtendedReason { get; set; }

    /// <summary>The nomination of an earlier edition that this one carries on.</summary>
    public NominationId? CarriedFrom { get; init; }

    /// <summary>The category it was sent for, where the secretary moved it to another.</summary>
    public CategoryId? MovedFrom { get; set; }

    public string? MovedReason { get; set; }

    /// <summary>The nomination that took this one over; it is then withdrawn.</summary>
    public NominationId? MergedInto { get; set; }

    /// <summary>Why it was sent over a soft limit.</summary>
    public string? OverLimitReason { get; set; }

    public Consent Consent { get; set; } = Consent.NotAsked;

    public DateTimeOffset? ConsentAnsweredAt { get; set; }

    /// <summary>Hash of the secret in the nominee's letter. Opens this nomination and nothing else.</summary>
    public string? ConsentTokenHash { get; set; }

    public bool MayName { get; set; }

    public bool MayFollow { get; set; }

    /// <summary>May be followed also when shortlisted and not chosen.</summary>
    public bool MayFollowShortlisted { get; set; }

    /// <summary>May be written to after the award, for reports and invitations.</summary>
    public bool MayContact { get; set; }

    /// <summary>The nominee's ORCID iD, given by the nominee to stand on the roll.</summary>
    public string? Orcid { get; set; }

    /// <summary>The ROR of the nominee's organisation, given the same way.</summary>
    public string? Ror { get; set; }

    public Eligibility Eligibility { get; set; } = Eligibility.NotDecided;

    public DateTimeOffset? EligibilityDecidedAt { get; set; }

    public string? EligibilityReason { get; set; }

    public int Revision { get; set; }

    /// <summary>The questions that the answers were given to.</summary>
    public FormVersionId? Form { get; set; }

    public List<NominationAnswer> Answers { get; init; } = [];

    public List<Claim> Claims { get; init; } = [];

    public List<Endorsement> Endorsements { get; init; } = [];

    public List<CoNominator> CoNominators { get; init; } = [];

    public List<EligibilityFinding> Findings { get; init; } = [];

    internal sealed class Mapping : IEntityTypeConfiguration<Nomination>
    {
        public void Configure(EntityTypeBuilder<Nomination> builder)
        {
            builder.ToTable("awards_nominations");
            builder.HasKey(nomination => nomination.Id);
            builder.Property(nomination => nomination.Number).HasMaxLength(60);
            builder.Property(nomination => nomination.NomineeName).HasMaxLength(NameLimit);
            builder.Property(nomination => nomination.NomineeEmail).HasMaxLength(EmailLimit);
            builder.Property(nomination => nomination.NomineeOrganisation).HasMaxLength(NameLimit);
            builder.Property(nomination => nomination.NominatorName).HasMaxLength(NameLimit);
            builder.Property(nomination => nomination.NominatorOrganisation).HasMaxLength(NameLimit);
            builder.Property(nomination => nomination.OnBehalfOf).HasMaxLength(NameLimit);
            builder.Property(nomination => nomination.Orcid).HasMaxLength(ScholarlyIds.OrcidLength);
            builder.Property(nomination => nomination.Ror).HasMaxLength(ScholarlyIds.RorLength);
            builder.Property(nomination => nomination.Statement).HasMaxLength(TextLimit);
            builder.Property(nomination => nomination.CitationDraft).HasMaxLength(TextLimit);
            builder.Property(nomination => nomination.ConsentTokenHash).HasMaxLength(64);
            builder.Property(nomination => nomination.ExtendedReason).HasMaxLength(ReasonLimit);
            builder.Property(nomination => nomination.MovedReason).HasMaxLength(ReasonLimit);
            builder.Property(nomination => nomination.OverLimitReason).HasMaxLength(ReasonLimit);
            builder.HasIndex(nomination => nomination.CarriedFrom).IsUnique();
            builder.Property(nomination => nomination.EligibilityReason).HasMaxLength(ReasonLimit);
            // Two windows on one draft: the second save is refused, not silently the winner.
            builder.Property(nomination => nomination.Revision).IsConcurrencyToken();
            builder.HasIndex(nomination => nomination.Number).IsUnique();
            builder.HasIndex(nomination => nomination.ConsentTokenHash).IsUnique();
            builder.HasIndex(nomination => nomination.Nominator);
            builder.HasIndex(nomination => nomination.NomineeEmail);
            builder.HasOne<Edition>().WithMany().HasForeignKey(nomination => nomination.EditionId);
            builder.HasOne<Category>().WithMany().HasForeignKey(nomination => nomination.CategoryId);
            builder.HasMany(nomination => nomination.Answers).WithOne().HasForeignKey(answer => answer.NominationId);
            builder.HasMany(nomination => nomination.Claims).WithOne().HasForeignKey(claim => claim.NominationId);
            builder.HasMany(nomination => nomination.Endorsements).WithOne().HasForeignKey(endorsement => endorsement.NominationId);
            builder.HasMany(nomination => nomination.CoNominators).WithOne().HasForeignKey(one => one.NominationId);
            builder.HasMany(nomination => nomination.Findings).WithOne().HasForeignKey(finding => finding.NominationId);
        }
    }
}
