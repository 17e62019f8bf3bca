using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Palmares.Awards;
using Palmares.Awards.Certificates;
using Palmares.Awards.Consenting;
using Palmares.Kernel;
using Palmares.Proceedings;
using Palmares.Web.Pages.Awards.Consenting;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Public.Consent;

/// <summary>The nominee's letter leads here. No account is needed; the link opens one nomination.</summary>
[EnableRateLimiting(RateLimits.Link)]
public sealed class IndexModel(ReadAboutMe read, AnswerNomination answer, ContestEvidence contest, WriteCertificate certificate, HostBody host) : AboutMePage(read, answer, contest, certificate, host)
{
    protected override Actor Nominee => By.May(Permission.AnswerNomination) ? By : Actor.ByLink("consent");

    public Task<IActionResult> OnGetAsync(string secret, CancellationToken ct) => ShowAsync(new NomineeKey(secret), ct);

    public Task<IActionResult> OnGetCertificateAsync(string secret, CertificateLanguage language, CancellationToken ct) => CertificateAsync(new NomineeKey(secret), language, ct);

    public Task<IActionResult> OnPostAsync(string secret, CancellationToken ct) => AnswerAsync(new NomineeKey(secret), $"/consent/{secret}", ct);

    public Task<IActionResult> OnGetDossierAsync(string secret, CancellationToken ct) => DossierAsync(new NomineeKey(secret), ct);

    public Task<IActionResult> OnPostEndContactAsync(string secret, CancellationToken ct) => EndContactAsync(new NomineeKey(secret), $"/consent/{secret}", ct);

    public Task<IActionResult> OnPostLeaveAsync(string secret, CancellationToken ct) => LeaveAsync(new NomineeKey(secret), $"/consent/{secret}", ct);

    public Task<IActionResult> OnPostReturnAsync(string secret, CancellationToken ct) => ReturnAsync(new NomineeKey(secret), $"/consent/{secret}", ct);

    public Task<IActionResult> OnPostStateAsync(string secret, CancellationToken ct) => StateAsync(new NomineeKey(secret), $"/consent/{secret}", ct);

    public Task<IActionResult> OnPostTieAsync(string secret, CancellationToken ct) => TieAsync(new NomineeKey(secret), $"/consent/{secret}", ct);

    public Task<IActionResult> OnPostTieBackAsync(string secret, StatedTieId named, CancellationToken ct) => TieBackAsync(new NomineeKey(secret), named, $"/consent/{secret}", ct);

    public Task<IActionResult> OnPostContestAsync(string secret, EvidenceId evidence, string? text, CancellationToken ct) =>
        ContestAsync(new NomineeKey(secret), evidence, text, $"/consent/{secret}", ct);
}
