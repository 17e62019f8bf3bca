using Microsoft.AspNetCore.Mvc;
using Palmares.Accounts;
using Palmares.Awards;
using Palmares.Awards.Certificates;
using Palmares.Awards.Consenting;
using Palmares.Kernel;
using Palmares.Proceedings;

namespace Palmares.Web.Pages.Awards.Consenting;

/// <summary>A signed-in nominee reads and answers one nomination.</summary>
public sealed class AnswerModel(ReadAboutMe read, AnswerNomination answer, ContestEvidence contest, WriteCertificate certificate, HostBody host, NameUsers names) : AboutMePage(read, answer, contest, certificate, host)
{
    protected override Actor Nominee => By;

    public async Task<IActionResult> OnGetAsync(NominationId id, CancellationToken ct) => await ShowAsync(await KeyAsync(id, ct), ct);

    public async Task<IActionResult> OnGetCertificateAsync(NominationId id, CertificateLanguage language, CancellationToken ct) => await CertificateAsync(await KeyAsync(id, ct), language, ct);

    public async Task<IActionResult> OnPostAsync(NominationId id, CancellationToken ct) => await AnswerAsync(await KeyAsync(id, ct), $"/awards/consenting/{id}", ct);

    public async Task<IActionResult> OnGetDossierAsync(NominationId id, CancellationToken ct) => await DossierAsync(await KeyAsync(id, ct), ct);

    public async Task<IActionResult> OnPostEndContactAsync(NominationId id, CancellationToken ct) => await EndContactAsync(await KeyAsync(id, ct), $"/awards/consenting/{id}", ct);

    public async Task<IActionResult> OnPostLeaveAsync(NominationId id, CancellationToken ct) => await LeaveAsync(await KeyAsync(id, ct), $"/awards/consenting/{id}", ct);

    public async Task<IActionResult> OnPostReturnAsync(NominationId id, CancellationToken ct) => await ReturnAsync(await KeyAsync(id, ct), $"/awards/consenting/{id}", ct);

    public async Task<IActionResult> OnPostStateAsync(NominationId id, CancellationToken ct) => await StateAsync(await KeyAsync(id, ct), $"/awards/consenting/{id}", ct);

    public async Task<IActionResult> OnPostContestAsync(NominationId id, EvidenceId evidence, string? text, CancellationToken ct) =>
        await ContestAsync(await KeyAsync(id, ct), evidence, text, $"/awards/consenting/{id}", ct);

    public async Task<IActionResult> OnPostTieAsync(NominationId id, CancellationToken ct) => await TieAsync(await KeyAsync(id, ct), $"/awards/consenting/{id}", ct);

    public async Task<IActionResult> OnPostTieBackAsync(NominationId id, StatedTieId named, CancellationToken ct) => await TieBackAsync(await KeyAsync(id, ct), named, $"/awards/consenting/{id}", ct);

    private async Task<NomineeKey> KeyAsync(NominationId id, CancellationToken ct)
    {
        Crumb(T["Nominations about me"], "/awards/consenting");
        var account = (await names.RunAsync([By.User!.Value], ct)).GetValueOrDefault(By.User!.Value);
        return new NomineeKey(Nomination: id, AccountEmail: account?.Email);
    }
}
