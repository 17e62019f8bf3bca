using System.Text;
using Palmares.Awards.Programming;

namespace Palmares.Web.Pages.Awards.Editions;

/// <summary>A set-up as it comes in by a form: a file where one was chosen, else what was typed.</summary>
internal static class SetupSent
{
    public static async Task<string> ReadAsync(IFormFile? file, string? typed, CancellationToken ct)
    {
        if (file is not { Length: > 0 })
            return typed ?? "";
        var text = new char[SetupReader.TextLimit + 1];
        using var reader = new StreamReader(file.OpenReadStream(), Encoding.UTF8);
        return new string(text, 0, await reader.ReadBlockAsync(text, ct));
    }
}
