using Palmares.Kernel;

namespace Palmares.Awards;

public enum QuotaKind
{
    /// <summary>Never passed.</summary>
    Hard,

    /// <summary>Passed with a reason that is recorded.</summary>
    Soft,
}

/// <summary>A limit inside a category on laureates who have something in common.</summary>
/// <param name="By">What they have in common: <see cref="QuotaRules.Organisation"/>, or a question of the form as <c>answer:region</c>.</param>
/// <param name="Most">At most so many; null where the limit is a share.</param>
/// <param name="SharePercent">At most this part of all laureates of the category, rounded down, but one is always allowed; null where the limit is a number.</param>
public sealed record QuotaCap(string By, int? Most, int? SharePercent, QuotaKind Kind)
{
    public const int ByLimit = 60;
}

/// <summary>How many may win in a category, and whether it may be fewer or more. Pure.</summary>
public static class QuotaRules
{
    public const string Organisation = "organisation";

    public const string AnswerPrefix = "answer:";

    /// <param name="Group">What the laureate has for a cap's <see cref="QuotaCap.By"/>; null where nothing is known, which counts into no group.</param>
    public sealed record Chosen(Func<string, string?> Group);

    /// <param name="candidates">How many could have been chosen.</param>
    /// <param name="reason">Why fewer or more than the quota.</param>
    public static Error? Check(CategoryFacts category, IReadOnlyList<Chosen> chosen, int candidates, string? reason)
    {
        var reasoned = !string.IsNullOrWhiteSpace(reason);
        if (chosen.Count > category.Quota && category.QuotaKind == QuotaKind.Hard)
            return AwardsErrors.OverQuota.With(chosen.Count, category.Quota);
        if (chosen.Count > category.Quota && !reasoned)
            return AwardsErrors.OverSoftQuota.With(chosen.Count, category.Quota);
        // A short list is no withholding.
        if (chosen.Count < Math.Min(category.Quota, candidates) && !category.MayWithhold)
            return AwardsErrors.MayNotWithhold.With(category.Quota);
        if (chosen.Count < Math.Min(category.Quota, candidates) && !reasoned)
            return AwardsErrors.WithheldReasonNeeded;
        return category.Caps.Select(cap => Over(cap, chosen, reasoned)).FirstOrDefault(error => error is not null);
    }

    /// <summary>How many of one group the cap allows among so many laureates.</summary>
    public static int Allowed(QuotaCap cap, int laureates) => cap.Most ?? Math.Max(1, laureates * cap.SharePercent!.Value / 100);

    public static bool IsBy(string by) => by == Organisation || (by.StartsWith(AnswerPrefix, StringComparison.Ordinal) && by.Length > AnswerPrefix.Length);

    private static Error? Over(QuotaCap cap, IReadOnlyList<Chosen> chosen, bool reasoned)
    {
        if (cap.Kind == QuotaKind.Soft && reasoned)
            return null;
        var allowed = Allowed(cap, chosen.Count);
        var over = chosen.Select(one => one.Group(cap.By)?.Trim()).Where(group => !string.IsNullOrEmpty(group))
            .GroupBy(group => group!, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > allowed).OrderBy(group => group.Key, StringComparer.Ordinal).FirstOrDefault();
        return over is null ? null : (cap.Kind == QuotaKind.Hard ? AwardsErrors.OverCap : AwardsErrors.OverSoftCap).With(over.Count(), over.Key, allowed);
    }
}
