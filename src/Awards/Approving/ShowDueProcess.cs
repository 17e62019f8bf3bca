using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards.Approving;

/// <summary>The due process of an edition as secretary and chair follow it. Of objections and appeals nothing stands here, not even whether there are any.</summary>
public sealed class ShowDueProcess(PalmaresDb db)
{
    public sealed record Stated(string? ApprovingBody, bool ByVote, int ObjectionDays, int AppealDays, bool SlatePublic, string? RulesClause);

    public sealed record Holder(UserId User, string Name, DutyKind Kind);

    public sealed record Reserved(string Name, string Text);

    /// <param name="Words">What the panel is told; null for a viewer recused from a nomination of the category.</param>
    public sealed record Aside(DateTimeOffset At, SetAsideBecause Because, string? Words);

    /// <param name="Approved">Null while it waits, or where nobody approves.</param>
    public sealed record Line(
        CategoryFacts Category, DateTimeOffset? DecidedAt, DateTimeOffset? Approved, string? Votes, IReadOnlyList<Reserved> Reservations, DateTimeOffset? ToldAt, DateTimeOffset? ObjectionsUntil, IReadOnlyList<Aside> SetAside);

    public sealed record View(EditionFacts Edition, Stated? Rules, bool MayState, IReadOnlyList<Holder> Duties, IReadOnlyList<Line> Lines);

    public async Task<Result<View>> RunAsync(EditionId id, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.SeeResults))
            return KernelErrors.NotPermitted;
        if (await db.EditionAsync(id, ct) is not { } edition)
            return AwardsErrors.NoSuchEdition;
        var facts = edition.Facts();
        var rules = await db.DueProcessAsync(id, ct);
        var duties = await db.Set<Duty>().AsNoTracking().Where(d => d.EditionId == id).ToListAsync(ct);
        var lines = new List<Line>();
        foreach (var category in facts.Categories)
            lines.Add(await LineAsync(category, by, ct));
        return new View(
            facts,
            rules is null ? null : new Stated(rules.ApprovingBody, rules.ByVote, rules.ObjectionDays, rules.AppealDays, rules.SlatePublic, rules.RulesClause),
            by.May(Permission.RunProgramme) && edition.Phase < EditionPhase.Deciding,
            [.. duties.OrderBy(d => d.Kind).ThenBy(d => d.Name, StringComparer.Ordinal).Select(d => new Holder(d.UserId, d.Name, d.Kind))],
            lines);
    }

    private async Task<Line> LineAsync(CategoryFacts category, Actor by, CancellationToken ct)
    {
        var all = await db.Set<Decision>().IgnoreQueryFilters().AsNoTracking().Where(d => d.CategoryId == category.Id).ToListAsync(ct);
        var blind = await db.Set<Recommendation>().AnyAsync(r => r.CategoryId == category.Id && r.Recusals.Any(one => one.UserId == by.User), ct);
        var standing = all.SingleOrDefault(d => d.SetAsideAt is null);
        var approval = standing is null ? null : await db.Set<Approval>().AsNoTracking().SingleOrDefaultAsync(a => a.DecisionId == standing.Id, ct);
        var reservations = standing is null ? [] : await db.Set<DecisionReservation>().AsNoTracking().Where(r => r.DecisionId == standing.Id).ToListAsync(ct);
        return new Line(
            category, standing?.DecidedAt, approval?.At, approval?.For is { } yes ? $"{yes}–{approval.Against}–{approval.Abstained}" : null,
            blind ? [] : [.. reservations.OrderBy(r => r.At).Select(r => new Reserved(r.Name, r.Text))], standing?.ToldAt, standing?.ObjectionsUntil,
            [.. all.Where(d => d.SetAsideAt is not null).OrderBy(d => d.SetAsideAt).Select(d => new Aside(d.SetAsideAt!.Value, d.SetAsideBecause!.Value, blind ? null : d.SetAsideWords))]);
    }
}
