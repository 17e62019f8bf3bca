using Palmares.Awards;
using Palmares.Engagement.Stories;
using Palmares.Kernel;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Public;

/// <summary>The public front page.</summary>
public sealed class IndexModel(ListOpenCalls calls, ListRoll roll, ListStories stories) : PalmaresPage
{
    public readonly record struct Leaf(int X, int Low, int Middle, int High);

    /// <summary>The palm leaf of the wordmark, drawn large: estimates that rise, each with its interval.</summary>
    public IReadOnlyList<Leaf> Leaves { get; } =
    [
        new(60, 292, 281, 268), new(102, 291, 266, 240), new(144, 285, 247, 208), new(186, 272, 228, 182), new(228, 252, 204, 156),
        new(270, 226, 180, 132), new(312, 192, 151, 108), new(354, 154, 119, 84), new(396, 112, 85, 58), new(434, 68, 50, 32),
    ];

    public readonly record struct Honoured(RollLine Line, string Edition, string Category);

    public IReadOnlyList<Call> Calls { get; private set; } = [];

    public IReadOnlyList<Honoured> Laureates { get; private set; } = [];

    public IReadOnlyList<StoryShown> Stories { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Calls = await calls.RunAsync(ct);
        Laureates = [.. (await roll.RunAsync(null, ct)).SelectMany(Of).Take(6)];
        var told = await stories.RunAsync(new ListStories.Input(ApprovedOnly: true), Actor.Public, ct);
        Stories = told.IsError ? [] : [.. told.Value.Items.Take(3)];
    }

    private static IEnumerable<Honoured> Of(RollEdition edition) =>
        edition.Categories.SelectMany(category => category.Laureates.Select(line => new Honoured(line, $"{edition.Programme} {edition.Label}", category.Name)));
}
