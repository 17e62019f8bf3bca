using Microsoft.AspNetCore.Mvc;
using Palmares.Kernel;
using Palmares.Proceedings;
using Palmares.Web.Pages.Proceedings.Documents;
using Palmares.Web.Shell;
using Palmares.Web.Tags;

namespace Palmares.Web.Pages.Proceedings;

/// <summary>What the pages of the proceedings share: access choices, files in and out.</summary>
public abstract class ProceedingsPage : PalmaresPage
{
    public IEnumerable<Choice> Classes => Enum.GetValues<AccessClass>().Select(access => new Choice(access.ToString(), T[AccessWords.Of(access)]));

    /// <summary>A file as sent with the form; null when none was chosen.</summary>
    protected static async Task<SentFile?> SentAsync(IFormFile? file, CancellationToken ct)
    {
        if (file is null || file.Length == 0)
            return null;
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, ct);
        return new SentFile(file.FileName, bytes.ToArray());
    }

    /// <summary>Whatever a stranger's file claims to be, a browser is only to save it.</summary>
    protected IActionResult Saved(Result<SentFile> file) =>
        file.IsError ? Refused(file.Error) : File(file.Value.Bytes, "application/octet-stream", file.Value.Name);

    protected static string[] Lines(string? text) => (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
