using Microsoft.AspNetCore.Mvc;
using Palmares.Awards;
using Palmares.Review;
using Palmares.Review.Assigning;

namespace Palmares.Web.Pages.Review.Assigning;

/// <summary>What is proved about the latest assignment, what each rule costs, and who reads what; to be printed.</summary>
public sealed class CertificateModel(ReadEdition editions, ShowAssignment show, PriceRules price, RecheckAssignment recheck) : ReviewPage(editions)
{
    public ShowAssignment.View Assignment { get; private set; } = null!;

    public PriceRules.View Rules { get; private set; } = null!;

    public RecheckAssignment.View Again { get; private set; } = null!;

    public static string WordsOf(AssignmentRule rule) => rule switch
    {
        AssignmentRule.EvenLoads => "Loads evened over the judges",
        AssignmentRule.LargestLoads => "Largest loads",
        AssignmentRule.SmallestLoads => "Smallest loads agreed",
        AssignmentRule.PerOrganisation => "Judges of one organisation",
        AssignmentRule.PerRegion => "Judges of one region",
        AssignmentRule.Regions => "Judges of several regions",
        AssignmentRule.Experts => "Judges who fit well",
        _ => "Conflicts of interest",
    };

    public async Task<IActionResult> OnGetAsync(string edition, CancellationToken ct)
    {
        if (await LoadEditionAsync(edition, "Assigning", "/review/assigning", ct) is { } error)
            return Refused(error);
        Crumb(Edition.Title, $"/review/assigning/{edition}");
        Crumb(T["Certificate"]);
        var shown = await show.RunAsync(Edition.Id, By, ct);
        if (shown.IsError)
            return Refused(shown.Error);
        if (shown.Value.Proof is null)
            return Refused(ReviewErrors.TotalsUnseen);
        var priced = await price.RunAsync(Edition.Id, By, ct);
        if (priced.IsError)
            return Refused(priced.Error);
        var again = await recheck.RunAsync(Edition.Id, By, ct);
        if (again.IsError)
            return Refused(again.Error);
        (Assignment, Rules, Again) = (shown.Value, priced.Value, again.Value);
        return Page();
    }
}
