using Microsoft.Extensions.Localization;
using Palmares.Papers.Charts;
using Palmares.Tracking.Indicators;

namespace Palmares.Web.Pages.Tracking.Indicators;

/// <summary>What is said of a person's trajectory, in sentences and as a picture.</summary>
public static class EmergingWords
{
    private const double Likely = .9, Rather = .6;

    /// <summary>A sentence, never a score.</summary>
    public static string Of(PersonFigures figures, IStringLocalizer<Texts> texts) => figures.Emergence switch
    {
        null => texts["Too little is known to say whether the pace changed: it needs a record from before the last three years and one from within them."],
        { Probability: >= Likely } => texts["The pace of the last three years is clearly above the person's own before, beyond what others of the same years did."],
        { Probability: >= Rather } => texts["The pace of the last three years is rather above the person's own before; it could also be chance."],
        { Probability: > 1 - Rather } => texts["The pace of the last three years is much the same as before."],
        _ => texts["The pace of the last three years is below the person's own before."],
    };

    public static string Why(Emergence emergence, IStringLocalizer<Texts> texts) => texts[
        "{0} pieces of work in the last {1} months, {2} in the {3} months before. Compared with {4} people whose first record falls into the same years; their pace changed by a factor of {5} meanwhile.",
        emergence.Recent, emergence.RecentMonths, emergence.Earlier, emergence.EarlierMonths, emergence.CohortPeople, emergence.Trend.ToString("0.0", System.Globalization.CultureInfo.CurrentCulture)];

    public static Chart? Drawn(string name, PersonFigures figures, UsualYears? usual, IStringLocalizer<Texts> texts) => figures.Years.Count == 0
        ? null
        : new Trajectory
        {
            Title = texts["Pieces of work by year: {0}", name],
            Description = texts["The line is the person; the band is the middle half of others of the same body in the same year since their first record."],
            RightToLeft = System.Globalization.CultureInfo.CurrentUICulture.TextInfo.IsRightToLeft,
            Years = [.. figures.Years.Select(year => (year.Year, year.Works))],
            Usual = [.. (usual?.Years ?? []).Select(year => new UsualBand(figures.Years[0].Year + year.Year, year.Low, year.Middle, year.High))],
            YearColumn = texts["Year"],
            CountColumn = texts["Pieces of work"],
            UsualColumn = texts["Usual (middle half)"],
        }.Draw();

    public static string Of(SuccessionKind kind) => kind switch
    {
        SuccessionKind.NoWriterActive => "In force; none of those who wrote it has worked in the body for three years",
        SuccessionKind.OnePersonAlone => "Under way; one person alone worked on it in the last three years",
        SuccessionKind.LongHeld => "Held by one person for eight years or more, since {0}",
        _ => "Nobody has held it since {0}",
    };

    public static string Month(int month) => $"{month / 12:0000}-{(month % 12) + 1:00}";
}
