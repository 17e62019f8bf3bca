using Microsoft.AspNetCore.Mvc;
using Palmares.Awards;
using Palmares.Awards.Dossiers;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Awards.Nominating;

/// <summary>What a nomination rests on, to read, to print and to take along.</summary>
public sealed class DossierModel(ShowDossier show, WriteDossier write) : PalmaresPage
{
    public ShowDossier.View View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(NominationId id, CancellationToken ct)
    {
        var view = await show.RunAsync(id, null, By, ct);
        if (view.IsError)
            return Refused(view.Error);
        View = view.Value;
        Crumb(T["Nominations"], "/awards/nominating");
        Crumb(View.Number, $"/awards/nominating/{id}");
        return Page();
    }

    public async Task<IActionResult> OnGetPdfAsync(NominationId id, CancellationToken ct)
    {
        var shown = await OnGetAsync(id, ct);
        if (View is null)
            return shown;
        var written = await write.RunAsync(Input(id), By, ct);
        return written.IsError ? Refused(written.Error) : File(written.Value.Pdf, "application/pdf", $"{written.Value.Number}.pdf");
    }

    public async Task<IActionResult> OnGetPaperAsync(NominationId id, CancellationToken ct)
    {
        var shown = await OnGetAsync(id, ct);
        return View is null ? shown : Written(await write.PaperAsync(Input(id), By, ct), View.Number);
    }

    private WriteDossier.Input Input(NominationId id) => new(id, null, text => T[text], Languages.Current, Languages.Direction == "rtl");
}
