using Microsoft.Extensions.Localization;
using Palmares.Engagement;
using Palmares.Kernel;

namespace Palmares.Web.Home;

/// <summary>What the rapporteur has to look after: actions overdue, groups that owe an answer, stories and figures that wait.</summary>
public sealed class RapporteurHome(ListActions actions, ShowAsked asked, CountStories stories, TimeProvider clock, IStringLocalizer<Texts> texts) : IHomeSection
{
    private const int Shown = 5;

    public Role Role => Role.Rapporteur;

    public async Task<HomeSection?> BuildAsync(Actor by, CancellationToken ct)
    {
        var (guidance, groups, counts) = (await actions.RunAsync(by, ct), await asked.RunAsync(by, ct), await stories.RunAsync(by, ct));
        if (guidance.IsError || groups.IsError || counts.IsError)
            return null;
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        return new HomeSection(
            texts["Industry engagement"],
            [.. Overdue(guidance.Value, today).Concat(Awaited(groups.Value, today)).Concat(Waiting(counts.Value)).Concat(Undecided(guidance.Value))],
            texts["Nothing of industry engagement waits for you."]);
    }

    private IEnumerable<HomeLine> Overdue(IReadOnlyList<GuidanceLine> lines, DateOnly today) =>
        lines.Where(line => line.IsOverdue(today)).OrderBy(line => line.Due).Take(Shown).Select(line => new HomeLine(
            texts["Action {0}: {1}", line.Number!, line.Text!], $"/engagement/actions#output-{line.Event}-{line.Output}", texts["overdue since {0}", line.Due!.Value.ToString("D", System.Globalization.CultureInfo.CurrentCulture)]));

    private IEnumerable<HomeLine> Awaited(AskedStories groups, DateOnly today)
    {
        var late = groups.Asked.Count(one => one.IsAwaited && one.Deadline < today);
        var waits = groups.Asked.Count(one => one.IsAwaited);
        if (waits > 0)
            yield return new HomeLine(texts["Stories asked of study groups"], "/engagement/asking", late > 0 ? texts["{0} awaited, {1} past the deadline", waits, late].Value : texts["{0} awaited", waits].Value);
    }

    private IEnumerable<HomeLine> Waiting(CountStories.Counts counts)
    {
        if (counts.Received > 0)
            yield return new HomeLine(texts["Stories to review or approve"], "/engagement/stories", counts.Received.ToString(System.Globalization.CultureInfo.CurrentCulture));
        if (counts.FiguresAwaitingSource > 0)
            yield return new HomeLine(texts["Adoption figures with source awaited"], "/engagement/stories", counts.FiguresAwaitingSource.ToString(System.Globalization.CultureInfo.CurrentCulture));
    }

    private IEnumerable<HomeLine> Undecided(IReadOnlyList<GuidanceLine> lines)
    {
        var guidance = lines.Count(line => line.Action is null);
        if (guidance > 0)
            yield return new HomeLine(texts["Outputs on which the group has not decided"], "/engagement/actions", guidance.ToString(System.Globalization.CultureInfo.CurrentCulture));
    }
}
