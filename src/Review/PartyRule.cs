using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Awards;

namespace Palmares.Review;

/// <summary>A rule on who takes part in an edition beside the panel. Each holds unless the edition switches it off.</summary>
/// <remarks>Source: ACM, guidelines on conflict of interest of its awards committee (awards.acm.org/awards-committees/conflict-of-interest).</remarks>
public enum PartyRule
{
    /// <summary>Officers of the body nominate and endorse nobody.</summary>
    OfficersStayOut,

    /// <summary>Members of the panel nominate and endorse nobody before their own panel.</summary>
    MembersStayOut,

    /// <summary>A member in the first cycle who endorsed before being appointed stays, and leaves the room for that nomination.</summary>
    EarlierEndorsementStays,

    /// <summary>Members of the panel cannot be nominated while their term runs.</summary>
    MembersNotEligible,

    /// <summary>Members read and comment on no draft.</summary>
    NoDraftReview,
}

/// <summary>The part somebody plays for a nomination.</summary>
public enum PartyRole
{
    Nominator,
    Endorser,
    Nominee,
    DraftReader,
}

/// <summary>What rules and what is done are called. The English text is the key of its translations.</summary>
public static class PartyWords
{
    public static string Of(PartyRule rule) => rule switch
    {
        PartyRule.OfficersStayOut => "Officers of the body nominate and endorse nobody",
        PartyRule.MembersStayOut => "Members of the panel nominate and endorse nobody before their own panel",
        PartyRule.EarlierEndorsementStays => "A new member who endorsed before being appointed may stay",
        PartyRule.MembersNotEligible => "Members of the panel cannot be nominated during their term",
        _ => "Members of the panel read and comment on no draft",
    };

    /// <summary>What follows from it.</summary>
    public static string Follows(PartyRule rule) => rule switch
    {
        PartyRule.OfficersStayOut => "A nomination or an endorsement by somebody who holds an office is refused when it is sent. One found later is set aside for the year, or the office is given up.",
        PartyRule.MembersStayOut => "A nomination or an endorsement by a member is refused when it is sent. One sent before the appointment is set aside for the year, or the member steps down.",
        PartyRule.EarlierEndorsementStays => "An endorsement alone, not a nomination, and in the first cycle of the member alone: the member stays on the panel and leaves the room for that nomination.",
        PartyRule.MembersNotEligible => "A nomination of a member is refused when it is sent; one found later is disqualified. Nominators are told.",
        _ => "A member who did says so as a conflict: the member leaves the room for that nomination, and what else is to be done is settled here.",
    };

    public static string Of(PartyRole role) => role switch
    {
        PartyRole.Nominator => "is among its nominators",
        PartyRole.Endorser => "endorsed it",
        PartyRole.Nominee => "is nominated",
        _ => "read or commented on its draft",
    };

    public static string Of(PartyMatterState state) => state switch
    {
        PartyMatterState.Open => "To be settled",
        PartyMatterState.SetAside => "The nomination is set aside for the year",
        PartyMatterState.SteppedDown => "The member steps down, or the office is given up",
        PartyMatterState.Stays => "The member stays and leaves the room",
        PartyMatterState.Disqualified => "The nomination is disqualified",
        _ => "Somebody else of that name",
    };

    public static string Of(PartyMoment moment) => moment switch
    {
        PartyMoment.Sent => "when it was sent",
        PartyMoment.Endorsed => "when it was endorsed",
        PartyMoment.Appointed => "when the member was appointed",
        PartyMoment.Declared => "as the member declared",
        _ => "on looking again",
    };
}

/// <summary>A rule switched off, or on again, in one edition. Where there is no row it holds.</summary>
internal sealed class PartyRuleSwitch
{
    public required EditionId Edition { get; init; }

    public required PartyRule Rule { get; init; }

    public required bool IsOn { get; set; }

    public required string Reason { get; set; }

    public required DateTimeOffset At { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<PartyRuleSwitch>
    {
        public void Configure(EntityTypeBuilder<PartyRuleSwitch> builder)
        {
            builder.ToTable("review_party_rules");
            builder.HasKey(rule => new { rule.Edition, rule.Rule });
            builder.Property(rule => rule.Reason).HasMaxLength(Conflict.ReasonLimit);
        }
    }
}
