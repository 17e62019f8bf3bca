using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Records;

namespace Palmares.Review.Conflicts;

/// <summary>Searches the record and the nominations for conflicts. May be run again: what is known is not found twice.</summary>
public sealed class DetectConflicts(PalmaresDb db, IdSource ids, ActLog acts, TimeProvider clock, ReadEdition editions, ListReviewable reviewable, FindTies ties, PartyMatters parties)
{
    public sealed record Input(EditionId Edition);

    /// <returns>Nothing: how many were found is read from the list, where each viewer sees what that viewer may.</returns>
    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.AssignJudges))
            return KernelErrors.NotPermitted;
        var edition = await editions.RunAsync(input.Edition, ct);
        if (edition.IsError)
            return edition.Error;
        if (edition.Value.Phase > EditionPhase.Reviewing)
            return ReviewErrors.ReviewOver;
        var panel = await db.Set<Panel>().AsNoTracking().Include(p => p.Judges).SingleOrDefaultAsync(p => p.Edition == input.Edition, ct);
        if (panel is null)
            return ReviewErrors.NoPanel;

        acts.Record(new ConflictsSearched(input.Edition, edition.Value.ConflictYears), by);
        foreach (var finding in await NewFindingsAsync(panel, edition.Value.ConflictYears, ct))
            await KeepAsync(finding, input.Edition, by, ct);
        await parties.LookAsync(input.Edition, PartyMoment.TermRuns, by, ct);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }

    private async Task<IReadOnlyList<Finding>> NewFindingsAsync(Panel panel, int years, CancellationToken ct)
    {
        var nominations = await reviewable.RunAsync(panel.Edition, ct);
        Suspect[] judges = [.. panel.Members.Select(j => new Suspect(j.Id, j.User, j.Person, j.Name, j.Organisation))];
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        PersonId[] persons = [.. judges.Select(j => j.Person).OfType<PersonId>().Distinct()];
        PersonId[] nominees = [.. nominations.Select(n => n.Nominee).Distinct()];
        var found = await ties.RunAsync(persons, nominees, today, years, ct);
        var known = (await db.Set<Conflict>().AsNoTracking().Where(c => c.Edition == panel.Edition && c.Origin == ConflictOrigin.Detected)
            .Select(c => new { c.Judge, c.Nomination, c.Kind, c.Mark }).ToListAsync(ct)).ToHashSet();
        return [.. ConflictRules.Detect(judges, nominations, found).Where(f => !known.Contains(new { f.Judge, f.Nomination, f.Kind, f.Mark }))];
    }

    private async Task KeepAsync(Finding finding, EditionId edition, Actor by, CancellationToken ct)
    {
        var conflict = new Conflict
        {
            Id = ids.New<ConflictId>(),
            Edition = edition,
            Judge = finding.Judge,
            Nomination = finding.Nomination,
            Kind = finding.Kind,
            Origin = ConflictOrigin.Detected,
            Detail = finding.Detail,
            Mark = finding.Mark,
            At = clock.GetUtcNow(),
            State = ConflictState.Open,
        };
        db.Set<Conflict>().Add(conflict);
        acts.Record(new ConflictDetected(conflict.Id, edition, conflict.Kind), by);
        await ExcludeScores.RecordAsync(db, acts, conflict, by, ct);
    }
}
