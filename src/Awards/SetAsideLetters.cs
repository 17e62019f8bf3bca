using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Letters;

namespace Palmares.Awards;

/// <summary>Who learns that a decision was set aside, each no more than they know already: parties where they had been told of it, and whoever had a part in it.</summary>
/// <remarks>All parties read the same, whoever objected; nobody recused in the category and nobody with a stake in it is told of the decision itself.</remarks>
public sealed class SetAsideLetters(PalmaresDb db, WriteLetter letters, IUserReaders readers, PublicAddress address)
{
    internal async Task StageAsync(Decision decision, CancellationToken ct)
    {
        var edition = (await db.EditionAsync(decision.EditionId, ct))!;
        var programme = $"{edition.Programme!.Name} {edition.Label}";
        if (decision.ToldAt is not null)
            await TellPartiesAsync(decision, programme, ct);
        await TellThoseWithAPartAsync(decision, programme, edition.Categories.Single(c => c.Id == decision.CategoryId).Name, ct);
    }

    private async Task TellPartiesAsync(Decision decision, string programme, CancellationToken ct)
    {
        var told = await db.Set<DecisionLine>().Where(l => l.DecisionId == decision.Id).Select(l => l.NominationId).ToListAsync(ct);
        var nominations = await db.Set<Nomination>().AsNoTracking().Include(n => n.CoNominators).Where(n => told.Contains(n.Id)).OrderBy(n => n.Number).ToListAsync(ct);
        foreach (var nomination in nominations)
        {
            var users = nomination.Accounts();
            var known = await readers.FindAsync(users, ct);
            IEnumerable<(string Email, string Name)> parties = [(nomination.NomineeEmail, nomination.NomineeName), .. users.Where(known.ContainsKey).Select(user => (known[user].Email, known[user].Name))];
            foreach (var (email, name) in parties.DistinctBy(one => Addresses.Fold(one.Email)))
                await letters.StageAsync(new Letter(DueProcessLetters.OutcomeSetAside, email, name) { About = nomination.Id.Value, ["name"] = name, ["programme"] = programme, ["number"] = nomination.Number }, ct);
        }
    }

    private async Task TellThoseWithAPartAsync(Decision decision, string programme, string category, CancellationToken ct)
    {
        var approved = await db.Set<Approval>().AsNoTracking().Where(a => a.DecisionId == decision.Id && a.Outcome == ApprovalOutcome.Approved).Select(a => a.RecordedBy).ToListAsync(ct);
        var recused = await db.Set<PanelRecusal>().AsNoTracking().Where(r => r.RecommendationId == decision.RecommendationId).Select(r => r.UserId).ToListAsync(ct);
        var members = decision.MembersPresent.Select(UserId.From).Append(decision.RecordedBy).Except(recused).Concat(approved).Distinct().ToList();
        var known = await readers.FindAsync(members, ct);
        foreach (var reader in members.Where(known.ContainsKey).Select(user => known[user]))
            await letters.StageAsync(new Letter(DueProcessLetters.DecisionSetAside, reader.Email, reader.Name) { ["name"] = reader.Name, ["programme"] = programme, ["category"] = category, ["link"] = address.To("/") }, ct);
    }
}
