using Palmares.Awards;

namespace Palmares.Review;

/// <summary>The rules on who may nominate, endorse and be nominated in an edition, for those whom they concern: public, as the call is.</summary>
public sealed class ReadPartyRules(PartyMatters matters)
{
    public async Task<IReadOnlyList<PartyRule>> RunAsync(EditionId edition, CancellationToken ct) => [.. (await matters.OnAsync(edition, ct)).Order()];
}
