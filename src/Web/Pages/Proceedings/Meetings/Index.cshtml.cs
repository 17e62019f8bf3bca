using Microsoft.AspNetCore.Mvc;
using Palmares.Kernel;
using Palmares.Proceedings;

namespace Palmares.Web.Pages.Proceedings.Meetings;

/// <summary>The meetings, latest first.</summary>
public sealed class IndexModel(FindMeetings find) : ProceedingsPage
{
    public IReadOnlyList<MeetingLine> Meetings { get; private set; } = [];

    public bool MayRun => By.May(Permission.RunMeeting);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var found = await find.RunAsync(new(), By, ct);
        if (found.IsError)
            return Refused(found.Error);
        Meetings = found.Value;
        Crumb(T["Meetings"]);
        return Page();
    }
}
