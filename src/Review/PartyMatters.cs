using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review;

/// <summary>Reads the rules on parties as they stand, finds what is against them and writes down what is new. Its callers save.</summary>
public sealed class PartyMatters(PalmaresDb db, IdSource ids, ActLog acts, TimeProvider clock, ListReviewable reviewable, ListEditions editions)
{
    /// <summary>What rules are asked with.</summary>
    internal sealed record Ground(IReadOnlySet<PartyRule> On, IReadOnlyList<Seat> Seats, IReadOnlyList<HeldOffice> Offices);

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    internal async Task<Ground> GroundAsync(EditionId edition, CancellationToken ct)
    {
        var today = Today;
        var offices = await db.Set<Office>().AsNoTracking().Where(o => o.From <= today && (o.Until == null || o.Until >= today)).ToListAsync(ct);
        return new Ground(await OnAsync(edition, ct), await SeatsAsync(edition, today, ct), [.. offices.Select(o => new HeldOffice(o.Id, o.User, o.Person, o.Name, o.Title))]);
    }

    internal async Task<IReadOnlySet<PartyRule>> OnAsync(EditionId edition, CancellationToken ct)
    {
        var off = await db.Set<PartyRuleSwitch>().AsNoTracking().Where(rule => rule.Edition == edition && !rule.IsOn).Select(rule => rule.Rule).ToListAsync(ct);
        return Enum.GetValues<PartyRule>().Except(off).ToHashSet();
    }

    /// <summary>Looks at every nomination sent in the edition.</summary>
    internal async Task LookAsync(EditionId edition, PartyMoment moment, Actor by, CancellationToken ct)
    {
        var ground = await GroundAsync(edition, ct);
        if (ground.Seats.Count + ground.Offices.Count == 0)
            return;
        var found = (await reviewable.SentAsync(edition, ct)).SelectMany(nomination => PartyRules.Find(nomination, ground.Seats, ground.Offices, ground.On));
        await KeepAsync(edition, [.. found], ground.On, moment, by, ct);
    }

    /// <summary>Writes down what is not known yet.</summary>
    internal async Task KeepAsync(EditionId edition, IReadOnlyList<PartyFinding> found, IReadOnlySet<PartyRule> on, PartyMoment moment, Actor by, CancellationToken ct)
    {
        var known = (await db.Set<PartyMatter>().AsNoTracking().Where(m => m.Edition == edition).Select(m => new { m.Rule, m.Role, m.Nomination, m.Judge, m.Office }).ToListAsync(ct)).ToHashSet();
        foreach (var finding in found.Where(one => known.Add(new { one.Rule, one.Role, one.Nomination, one.Judge, one.Office })))
        {
            var stays = finding.Stays(on);
            var matter = new PartyMatter
            {
                Id = ids.New<PartyMatterId>(), Edition = edition, Nomination = finding.Nomination, Rule = finding.Rule, Role = finding.Role, Judge = finding.Judge, Office = finding.Office,
                ByName = finding.ByName, FirstCycle = finding.FirstCycle, Moment = moment, At = clock.GetUtcNow(),
                State = stays ? PartyMatterState.Stays : PartyMatterState.Open, SettledAt = stays ? clock.GetUtcNow() : null,
            };
            db.Set<PartyMatter>().Add(matter);
            acts.Record(new PartyMatterFound(matter.Id, edition, matter.Rule, moment), by);
            if (stays)
                acts.Record(new PartyMatterSettled(matter.Id, matter.State), Actor.System);
        }
    }

    /// <summary>The members of the edition's own panel whose term has not ended, and members of other panels of the programme whose term runs.</summary>
    private async Task<IReadOnlyList<Seat>> SeatsAsync(EditionId id, DateOnly today, CancellationToken ct)
    {
        var all = await editions.RunAsync(Actor.System, ct);
        if (all.FirstOrDefault(one => one.Id == id) is not { } own)
            return [];
        var programme = all.Where(one => one.ProgrammeId == own.ProgrammeId).ToDictionary(one => one.Id);
        var panels = (await db.Set<Panel>().AsNoTracking().Include(p => p.Judges).ToListAsync(ct)).Where(panel => programme.ContainsKey(panel.Edition)).ToList();
        var before = panels.Where(panel => programme[panel.Edition].Dates.NominatingOpens < own.Dates.NominatingOpens).SelectMany(panel => panel.Judges).ToList();
        bool IsNew(Judge judge) => !before.Any(other => other.Id != judge.Id && (other.User == judge.User || (judge.Person is { } person && other.Person == person)));
        var here = panels.Where(panel => panel.Edition == id).SelectMany(panel => panel.Members).Where(judge => judge.TermUntil is not { } until || until >= today).ToList();
        var elsewhere = panels.Where(panel => panel.Edition != id).SelectMany(panel => panel.Members)
            .Where(judge => judge.TermUntil is { } until && until >= today && (judge.TermFrom ?? DateOnly.MinValue) <= today && here.All(member => member.User != judge.User));
        return [.. here.Concat(elsewhere.DistinctBy(judge => judge.User)).Select(judge => new Seat(judge.Id, judge.User, judge.Person, judge.Name, IsNew(judge)))];
    }
}

/// <summary>Asks the rules before a nomination is sent and before an endorsement is given.</summary>
internal sealed class PartyGate(PartyMatters matters) : IPartyRules
{
    public Task<Error?> SendingAsync(EditionId edition, ReviewableNomination nomination, Actor by, CancellationToken ct) =>
        AskAsync(edition, nomination with { Endorsers = [] }, PartyMoment.Sent, [PartyRole.Nominator, PartyRole.Nominee], by, ct);

    public Task<Error?> EndorsingAsync(EditionId edition, ReviewableNomination nomination, EndorsingParty party, Actor by, CancellationToken ct) =>
        AskAsync(edition, nomination with { Endorsers = [new(party.Name, null, party.Person) { User = party.User }] }, PartyMoment.Endorsed, [PartyRole.Endorser], by, ct);

    private async Task<Error?> AskAsync(EditionId edition, ReviewableNomination nomination, PartyMoment moment, PartyRole[] roles, Actor by, CancellationToken ct)
    {
        var ground = await matters.GroundAsync(edition, ct);
        PartyFinding[] found = [.. PartyRules.Find(nomination, ground.Seats, ground.Offices, ground.On).Where(one => roles.Contains(one.Role))];
        if (found.FirstOrDefault(one => !one.ByName) is { } sure)
            return sure.Refusal;
        await matters.KeepAsync(edition, found, ground.On, moment, by, ct);
        return null;
    }
}
