using Microsoft.AspNetCore.Mvc;
using Palmares.Accounts;
using Palmares.Accounts.Tokens;
using Palmares.Kernel;
using Palmares.Web.Shell;
using Palmares.Web.Tags;

namespace Palmares.Web.Pages.Account.Tokens;

/// <summary>One's access tokens: make one, see when each was used, revoke it.</summary>
public sealed class IndexModel(ListTokens list, CreateToken create, RevokeToken revoke, TimeProvider clock) : PalmaresPage
{
    private static readonly int[] Lasting = [7, 30, 90, 180, 365];

    public sealed class Form
    {
        public string? Name { get; set; }

        public int Days { get; set; } = 90;

        public List<string> Scopes { get; set; } = [];

        public string? Nomination { get; set; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<AccessTokenLine> Tokens { get; private set; } = [];

    /// <summary>Shown this once.</summary>
    public CreateToken.Created? Made { get; private set; }

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>What this user may do anything with.</summary>
    public IEnumerable<Choice> Choices => Accounts.Scopes.All.Where(kind => kind.Leaves.Any(permission => permission != Permission.SignedIn && By.May(permission)) || kind.Leaves is [Permission.SignedIn])
        .Select(kind => new Choice(kind.Name, kind.Name, T[kind.What]));

    public IEnumerable<Choice> Durations => Lasting.Select(days => new Choice(days.ToString(System.Globalization.CultureInfo.InvariantCulture), T["{0} days", days]));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Crumb(T["Your account"], "/account");
        Crumb(T["Access tokens"]);
        var listed = await list.RunAsync(By, ct);
        if (listed.IsError)
            return Refused(listed.Error);
        Tokens = listed.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var made = await create.RunAsync(new(Input.Name ?? "", Input.Days, [.. Input.Scopes.Select(Narrowed)]), By, ct);
        var page = await OnGetAsync(ct);
        if (made.IsError)
            return Refused(made.Error);
        (Made, Input) = (made.Value, new Form());
        ModelState.Clear();
        return page;
    }

    public async Task<IActionResult> OnPostRevokeAsync([FromForm] AccessTokenId token, CancellationToken ct)
    {
        var revoked = await revoke.RunAsync(token, By, ct);
        return revoked.IsError ? Refused(revoked.Error) : Done(T["The token is revoked."], "/account/tokens");
    }

    private string Narrowed(string scope) =>
        string.IsNullOrWhiteSpace(Input.Nomination) || Accounts.Scopes.Find(scope) is not { PerItem: true } ? scope : $"{scope}#{Input.Nomination.Trim()}";
}
