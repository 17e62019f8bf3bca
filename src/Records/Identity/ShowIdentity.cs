using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Records.Identity;

/// <summary>How a person came to be: the mentions, the decisions about them, and the ids that lead here.</summary>
public sealed class ShowIdentity(PalmaresDb db, IMentionSource source)
{
    /// <param name="Verified">A steward has checked at least one mention.</param>
    public sealed record History(
        PersonId Person, string DisplayName, bool Verified, IReadOnlyList<PersonId> EarlierIds, IReadOnlyList<MentionLine> Mentions, IReadOnlyList<DecisionLine> Decisions);

    /// <param name="Name">Null when it is a former name: matched, not shown.</param>
    public sealed record MentionLine(MentionId Mention, RecordRef Record, string Role, string? Name, string? Organisation, PartialDate? Date, bool Verified);

    /// <param name="Binds">Not taken back; what was can be read but not taken back again.</param>
    public sealed record DecisionLine(DecisionId Decision, DecisionKind Kind, int Mentions, DateTimeOffset At, string By, string Reason, string? Evidence, bool Binds);

    public async Task<Result<History>> RunAsync(PersonId person, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.DecideIdentity))
            return KernelErrors.NotPermitted;
        var resolved = await new ResolvePerson(db).RunAsync(person, ct);
        if (resolved.IsError)
            return resolved.Error;
        if (await new CurrentSnapshot(db).RunAsync(ct) is not { } snapshot)
            return RecordsErrors.NothingImported;

        var id = resolved.Value;
        var name = await db.Set<Person>().Where(known => known.Id == id).Select(known => known.DisplayName).SingleAsync(ct);
        var earlier = await db.Set<Person>().Where(known => known.MergedInto == id).Select(known => known.Id).ToListAsync(ct);
        var own = (await db.Set<PersonMention>().Where(row => row.Person == id).Select(row => row.Mention).ToListAsync(ct)).ToHashSet();
        var ledger = await db.Set<IdentityDecision>().AsNoTracking().ToListAsync(ct);
        var mentions = (await source.MentionsOfAsync(snapshot, ct)).Where(mention => own.Contains(mention.Id)).ToList();

        var binding = BindingDecisions.StillBinding(ledger);
        var verified = binding.Where(decision => decision.Kind == DecisionKind.Verify).Select(decision => decision.Left[0]).ToHashSet();
        return new History(
            id, name, verified.Overlaps(own), [.. earlier.OrderBy(old => old.ToString(), StringComparer.Ordinal)], Lines(mentions, name, verified), Decisions(ledger, own, binding));
    }

    private static List<MentionLine> Lines(List<Mention> mentions, string name, HashSet<MentionId> verified) =>
        [.. mentions.OrderByDescending(mention => mention.Date?.Latest).ThenBy(mention => mention.Id.Value, StringComparer.Ordinal)
            .Select(mention => LineOf(mention, name, verified.Contains(mention.Id)))];

    internal static MentionLine LineOf(Mention mention, string present, bool verified) => new(
        mention.Id, mention.Record, mention.Role, NamesToShow.OrNothing(mention, present), mention.Organisation, mention.Date, verified);

    private static List<DecisionLine> Decisions(List<IdentityDecision> ledger, HashSet<MentionId> own, IReadOnlyList<IdentityDecision> binding)
    {
        var touching = ledger.Where(decision => decision.Left.Concat(decision.Right).Any(own.Contains)).Select(decision => decision.Id).ToHashSet();
        var bind = binding.Select(decision => decision.Id).ToHashSet();
        return [.. ledger.Where(decision => touching.Contains(decision.Id) || (decision.Retracts is { } taken && touching.Contains(taken)))
            .OrderByDescending(decision => decision.At).ThenByDescending(decision => decision.Id.ToString(), StringComparer.Ordinal)
            .Select(decision => new DecisionLine(
                decision.Id, decision.Kind, decision.Left.Count + decision.Right.Count, decision.At, decision.By, decision.Reason, decision.Evidence, bind.Contains(decision.Id)))];
    }
}
