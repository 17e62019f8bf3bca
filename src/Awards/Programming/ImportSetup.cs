using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards.Programming;

/// <summary>The secretary brings a set-up in as JSON: into an edition that stands, or as a new draft. Whole or not at all.</summary>
public sealed class ImportSetup(PalmaresDb db, ActLog acts, IdSource ids, TimeProvider clock)
{
    /// <param name="Edition">The edition to change; null for a new draft.</param>
    /// <param name="Programme">Where a new draft belongs.</param>
    /// <param name="DryRun">Says what would change and writes nothing.</param>
    public sealed record Input(EditionId? Edition, ProgrammeId? Programme, string Json, bool DryRun);

    /// <param name="Edition">What was changed or made; null where nothing was written and nothing stood before.</param>
    /// <param name="Refused">Each with its JSON path and the mend; empty when the whole can be taken.</param>
    /// <param name="Changes">Against the edition as it stands; everything for a new one is in the text itself.</param>
    public sealed record Outcome(EditionId? Edition, bool Written, IReadOnlyList<Error> Refused, IReadOnlyList<SetupChange> Changes);

    public async Task<Result<Outcome>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.RunProgramme))
            return KernelErrors.NotPermitted;
        return input.Edition is { } id ? await IntoAsync(id, input, by, ct) : await NewAsync(input, by, ct);
    }

    private async Task<Result<Outcome>> NewAsync(Input input, Actor by, CancellationToken ct)
    {
        if (input.Programme is not { } programme || !await db.Set<Programme>().AnyAsync(p => p.Id == programme, ct))
            return AwardsErrors.NoSuchProgramme;
        var read = SetupReader.From(input.Json, programme);
        if (read.Draft is not { } draft)
            return new Outcome(null, false, read.Faults, []);
        if (await SlugTakenAsync(draft.Slug, null, ct))
            return new Outcome(null, false, [AwardsErrors.SlugTaken.At("$.slug")], []);
        if (input.DryRun)
            return new Outcome(null, false, [], []);

        var edition = EditionDrafting.Make(ids, draft, clock.GetUtcNow());
        db.Set<Edition>().Add(edition);
        acts.Record(new EditionCreated(edition.Id, programme), by);
        acts.Record(new SetupImported(edition.Id, Hash(draft), 0), by);
        await db.SaveChangesAsync(ct);
        return new Outcome(edition.Id, true, [], []);
    }

    private async Task<Result<Outcome>> IntoAsync(EditionId id, Input input, Actor by, CancellationToken ct)
    {
        var edition = await db.EditionAsync(id, ct);
        if (edition is null)
            return AwardsErrors.NoSuchEdition;
        var read = SetupReader.From(input.Json, edition.ProgrammeId);
        if (read.Draft is not { } draft)
            return new Outcome(id, false, read.Faults, []);
        var before = EditionDrafting.Of(edition);
        var changes = SetupDiff.Between(before, draft);
        var refused = SetupPromises.Broken(before, changes, edition.Phase, Today(edition)).ToList();
        if (await SlugTakenAsync(draft.Slug, id, ct))
            refused.Add(AwardsErrors.SlugTaken.At("$.slug"));
        if (input.DryRun || refused.Count > 0 || changes.Count == 0)
            return new Outcome(id, false, refused, changes);

        EditionDrafting.Write(edition, draft);
        if (edition.Terms is { } kept)
            kept.Take(draft.Nominating);
        else if (draft.Nominating != NominatingTermsFacts.Open)
            db.Set<NominatingTerms>().Add(NominatingTerms.Of(edition.Id, draft.Nominating));
        WriteCriteria(edition, before, draft, WriteCategories(edition, draft.Categories), by);
        if (FormText.Write(before.Form) != FormText.Write(draft.Form))
            WriteForm(edition, draft.Form, by);
        foreach (var terms in PhaseRules.Whole(draft.Phases))
            WritePhase(edition, terms);
        acts.Record(new SetupImported(edition.Id, Hash(draft), changes.Count), by);
        await db.SaveChangesAsync(ct);
        return new Outcome(id, true, [], changes);
    }

    /// <summary>A category is known by its code and keeps its id.</summary>
    /// <returns>Ids by code.</returns>
    private Dictionary<string, CategoryId> WriteCategories(Edition edition, IReadOnlyList<CategoryDraft> drafts)
    {
        var known = new Dictionary<string, CategoryId>();
        foreach (var (at, draft) in drafts.Index())
        {
            if (edition.Categories.FirstOrDefault(c => c.Code == draft.Code) is not { } kept)
            {
                var made = EditionDrafting.Make(ids, edition.Id, draft, at);
                db.Set<Category>().Add(made);
                known[draft.Code] = made.Id;
                continue;
            }

            known[draft.Code] = kept.Id;

            (kept.Name, kept.Quota, kept.QuotaKind, kept.MayWithhold, kept.Position) = (draft.Name, draft.Quota, draft.QuotaKind, draft.MayWithhold, at);
            if (kept.Caps.OrderBy(cap => cap.Position).Select(cap => cap.Cap).SequenceEqual(draft.Caps))
                continue;
            db.Set<CategoryCap>().RemoveRange(kept.Caps);
            db.Set<CategoryCap>().AddRange(EditionDrafting.Caps(kept.Id, draft));
        }

        var codes = drafts.Select(draft => draft.Code).ToHashSet();
        db.Set<Category>().RemoveRange(edition.Categories.Where(c => !codes.Contains(c.Code)));
        return known;
    }

    private void WriteForm(Edition edition, IReadOnlyList<FormField> form, Actor by)
    {
        var version = EditionDrafting.Form(ids, edition.Id, (edition.Form?.Number ?? 0) + 1, form, clock.GetUtcNow());
        db.Set<FormVersion>().Add(version);
        acts.Record(new FormChanged(edition.Id, version.Id, version.Number), by);
    }

    private void WritePhase(Edition edition, PhaseTerms terms)
    {
        if (edition.PhaseRows.FirstOrDefault(row => row.Phase == terms.Phase) is { } kept)
            kept.Take(terms);
        else
            db.Set<EditionPhaseRow>().Add(EditionPhaseRow.Of(edition.Id, terms));
    }

    private void WriteCriteria(Edition edition, EditionDraft before, EditionDraft draft, Dictionary<string, CategoryId> categories, Actor by)
    {
        var number = edition.LastCriteria;
        if (SetupDiff.Between(before, before with { Criteria = draft.Criteria, LowConfidenceLeftOut = draft.LowConfidenceLeftOut }).Count > 0)
            Write(draft.Criteria, null, draft.LowConfidenceLeftOut);
        var old = before.Categories.ToDictionary(category => category.Code);
        foreach (var now in draft.Categories)
        {
            var was = old.GetValueOrDefault(now.Code) ?? new CategoryDraft(now.Code, now.Name, now.Quota);
            if (SetupDiff.Between(before with { Categories = [was] }, before with { Categories = [was with { Criteria = now.Criteria, LowConfidenceLeftOut = now.LowConfidenceLeftOut }] }).Count > 0)
                Write(now.Criteria, categories[now.Code], now.LowConfidenceLeftOut);
        }

        void Write(IReadOnlyList<CriterionDraft> criteria, CategoryId? category, bool lowConfidenceLeftOut)
        {
            var version = CriteriaDrafting.Make(ids, edition.Id, ++number, criteria, category, lowConfidenceLeftOut);
            db.Set<CriteriaVersion>().Add(version);
            acts.Record(new CriteriaRevised(edition.Id, version.Id, version.Number), by);
        }
    }

    private DateOnly Today(Edition edition) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(edition.TimeZone)).DateTime);

    private Task<bool> SlugTakenAsync(string slug, EditionId? but, CancellationToken ct) => db.Set<Edition>().AnyAsync(e => e.Slug == slug && (but == null || e.Id != but), ct);

    private static string Hash(EditionDraft draft) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(SetupText.Write(draft))));
}
