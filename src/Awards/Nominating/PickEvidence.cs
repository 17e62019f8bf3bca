using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards.Nominating;

/// <summary>The lines a claim may be tied to: what the record says of the nominee now, and what the draft holds already.</summary>
public sealed class PickEvidence(PalmaresDb db, ListNomineeEvidence record)
{
    /// <returns>The lines asked for, each with its snapshot. One that stands in neither place refuses them all.</returns>
    public async Task<Result<IReadOnlyDictionary<LineKey, EvidenceText>>> RunAsync(NominationId id, IEnumerable<LineKey> keys, Actor by, CancellationToken ct)
    {
        var wanted = keys.ToHashSet();
        if (wanted.Count == 0)
            return Result<IReadOnlyDictionary<LineKey, EvidenceText>>.Of(new Dictionary<LineKey, EvidenceText>());
        var known = (await AllAsync(id, by, ct)).DistinctBy(Key).ToDictionary(Key);
        return wanted.All(known.ContainsKey)
            ? Result<IReadOnlyDictionary<LineKey, EvidenceText>>.Of(wanted.ToDictionary(key => key, key => known[key]))
            : AwardsErrors.NotInTheRecord;
    }

    /// <summary>Lines of the draft first: they stay pinned to the snapshot they were picked from.</summary>
    public async Task<IReadOnlyList<EvidenceText>> AllAsync(NominationId id, Actor by, CancellationToken ct)
    {
        var nomination = await db.NominationsOf(by).AsNoTracking().WithText().SingleOrDefaultAsync(n => n.Id == id, ct);
        if (nomination is null)
            return [];
        var held = nomination.Claims.SelectMany(c => c.Evidence).Select(e => new EvidenceText(e.Id, e.Text, e.Ref, e.Snapshot, e.From, e.To));
        return nomination.NomineeInRecord ? [.. held, .. await record.RunAsync(nomination.Nominee, ct)] : [.. held];
    }

    private static LineKey Key(EvidenceText line) => new(line.Source, line.Text);
}
