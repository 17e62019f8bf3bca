using Palmares.Kernel;

namespace Palmares.Landscape.Drafting;

[ActName("landscape.text-started")]
public sealed record TextStarted(TextId Text, TextKind Kind, int Clauses) : Act;

/// <summary>The secretariat or the rapporteur brings a first text before the responsible group.</summary>
public sealed class StartText(PalmaresDb db, ActLog acts, IdSource ids, TimeProvider clock)
{
    public sealed record Input(TextKind Kind, string Title, string Group, IReadOnlyList<ClauseDraft> Clauses);

    public async Task<Result<TextId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.KeepLandscape))
            return KernelErrors.NotPermitted;
        if (input.Title.Trim().Length is 0 or > DraftText.TitleLength)
            return LandscapeErrors.TitleNeeded.With(DraftText.TitleLength);
        if (input.Group.Trim().Length is 0 or > DraftText.GroupLength)
            return LandscapeErrors.GroupNeeded;
        if (input.Clauses.Count == 0 || input.Clauses.Select(clause => clause.Key.Trim()).Distinct(StringComparer.OrdinalIgnoreCase).Count() != input.Clauses.Count)
            return LandscapeErrors.ClauseNeeded;
        if (input.Clauses.Select(DraftingRules.Refuse).FirstOrDefault(error => error is not null) is { } refusal)
            return refusal.At("Clauses");

        var (id, now) = (ids.New<TextId>(), clock.GetUtcNow());
        db.Set<DraftText>().Add(new DraftText
        {
            Id = id, Kind = input.Kind, Title = input.Title.Trim(), Group = input.Group.Trim(), StartedAt = now,
            Versions = [new TextVersion { Id = ids.New<TextVersionId>(), TextId = id, Number = 1, MadeAt = now, Clauses = [.. input.Clauses.Select(DraftingRules.Made)] }],
        });
        acts.Record(new TextStarted(id, input.Kind, input.Clauses.Count), by);
        await db.SaveChangesAsync(ct);
        return id;
    }
}
