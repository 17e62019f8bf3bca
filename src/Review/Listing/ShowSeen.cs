using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review.Listing;

/// <summary>One nomination as its viewer may know it: the fields of lists, and the text where the viewer is to read it.</summary>
public sealed class ShowSeen(ReadListed read, ReadNomination texts, ReadLog log)
{
    /// <param name="Value">Invariant text.</param>
    public sealed record Fact(ListColumn Field, string Value);

    /// <param name="Text">As judges read it; null for whoever keeps the nomination and reads it in its own room.</param>
    /// <param name="Keeps">One's own, or the secretary's.</param>
    /// <param name="Assignment">Where its judge marks it.</param>
    public sealed record View(NominationId Id, string Number, string NomineeName, EditionFacts Edition, IReadOnlyList<Fact> Facts, NominationText? Text, bool Keeps, AssignmentId? Assignment);

    public async Task<Result<View>> RunAsync(NominationId id, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.SignedIn) || !Viewer.Of(by).SeesAny)
            return KernelErrors.NotPermitted;
        if (await read.OneAsync(id, by, ct) is not { } row)
            return ReviewErrors.NoSuchNomination;
        var fields = ListFields.For(Viewer.Of(by));
        // The panel's, not the secretary's: an endorser may have written in confidence to those who judge.
        var reads = row.Sight.HasFlag(RowSight.Judging) || (row.Sight.HasFlag(RowSight.Assigning) && Viewer.Of(by).Judges);
        var text = reads ? await texts.RunAsync(id, ct) : ReviewErrors.NoSuchNomination;
        if (!text.IsError)
            await log.NoteAsync(ReadThing.Nomination, id.Value, row.Nomination.Number, by, ct);
        return new View(
            id, row.Nomination.Number, row.Nomination.NomineeName, row.Edition,
            [.. fields.All.Where(field => !field.IsLong).Select(field => (field, cell: field.Read(row))).Where(one => !one.cell.IsEmpty)
                .Select(one => new Fact(new ListColumn(one.field.Name, one.field.Label, one.field.Kind, one.field.Choices), one.cell.Shown))],
            text.IsError ? null : row.IsNameless ? NomineeHiding.Of(text.Value) : text.Value, row.Sight.HasFlag(RowSight.Keeping), row.Assignment);
    }
}
