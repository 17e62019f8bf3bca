using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Engagement.Stories;

[ActName("engagement.figure-sourced")]
public sealed record FigureSourced(StoryId Story, int Figure) : Act;

/// <summary>A figure that awaited its source gets it, before or after the story is public.</summary>
public sealed class SourceFigure(PalmaresDb db, ActLog acts)
{
    /// <param name="Figure">Its place among the story's figures, from 0.</param>
    public sealed record Input(StoryId Story, int Figure, string SourceUrl, PartialDate SourceDate);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.TellStory))
            return KernelErrors.NotPermitted;
        if (StoryRules.Refuse(new RecordStory.Figure("-", input.SourceUrl, input.SourceDate)) is { } fault)
            return fault.At("SourceUrl");
        if (await db.Set<SuccessStory>().SingleOrDefaultAsync(one => one.Id == input.Story, ct) is not { } story)
            return EngagementErrors.NoSuchStory;
        if (story.Figures.SingleOrDefault(one => one.Position == input.Figure) is not { } figure)
            return EngagementErrors.NoSuchFigure;
        if (!figure.SourceAwaited)
            return EngagementErrors.FigureHasSource;

        (figure.SourceUrl, figure.SourceDate) = (input.SourceUrl.Trim(), input.SourceDate);
        acts.Record(new FigureSourced(story.Id, input.Figure), by);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}
