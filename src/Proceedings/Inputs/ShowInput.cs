using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Proceedings.Inputs;

/// <summary>One input with what it came in and what became of it.</summary>
public sealed class ShowInput(PalmaresDb db)
{
    /// <param name="CorrectedBy">The input by which its author set it right.</param>
    public sealed record Shown(InputLine Line, DocumentLine? Document, string? Meeting, string? OriginalName, string? OriginalHash, DateTimeOffset? AnsweredAt, InputId? CorrectedBy);

    public async Task<Result<Shown>> RunAsync(InputId id, Actor by, CancellationToken ct)
    {
        var found = await FindInputs.Visible(db, by).SingleOrDefaultAsync(input => input.Id == id, ct);
        if (found is null)
            return ProceedingsErrors.NoSuchInput;
        var document = found.Document is { } number ? await FindDocuments.Visible(db, by).SingleOrDefaultAsync(one => one.Id == number, ct) : null;
        var meeting = found.Meeting is { } met ? await FindMeetings.Visible(db, by).Where(one => one.Id == met).Select(one => one.Title).SingleOrDefaultAsync(ct) : null;
        var file = await db.Set<StoredFile>().AsNoTracking().Where(kept => kept.Id == found.Original).Select(kept => new { kept.Name, kept.Hash }).SingleOrDefaultAsync(ct);
        var correction = await FindInputs.Visible(db, by).Where(input => input.Corrects == id).Select(input => (InputId?)input.Id).FirstOrDefaultAsync(ct);
        return new Shown(FindInputs.Line(found), document is null ? null : FindDocuments.Line(document), meeting, file?.Name, file?.Hash, found.AnsweredAt, correction);
    }
}
