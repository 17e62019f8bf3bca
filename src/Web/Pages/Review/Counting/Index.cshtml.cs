using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Palmares.Judging.Voting;
using Palmares.Judging.Weighing;
using Palmares.Review.Counting;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Review.Counting;

/// <summary>Ballots counted and criteria weighed from what is pasted. Nothing is kept.</summary>
public sealed class IndexModel : PalmaresPage
{
    public sealed class VoteForm
    {
        public string? Ballots { get; set; }

        public VotingMethod Method { get; set; } = VotingMethod.Schulze;

        public int Seats { get; set; } = 1;

        public long Seed { get; set; } = 1;
    }

    public sealed class WeighingForm
    {
        public string? Statements { get; set; }

        public WeighingMethod Method { get; set; }
    }

    [BindProperty]
    public VoteForm Vote { get; set; } = new();

    [BindProperty]
    public WeighingForm Weighing { get; set; } = new();

    /// <summary>Null until ballots are counted.</summary>
    public CountBallots.View? Counted { get; private set; }

    /// <summary>Null until criteria are weighed.</summary>
    public WeightsResult? Weights { get; private set; }

    /// <summary>Whether the method estimates a worth rather than electing.</summary>
    public bool Estimates => Vote.Method is VotingMethod.BradleyTerry or VotingMethod.PlackettLuce;

    public IEnumerable<SelectListItem> Methods =>
    [
        new(T["Approval: who is approved of most"], nameof(VotingMethod.Approval)),
        new(T["Borda: a point for each item below"], nameof(VotingMethod.Borda)),
        new(T["Schulze: who wins against each other, also by a chain"], nameof(VotingMethod.Schulze)),
        new(T["Single transferable vote: places in proportion"], nameof(VotingMethod.Stv)),
        new(T["Bradley–Terry: worth from comparisons of two"], nameof(VotingMethod.BradleyTerry)),
        new(T["Plackett–Luce: worth from rankings, with ties"], nameof(VotingMethod.PlackettLuce)),
    ];

    public IEnumerable<SelectListItem> Weighings =>
    [
        new(T["Swings"], nameof(WeighingMethod.Swing)),
        new(T["Comparisons, two by two (AHP)"], nameof(WeighingMethod.Ahp)),
    ];

    public void OnGet() => Crumb(T["Ballots and weights"]);

    public IActionResult OnPostCount()
    {
        OnGet();
        if (!ModelState.IsValid)
            return Page();
        var counted = CountBallots.Run(new(Vote.Ballots ?? "", Vote.Method, Vote.Seats, Vote.Seed), By);
        if (counted.IsError)
            return Refused(counted.Error.At("Vote.Ballots"));
        Counted = counted.Value;
        return Page();
    }

    public IActionResult OnPostWeigh()
    {
        OnGet();
        if (!ModelState.IsValid)
            return Page();
        var weighed = WeighCriteria.Run(new(Weighing.Statements ?? "", Weighing.Method), By);
        if (weighed.IsError)
            return Refused(weighed.Error.At("Weighing.Statements"));
        Weights = weighed.Value;
        return Page();
    }
}
