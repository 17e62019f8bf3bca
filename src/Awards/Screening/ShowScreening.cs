using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards.Screening;

/// <summary>The secretary's list of submitted nominations with what the rules said of each.</summary>
public sealed class ShowScreening(PalmaresDb db, ReadLog log)
{
    public sealed record Line(
        NominationId Id,
        string Number,
        string NomineeName,
        string Category,
        Consent Consent,
        Eligibility Decision,
        string? Reason,
        RuleVerdict? Verdict,
        IReadOnlyList<RuleFinding> Findings,
        IReadOnlyList<Contested> Contested);

    public sealed record Contested(EvidenceId Evidence, string Line, string Text);

    public async Task<Result<IReadOnlyList<Line>>> RunAsync(EditionId edition, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.ScreenEligibility))
            return KernelErrors.NotPermitted;
        var nominations = await db.Set<Nomination>().AsNoTracking().WithText().Include(n => n.Findings)
            .Where(n => n.EditionId == edition && n.State == NominationState.Submitted)
            .OrderBy(n => n.Number)
            .ToListAsync(ct);
        if (nominations.Count > 0)
            await log.NoteAsync(ReadThing.Screening, edition.Value, await db.Set<Edition>().Where(e => e.Id == edition).Select(e => e.Slug).SingleAsync(ct), by, ct);
        var categories = await db.Set<Category>().AsNoTracking().Where(c => c.EditionId == edition).ToDictionaryAsync(c => c.Id, c => c.Name, ct);
        return Result<IReadOnlyList<Line>>.Of([.. nominations.Select(n => Show(n, categories[n.CategoryId]))]);
    }

    private static Line Show(Nomination n, string category)
    {
        var findings = n.Findings.OrderBy(f => f.Position).Select(f => new RuleFinding(f.Rule, f.Verdict, f.Reason, f.Used, f.Missing)).ToList();
        var contested = n.Claims.SelectMany(c => c.Evidence).Where(e => e.Contest == ContestState.Contested).Select(e => new Contested(e.Id, e.Text, e.ContestText ?? ""));
        return new Line(n.Id, n.Number, n.NomineeName, category, n.Consent, n.Eligibility, n.EligibilityReason, findings.Count == 0 ? null : EligibilityRules.Overall(findings), findings, [.. contested]);
    }
}
