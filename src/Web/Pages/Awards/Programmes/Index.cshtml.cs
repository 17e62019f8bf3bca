using Microsoft.AspNetCore.Mvc;
using Palmares.Awards.Programming;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Awards.Programmes;

/// <summary>The programmes, and the form for a new one.</summary>
public sealed class IndexModel(ListProgrammes list, CreateProgramme create) : PalmaresPage
{
    public sealed class Form
    {
        public string Name { get; set; } = "";

        public string Owner { get; set; } = "";

        public string? LegalBasis { get; set; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<ListProgrammes.Line> Programmes { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Programmes = await list.RunAsync(By, ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await OnGetAsync(ct);
        var created = await create.RunAsync(new(Input.Name, Input.Owner, Input.LegalBasis), By, ct);
        return created.IsError ? Refused(created.Error) : Done(T["The programme was created."], "/awards/editions/create");
    }
}
