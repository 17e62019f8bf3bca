using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Records;

namespace Palmares.Engagement;

/// <summary>A standard's life in code.</summary>
/// <param name="Holders">Who maintains it by the record, where a group of maintainers is named and the viewer may see people of the record.</param>
/// <param name="Stories">Stories of the same standard that the viewer may see.</param>
public sealed record ImplementationShown(
    ImplementationId Id, string Standard, RecordRef? Record, string Name, ImplementationKind Kind, string Repository, string? Licence, GroupKey? Maintainers, IReadOnlyList<Holder> Holders,
    string SourceUrl, PartialDate SourceDate, IReadOnlyList<ImplementationShown.Story> Stories)
{
    public sealed record Story(StoryId Id, string Headline);

    public int HoldersNow => Holders.Count(one => one.Mandate.Ongoing);
}

/// <summary>The front door of open source that carries standards out: each with its maintainers and the stories of the same standard.</summary>
/// <remarks>The same standard: the same number in the record where both are tied to it, or else the same words but for case and spaces.</remarks>
public sealed class ListImplementations(PalmaresDb db, ReadHolders holders)
{
    public async Task<IReadOnlyList<ImplementationShown>> RunAsync(Actor by, CancellationToken ct)
    {
        var all = await db.Set<Implementation>().AsNoTracking().Where(one => one.WithdrawnAt == null).OrderBy(one => one.Standard).ThenBy(one => one.Name).ThenBy(one => one.Id).ToListAsync(ct);
        var stories = await StoryView.Of(db.Set<SuccessStory>().AsNoTracking(), by).OrderBy(story => story.Headline).ToListAsync(ct);
        var held = await holders.RunAsync(all.Select(one => one.Maintainers).OfType<GroupKey>(), by, ct);
        return
        [
            .. all.Select(one => new ImplementationShown(
                one.Id, one.Standard, one.Record, one.Name, one.Kind, one.Repository, one.Licence, one.Maintainers, one.Maintainers is { } group ? held.GetValueOrDefault(group) ?? [] : [],
                one.SourceUrl, one.SourceDate, [.. stories.Where(story => IsSame(one, story)).Select(story => new ImplementationShown.Story(story.Id, story.Headline))])),
        ];
    }

    /// <summary>Those of a story's standard.</summary>
    public async Task<IReadOnlyList<ImplementationShown>> OfAsync(StoryId story, Actor by, CancellationToken ct) =>
        [.. (await RunAsync(by, ct)).Where(one => one.Stories.Any(told => told.Id == story))];

    private static bool IsSame(Implementation one, SuccessStory story) =>
        one.RecordSource is not null && story.RecordSource is not null
            ? (one.RecordSource, one.RecordKey) == (story.RecordSource, story.RecordKey)
            : string.Equals(Folded(one.Standard), Folded(story.Standard), StringComparison.OrdinalIgnoreCase);

    private static string Folded(string standard) => string.Concat(standard.Where(letter => !char.IsWhiteSpace(letter)));
}
