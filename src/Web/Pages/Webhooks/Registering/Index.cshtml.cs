using Microsoft.AspNetCore.Mvc;
using Palmares.Kernel;
using Palmares.Web.Shell;
using Palmares.Web.Tags;
using Palmares.Webhooks;
using Palmares.Webhooks.Registering;

namespace Palmares.Web.Pages.Webhooks.Registering;

/// <summary>The receivers that are told of acts, and a new one.</summary>
public sealed class IndexModel(ListWebhooks list, RegisterWebhook register) : PalmaresPage
{
    public sealed class Form
    {
        public string? Name { get; set; }

        public string? Address { get; set; }

        public List<string> Kinds { get; set; } = [];
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<WebhookLine> Hooks { get; private set; } = [];

    /// <summary>Shown this once.</summary>
    public RegisterWebhook.Registered? Made { get; private set; }

    public IEnumerable<Choice> Choices => Leaving.All.Select(kind => new Choice(kind.Name, kind.Name, T[kind.What]));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Crumb(T["Webhooks"]);
        var listed = await list.RunAsync(By, ct);
        if (listed.IsError)
            return Refused(listed.Error);
        Hooks = listed.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var made = await register.RunAsync(new(Input.Name ?? "", Input.Address ?? "", Input.Kinds), By, ct);
        var page = await OnGetAsync(ct);
        if (made.IsError)
            return Refused(made.Error);
        (Made, Input) = (made.Value, new Form());
        ModelState.Clear();
        return page;
    }
}
