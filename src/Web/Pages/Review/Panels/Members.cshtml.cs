using Microsoft.AspNetCore.Mvc;
using Palmares.Accounts;
using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Records;
using Palmares.Review;
using Palmares.Review.Panels;

namespace Palmares.Web.Pages.Review.Panels;

/// <summary>One member: what the panel says of them. Also adds somebody, and takes a member off.</summary>
public sealed class MembersModel(ReadEdition editions, ShowPanel show, ChangePanel change, NameUsers names) : ReviewPage(editions)
{
    public sealed class Form
    {
        public string Name { get; set; } = "";

        public string? Organisation { get; set; }

        public string? Region { get; set; }

        public string? Expertise { get; set; }

        public int MinLoad { get; set; }

        public int MaxLoad { get; set; } = 15;

        public bool IsChair { get; set; }

        public PersonId? Person { get; set; }

        public DateOnly? TermFrom { get; set; }

        public DateOnly? TermUntil { get; set; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public bool IsMember { get; private set; }

    public async Task<IActionResult> OnGetAsync(string edition, UserId user, CancellationToken ct)
    {
        var loaded = await LoadAsync(edition, user, ct);
        if (loaded.IsError)
            return Refused(loaded.Error);
        Input = loaded.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string edition, UserId user, CancellationToken ct)
    {
        var loaded = await LoadAsync(edition, user, ct);
        if (loaded.IsError)
            return Refused(loaded.Error);
        if (!ModelState.IsValid)
            return Page();
        var member = new Member(user, Input.Name ?? "", Input.Organisation, Input.Region, Input.Expertise ?? "", Input.MinLoad, Input.MaxLoad, Input.IsChair, Input.Person) { TermFrom = Input.TermFrom, TermUntil = Input.TermUntil };
        var saved = await change.RunAsync(new(Edition.Id, Save: member), By, ct);
        return saved.IsError ? Refused(saved.Error) : Done(T["The panel is saved."], $"/review/panels/{edition}");
    }

    public async Task<IActionResult> OnPostRemoveAsync(string edition, UserId user, CancellationToken ct)
    {
        var loaded = await LoadAsync(edition, user, ct);
        if (loaded.IsError)
            return Refused(loaded.Error);
        ModelState.Clear();
        Input = loaded.Value;
        var removed = await change.RunAsync(new(Edition.Id, Remove: user), By, ct);
        return removed.IsError ? Refused(removed.Error) : Done(T["The member is off the panel."], $"/review/panels/{edition}");
    }

    private async Task<Result<Form>> LoadAsync(string slug, UserId user, CancellationToken ct)
    {
        if (await LoadEditionAsync(slug, "Panels", "/review/panels", ct) is { } error)
            return error;
        var panel = await show.RunAsync(Edition.Id, By, ct);
        if (panel.IsError)
            return panel.Error;
        Crumb(Edition.Title, $"/review/panels/{slug}");
        var known = panel.Value.Members.SingleOrDefault(m => m.User == user);
        IsMember = known is not null;
        if (known is null && !(await names.RunAsync([user], ct)).ContainsKey(user))
            return ReviewErrors.NoSuchMember;
        var form = known is null ? New((await names.RunAsync([user], ct))[user]) : Of(known);
        Crumb(form.Name);
        return form;
    }

    private static Form New(NameUsers.Named user) =>
        new() { Name = user.DisplayName, Organisation = user.Organisation, Person = user.Person is { } person ? PersonId.From(person) : null };

    private static Form Of(Member m) => new()
    {
        Name = m.Name,
        Organisation = m.Organisation,
        Region = m.Region,
        Expertise = m.Expertise,
        MinLoad = m.MinLoad,
        MaxLoad = m.MaxLoad,
        IsChair = m.IsChair,
        Person = m.Person,
        TermFrom = m.TermFrom,
        TermUntil = m.TermUntil,
    };
}
