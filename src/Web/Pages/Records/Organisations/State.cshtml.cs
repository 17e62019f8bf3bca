using Microsoft.AspNetCore.Mvc;
using Palmares.Kernel;
using Palmares.Records;
using Palmares.Records.Organisations;
using Palmares.Web.Shell;
using Palmares.Web.Tags;

namespace Palmares.Web.Pages.Records.Organisations;

public sealed class StateModel(StateOrganisation state) : PalmaresPage
{
    public sealed class Form
    {
        public StatementKind Kind { get; set; }

        public string? Organisation { get; set; }

        public string? Other { get; set; }

        public string? From { get; set; }

        public string? To { get; set; }

        public string? Reason { get; set; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public IEnumerable<Choice> Kinds =>
    [
        new(nameof(StatementKind.Alias), T["It is another spelling of another"]),
        new(nameof(StatementKind.Parent), T["It is or was part of another"]),
        new(nameof(StatementKind.Category), T["It is of a kind"], T["University, manufacturer, operator, regulator, consultancy…"]),
    ];

    public IActionResult OnGet([FromQuery] string? about)
    {
        Crumbs();
        Input.Organisation = about;
        return By.May(Permission.KeepRecord) ? Page() : Refused(KernelErrors.NotPermitted);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Crumbs();
        var stated = await state.RunAsync(new(Input.Kind, Input.Organisation ?? "", Input.Other ?? "", Input.Reason ?? "", Input.From, Input.To), By, ct);
        return stated.IsError ? Refused(stated.Error) : Done(T["Stated."], "/records/organisations");
    }

    private void Crumbs()
    {
        Crumb(T["Record"], "/records");
        Crumb(T["Organisations"], "/records/organisations");
        Crumb(T["State something"]);
    }
}
