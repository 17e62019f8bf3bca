using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review.Seconding;

/// <summary>Whoever leads asks a judge without a conflict to look at a sheet of another.</summary>
public sealed class AskSecondOpinion(PalmaresDb db, IdSource ids, ActLog acts, TimeProvider clock, MayDeliberate mayDeliberate)
{
    public sealed record Input(ScoreSheetId Sheet, JudgeId? Judge);

    public async Task<Result<SecondOpinionId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.SignedIn) || by.User is not { } user)
            return KernelErrors.NotPermitted;
        var sheet = await db.Set<ScoreSheet>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == input.Sheet && s.IsFinal, ct);
        if (sheet is null || await mayDeliberate.OfAsync(sheet.Edition, sheet.Nomination, by, ct) is not { Leads: true } who)
            return DeliberationErrors.NoSuchSheet;
        if (who.Edition.Phase != EditionPhase.Deciding)
            return DeliberationErrors.SheetsClosed;
        if ((await InForce.ScoresAsync(db, sheet.Edition, ct)).All(s => s.Sheet != sheet.Id))
            return DeliberationErrors.NoSuchSheet;
        if (input.Judge is not { } judge || await SeatAsync(sheet, judge, who, ct) is null)
            return DeliberationErrors.CannotBeAsked;
        if (judge == sheet.Judge)
            return DeliberationErrors.OwnSheet;
        if (await db.Set<SecondOpinion>().AnyAsync(o => o.Sheet == sheet.Id && o.Judge == judge, ct))
            return DeliberationErrors.OpinionAskedAlready;

        var opinion = new SecondOpinion
        {
            Id = ids.New<SecondOpinionId>(),
            Edition = sheet.Edition,
            Nomination = sheet.Nomination,
            Sheet = sheet.Id,
            Judge = judge,
            AskedBy = user,
            AskedAt = clock.GetUtcNow(),
        };
        db.Set<SecondOpinion>().Add(opinion);
        acts.Record(new SecondOpinionAsked(opinion.Id, sheet.Id, judge), by);
        await db.SaveChangesAsync(ct);
        return opinion.Id;
    }

    private async Task<Judge?> SeatAsync(ScoreSheet sheet, JudgeId judge, Deliberator who, CancellationToken ct)
    {
        var panel = await db.Set<Panel>().AsNoTracking().Include(p => p.Judges).SingleOrDefaultAsync(p => p.Edition == sheet.Edition, ct);
        var apart = await ConflictPairs.ReadAsync(db, sheet.Edition, ct);
        return panel?.Members.SingleOrDefault(j => j.Id == judge && !Presiding.IsApart(j, who.Nomination, apart));
    }
}
