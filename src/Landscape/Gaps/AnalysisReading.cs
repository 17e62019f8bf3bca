using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Landscape.Gaps;

/// <summary>Finds the programme an analysis is about and those it is compared with, as they stand now.</summary>
internal static class AnalysisReading
{
    public static async Task<AwardRecord?> SubjectAsync(this GapAnalysis analysis, PalmaresDb db, IReadOnlyList<AwardRecord> register, ReadEdition editions, DateTimeOffset now, CancellationToken ct)
    {
        if (analysis.SubjectEdition is not { } id)
            return register.FirstOrDefault(award => award.Id == analysis.SubjectAward);
        var edition = await editions.RunAsync(new EditionId(id), ct);
        return edition.IsError ? null : EditionAsRecord.Of(edition.Value, await RulesAsync(db, id, ct), now);
    }

    public static IReadOnlyList<AwardRecord> Others(this GapAnalysis analysis, IReadOnlyList<AwardRecord> register) =>
        [.. register.Where(award => award.Id != analysis.SubjectAward && (analysis.Awards.Count == 0 ? !award.IsProposal : analysis.Awards.Contains(award.Id)))];

    private static async Task<IReadOnlyList<Clause>> RulesAsync(PalmaresDb db, Guid edition, CancellationToken ct)
    {
        var given = await db.Set<EditionText>().AsNoTracking().SingleOrDefaultAsync(one => one.Edition == edition && one.Kind == TextKind.ProgrammeRules, ct);
        return given is null ? [] : (await db.Set<TextVersion>().AsNoTracking().SingleAsync(version => version.Id == given.VersionId, ct)).Clauses;
    }
}
