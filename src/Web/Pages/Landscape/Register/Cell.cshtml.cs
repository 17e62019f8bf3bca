using Microsoft.AspNetCore.Mvc;
using Palmares.Kernel;
using Palmares.Landscape;
using Palmares.Landscape.Register;
using Palmares.Web.Shell;
using Palmares.Web.Tags;

namespace Palmares.Web.Pages.Landscape.Register;

/// <summary>One point of one award: its history, and the ways to feed it.</summary>
public sealed class CellModel(ShowCell show, ProposeCell propose, DecideCell decide, RemarkOnCell remark) : PalmaresPage
{
    public sealed class ProposeForm
    {
        public CellState State { get; set; } = CellState.Stated;
        public string? Text { get; set; }
        public string? Source { get; set; }
        public PartialDate? Seen { get; set; }
        public string Confidence { get; set; } = "medium";
        public FromForm From { get; set; } = new();
    }

    public sealed class SayForm
    {
        public RemarkKind Kind { get; set; }
        public string? Remark { get; set; }
        public FromForm From { get; set; } = new();
    }

    public sealed class DecideForm
    {
        public CellChangeId Change { get; set; }
        public bool Accept { get; set; }
        public string? Reason { get; set; }
    }

    public ShowCell.Shown Shown { get; private set; } = null!;

    [BindProperty]
    public ProposeForm Propose { get; set; } = new();

    [BindProperty]
    public SayForm Say { get; set; } = new();

    [BindProperty]
    public DecideForm Decide { get; set; } = new();

    public bool Feeds => By.May(Permission.FeedLandscape);

    public bool Keeps => By.May(Permission.KeepLandscape);

    public bool Records => By.May(Permission.RecordInput);

    public string RecordAddress => TargetAddress.Of("/proceedings/inputs/record", ShowCell.Of(Shown.Award, Shown.Cell.Name));

    public bool Proposing { get; private set; }

    public bool Saying { get; private set; }

    public IEnumerable<Choice> States => Enum.GetValues<CellState>().Select(state => new Choice(state.ToString(), T[CellWords.Of(state)]));

    public IEnumerable<Choice> Confidences => new[] { "high", "medium", "low" }.Select(word => new Choice(word, T[word]));

    public IEnumerable<Choice> Kinds => EnumChoices.Of<RemarkKind>(text => T[text]);

    public Task<IActionResult> OnGetAsync(string award, string cell, CancellationToken ct) => ShownAsync(award, cell, Page, ct);

    public async Task<IActionResult> OnPostProposeAsync(string award, string cell, CancellationToken ct)
    {
        Proposing = true;
        if (Propose.Seen is null)
            ModelState.TryAddModelError("Propose.Seen", T["Enter the day, month or year in which you saw it."]);
        if (!ModelState.IsValid)
            return await ShownAsync(award, cell, Page, ct);
        var result = await propose.RunAsync(
            new ProposeCell.Input
            {
                Award = award, Cell = cell, State = Propose.State, Text = Propose.Text ?? "", Source = Propose.Source ?? "",
                Seen = Propose.Seen!.Value, Confidence = Propose.Confidence, From = Propose.From.ToOrigin(),
            },
            By, ct);
        return await AnswerAsync(result, T["The proposal is sent and waits for a decision."], award, cell, ct);
    }

    public async Task<IActionResult> OnPostSayAsync(string award, string cell, CancellationToken ct)
    {
        Saying = true;
        return await AnswerAsync(await remark.RunAsync(new(award, cell, Say.Kind, Say.Remark ?? "", Say.From.ToOrigin()), By, ct), T["It is recorded."], award, cell, ct);
    }

    public async Task<IActionResult> OnPostDecideAsync(string award, string cell, CancellationToken ct) =>
        await AnswerAsync(await decide.RunAsync(new(Decide.Change, Decide.Accept, Decide.Reason), By, ct), Decide.Accept ? T["Accepted: the point now says so."] : T["Declined; the proposal stays in the history."], award, cell, ct);

    private async Task<IActionResult> AnswerAsync<TValue>(Result<TValue> result, string done, string award, string cell, CancellationToken ct) =>
        result.IsError ? result.Error.Kind == ErrorKind.Forbidden ? Refused(result.Error) : await ShownAsync(award, cell, () => Refused(result.Error), ct) : Done(done, $"/landscape/register/cell/{Uri.EscapeDataString(award)}/{Uri.EscapeDataString(cell)}");

    private async Task<IActionResult> ShownAsync(string award, string cell, Func<IActionResult> answer, CancellationToken ct)
    {
        var found = await show.RunAsync(award, cell, By, ct);
        if (found.IsError)
            return Refused(found.Error);
        Shown = found.Value;
        Crumb(T["Landscape"], "/landscape/register");
        Crumb(Shown.Award.Name, $"/landscape/register/show/{award}");
        Crumb(T[AwardDimensions.Label(cell)]);
        return answer();
    }
}
