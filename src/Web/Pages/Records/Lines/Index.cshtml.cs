using Microsoft.AspNetCore.Mvc;
using Palmares.Records.Reading;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Records.Lines;

public sealed class IndexModel(ReadLine read) : PalmaresPage
{
    public ReadLine.Line Line { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string source, string raw, CancellationToken ct)
    {
        var line = await read.RunAsync(source, raw, By, ct);
        if (line.IsError)
            return Refused(line.Error);
        Line = line.Value;
        Crumb(T["Record"], "/records");
        Crumb($"{Line.File}:{Line.Number}");
        return Page();
    }
}
