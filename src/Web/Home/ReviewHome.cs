using Microsoft.Extensions.Localization;
using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Review;

namespace Palmares.Web.Home;

/// <summary>What a judge has to read.</summary>
public sealed class JudgeHome(JudgeProgress progress, IStringLocalizer<Texts> texts) : IHomeSection
{
    public Role Role => Role.Judge;

    public async Task<HomeSection?> BuildAsync(Actor by, CancellationToken ct)
    {
        var rows = await progress.RunAsync(by, ct);
        if (rows.IsError)
            return null;
        HomeLine[] lines = [.. rows.Value.Where(r => r.Edition.Phase <= EditionPhase.Reviewing).Select(LineOf)];
        return new HomeSection(texts["My reviews"], lines, texts["You are on no panel that reads now."]);
    }

    private HomeLine LineOf(JudgeProgress.Row row) => row.Released
        ? new(row.Edition.Title, $"/review/scoring/{row.Edition.Slug}", texts["{0} of {1} handed in", row.Done, row.Total], row.Edition.Dates.ReviewingCloses, row.Edition.TimeZone)
        : new(texts["Declare a conflict in {0}", row.Edition.Title], $"/review/conflicts/{row.Edition.Slug}/declare", texts["not released yet"], row.Edition.Dates.ReviewingCloses, row.Edition.TimeZone);
}

/// <summary>What the chair has to lead: reading under way, results to look at, a meeting to hold.</summary>
public sealed class ChairHome(JudgeProgress seats, ReviewProgress progress, IStringLocalizer<Texts> texts) : IHomeSection
{
    public Role Role => Role.Chair;

    public async Task<HomeSection?> BuildAsync(Actor by, CancellationToken ct)
    {
        var own = await seats.RunAsync(by, ct);
        if (own.IsError)
            return null;
        var lines = new List<HomeLine>();
        foreach (var seat in own.Value.Where(s => s.IsChair))
            lines.AddRange(await LinesAsync(seat, by, ct));
        return new HomeSection(texts["The panel you chair"], lines, texts["You chair no panel now."]);
    }

    private async Task<IReadOnlyList<HomeLine>> LinesAsync(JudgeProgress.Row seat, Actor by, CancellationToken ct)
    {
        var (edition, slug) = (seat.Edition, seat.Edition.Slug);
        if (edition.Phase == EditionPhase.Deciding)
        {
            return
            [
                new(texts["Results of {0}", edition.Title], $"/review/results/{slug}"),
                new(texts["Agenda of the deciding meeting"], $"/review/meeting/{slug}", null, edition.Dates.DecidingCloses, edition.TimeZone),
            ];
        }

        var judges = await progress.RunAsync(edition.Id, by, ct);
        var aside = judges.IsError ? null : texts["{0} of {1} handed in", judges.Value.Done, judges.Value.Total].Value;
        return
        [
            new(texts["Your reviews for {0}", edition.Title], $"/review/scoring/{slug}", texts["{0} of {1} handed in", seat.Done, seat.Total], edition.Dates.ReviewingCloses, edition.TimeZone),
            new(texts["Conflicts of interest"], $"/review/conflicts/{slug}"),
            new(texts["Who reads what"], $"/review/assigning/{slug}", aside),
        ];
    }
}
