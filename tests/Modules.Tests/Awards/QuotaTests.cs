using Palmares.Awards;

namespace Palmares.Modules.Tests.Awards;

/// <summary>How many may win, and of whom.</summary>
public sealed class QuotaTests
{
    private static readonly CategoryFacts Two = new(default, "emerging", "Emerging leader", 2);

    [Theory]
    [InlineData(QuotaKind.Hard, 3, 5, "Because.", nameof(AwardsErrors.OverQuota))]
    [InlineData(QuotaKind.Soft, 3, 5, null, nameof(AwardsErrors.OverSoftQuota))]
    [InlineData(QuotaKind.Soft, 3, 5, "  ", nameof(AwardsErrors.OverSoftQuota))]
    [InlineData(QuotaKind.Soft, 3, 5, "Because.", null)]
    [InlineData(QuotaKind.Hard, 2, 5, null, null)]
    [InlineData(QuotaKind.Hard, 1, 5, null, nameof(AwardsErrors.WithheldReasonNeeded))]
    [InlineData(QuotaKind.Hard, 1, 5, "Because.", null)]
    [InlineData(QuotaKind.Hard, 1, 1, null, null)]
    public void A_quota_is_kept_or_passed_with_a_reason(QuotaKind kind, int chosen, int candidates, string? reason, string? refused) =>
        Assert.Equal(refused, QuotaRules.Check(Two with { QuotaKind = kind }, Of([.. Enumerable.Range(0, chosen).Select(n => $"House {n}")]), candidates, reason)?.Code);

    [Theory]
    [InlineData(1, 5, nameof(AwardsErrors.MayNotWithhold))]
    [InlineData(2, 5, null)]
    [InlineData(1, 1, null)]
    public void An_award_that_is_always_given_is_not_withheld_for_any_reason(int chosen, int candidates, string? refused) =>
        Assert.Equal(refused, QuotaRules.Check(Two with { MayWithhold = false }, Of([.. Enumerable.Range(0, chosen).Select(n => $"House {n}")]), candidates, "Because.")?.Code);

    [Fact]
    public void A_number_of_one_group_is_kept_letter_case_and_the_unknown_aside()
    {
        var category = Two with { Quota = 9, MayWithhold = true, Caps = [new(QuotaRules.Organisation, 1, null, QuotaKind.Hard)] };

        var over = QuotaRules.Check(category, Of("Harbour", "harbour ", "Tern"), 3, null);
        var unknown = QuotaRules.Check(category, Of("Harbour", null, null, ""), 4, null);

        Assert.Equal((nameof(AwardsErrors.OverCap), "2 laureates are of “Harbour”; at most 1 may be."), (over!.Code, over.Message));
        Assert.Null(unknown);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 1)]
    [InlineData(5, 2)]
    [InlineData(7, 2)]
    [InlineData(8, 3)]
    public void A_share_is_rounded_down_but_one_is_always_allowed(int laureates, int allowed) =>
        Assert.Equal(allowed, QuotaRules.Allowed(new QuotaCap(QuotaRules.Organisation, null, 40, QuotaKind.Hard), laureates));

    [Fact]
    public void A_soft_share_is_passed_with_a_reason()
    {
        var category = Two with { Quota = 3, Caps = [new(QuotaRules.Organisation, null, 40, QuotaKind.Soft)] };
        var chosen = Of("Harbour", "Harbour", "Tern");

        Assert.Equal(nameof(AwardsErrors.OverSoftCap), QuotaRules.Check(category, chosen, 3, null)!.Code);
        Assert.Null(QuotaRules.Check(category, chosen, 3, "Both led."));
    }

    private static QuotaRules.Chosen[] Of(params string?[] organisations) => [.. organisations.Select(one => new QuotaRules.Chosen(by => by == QuotaRules.Organisation ? one : null))];
}
