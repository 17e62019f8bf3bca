using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards.Screening;

/// <summary>What the rules of the list and of the edition say of those chosen, or about to be, in one category.</summary>
public sealed class AskSlate(PalmaresDb db)
{
    /// <param name="Reason">Null for whoever reads neither what is screened nor what is decided, and where the rule is sensitive.</param>
    public sealed record Documented(string Rule, SlateExceptionKind Kind, string DecidedBy, DateOnly On, string? Reason);

    public sealed record Fact(EditionFactId Id, StatedKind Kind, string Name, string Value, string Source);

    /// <param name="Facts">Stated about the edition; for those who screen.</param>
    public sealed record View(EditionFacts Edition, CategoryFacts Category, IReadOnlyList<SlateAnswer> Answers, IReadOnlyList<Documented> Exceptions, IReadOnlyList<Fact> Facts)
    {
        /// <summary>Something may be documented or stated still.</summary>
        public bool Open { get; init; }
    }

    /// <param name="chosen">Null: those that stand decided; nobody, where nothing is decided.</param>
    public async Task<Result<View>> RunAsync(CategoryId category, IReadOnlyCollection<NominationId>? chosen, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.SeeResults))
            return KernelErrors.NotPermitted;
        var edition = await db.Editions().AsNoTracking().SingleOrDefaultAsync(e => e.Categories.Any(c => c.Id == category), ct);
        if (edition is null)
            return AwardsErrors.NoSuchEdition;
        var facts = edition.Facts();
        // Before the panel meets nobody sees what scores would say of a list.
        var list = edition.Phase < EditionPhase.Deciding ? null : chosen ?? await db.ChosenAsync(category, ct);
        var blind = (await db.LatestAsync(category, ct))?.Recusals.Any(r => r.UserId == by.User) ?? false;
        var answers = await SlateGate.AskAsync(db, edition, category, list, blind, ct);
        var (screens, open) = (by.May(Permission.ScreenEligibility), edition.Phase == EditionPhase.Deciding);
        var sensitive = answers.Where(one => one.Answer.Sensitive).Select(one => one.Answer.Rule).ToHashSet();
        return new View(
            facts, facts.Categories.Single(c => c.Id == category),
            screens ? answers : [.. answers.Select(one => one.ForOthers())],
            [.. (await db.SlateExceptionsAsync(category, ct)).Select(e => new Documented(e.Rule, e.Kind, e.DecidedBy, e.On, screens || !sensitive.Contains(e.Rule) ? e.Reason : null))],
            screens ? [.. (await db.Set<EditionStatedFact>().AsNoTracking().Where(f => f.EditionId == edition.Id && f.TakenBackAt == null).ToListAsync(ct)).OrderBy(f => f.StatedAt).Select(f => new Fact(f.Id, f.Kind, f.Name, f.Value, f.Source))] : [])
        {
            Open = open,
        };
    }
}
