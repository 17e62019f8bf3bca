using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Palmares.Awards;
using Palmares.Awards.Certificates;
using Palmares.Awards.Consenting;
using Palmares.Awards.Dossiers;
using Palmares.Awards.Leaving;
using Palmares.Awards.Tying;
using Palmares.Kernel;
using Palmares.Proceedings;
using Palmares.Review.Listing;
using Palmares.Web.Pages.Awards.Tying;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Awards.Consenting;

/// <summary>What a nominee sees and answers, the same by letter and by account.</summary>
public abstract class AboutMePage(ReadAboutMe read, AnswerNomination answer, ContestEvidence contest, WriteCertificate certificate, HostBody host) : PalmaresPage
{
    /// <summary>What the nominee states about herself; all of it may be left out.</summary>
    public sealed class Statement
    {
        public string? Country { get; set; }

        public NomineeRegion? Region { get; set; }

        public NomineeMemberType? MemberType { get; set; }

        public NomineeGender? Gender { get; set; }
    }

    public sealed class Form
    {
        public bool? Agree { get; set; }

        public bool MayName { get; set; }

        public bool MayFollow { get; set; }

        public bool MayContact { get; set; }

        public bool MayFollowShortlisted { get; set; }

        public string? Orcid { get; set; }

        public string? Ror { get; set; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty]
    public Statement Own { get; set; } = new();

    [BindProperty]
    public TieForm Tie { get; set; } = new();

    public TiesView? Ties { get; private set; }

    /// <summary>Confirms that the name is to leave the roll.</summary>
    [BindProperty]
    public bool Sure { get; set; }

    [BindProperty]
    public string? LeaveReason { get; set; }

    /// <summary>Null for whoever is no laureate of a published roll.</summary>
    public ReadLeaving.View? Leaving { get; private set; }

    public IEnumerable<SelectListItem> Regions => Enum.GetValues<NomineeRegion>().Select(region => new SelectListItem(T[ListWords.Of(region)], region.ToString()));

    public IEnumerable<SelectListItem> MemberTypes => Enum.GetValues<NomineeMemberType>().Select(type => new SelectListItem(T[ListWords.Of(type)], type.ToString()));

    public IEnumerable<SelectListItem> Genders => Enum.GetValues<NomineeGender>().Select(gender => new SelectListItem(T[Statistics.AboutMyself.Of(gender)], gender.ToString()));

    public ReadAboutMe.View View { get; private set; } = null!;

    public IEnumerable<SelectListItem> Answers => View.MayAnswer
        ? [new(T["I agree"], "True"), new(T["I decline"], "False")]
        : [new(T["I agree"], "True")];

    /// <summary>Who answers: the account, or the holder of the letter's link.</summary>
    protected abstract Actor Nominee { get; }

    protected async Task<IActionResult> ShowAsync(NomineeKey key, CancellationToken ct)
    {
        var view = await read.RunAsync(key, Nominee, ct);
        if (view.IsError)
            return Refused(view.Error);
        View = view.Value;
        var ties = await HttpContext.RequestServices.GetRequiredService<ListOwnTies>().RunAsync(new(Nominee: key), Nominee, ct);
        Ties = ties.IsError ? null : new TiesView(ties.Value, Tie, T);
        Leaving = View.Honoured ? await HttpContext.RequestServices.GetRequiredService<ReadLeaving>().RunAsync(key, Nominee, ct) : null;
        if (HttpMethods.IsGet(Request.Method))
        {
            var own = await HttpContext.RequestServices.GetRequiredService<ReadAboutMyself>().RunAsync(key, Nominee, ct);
            Own = new Statement { Country = own.Country, Region = own.Region, MemberType = own.MemberType, Gender = own.Gender };
            Input = new Form { Agree = View.Consent switch { Consent.Agreed => true, Consent.Declined => false, _ => null }, MayName = View.MayName, MayFollow = View.MayFollow, MayContact = View.MayContact, MayFollowShortlisted = View.MayFollowShortlisted, Orcid = View.Orcid, Ror = View.Ror };
        }

        return Page();
    }

    protected async Task<IActionResult> AnswerAsync(NomineeKey key, string here, CancellationToken ct)
    {
        var shown = await ShowAsync(key, ct);
        if (View is null)
            return shown;
        var answered = await answer.RunAsync(new(key, Input.Agree, Input.MayName, Input.MayFollow, Input.Orcid, Input.Ror, Input.MayContact, Input.MayFollowShortlisted), Nominee, ct);
        return answered.IsError ? Refused(answered.Error) : Done(T["Your answer was recorded. Thank you."], here);
    }

    protected async Task<IActionResult> DossierAsync(NomineeKey key, CancellationToken ct)
    {
        var shown = await ShowAsync(key, ct);
        if (View is null)
            return shown;
        var written = await HttpContext.RequestServices.GetRequiredService<WriteDossier>().RunAsync(new(View.Id, key, text => T[text], Languages.Current, Languages.Direction == "rtl"), Nominee, ct);
        return written.IsError ? Refused(written.Error) : File(written.Value.Pdf, "application/pdf", $"{written.Value.Number}.pdf");
    }

    protected async Task<IActionResult> EndContactAsync(NomineeKey key, string here, CancellationToken ct)
    {
        var ended = await HttpContext.RequestServices.GetRequiredService<EndContact>().RunAsync(key, Nominee, ct);
        return ended.IsError ? Refused(ended.Error) : Done(T["We shall not write to you about this award again."], here);
    }

    protected async Task<IActionResult> LeaveAsync(NomineeKey key, string here, CancellationToken ct)
    {
        var shown = await ShowAsync(key, ct);
        if (View is null)
            return shown;
        ModelState.Clear();
        var left = await HttpContext.RequestServices.GetRequiredService<LeaveRoll>().RunAsync(new(key, Sure, LeaveReason), Nominee, ct);
        return left.IsError ? Refused(left.Error) : Done(left.Value == RollLeavingState.Left ? T["The roll does not name you any more."] : T["Your request was sent. The answer comes by letter."], here);
    }

    protected async Task<IActionResult> ReturnAsync(NomineeKey key, string here, CancellationToken ct)
    {
        var shown = await ShowAsync(key, ct);
        if (View is null)
            return shown;
        ModelState.Clear();
        var back = await HttpContext.RequestServices.GetRequiredService<ReturnToRoll>().RunAsync(key, Nominee, ct);
        return back.IsError ? Refused(back.Error) : Done(T["The roll names you again."], here);
    }

    protected async Task<IActionResult> CertificateAsync(NomineeKey key, CertificateLanguage language, CancellationToken ct)
    {
        var shown = await ShowAsync(key, ct);
        if (View is null)
            return shown;
        var written = await certificate.RunAsync(new(language, host.Host(), Key: key), Nominee, ct);
        return written.IsError ? Refused(written.Error) : File(written.Value.Pdf, "application/pdf", $"certificate-{written.Value.Number}.pdf");
    }

    protected async Task<IActionResult> StateAsync(NomineeKey key, string here, CancellationToken ct)
    {
        var shown = await ShowAsync(key, ct);
        if (View is null)
            return shown;
        var stated = await HttpContext.RequestServices.GetRequiredService<StateAboutMyself>().RunAsync(new(key, Own.Country, Own.Region, Own.MemberType, Own.Gender), Nominee, ct);
        return stated.IsError ? Refused(stated.Error, "Own.Country") : Done(T["What you state about yourself was kept."], here);
    }

    protected async Task<IActionResult> TieAsync(NomineeKey key, string here, CancellationToken ct)
    {
        var shown = await ShowAsync(key, ct);
        if (View is null)
            return shown;
        var stated = await HttpContext.RequestServices.GetRequiredService<StateTie>().RunAsync(new(new(Nominee: key), Tie.Name ?? "", Tie.Organisation, Tie.Kind, Tie.Remark), Nominee, ct);
        return stated.IsError ? Refused(stated.Error, stated.Error.Place is { } place ? "Tie." + place : "") : Done(T["The person was named. Only the secretary reads it."], here);
    }

    protected async Task<IActionResult> TieBackAsync(NomineeKey key, StatedTieId tie, string here, CancellationToken ct)
    {
        var shown = await ShowAsync(key, ct);
        if (View is null)
            return shown;
        ModelState.Clear();
        var taken = await HttpContext.RequestServices.GetRequiredService<TakeBackTie>().RunAsync(new(new(Nominee: key), tie), Nominee, ct);
        return taken.IsError ? Refused(taken.Error) : Done(T["It was taken back."], here);
    }

    protected async Task<IActionResult> ContestAsync(NomineeKey key, EvidenceId evidence, string? text, string here, CancellationToken ct)
    {
        var shown = await ShowAsync(key, ct);
        if (View is null)
            return shown;
        ModelState.Clear();
        var contested = await contest.RunAsync(new(key, evidence, text ?? ""), Nominee, ct);
        return contested.IsError ? Refused(contested.Error) : Done(T["The line was hidden from the judges. The secretary will answer you by e-mail."], here);
    }
}
