using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Proceedings;

/// <summary>An input as lists show it. Without the author's address.</summary>
public sealed record InputLine(
    InputId Id, Target Target, string OnBehalfOf, string? Author, string Text, InputChannel Channel, DocumentId? Document, MeetingId? Meeting, FileId? Original,
    DateOnly ReceivedOn, AccessClass Access, InputStanding Standing, InputId? Corrects, DateTimeOffset RecordedAt);

/// <summary>The inputs about a kind of thing, one thing or everything, oldest first, as far as the viewer may see them.</summary>
public sealed class FindInputs(PalmaresDb db)
{
    /// <param name="Kind">Null for every kind.</param>
    /// <param name="Reference">The one thing of that kind; null for all of them.</param>
    /// <param name="UpTo">For papers: only inputs that may stand in a paper of this class.</param>
    public sealed record Input(InputKind? Kind = null, string? Reference = null, AccessClass? UpTo = null);

    public async Task<Result<IReadOnlyList<InputLine>>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var inputs = Visible(db, by, input.UpTo);
        if (input.Kind is { } kind)
            inputs = inputs.Where(one => one.Kind == kind);
        if (input.Reference is { } reference)
            inputs = inputs.Where(one => one.TargetReference == reference);
        var found = await inputs.OrderBy(one => one.ReceivedOn).ThenBy(one => one.RecordedAt).ToListAsync(ct);
        return Result<IReadOnlyList<InputLine>>.Of([.. found.Select(Line)]);
    }

    internal static IQueryable<ReceivedInput> Visible(PalmaresDb db, Actor by, AccessClass? upTo = null)
    {
        var visible = Access.Of(by).Intersect(Access.UpTo(upTo ?? AccessClass.Restricted)).ToList();
        return db.Set<ReceivedInput>().AsNoTracking().Where(input => visible.Contains(input.Access));
    }

    internal static InputLine Line(ReceivedInput input) => new(
        input.Id, new Target(input.Kind, input.TargetReference, input.TargetLabel, input.TargetPath), input.OnBehalfOf, input.Author, input.Text, input.Channel,
        input.Document, input.Meeting, input.Original, input.ReceivedOn, input.Access, input.Standing, input.Corrects, input.RecordedAt);
}
