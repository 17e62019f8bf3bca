using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Records.Identity;

/// <summary>What every decision has: its reason, required, and its evidence.</summary>
public sealed record Grounds(string Reason, string? Evidence = null);

/// <summary>Writes a decision, its act and its effect in one transaction.</summary>
internal sealed class DecisionStep(PalmaresDb db, IMentionSource source, IdSource ids, ActLog acts, TimeProvider clock, RebuildSearch search)
{
    public static Error? Check(Grounds grounds)
    {
        if (string.IsNullOrWhiteSpace(grounds.Reason))
            return RecordsErrors.ReasonMissing;
        if (grounds.Reason.Length > IdentityDecision.ReasonLimit)
            return RecordsErrors.ReasonTooLong.With(grounds.Reason.Length, IdentityDecision.ReasonLimit);
        if (grounds.Evidence?.Length > IdentityDecision.EvidenceLimit)
            return RecordsErrors.EvidenceTooLong.With(grounds.Evidence.Length, IdentityDecision.EvidenceLimit);
        return null;
    }

    public async Task<bool> KnowsAllAsync(IReadOnlyCollection<MentionId> mentions, CancellationToken ct)
    {
        var wanted = mentions.Distinct().ToList();
        return await db.Set<PersonMention>().CountAsync(row => wanted.Contains(row.Mention), ct) == wanted.Count;
    }

    public async Task<Result<DecisionId>> RunAsync(
        DecisionKind kind, IReadOnlyList<MentionId> mentions, IReadOnlyList<MentionId> against, DecisionId? retracts, Grounds grounds, Actor by, CancellationToken ct)
    {
        if (await new CurrentSnapshot(db).RunAsync(ct) is not { } snapshot)
            return RecordsErrors.NothingImported;

        await using var transaction = await db.BeginAsync(ct);
        var ledger = await db.Set<IdentityDecision>().AsNoTracking().ToListAsync(ct);
        if (retracts is not null && ledger.Exists(earlier => earlier.Retracts == retracts))
            return RecordsErrors.AlreadyRetracted;
        var decision = new IdentityDecision
        {
            Id = ids.New<DecisionId>(),
            Kind = kind,
            Mentions = IdentityDecision.Write(mentions),
            Against = IdentityDecision.Write(against),
            Retracts = retracts,
            Reason = grounds.Reason.Trim(),
            Evidence = string.IsNullOrWhiteSpace(grounds.Evidence) ? null : grounds.Evidence.Trim(),
            At = clock.GetUtcNow(),
            By = by.Token,
        };
        ledger.Add(decision);
        if (BindingDecisions.Of(ledger).Contradict)
            return RecordsErrors.Contradicts;

        db.Set<IdentityDecision>().Add(decision);
        acts.Record(ActOf(decision), by, decision.Evidence is null ? decision.Reason : $"{decision.Reason}\n{decision.Evidence}");
        // A proposal binds nothing, so that nothing has to be linked anew.
        if (kind != DecisionKind.Proposed)
            await new RelinkRecord(db, source, ids, acts).StageAsync(snapshot, ledger, by, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        if (kind == DecisionKind.Proposed)
            return decision.Id;
        // What is found follows who is who; without it the decision stands all the same.
        await search.RunAsync(ct);
        return decision.Id;
    }

    private static Act ActOf(IdentityDecision decision) => decision.Retracts is { } retracts
        ? new IdentityDecisionRetracted(decision.Id, retracts)
        : new IdentityDecided(decision.Id, decision.Kind, decision.Left, decision.Right);
}
