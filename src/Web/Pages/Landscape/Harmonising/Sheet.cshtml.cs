using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Palmares.Accounts;
using Palmares.Kernel;
using Palmares.Landscape;
using Palmares.Landscape.Harmonising;
using Palmares.Papers.Csv;
using Palmares.Proceedings;
using Palmares.Web.Shell;
using Palmares.Web.Tags;

namespace Palmares.Web.Pages.Landscape.Harmonising;

/// <summary>The use cases of a sheet, as one thing to inject.</summary>
public sealed record SheetWork(ShowSheet Show, ListTopics Topics, DescribeOption Describe, ChooseOption Choose, EnterCell Enter, AddSheetMember Add, ReleaseSheet Release, FindActor Users, NameUsers Names, HostBody Host);

/// <summary>One sheet: options, attributes by Sector with their computed status, and the group.</summary>
public sealed class SheetModel(SheetWork work, TimeProvider clock) : PalmaresPage
{
    public sealed class OptionForm
    {
        public Palmares.Landscape.OptionForm Form { get; set; }
        public string? Owns { get; set; }
        public string? Pays { get; set; }
        public string? Decides { get; set; }
        public string? Notes { get; set; }
        public string? Document { get; set; }
    }

    public sealed class CellForm
    {
        public string? Attribute { get; set; }
        public Sector Sector { get; set; } = Sector.T;
        public string? CurrentPractice { get; set; }
        public Position Position { get; set; }
        public string? ProposedText { get; set; }
        public DateOnly? Date { get; set; }
        public string? Owner { get; set; }
        public FromForm From { get; set; } = new();
    }

    public SheetShown Sheet { get; private set; } = null!;

    public IReadOnlyList<(string Name, Sector Sector)> Members { get; private set; } = [];

    [BindProperty]
    public OptionForm Option { get; set; } = new();

    [BindProperty]
    public CellForm Cell { get; set; } = new();

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public Sector MemberSector { get; set; } = Sector.T;

    [BindProperty(Name = "Form")]
    public Palmares.Landscape.OptionForm Chosen { get; set; }

    public string Sent { get; private set; } = "";

    public bool Keeps => By.May(Permission.KeepLandscape);

    public bool Sends => By.May(Permission.SendLiaison);

    /// <summary>Where a statement about a row is drafted.</summary>
    public string AskAddress(string attribute) => TargetAddress.Of("/proceedings/liaison/draft", SheetTargets.Of(Sheet.Id, attribute));

    public bool Records => By.May(Permission.RecordInput);

    /// <summary>Where an input about a row is recorded on behalf of a member; as closed as the sheet, unless somebody says otherwise.</summary>
    public string RecordAddress(string attribute) =>
        TargetAddress.Of("/proceedings/inputs/record", SheetTargets.Of(Sheet.Id, attribute), Sheet.ReleasedAt is null ? AccessClass.Restricted : AccessClass.MembersOnly);

    public IEnumerable<Choice> Forms => Enum.GetValues<Palmares.Landscape.OptionForm>().Select(form => new Choice(form.ToString(), T[SheetPaper.Word(form)]));

    public IEnumerable<SelectListItem> Attributes => SheetAttributes.All.Select(one => new SelectListItem(T[one.Label], one.Key));

    public IEnumerable<Choice> Sectors => Enum.GetValues<Sector>().Select(sector => new Choice(sector.ToString(), SectorName(sector)));

    public IEnumerable<Choice> Positions => EnumChoices.Of<Position>(text => T[text]);

    public string SectorName(Sector sector) => sector == Sector.GS ? T["General Secretariat"] : $"ITU-{sector}";

    public Task<IActionResult> OnGetAsync(SheetId id, CancellationToken ct) => ShownAsync(id, Page, ct);

    public async Task<IActionResult> OnGetPaperAsync(SheetId id, CancellationToken ct)
    {
        var found = await work.Show.RunAsync(id, By, ct);
        if (found.IsError)
            return Refused(found.Error);
        var access = found.Value.ReleasedAt is null ? AccessClass.Restricted : AccessClass.MembersOnly;
        return Written(SheetPaper.Of(found.Value, await work.Topics.RunAsync(By, ct), clock.GetUtcNow()).Headed(work.Host, PaperKind.TemporaryDocument, "Inter-sector group", access), "harmonisation");
    }

    public async Task<IActionResult> OnGetCsvAsync(SheetId id, CancellationToken ct)
    {
        var found = await work.Show.RunAsync(id, By, ct);
        return found.IsError ? Refused(found.Error) : File(Encoding.UTF8.GetBytes(CsvText.Write(SheetPaper.Columns, SheetPaper.Rows(found.Value))), FileKinds.Csv, "harmonisation.csv");
    }

    public async Task<IActionResult> OnPostOptionAsync(SheetId id, CancellationToken ct) =>
        await AnswerAsync("option", await work.Describe.RunAsync(new(id, Option.Form, Option.Owns ?? "", Option.Pays ?? "", Option.Decides ?? "", Option.Notes ?? "", Option.Document), By, ct), T["The option is recorded."], id, ct);

    public async Task<IActionResult> OnPostChooseAsync(SheetId id, CancellationToken ct) =>
        await AnswerAsync("", await work.Choose.RunAsync(id, Chosen, By, ct), T["The group goes on with this option."], id, ct);

    public async Task<IActionResult> OnPostCellAsync(SheetId id, CancellationToken ct) => await AnswerAsync("cell", await work.Enter.RunAsync(
        new EnterCell.Input
        {
            Sheet = id, Attribute = Cell.Attribute ?? "", Sector = Cell.Sector, CurrentPractice = Cell.CurrentPractice ?? "", Position = Cell.Position, ProposedText = Cell.ProposedText ?? "",
            Date = Cell.Date, Owner = Cell.Owner ?? "", From = Cell.From.ToOrigin(),
        },
        By, ct), T["It is entered; the status is computed anew."], id, ct);

    public async Task<IActionResult> OnPostMemberAsync(SheetId id, CancellationToken ct)
    {
        var user = await work.Users.RunAsync(Email ?? "", ActorOrigin.Web, ct);
        if (user.IsError || user.Value.User is not { } found)
            return await AnswerAsync<Done>("member", (LandscapeErrors.NoSuchUser with { Kind = ErrorKind.Invalid }).At("Email"), "", id, ct);
        return await AnswerAsync("member", await work.Add.RunAsync(new(id, found, MemberSector), By, ct), T["The group has a new member on this sheet."], id, ct);
    }

    public async Task<IActionResult> OnPostReleaseAsync(SheetId id, CancellationToken ct) =>
        await AnswerAsync("", await work.Release.RunAsync(id, By, ct), T["The sheet is released."], id, ct);

    private async Task<IActionResult> AnswerAsync<TValue>(string form, Result<TValue> result, string done, SheetId id, CancellationToken ct)
    {
        if (!result.IsError)
            return Done(done, $"/landscape/harmonising/sheet/{id}");
        if (result.Error.Kind == ErrorKind.Forbidden)
            return Refused(result.Error);
        Sent = form;
        return await ShownAsync(id, () => Refused(result.Error), ct);
    }

    private async Task<IActionResult> ShownAsync(SheetId id, Func<IActionResult> answer, CancellationToken ct)
    {
        var found = await work.Show.RunAsync(id, By, ct);
        if (found.IsError)
            return Refused(found.Error);
        Sheet = found.Value;
        var names = Keeps ? await work.Names.RunAsync([.. Sheet.Members.Select(member => member.User)], ct) : new Dictionary<UserId, NameUsers.Named>();
        Members = [.. Sheet.Members.Where(member => names.ContainsKey(member.User)).Select(member => (names[member.User].DisplayName, member.Sector))];
        Crumb(T["Landscape"], "/landscape/register");
        Crumb(T["Harmonising"], "/landscape/harmonising");
        Crumb(Sheet.Title);
        return answer();
    }
}
