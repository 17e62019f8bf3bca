using Microsoft.EntityFrameworkCore;

namespace Palmares.Kernel;

/// <summary>The free text of an act was erased; its commitment stays, so the chain stays whole.</summary>
[ActName("kernel.note-erased")]
public sealed record NoteErased(long Sequence) : Act;

/// <summary>Erases the free text of one act, and says so in the ledger.</summary>
public sealed class EraseNote(PalmaresDb db, ActLog acts)
{
    public static readonly Error NoSuchNote = Error.NotFound("There is no act {0} with a note.");

    public sealed record Input(long Sequence, string Reason);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.ManageUsers))
            return KernelErrors.NotPermitted;

        var entry = await db.Set<ActEntry>().SingleOrDefaultAsync(e => e.Sequence == input.Sequence, ct);
        if (entry?.Note is null)
            return NoSuchNote.With(input.Sequence);

        entry.Note = null;
        entry.NoteSalt = null;
        acts.Record(new NoteErased(input.Sequence), by, input.Reason);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}
