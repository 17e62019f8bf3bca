using Microsoft.AspNetCore.Mvc;
using Palmares.Letters;
using Palmares.Letters.Wording;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Letters.Wording;

/// <summary>The wording of one kind of letter in one language.</summary>
public sealed class KindModel(ReadWordings read, WriteWording write, KeepDefault keep, PreviewWording preview) : PalmaresPage
{
    [BindProperty]
    public string? Subject { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    /// <summary>The number of the wording that was read before writing.</summary>
    [BindProperty]
    public int Over { get; set; }

    public LetterLanguage Language { get; private set; }

    public LetterKind Kind { get; private set; } = null!;

    public ReadWordings.Standing Standing { get; private set; } = null!;

    public LetterWords? Preview { get; private set; }

    public async Task<IActionResult> OnGetAsync(string code, [FromQuery] LetterLanguage language, CancellationToken ct)
    {
        if (await ShowAsync(code, language, ct) is { } refused)
            return refused;
        (Subject, Text, Over) = (Standing.Words.Subject, Standing.Words.Text, Standing.Number);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code, [FromForm] LetterLanguage language, CancellationToken ct)
    {
        var written = await write.RunAsync(new(code, language, Subject ?? "", Text ?? "", Over), By, ct);
        if (!written.IsError)
            return Done(T["Saved: letters of this kind read so from now on."], $"/letters/wording/kind/{code}?language={language}");
        return await ShowAsync(code, language, ct) ?? Refused(written.Error);
    }

    public async Task<IActionResult> OnPostPreviewAsync(string code, [FromForm] LetterLanguage language, CancellationToken ct)
    {
        if (await ShowAsync(code, language, ct) is { } refused)
            return refused;
        var shown = await preview.RunAsync(new(code, Subject ?? "", Text ?? ""), By, ct);
        if (shown.IsError)
            return Refused(shown.Error);
        Preview = shown.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostDefaultAsync(string code, [FromForm] LetterLanguage language, CancellationToken ct)
    {
        var kept = await keep.RunAsync(new(code, language), By, ct);
        return kept.IsError ? await ShowAsync(code, language, ct) ?? Refused(kept.Error) : Done(T["The default stands again."], $"/letters/wording/kind/{code}?language={language}");
    }

    private async Task<IActionResult?> ShowAsync(string code, LetterLanguage language, CancellationToken ct)
    {
        var view = await read.RunAsync(code, By, ct);
        if (view.IsError)
            return Refused(view.Error);
        (Kind, Language) = (view.Value.Kind, Enum.IsDefined(language) ? language : LetterLanguage.En);
        Standing = view.Value.Standing.Single(one => one.Language == Language);
        Crumb(T["Mail"], "/admin/mail");
        Crumb(T["Wording of letters"], "/letters/wording");
        return null;
    }
}
