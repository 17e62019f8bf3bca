using System.Text;
using Microsoft.AspNetCore.Mvc;
using Palmares.Proceedings.Calendar;

namespace Palmares.Web.Pages.Proceedings.Calendar;

/// <summary>What falls due and when groups meet; the same as a calendar file.</summary>
public sealed class IndexModel(ListDeadlines list, WriteCalendar write) : ProceedingsPage
{
    public ListDeadlines.Calendar Calendar { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var found = await list.RunAsync(new(), By, ct);
        if (found.IsError)
            return Refused(found.Error);
        Calendar = found.Value;
        Crumb(T["Calendar"]);
        return Page();
    }

    public async Task<IActionResult> OnGetIcsAsync(CancellationToken ct)
    {
        var file = await write.RunAsync(new(T["Proceedings"], (kind, waited) => kind is { } known ? T[ProceedingsWords.Of(known)] : T["Reply awaited from {0}", waited]), By, ct);
        return file.IsError ? Refused(file.Error) : File(Encoding.UTF8.GetBytes(file.Value), "text/calendar; charset=utf-8", "proceedings.ics");
    }
}
