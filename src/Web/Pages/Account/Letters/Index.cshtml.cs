using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Palmares.Accounts;
using Palmares.Letters;
using Palmares.Letters.Preferring;
using Palmares.Web.Pages.Letters;
using Palmares.Web.Shell;
using Palmares.Web.Tags;

namespace Palmares.Web.Pages.Account.Letters;

/// <summary>How letters to one's own account come, and which do not.</summary>
public sealed class IndexModel(UserManager<User> users, ReadPreferences read, ChoosePreferences choose) : PalmaresPage
{
    [BindProperty]
    public Digest Digest { get; set; }

    [BindProperty]
    public string? Language { get; set; }

    /// <summary>The kinds that are wanted.</summary>
    [BindProperty]
    public List<string> Kinds { get; set; } = [];

    public PreferencesView Mine { get; private set; } = null!;

    public IEnumerable<SelectListItem> Digests => Enum.GetValues<Digest>().Select(digest => new Choice(digest.ToString(), T[LetterTexts.Of(digest)]));

    public IEnumerable<SelectListItem> LanguageChoices => [new Choice("", T["As the secretariat sends them"]), .. Enum.GetValues<LetterLanguage>().Select(language => new Choice(language.ToString(), LetterTexts.Of(language)))];

    public IEnumerable<SelectListItem> KindChoices => Mine.Kinds.Select(kind => new Choice(kind.Code, T[kind.Name], T[kind.Reader]));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await ShowAsync(ct) is { } refused)
            return refused;
        (Digest, Language) = (Mine.Digest, Mine.Language?.ToString() ?? "");
        Kinds = [.. Mine.Kinds.Where(kind => !Mine.Refused.Contains(kind.Code)).Select(kind => kind.Code)];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await ShowAsync(ct) is { } refused)
            return refused;
        LetterLanguage? language = Enum.TryParse<LetterLanguage>(Language, out var chosen) && Enum.IsDefined(chosen) ? chosen : null;
        var kept = await choose.RunAsync(new(Mine.Address, Digest, language, [.. Mine.Kinds.Select(kind => kind.Code).Except(Kinds)]), By, ct);
        return kept.IsError ? Refused(kept.Error) : Done(T["Saved."], "/account/letters");
    }

    private async Task<IActionResult?> ShowAsync(CancellationToken ct)
    {
        Crumb(T["Your account"], "/account");
        var mine = await read.RunAsync((await users.GetUserAsync(User))?.Email, By, ct);
        if (mine.IsError)
            return Refused(mine.Error);
        Mine = mine.Value;
        return null;
    }
}
