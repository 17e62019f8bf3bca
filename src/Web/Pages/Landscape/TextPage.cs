using Microsoft.AspNetCore.Mvc;
using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Landscape;
using Palmares.Landscape.Criteria;
using Palmares.Landscape.Drafting;
using Palmares.Landscape.Rules;
using Palmares.Papers.Word;
using Palmares.Proceedings;
using Palmares.Web.Shell;
using Palmares.Web.Tags;

namespace Palmares.Web.Pages.Landscape;

/// <summary>The use cases of a text on its way to adoption, as one thing to inject.</summary>
public sealed record TextWork(
    ShowText Show, ProposeClause Propose, CommentOnClause Comment, RaisePoint Raise, SettlePoint Settle, RecordAgreement Agree, AdoptText Adopt, GiveToEdition Give, GiveRulesToEdition GiveRules, ListGivenTexts Given, HostBody Host);

/// <summary>A text with its brackets, proposals, comments and points: the same page for criteria and for programme rules.</summary>
public abstract class TextPage(TextWork work, TimeProvider clock) : PalmaresPage
{
    public sealed class ProposeForm
    {
        public ProposedChange Kind { get; set; }
        public string? Key { get; set; }
        public string? Heading { get; set; }
        public string? Body { get; set; }
        public int? Weight { get; set; }
        public string? Anchors { get; set; }
        public string? Why { get; set; }
        public FromForm From { get; set; } = new();
    }

    public sealed class SayForm
    {
        public string? Key { get; set; }
        public string? Remark { get; set; }
        public FromForm From { get; set; } = new();
    }

    public sealed class DecideForm
    {
        public ProposalId Proposal { get; set; }
        public OpenPointId Point { get; set; }
        public ProposalOutcome Outcome { get; set; }
        public string? Meeting { get; set; }
        public string? Document { get; set; }
        public string? Reserves { get; set; }
        public string? Reservation { get; set; }
        public EditionId Edition { get; set; }
    }

    protected abstract TextKind Kind { get; }

    public string Room => Kind == TextKind.Criteria ? "/landscape/criteria" : "/landscape/rules";

    public TextShown Text { get; private set; } = null!;

    public ListGivenTexts.Listed Given { get; private set; } = null!;

    [BindProperty]
    public ProposeForm Propose { get; set; } = new();

    [BindProperty]
    public SayForm Say { get; set; } = new();

    [BindProperty]
    public DecideForm Decide { get; set; } = new();

    /// <summary>Which form was sent and refused, so that it stands open.</summary>
    public string Sent { get; private set; } = "";

    public bool Feeds => By.May(Permission.FeedLandscape);

    public bool Keeps => By.May(Permission.KeepLandscape);

    public bool Runs => By.May(Permission.RunProgramme);

    public bool Records => By.May(Permission.RecordInput);

    /// <summary>Where an input about a clause is recorded on behalf of a member.</summary>
    public string RecordAddress(Palmares.Landscape.Clause clause) => TargetAddress.Of("/proceedings/inputs/record", ClauseTargets.Of(Text, clause));

    public IEnumerable<Choice> Changes => EnumChoices.Of<ProposedChange>(text => T[text]);

    public Task<IActionResult> OnGetAsync(TextId id, CancellationToken ct) => ShownAsync(id, Page, ct);

    public async Task<IActionResult> OnGetPaperAsync(TextId id, CancellationToken ct)
    {
        var found = await work.Show.RunAsync(id, By, ct);
        return Written(
            found.Then<Paper>(text => TextPaper.Of(text, clock.GetUtcNow()).Headed(work.Host, PaperKind.TemporaryDocument, text.Group)), Kind == TextKind.Criteria ? "criteria" : "programme-rules");
    }

    public async Task<IActionResult> OnPostProposeAsync(TextId id, CancellationToken ct)
    {
        var anchors = (Propose.Anchors ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return await AnswerAsync("propose", await work.Propose.RunAsync(
            new ProposeClause.Input
            {
                Text = id, Kind = Propose.Kind, Key = Propose.Key ?? "", Heading = Propose.Heading ?? "", Body = Propose.Body ?? "", Weight = Propose.Weight, Anchors = anchors,
                Why = Propose.Why ?? "", From = Propose.From.ToOrigin(),
            },
            By, ct), T["The proposal is sent. The text stays as it is until the responsible group agrees."], id, ct);
    }

    public async Task<IActionResult> OnPostSayAsync(TextId id, CancellationToken ct) => string.IsNullOrEmpty(Say.Key)
        ? await AnswerAsync("say", await work.Raise.RunAsync(new(id, Say.Remark ?? "", Say.From.ToOrigin()), By, ct), T["The point is raised and stands open."], id, ct)
        : await AnswerAsync("say", await work.Comment.RunAsync(new(id, Say.Key, Say.Remark ?? "", Say.From.ToOrigin()), By, ct), T["It is recorded."], id, ct);

    public async Task<IActionResult> OnPostDecideAsync(TextId id, CancellationToken ct)
    {
        RecordAgreement.ReservationDraft[] reservations = string.IsNullOrWhiteSpace(Decide.Reserves) && string.IsNullOrWhiteSpace(Decide.Reservation) ? [] : [new(Decide.Reserves ?? "", Decide.Reservation ?? "")];
        return await AnswerAsync("decide", await work.Agree.RunAsync(new(id, Decide.Proposal, Decide.Outcome, Decide.Meeting ?? "", reservations), By, ct), T["What the group made of it is recorded."], id, ct);
    }

    public async Task<IActionResult> OnPostSettleAsync(TextId id, CancellationToken ct) =>
        await AnswerAsync("settle", await work.Settle.RunAsync(new(id, Decide.Point, Decide.Meeting ?? ""), By, ct), T["The point is settled."], id, ct);

    public async Task<IActionResult> OnPostAdoptAsync(TextId id, CancellationToken ct) =>
        await AnswerAsync("adopt", await work.Adopt.RunAsync(new(id, Decide.Meeting ?? "", Decide.Document ?? ""), By, ct), T["This version is adopted. Later proposals begin from it."], id, ct);

    public async Task<IActionResult> OnPostGiveAsync(TextId id, CancellationToken ct) =>
        await AnswerAsync("give", Kind == TextKind.Criteria ? await work.Give.RunAsync(new(id, Decide.Edition), By, ct) : await work.GiveRules.RunAsync(new(id, Decide.Edition), By, ct), T["The edition holds the adopted text. With its opening it is frozen."], id, ct);

    private async Task<IActionResult> AnswerAsync<TValue>(string form, Result<TValue> result, string done, TextId id, CancellationToken ct)
    {
        if (!result.IsError)
            return Done(done, $"{Room}/show/{id}");
        if (result.Error.Kind == ErrorKind.Forbidden)
            return Refused(result.Error);
        Sent = form;
        return await ShownAsync(id, () => Refused(result.Error), ct);
    }

    private async Task<IActionResult> ShownAsync(TextId id, Func<IActionResult> answer, CancellationToken ct)
    {
        var found = await work.Show.RunAsync(id, By, ct);
        if (found.IsError || found.Value.Kind != Kind)
            return Refused(found.IsError ? found.Error : LandscapeErrors.NoSuchText);
        Text = found.Value;
        Given = (await work.Given.RunAsync(id, By, ct)).Value;
        Crumb(T["Landscape"], "/landscape/register");
        Crumb(Kind == TextKind.Criteria ? T["Criteria"] : T["Programme rules"], Room);
        Crumb(Text.Title);
        return answer();
    }
}
