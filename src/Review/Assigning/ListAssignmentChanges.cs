using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review.Assigning;

public enum AssignmentStep
{
    Proposed,
    Released,
    ChangedByHand,

    /// <summary>The judge gave the nomination up, with a reason.</summary>
    Abstained,
}

/// <summary>Everything that happened to the assignment of an edition, from the ledger, newest first.</summary>
/// <remarks>A change that concerns a nomination hidden from the viewer is left out.</remarks>
public sealed class ListAssignmentChanges(PalmaresDb db, Sight sight)
{
    /// <summary>In the order of <see cref="AssignmentStep"/>.</summary>
    private static readonly string[] Names = [ActLog.NameOf(typeof(AssignmentProposed)), ActLog.NameOf(typeof(AssignmentReleased)), ActLog.NameOf(typeof(Reassigned)), ActLog.NameOf(typeof(JudgeAbstained))];

    /// <param name="By">Null for the software itself.</param>
    /// <param name="Version">Of the proposal.</param>
    /// <param name="Number">The nomination whose judges were changed by hand.</param>
    public sealed record Entry(DateTimeOffset At, UserId? By, AssignmentStep Step, int Version, string? Number, string? TakenOff, string? PutOn, string? Reason)
    {
        /// <summary>The seed of a version drawn by lot; null for other steps.</summary>
        public long? Lot { get; init; }
    }

    public async Task<Result<IReadOnlyList<Entry>>> RunAsync(EditionId edition, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.AssignJudges))
            return KernelErrors.NotPermitted;
        var seen = await sight.OfAsync(edition, by, ct);
        var proposals = await db.Set<Proposal>().AsNoTracking().Include(p => p.Assignments).Where(p => p.Edition == edition).ToDictionaryAsync(p => p.Id, ct);
        var panels = db.Set<Panel>().Where(p => p.Edition == edition).Select(p => p.Id);
        var names = await db.Set<Judge>().AsNoTracking().Where(j => panels.Contains(j.Panel)).ToDictionaryAsync(j => j.Id, j => j.Name, ct);
        var acts = await db.Set<ActEntry>().AsNoTracking().Where(a => Names.Contains(a.Name)).OrderByDescending(a => a.Sequence).ToListAsync(ct);
        var entries = new List<Entry>();
        foreach (var act in acts)
        {
            using var payload = JsonDocument.Parse(act.Payload);
            if (Id(payload, "proposal") is not { } id || !proposals.TryGetValue(ProposalId.From(id), out var proposal))
                continue;
            var touched = new[] { Touched(payload, "withdrawn", proposal), Touched(payload, "added", proposal) };
            if (touched.OfType<Assignment>().All(a => seen.Sees(a.Nomination)))
                entries.Add(EntryOf(act, proposal, touched, seen, names));
        }

        return Result<IReadOnlyList<Entry>>.Of(entries);
    }

    private static Entry EntryOf(ActEntry act, Proposal proposal, Assignment?[] touched, Seen seen, Dictionary<JudgeId, string> names)
    {
        var nomination = touched.OfType<Assignment>().Select(a => (NominationId?)a.Nomination).FirstOrDefault();
        return new Entry(
            act.At, LedgerActor.Read(act.Actor).User,
            (AssignmentStep)Array.IndexOf(Names, act.Name),
            proposal.Version, seen.Nominations.FirstOrDefault(n => n.Id == nomination)?.Number,
            touched[0] is { } off ? names.GetValueOrDefault(off.Judge) : null, touched[1] is { } on ? names.GetValueOrDefault(on.Judge) : null, act.Note)
        {
            Lot = act.Name == Names[(int)AssignmentStep.Proposed] && proposal.ByLot ? proposal.Seed : null,
        };
    }

    private static Assignment? Touched(JsonDocument payload, string field, Proposal proposal) =>
        Id(payload, field) is { } id ? proposal.Assignments.FirstOrDefault(a => a.Id == AssignmentId.From(id)) : null;

    private static Guid? Id(JsonDocument payload, string field) =>
        payload.RootElement.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String && value.TryGetGuid(out var id) ? id : null;
}
