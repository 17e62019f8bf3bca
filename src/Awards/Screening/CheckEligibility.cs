using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Records;

namespace Palmares.Awards.Screening;

/// <summary>Runs the edition's rules over what the record and the nomination say, and keeps each rule's reason.</summary>
public sealed class CheckEligibility(PalmaresDb db, ActLog acts, TimeProvider clock, ReadDeeds people)
{
    public sealed record Checked(RuleVerdict Verdict, IReadOnlyList<RuleFinding> Findings);

    public async Task<Result<Checked>> RunAsync(NominationId id, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.ScreenEligibility))
            return KernelErrors.NotPermitted;
        var nomination = await db.Set<Nomination>().Include(n => n.Findings).Include(n => n.Endorsements)
            .SingleOrDefaultAsync(n => n.Id == id && n.State == NominationState.Submitted, ct);
        if (nomination is null)
            return AwardsErrors.NoSuchNomination;
        var edition = (await db.EditionAsync(nomination.EditionId, ct))!;
        if (edition.Phase is not (EditionPhase.Nominating or EditionPhase.Screening))
            return AwardsErrors.NotScreening;

        var rules = new RuleSet(edition.ReferenceDate, edition.FirstRecordAtLeastYears, edition.FirstRecordAtMostYears, edition.NotAlreadyLaureate, edition.EndorsementsMin);
        var findings = EligibilityRules.Check(rules, await FactsAsync(nomination, edition, ct));
        Keep(nomination, findings);
        var verdict = EligibilityRules.Overall(findings);
        acts.Record(new EligibilityChecked(nomination.Id, verdict), by);
        await db.SaveChangesAsync(ct);
        return new Checked(verdict, findings);
    }

    private async Task<NomineeFacts> FactsAsync(Nomination nomination, Edition edition, CancellationToken ct)
    {
        bool? consent = nomination.Consent switch { Consent.Agreed => true, Consent.Declined => false, _ => null };
        var given = nomination.Endorsements.Count(e => e.State == EndorsementState.Given);
        if (!nomination.NomineeInRecord)
            return new NomineeFacts(consent, null, false, null, given);
        var (first, earlier) = await FirstRecordAsync(nomination.Nominee, ct);
        var editions = db.Set<Edition>().Where(e => e.ProgrammeId == edition.ProgrammeId).Select(e => e.Id);
        var laureate = await db.Set<Laureate>().AnyAsync(l => l.Person == nomination.Nominee && l.PublishedAt != null && l.WithdrawnAt == null && editions.Contains(l.EditionId), ct);
        return new NomineeFacts(consent, first, earlier, laureate, given);
    }

    private async Task<(PartialDate? First, bool MayBeEarlier)> FirstRecordAsync(PersonId person, CancellationToken ct)
    {
        var read = await people.RunAsync(person, null, ct);
        if (read.IsError)
            return (null, false);
        var works = read.Value.Works.Where(w => w.Date is not null).Select(w => (Date: w.Date!.Value, Left: false));
        var dates = works.Concat(read.Value.Mandates.Select(m => (Date: m.FirstSeen, Left: m.LeftCensored))).OrderBy(d => d.Date).ToList();
        return dates.Count == 0 ? (null, false) : (dates[0].Date, dates.Any(d => d.Left));
    }

    /// <summary>Findings are keyed by rule: rows of the last check are replaced as values.</summary>
    private void Keep(Nomination nomination, IReadOnlyList<RuleFinding> findings)
    {
        foreach (var gone in nomination.Findings.Where(old => findings.All(f => f.Rule != old.Rule)))
            db.Set<EligibilityFinding>().Remove(gone);
        for (var i = 0; i < findings.Count; i++)
        {
            var made = Make(nomination.Id, findings[i], i);
            if (nomination.Findings.SingleOrDefault(old => old.Rule == made.Rule) is { } old)
                db.Entry(old).CurrentValues.SetValues(made);
            else
                db.Set<EligibilityFinding>().Add(made);
        }
    }

    private EligibilityFinding Make(NominationId nomination, RuleFinding finding, int position) => new()
    {
        NominationId = nomination,
        Rule = finding.Rule,
        Verdict = finding.Verdict,
        Reason = finding.Reason,
        Used = finding.Used + (finding.Window is { } window ? $"; satisfied {window}" : ""),
        Missing = finding.Missing,
        Position = position,
        CheckedAt = clock.GetUtcNow(),
    };
}
