using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review.Seconding;

/// <summary>The sheets that count for one nomination, with the second opinions on each. For whoever leads, once scoring is closed.</summary>
public sealed class ListSheets(PalmaresDb db, MayDeliberate mayDeliberate)
{
    public sealed record Opinion(string Judge, bool? Agrees, string? Reason);

    public sealed record Sheet(ScoreSheetId Id, string Judge, string Justification, IReadOnlyDictionary<CriterionId, int> Marks, IReadOnlyList<Opinion> Opinions)
    {
        public Confidence? Confidence { get; init; }
    }

    /// <summary>A member without a conflict.</summary>
    public sealed record Member(JudgeId Judge, string Name);

    public sealed record View(IReadOnlyList<Sheet> Sheets, IReadOnlyList<Member> Askable);

    public async Task<Result<View>> RunAsync(EditionId edition, NominationId nomination, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.SignedIn))
            return KernelErrors.NotPermitted;
        if (await mayDeliberate.OfAsync(edition, nomination, by, ct) is not { Leads: true } who)
            return DeliberationErrors.NoSuchThread;
        if (who.Edition.Phase < EditionPhase.Deciding)
            return DeliberationErrors.SheetsClosed;
        var counted = (await InForce.ScoresAsync(db, edition, ct)).Where(s => s.Nomination == nomination).ToList();
        var wanted = counted.Select(s => s.Sheet).ToList();
        var words = await db.Set<ScoreSheet>().AsNoTracking().Where(s => wanted.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Justification, ct);
        var opinions = (await db.Set<SecondOpinion>().AsNoTracking().Where(o => wanted.Contains(o.Sheet)).ToListAsync(ct)).ToLookup(o => o.Sheet);
        var panel = await db.Set<Panel>().AsNoTracking().Include(p => p.Judges).SingleAsync(p => p.Edition == edition, ct);
        var apart = await ConflictPairs.ReadAsync(db, edition, ct);
        var names = panel.Judges.ToDictionary(j => j.Id, j => j.Name);
        return new View(
            [
                .. counted.Select(s => new Sheet(
                    s.Sheet, names[s.Judge], words[s.Sheet], s.Marks, [.. opinions[s.Sheet].OrderBy(o => o.AskedAt).ThenBy(o => o.Id.Value).Select(o => new Opinion(names[o.Judge], o.Agrees, o.Reason))]) { Confidence = s.Confidence })
                    .OrderBy(s => s.Judge, StringComparer.Ordinal),
            ],
            [.. panel.Members.Where(j => !Presiding.IsApart(j, who.Nomination, apart)).OrderBy(j => j.Name, StringComparer.Ordinal).Select(j => new Member(j.Id, j.Name))]);
    }
}

/// <summary>The sheets on which a judge is asked for a second opinion: marks and words, without the name under them.</summary>
public sealed class ListSecondOpinions(PalmaresDb db, AskedOf asked, ListReviewable reviewable)
{
    public sealed record Row(
        SecondOpinionId Id, NominationId Nomination, string Number, string NomineeName, string Justification, IReadOnlyDictionary<CriterionId, int> Marks, bool? Agrees, string? Reason)
    {
        public Confidence? Confidence { get; init; }
    }

    public async Task<Result<IReadOnlyList<Row>>> RunAsync(EditionId edition, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.Score))
            return KernelErrors.NotPermitted;
        var nominations = (await reviewable.RunAsync(edition, ct)).ToDictionary(n => n.Id);
        var rows = new List<Row>();
        foreach (var opinion in await db.Set<SecondOpinion>().AsNoTracking().Where(o => o.Edition == edition).ToListAsync(ct))
        {
            if (!await asked.IsAsync(opinion, by, ct))
                continue;
            var sheet = await db.Set<ScoreSheet>().AsNoTracking().Include(s => s.Marks).SingleAsync(s => s.Id == opinion.Sheet, ct);
            var nomination = nominations[opinion.Nomination];
            rows.Add(new Row(opinion.Id, nomination.Id, nomination.Number, nomination.NomineeName, sheet.Justification, sheet.Marks.ToDictionary(m => m.Criterion, m => m.Value), opinion.Agrees, opinion.Reason) { Confidence = sheet.Confidence });
        }

        return Result<IReadOnlyList<Row>>.Of([.. rows.OrderBy(r => r.Number, StringComparer.Ordinal).ThenBy(r => r.Id.Value)]);
    }
}
