using Microsoft.AspNetCore.Mvc;
using Palmares.Awards;
using Palmares.Awards.Statistics;
using Palmares.Papers.Charts;
using Palmares.Review.Listing;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Awards.Statistics;

/// <summary>How many nominees an edition has by what they state about themselves. Small counts are not told.</summary>
public sealed class IndexModel(CountNominees count) : PalmaresPage
{
    public CountNominees.View View { get; private set; } = null!;

    public IReadOnlyList<Chart> Charts { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(EditionId id, CancellationToken ct)
    {
        Crumb(T["Editions"], "/awards/editions");
        var counted = await count.RunAsync(id, By, ct);
        if (counted.IsError)
            return Refused(counted.Error);
        View = counted.Value;
        Crumb(View.Edition.Title, $"/awards/editions/{id}");
        Crumb(T["Who was nominated"]);
        Charts = [.. View.Tables.Select(Draw)];
        return Page();
    }

    private Chart Draw(CountNominees.Table table) => new Bars
    {
        Title = T[Title(table.By)],
        Description = T["By what nominees state about themselves. Counts of one to four are not told, nor others from which they would follow."],
        RightToLeft = Languages.Direction == "rtl",
        LabelColumn = T[Column(table.By)],
        CountColumn = T["Nominees"],
        Untold = T["not told"],
        Counts = [.. table.Cells.Select(cell => new Bar(T[Words(cell.Value)], cell.Count))],
    }.Draw();

    private static string Title(CountedBy by) => by switch { CountedBy.Region => "Nominees by region", CountedBy.MemberType => "Nominees by member type", _ => "Nominees by gender as they state it" };

    private static string Column(CountedBy by) => by switch { CountedBy.Region => "Region", CountedBy.MemberType => "Member type", _ => "Gender" };

    private static string Words(Enum? value) => value switch
    {
        NomineeRegion region => ListWords.Of(region),
        NomineeMemberType type => ListWords.Of(type),
        NomineeGender gender => AboutMyself.Of(gender),
        _ => "Not stated",
    };
}

/// <summary>The words of what a nominee states.</summary>
public static class AboutMyself
{
    public static string Of(NomineeGender gender) => gender switch
    {
        NomineeGender.Woman => "Woman",
        NomineeGender.Man => "Man",
        NomineeGender.AnotherTerm => "Another term",
        _ => "I would rather not say",
    };
}
