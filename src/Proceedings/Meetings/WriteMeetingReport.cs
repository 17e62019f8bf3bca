using Palmares.Kernel;
using Palmares.Papers.Word;

namespace Palmares.Proceedings.Meetings;

/// <summary>The draft report of a meeting, from what was recorded of it. Changes nothing.</summary>
/// <remarks>Its class is the meeting's, and it takes in no document that is more closed: those who may see such documents write their part by hand.</remarks>
public sealed class WriteMeetingReport(ShowMeeting show, HostBody host)
{
    /// <param name="Source">Who hands the report in, such as "Rapporteur, RG-IES".</param>
    public sealed record Input(MeetingId Meeting, string Source, string? Number = null);

    public async Task<Result<Paper>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.RunMeeting))
            return KernelErrors.NotPermitted;
        var shown = await show.RunAsync(input.Meeting, by, ct);
        if (shown.IsError)
            return shown.Error;
        var access = shown.Value.Line.Access;
        var open = Access.UpTo(access);
        var meeting = shown.Value with { Items = [.. shown.Value.Items.Select(item => item with { Documents = [.. item.Documents.Where(document => open.Contains(document.Access))] })] };
        return ReportPaper.Of(meeting, access, host, input.Source, input.Number);
    }
}
