using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards.Programming;

/// <summary>The secretary changes what an edition asks. Each change is a new version: what was sent keeps the questions it answered, and drafts go on with the new ones.</summary>
public sealed class ChangeForm(PalmaresDb db, ActLog acts, IdSource ids, TimeProvider clock)
{
    /// <param name="Form">All questions in their order.</param>
    public sealed record Input(EditionId Edition, IReadOnlyList<FormField> Form);

    public async Task<Result<int>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.RunProgramme))
            return KernelErrors.NotPermitted;
        var edition = await db.EditionAsync(input.Edition, ct);
        if (edition is null)
            return AwardsErrors.NoSuchEdition;
        if (edition.Phase > EditionPhase.Nominating)
            return AwardsErrors.FormClosed;
        if (FormRules.Check(input.Form) is [var fault, ..])
            return fault;
        if (edition.Form?.Json == FormText.Write(input.Form))
            return edition.Form.Number;

        var version = EditionDrafting.Form(ids, edition.Id, (edition.Form?.Number ?? 0) + 1, input.Form, clock.GetUtcNow());
        db.Set<FormVersion>().Add(version);
        acts.Record(new FormChanged(edition.Id, version.Id, version.Number), by);
        await db.SaveChangesAsync(ct);
        return version.Number;
    }
}

/// <summary>The questions of an edition as they are asked now, and how often they were changed.</summary>
public sealed class ShowForm(PalmaresDb db)
{
    /// <param name="Answered">How many nominations were sent with each version.</param>
    public sealed record Version(int Number, DateTimeOffset At, int Answered);

    public sealed record View(EditionFacts Edition, IReadOnlyList<FormField> Form, IReadOnlyList<Version> Versions);

    public async Task<Result<View>> RunAsync(EditionId id, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.RunProgramme))
            return KernelErrors.NotPermitted;
        var edition = await db.Editions().AsNoTracking().SingleOrDefaultAsync(e => e.Id == id, ct);
        if (edition is null)
            return AwardsErrors.NoSuchEdition;
        var counts = await db.NominationsOf(by).Where(n => n.EditionId == id && n.State == NominationState.Submitted && n.Form != null).GroupBy(n => n.Form!.Value).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        return new View(
            edition.Facts(),
            edition.Form is { } form ? FormText.Read(form.Json) : [],
            [.. edition.Forms.OrderBy(version => version.Number).Select(version => new Version(version.Number, version.At, counts.GetValueOrDefault(version.Id)))]);
    }
}
