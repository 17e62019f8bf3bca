using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards.Programming;

/// <summary>The secretary drafts an edition from an earlier one: its categories, criteria, rules and phases, the dates moved. Nominations, people and marks stay where they are.</summary>
public sealed class CloneEdition(PalmaresDb db, ActLog acts, IdSource ids, TimeProvider clock)
{
    /// <param name="Shift">By how much every date moves.</param>
    public sealed record Input(EditionId From, string Slug, string Label, DateShift Shift);

    /// <param name="Moved">Each date before and after, in order.</param>
    /// <param name="Refused">What would keep the edition from being drafted; each names its place.</param>
    public sealed record Preview(EditionDraft Draft, IReadOnlyList<MovedDate> Moved, IReadOnlyList<Error> Refused);

    /// <param name="Name">As the set-up's JSON names it.</param>
    public sealed record MovedDate(string Name, DateOnly Before, DateOnly After);

    /// <summary>What would be drafted. Writes nothing.</summary>
    public async Task<Result<Preview>> PreviewAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.RunProgramme))
            return KernelErrors.NotPermitted;
        var from = await db.Editions().AsNoTracking().SingleOrDefaultAsync(e => e.Id == input.From, ct);
        if (from is null)
            return AwardsErrors.NoSuchEdition;
        var before = EditionDrafting.Of(from);
        var draft = input.Shift.Of(before) with { Slug = input.Slug.Trim(), Label = input.Label.Trim() };
        var refused = SetupRules.Check(draft).ToList();
        if (draft.Label.Length is 0 or > Edition.LabelLimit)
            refused.Insert(0, AwardsErrors.LabelNeeded.At("$.label"));
        if (await db.Set<Edition>().AnyAsync(e => e.Slug == draft.Slug, ct))
            refused.Add(AwardsErrors.SlugTaken.At("$.slug"));
        return new Preview(draft, [.. Days(before).Zip(Days(draft), (old, now) => new MovedDate(old.Name, old.Day, now.Day))], refused);
    }

    public async Task<Result<EditionId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var preview = await PreviewAsync(input, by, ct);
        if (preview.IsError)
            return preview.Error;
        if (preview.Value.Refused.Count > 0)
            return preview.Value.Refused[0];

        var edition = EditionDrafting.Make(ids, preview.Value.Draft, clock.GetUtcNow());
        db.Set<Edition>().Add(edition);
        acts.Record(new EditionCreated(edition.Id, edition.ProgrammeId), by);
        acts.Record(new EditionCloned(edition.Id, input.From), by);
        await db.SaveChangesAsync(ct);
        return edition.Id;
    }

    private static IEnumerable<(string Name, DateOnly Day)> Days(EditionDraft draft) => [.. SetupRules.NamedDates(draft), ("reference_date", draft.ReferenceDate ?? draft.NominatingCloses)];
}
