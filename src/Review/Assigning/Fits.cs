using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Records;

namespace Palmares.Review.Assigning;

/// <summary>How well every member of a panel fits every nomination: what the panel says of them, what the record says, what they wish.</summary>
public sealed class Fits(PalmaresDb db, ReadNomination texts, ReadDeeds deeds)
{
    /// <summary>Wishes of one judge that count fully; of a judge with more, each counts less.</summary>
    internal const int FullWishes = 5;

    internal async Task<Dictionary<(JudgeId, NominationId), Fit>> ReadAsync(
        Panel panel, IReadOnlyList<ReviewableNomination> nominations, EditionFacts edition, CancellationToken ct)
    {
        var profiles = new Dictionary<JudgeId, Profile>();
        foreach (var judge in panel.Members)
            profiles[judge.Id] = await ProfileAsync(judge, ct);
        var weights = new WordWeights(profiles.OrderBy(p => p.Key.Value).SelectMany(p => p.Value.Titles));
        var wishes = await WishesAsync([.. profiles.Keys], ct);
        var fits = new Dictionary<(JudgeId, NominationId), Fit>();
        foreach (var nomination in nominations)
        {
            var text = await texts.RunAsync(nomination.Id, ct);
            if (text.IsError)
                continue;
            var subject = Subject.Of(text.Value, edition.Categories.Single(c => c.Id == nomination.Category));
            foreach (var judge in panel.Members)
                fits[(judge.Id, nomination.Id)] = Affinity.Of(profiles[judge.Id], subject, weights, wishes.GetValueOrDefault((judge.Id, nomination.Id)));
        }

        return fits;
    }

    private async Task<Profile> ProfileAsync(Judge judge, CancellationToken ct)
    {
        var read = judge.Person is { } person ? await deeds.RunAsync(person, null, ct) : RecordsErrors.NoSuchPerson;
        return read.IsError
            ? new Profile(judge.Expertise, [], [], new HashSet<string>())
            : new Profile(
                judge.Expertise,
                [.. read.Value.Works.Select(work => Affinity.Words(work.Title)).Where(words => words.Count > 0)],
                [.. read.Value.Works.Select(work => work.Group).OfType<string>().Concat(read.Value.Mandates.Select(mandate => mandate.Group)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
                read.Value.Works.Select(work => work.Record.ToString()).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>1 for what a judge would gladly read, −1 for rather not; nearer to 0 where a judge has many wishes, so that nobody gains by wishing for all.</summary>
    private async Task<Dictionary<(JudgeId, NominationId), double>> WishesAsync(List<JudgeId> judges, CancellationToken ct)
    {
        var wishes = await db.Set<Wish>().AsNoTracking().Where(w => judges.Contains(w.Judge)).ToListAsync(ct);
        return wishes.GroupBy(w => w.Judge).SelectMany(own => own.Select(w => (Pair: (w.Judge, w.Nomination), Value: (w.Kind == WishKind.Gladly ? 1 : -1) * Math.Min(1, FullWishes / (double)own.Count()))))
            .ToDictionary(w => w.Pair, w => w.Value);
    }
}
