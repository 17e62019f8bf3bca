using Microsoft.AspNetCore.Mvc;
using Palmares.Accounts;
using Palmares.Awards;
using Palmares.Awards.Approving;
using Palmares.Kernel;
using Palmares.Web.Shell;
using Palmares.Web.Tags;

namespace Palmares.Web.Pages.Awards.Approving;

/// <summary>How an edition's decisions are approved and contested, who is entrusted with it, and how far each category is.</summary>
public sealed class RulesModel(ShowDueProcess show, StateDueProcess state, EntrustDuty entrust, TakeBackDuty takeBack, ListHolders holders) : PalmaresPage
{
    public sealed class Form
    {
        public string? ApprovingBody { get; set; }

        public bool ByVote { get; set; }

        public int ObjectionDays { get; set; } = 7;

        public int AppealDays { get; set; } = 7;

        public bool SlatePublic { get; set; }

        public string? RulesClause { get; set; }
    }

    private IReadOnlyList<NameUsers.Named> _people = [];

    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty]
    public UserId? Holder { get; set; }

    [BindProperty]
    public UserId? Back { get; set; }

    [BindProperty]
    public DutyKind? Kind { get; set; }

    public ShowDueProcess.View View { get; private set; } = null!;

    public bool MayEntrust => By.May(Permission.RunProgramme);

    public IEnumerable<Choice> People => _people.Select(u => new Choice(u.Id.ToString(), u.Organisation is null ? u.DisplayName : $"{u.DisplayName}, {u.Organisation}"));

    public IEnumerable<Choice> Kinds => Enum.GetValues<DutyKind>().Select(kind => new Choice(kind.ToString(), T[Labels.Of(kind)]));

    public async Task<IActionResult> OnGetAsync(EditionId id, CancellationToken ct)
    {
        if (await LoadAsync(id, ct) is { } error)
            return Refused(error);
        if (View.Rules is { } rules)
            Input = new Form { ApprovingBody = rules.ApprovingBody, ByVote = rules.ByVote, ObjectionDays = rules.ObjectionDays, AppealDays = rules.AppealDays, SlatePublic = rules.SlatePublic, RulesClause = rules.RulesClause };
        return Page();
    }

    public async Task<IActionResult> OnPostStateAsync(EditionId id, CancellationToken ct)
    {
        if (await LoadAsync(id, ct) is { } error)
            return Refused(error);
        if (!ModelState.IsValid)
            return Page();
        var stated = await state.RunAsync(new(id, Input.ApprovingBody, Input.ByVote, Input.ObjectionDays, Input.AppealDays, Input.SlatePublic, Input.RulesClause), By, ct);
        return stated.IsError ? Refused(stated.Error) : Done(T["The rules are stated. They stand from the day the panel decides."], $"/awards/approving/rules/{id}");
    }

    public async Task<IActionResult> OnPostEntrustAsync(EditionId id, CancellationToken ct)
    {
        if (await LoadAsync(id, ct) is { } error)
            return Refused(error);
        var who = _people.SingleOrDefault(u => u.Id == Holder);
        var entrusted = await entrust.RunAsync(new(id, who?.Id, who?.DisplayName ?? "", who?.Email ?? "", Kind), By, ct);
        return entrusted.IsError ? Refused(entrusted.Error, entrusted.Error.Place == "User" ? nameof(Holder) : null) : Done(T["The duty is entrusted, and a letter says so."], $"/awards/approving/rules/{id}");
    }

    public async Task<IActionResult> OnPostTakeBackAsync(EditionId id, CancellationToken ct)
    {
        if (await LoadAsync(id, ct) is { } error)
            return Refused(error);
        var taken = await takeBack.RunAsync(new(id, Back ?? default), By, ct);
        return taken.IsError ? Refused(taken.Error) : Done(T["The duty is taken back."], $"/awards/approving/rules/{id}");
    }

    private async Task<Error?> LoadAsync(EditionId id, CancellationToken ct)
    {
        Crumb(T["Deciding"], "/awards/deciding");
        var view = await show.RunAsync(id, By, ct);
        if (view.IsError)
            return view.Error;
        View = view.Value;
        Crumb(View.Edition.Title);
        if (MayEntrust)
            _people = (await PeopleAsync(ct)).Where(u => View.Duties.All(d => d.User != u.Id)).ToList();
        return null;
    }

    /// <summary>Anybody with an account but a judge: that role is for those who decide.</summary>
    private async Task<IReadOnlyList<NameUsers.Named>> PeopleAsync(CancellationToken ct)
    {
        var found = new Dictionary<UserId, NameUsers.Named>();
        foreach (var role in Enum.GetValues<Role>().Where(role => role is not (Role.Judge or Role.Chair or Role.Nominator or Role.Nominee or Role.Endorser)))
        {
            foreach (var user in await holders.RunAsync(role, ct))
                found[user.Id] = user;
        }

        return [.. found.Values.OrderBy(u => u.DisplayName, StringComparer.Ordinal)];
    }
}
