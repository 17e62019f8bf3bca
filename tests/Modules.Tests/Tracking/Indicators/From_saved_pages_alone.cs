using Palmares.Kernel;
using Palmares.Modules.Tests.Records;
using Palmares.Records;
using Palmares.Records.Reading;
using Palmares.TestKit;
using Palmares.Tracking.Indicators;
using Xunit;

namespace Palmares.Modules.Tests.Tracking.Indicators;

/// <summary>A body whose contributions name no people: what can be said from editorship and mandates on saved pages, and what cannot.</summary>
public sealed class From_saved_pages_alone
{
    private static readonly string Pages = Path.Combine(AppContext.BaseDirectory, "Records", "Importing", "Pages");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Editors_rapporteurs_and_management_have_figures_and_the_sources_limits_are_said()
    {
        await using var room = await RecordRoom.OnAsync(Engine.Sqlite);
        await room.ImportAsync(Pages);
        var secretary = room.World.As(Role.Secretary);
        await room.World.RunAsync((ComputeIndicators compute) => compute.RunAsync(secretary, Ct));

        var editor = await FiguresAsync("thistlewood");
        var second = await FiguresAsync("lanternholm");
        var chair = await FiguresAsync("quillfeather");
        var coverage = (await room.World.RunAsync((ReadCoverage read) => read.RunAsync(secretary, Ct))).Value;

        Assert.Equal((1, 1, 0), (editor!.Works, second!.Works, chair!.Works));
        // Chair of a working party from October 2022 to March 2024; editor of the text registered in July 2022.
        Assert.Equal((18 * 1.0) + .5, editor.Stewardship!.Months.Value, 4);
        Assert.Equal(["documents", "itu-t-management", "itu-t-questions", "itu-t-work-programme"], editor.Stewardship.Sources);
        // Associate rapporteur for 17 months, chair of a working party in the last; editor of the same text.
        Assert.Equal((17 * .7) + 1.0 + .5, second.Stewardship!.Months.Value, 4);
        Assert.Equal(18 * 1.2, chair.Stewardship!.Months.Value, 4);
        // Contributions name no people, so what share of them was accepted cannot be said; staff and contacts have no figures.
        Assert.Null(editor.Acceptance);
        Assert.Null(await FiguresAsync("oakenshaw"));
        Assert.Equal(["itu-t-management", "itu-t-questions", "itu-t-work-programme"], coverage.Sources.Where(source => source.Mandates > 0).Select(source => source.Source));
        Assert.Equal(0, coverage.Sources.Single(source => source.Source == "itu-t-meeting-documents").Mentions);

        async Task<PersonFigures?> FiguresAsync(string name)
        {
            var person = (await room.PersonAsync(name)).Person;
            return (await room.World.RunAsync((ShowIndicators show) => show.RunAsync(person, secretary, Ct))).Value.Figures;
        }
    }
}
