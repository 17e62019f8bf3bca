using Microsoft.AspNetCore.Mvc;
using Palmares.Awards;
using Palmares.Awards.Certificates;
using Palmares.Proceedings;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Awards.Certificates;

/// <summary>The secretary prints the laureates' certificates.</summary>
public sealed class IndexModel(ListCertificates list, WriteCertificate write, HostBody host) : PalmaresPage
{
    public ListCertificates.View View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(EditionId id, CancellationToken ct)
    {
        Crumb(T["Editions"], "/awards/editions");
        var view = await list.RunAsync(id, By, ct);
        if (view.IsError)
            return Refused(view.Error);
        View = view.Value;
        Crumb(View.Edition.Title, $"/awards/editions/{id}");
        return Page();
    }

    public async Task<IActionResult> OnGetFileAsync(EditionId id, LaureateId laureate, CertificateLanguage language, CancellationToken ct)
    {
        var shown = await OnGetAsync(id, ct);
        if (View is null)
            return shown;
        var written = await write.RunAsync(new(language, host.Host(), laureate), By, ct);
        return written.IsError ? Refused(written.Error) : File(written.Value.Pdf, "application/pdf", $"certificate-{written.Value.Number}.pdf");
    }
}
