using Palmares.Awards;

namespace Palmares.Review.Assigning;

/// <summary>How well every member of a panel fits every nomination.</summary>
internal static class Fits
{
    public static async Task<Dictionary<(JudgeId, NominationId), Fit>> ReadAsync(
        ReadNomination texts, Panel panel, IReadOnlyList<ReviewableNomination> nominations, EditionFacts edition, CancellationToken ct)
    {
        var fits = new Dictionary<(JudgeId, NominationId), Fit>();
        foreach (var nomination in nominations)
        {
            var text = await texts.RunAsync(nomination.Id, ct);
            if (text.IsError)
                continue;
            var subject = Subject.Of(text.Value, edition.Categories.Single(c => c.Id == nomination.Category));
            foreach (var judge in panel.Members)
                fits[(judge.Id, nomination.Id)] = Affinity.Of(judge.Expertise, subject);
        }

        return fits;
    }
}
