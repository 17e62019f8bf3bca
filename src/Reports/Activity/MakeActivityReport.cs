using Palmares.Engagement;
using Palmares.Kernel;
using Palmares.Landscape;
using Palmares.Proceedings;

namespace Palmares.Reports.Activity;

/// <summary>The rapporteur's page: what the programme has before it, in counts that the reader may see.</summary>
public sealed record ActivityReport(DateTimeOffset MadeAt, CountDocuments.Counts Documents, CountStories.Counts Stories, SummariseRegister.Summary Register);

/// <summary>Gathers the activity report from the front doors of the modules. Changes nothing.</summary>
public sealed class MakeActivityReport(CountDocuments documents, CountStories stories, SummariseRegister register, TimeProvider clock)
{
    public async Task<Result<ActivityReport>> RunAsync(Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.MakeReport))
            return KernelErrors.NotPermitted;
        var counted = await documents.RunAsync(by, ct);
        if (counted.IsError)
            return counted.Error;
        var told = await stories.RunAsync(by, ct);
        if (told.IsError)
            return told.Error;
        var summary = await register.RunAsync(by, ct);
        if (summary.IsError)
            return summary.Error;
        return new ActivityReport(clock.GetUtcNow(), counted.Value, told.Value, summary.Value);
    }
}
