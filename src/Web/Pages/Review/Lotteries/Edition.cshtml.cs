using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Palmares.Awards;
using Palmares.Judging.Lotteries;
using Palmares.Kernel;
using Palmares.Review.Lotteries;
using Palmares.Review.Meeting;
using Palmares.Web.Tags;

namespace Palmares.Web.Pages.Review.Lotteries;

/// <summary>A lottery that the rules name: committed before scoring, drawn in the meeting, open to be computed again.</summary>
public sealed class EditionModel(ReadEdition editions, ReadLottery read, CommitLottery commit, DrawLottery draw, ReadSitting sittings) : ReviewPage(editions)
{
    public sealed class Form
    {
        public LotteryRule Rule { get; set; } = LotteryRule.Merit;
        public string? Where { get; set; }
        public string? Secret { get; set; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Null when none was committed.</summary>
    public ReadLottery.View? Lottery { get; private set; }

    public bool MayCommit => By.May(Permission.FormPanel) && Edition.Phase < EditionPhase.Reviewing;

    /// <summary>While the meeting is open.</summary>
    public bool MayDraw { get; private set; }

    public IEnumerable<SelectListItem> Rules => new[] { LotteryRule.Merit, LotteryRule.Snsf }.Select(rule => new Choice(rule.ToString(), T[WordOf(rule)]));

    public static string WordOf(LotteryRule rule) => rule == LotteryRule.Merit
        ? "MERIT: the chances with the best outcome in the worst order that the intervals allow"
        : "SNSF: whose interval lies above the line is taken, whose holds it draws";

    public Task<IActionResult> OnGetAsync(string edition, CancellationToken ct) => ShowAsync(edition, ct);

    public async Task<IActionResult> OnPostAsync(string edition, CancellationToken ct)
    {
        var shown = await ShowAsync(edition, ct);
        if (Edition is null || !ModelState.IsValid)
            return shown;
        var committed = await commit.RunAsync(new(Edition.Id, Input.Rule, Input.Where ?? "", Input.Secret ?? ""), By, ct);
        return committed.IsError ? Refused(committed.Error) : Done(T["The lottery is committed. Publish the commitment with the rules."], $"/review/lotteries/{edition}");
    }

    public async Task<IActionResult> OnPostDrawAsync(string edition, [FromForm] CategoryId category, [FromForm] string? secret, CancellationToken ct)
    {
        var shown = await ShowAsync(edition, ct);
        if (Edition is null)
            return shown;
        var drawn = await draw.RunAsync(new(Edition.Id, category, secret ?? ""), By, ct);
        return drawn.IsError ? Refused(drawn.Error, drawn.Error.Place is null ? "" : $"secret-{category}") : Done(T["Drawn. The panel decides and records its reasons."], $"/review/lotteries/{edition}");
    }

    private async Task<IActionResult> ShowAsync(string slug, CancellationToken ct)
    {
        if (await LoadEditionAsync(slug, "Lotteries", "/review/lotteries", ct) is { } error)
            return Refused(error);
        Crumb(Edition.Title);
        var found = await read.RunAsync(Edition.Id, By, ct);
        if (found.IsError)
            return Refused(found.Error);
        Lottery = found.Value;
        if (Lottery is not null && By.May(Permission.SeeResults))
            MayDraw = await sittings.RunAsync(Edition.Id, By, ct) is { IsError: false, Value.IsOpen: true };
        return Page();
    }
}
