using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Palmares.Kernel;
using Palmares.Letters;
using Palmares.Letters.Outgoing;
using Palmares.Web.Pages.Letters;
using Palmares.Web.Shell;
using Palmares.Web.Tags;

namespace Palmares.Web.Pages.Admin.Mail;

/// <summary>Letters waiting, held, sent and failed.</summary>
public sealed class IndexModel(ReadOutbox read, ReleaseLetters release, RetryLetters retry, SetHold hold, IServiceProvider services) : PalmaresPage
{
    public ReadOutbox.View Box { get; private set; } = null!;

    public OutboxState? State { get; private set; }

    [BindProperty]
    public bool HoldAll { get; set; }

    [BindProperty]
    public LetterLanguage Language { get; set; }

    public IEnumerable<SelectListItem> LanguageChoices => Enum.GetValues<LetterLanguage>().Select(language => new Choice(language.ToString(), LetterTexts.Of(language)));

    public bool Sends { get; } = services.GetRequiredService<WebSettings>().Smtp is not null;

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "page")] int number, [FromQuery] OutboxState? state, CancellationToken ct)
    {
        State = state;
        var box = await read.RunAsync(new ReadOutbox.Input(number, State: state), By, ct);
        if (box.IsError)
            return Refused(box.Error);
        (Box, HoldAll, Language) = (box.Value, box.Value.HoldAll, box.Value.Language);
        return Page();
    }

    public async Task<IActionResult> OnPostReleaseAsync(CancellationToken ct)
    {
        var released = await release.RunAsync(new(), By, ct);
        return released.IsError ? Refused(released.Error) : Done(T["{0} letters are released.", released.Value], "/admin/mail");
    }

    public async Task<IActionResult> OnPostRetryAsync(CancellationToken ct)
    {
        var again = await retry.RunAsync(new(), By, ct);
        return again.IsError ? Refused(again.Error) : Done(T["{0} letters are tried again.", again.Value], "/admin/mail");
    }

    public async Task<IActionResult> OnPostHoldAsync(CancellationToken ct)
    {
        var set = await hold.RunAsync(new(HoldAll, Language), By, ct);
        return set.IsError ? Refused(set.Error) : Done(T["Saved."], "/admin/mail");
    }
}
