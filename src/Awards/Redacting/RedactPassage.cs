using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards.Redacting;

/// <summary>The secretary blacks a passage of a nomination out for judges who read without names.</summary>
public sealed class RedactPassage(PalmaresDb db, ActLog acts, IdSource ids, TimeProvider clock)
{
    /// <param name="Part">Which answer, by its question's code, or which endorsement, by its id.</param>
    public sealed record Input(NominationId Nomination, RedactionPlace? Place, string? Passage, string? Part = null);

    public async Task<Result<RedactionId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.Redact))
            return KernelErrors.NotPermitted;
        if (await db.ToRedact().AsNoTracking().WithText().SingleOrDefaultAsync(n => n.Id == input.Nomination, ct) is not { } nomination)
            return AwardsErrors.NoSuchNomination;
        if (!RedactingQueries.IsHidden((await db.EditionAsync(nomination.EditionId, ct))!))
            return RedactionErrors.NotHidden;
        var places = RedactingPlaces.Of(await db.TextAsync(nomination, ct));
        if (places.FirstOrDefault(one => one.Place == input.Place && one.Part == (input.Part ?? "")) is not { } place)
            return RedactionErrors.PlaceNeeded;
        var passage = input.Passage?.Trim() ?? "";
        if (passage.Length is 0 or > Redaction.PassageLimit)
            return RedactionErrors.PassageNeeded.With(Redaction.PassageLimit);
        if (!place.Texts.Any(text => RedactionRules.Stands(text, passage)))
            return RedactionErrors.PassageNotThere;
        var own = await db.Set<Redaction>().AsNoTracking().Where(one => one.NominationId == nomination.Id).ToListAsync(ct);
        if (own.Any(one => one.Place == place.Place && one.Part == place.Part && string.Equals(one.Passage, passage, StringComparison.OrdinalIgnoreCase)))
            return RedactionErrors.RedactedAlready;
        if (own.Count >= Redaction.Most)
            return RedactionErrors.RedactionsMost.With(Redaction.Most);

        var redaction = new Redaction { Id = ids.New<RedactionId>(), NominationId = nomination.Id, Place = place.Place, Part = place.Part, Passage = passage, At = clock.GetUtcNow(), By = by.User };
        db.Set<Redaction>().Add(redaction);
        acts.Record(new PassageRedacted(redaction.Id, nomination.Id, place.Place), by);
        await db.SaveChangesAsync(ct);
        return redaction.Id;
    }
}

/// <summary>A passage is laid open again; judges read it as it was written.</summary>
public sealed class LiftRedaction(PalmaresDb db, ActLog acts)
{
    public sealed record Input(NominationId Nomination, RedactionId Redaction);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.Redact))
            return KernelErrors.NotPermitted;
        if (await db.ToRedact().AsNoTracking().SingleOrDefaultAsync(n => n.Id == input.Nomination, ct) is not { } nomination)
            return AwardsErrors.NoSuchNomination;
        if (!RedactingQueries.IsHidden((await db.EditionAsync(nomination.EditionId, ct))!))
            return RedactionErrors.NotHidden;
        if (await db.Redactions(nomination.Id).SingleOrDefaultAsync(one => one.Id == input.Redaction, ct) is not { } redaction)
            return RedactionErrors.NoSuchRedaction;
        db.Set<Redaction>().Remove(redaction);
        acts.Record(new RedactionLifted(redaction.Id, redaction.NominationId, redaction.Place), by);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}
