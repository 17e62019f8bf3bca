using Palmares.Kernel;
using Palmares.Records;

namespace Palmares.Review.Panels;

/// <summary>A member as somebody enters it.</summary>
public sealed record Member(
    UserId User, string Name, string? Organisation, string? Region, string Expertise, int MinLoad, int MaxLoad, bool IsChair, PersonId? Person = null)
{
    /// <summary>Known once the member is on the panel.</summary>
    public JudgeId? Id { get; init; }

    /// <summary>When the term begins, where it is longer than the edition.</summary>
    public DateOnly? TermFrom { get; init; }

    /// <summary>Its last day.</summary>
    public DateOnly? TermUntil { get; init; }
}

/// <summary>Rules of the assignment beyond loads and organisations; null where there is no such rule.</summary>
/// <param name="PerRegion">At most so many judges of one region a nomination.</param>
/// <param name="Regions">Judges of at least so many regions a nomination.</param>
/// <param name="Experts">At least so many judges who fit a nomination well, where there are such judges.</param>
public sealed record MoreRules(int? PerRegion = null, int? Regions = null, int? Experts = null);

/// <summary>How many members share something, most first.</summary>
public sealed record Share(string Name, int Members);

/// <summary>What a panel must be before it can judge.</summary>
internal static class PanelRules
{
    public static Error? Check(IReadOnlyList<Member> members, int reviews, int perOrganisation)
    {
        if (members.Count < 2)
            return ReviewErrors.NoMembers;
        if (members.GroupBy(m => m.User).FirstOrDefault(g => g.Skip(1).Any()) is { } twice)
            return ReviewErrors.MemberTwice.With(twice.First().Name);
        if (members.Count(m => m.IsChair) is var chairs && chairs != 1)
            return ReviewErrors.OneChair.With(chairs);
        return CheckNumbers(reviews, perOrganisation) ?? members.Select(CheckMember).FirstOrDefault(error => error is not null);
    }

    public static Error? CheckNumbers(int reviews, int perOrganisation)
    {
        if (reviews is < 1 or > 20)
            return ReviewErrors.ReviewsOutOfRange;
        return perOrganisation < 1 ? ReviewErrors.PerOrganisationOutOfRange : null;
    }

    public static Error? CheckMore(MoreRules rules, int reviews)
    {
        if (rules.PerRegion is < 1)
            return ReviewErrors.PerRegionOutOfRange;
        if (rules.Regions is { } regions && (regions < 2 || regions > reviews))
            return ReviewErrors.RegionsOutOfRange.With(reviews);
        return rules.Experts is { } experts && (experts < 1 || experts > reviews) ? ReviewErrors.ExpertsOutOfRange.With(reviews) : null;
    }

    public static Error? CheckMember(Member member)
    {
        if (string.IsNullOrWhiteSpace(member.Name) || member.Name.Length > Judge.NameLimit)
            return ReviewErrors.NameNeeded.With(Judge.NameLimit);
        if (member.Organisation?.Length > Judge.NameLimit)
            return ReviewErrors.TooLong.With(Judge.NameLimit).At("Organisation");
        if (member.Region?.Length > Judge.NameLimit)
            return ReviewErrors.TooLong.With(Judge.NameLimit).At("Region");
        if (member.Expertise.Length > Judge.ExpertiseLimit)
            return ReviewErrors.TooLong.With(Judge.ExpertiseLimit).At("Expertise");
        if (member.TermUntil < member.TermFrom)
            return PartyErrors.TermDays.With(member.Name);
        return member.MinLoad < 0 || member.MaxLoad < member.MinLoad || member.MaxLoad > Judge.LoadLimit
            ? ReviewErrors.LoadsOutOfOrder.With(member.Name, member.MinLoad, member.MaxLoad)
            : null;
    }

    /// <summary>Counts by organisation or region; spellings that fold together count together.</summary>
    public static IReadOnlyList<Share> Shares(IEnumerable<string?> names) =>
    [
        .. names.Where(name => !string.IsNullOrWhiteSpace(name))
            .GroupBy(name => OrganisationKey.Of(name!))
            .Select(group => new Share(group.First()!, group.Count()))
            .OrderByDescending(share => share.Members).ThenBy(share => share.Name, StringComparer.Ordinal),
    ];
}
