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
        var nomination = await db.Set<Nomination>().WithText().Include(n => n.Findings)
            .SingleOrDefaultAsync(n => n.Id == id && n.State == NominationState.Submitted, ct);
        if (nomination is null)
            return AwardsErrors.NoSuchNomination;
        var edition = (await db.EditionAsync(nomination.EditionId, ct))!;
        if (edition.Phase is not (EditionPhase.Nominating or EditionPhase.Screening))
            return AwardsErrors.NotScreening;

        var rules = new RuleSet(edition.ReferenceDate, edition.FirstRecordAtLeastYears, edition.FirstRecordAtMostYears, edition.NotAlreadyLaureate, edition.EndorsementsMin);
        var standing = EligibilityRules.Check(rules, await FactsAsync(nomination, edition, ct));
        var findings = await RulesInForce.OfAsync(db, edition.Id, ct) is { } inForce
            ? [.. standing, .. Tell(inForce.Book, inForce.Number, await NominationFacts.ReadAsync(db, people, nomination, edition, ct))]
            : standing;
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

    private static IEnumerable<RuleFinding> Tell(RuleBook book, int version, RuleFacts facts)
    {
        var person = AskRules.Ask(book, facts).Persons.Single();
        foreach (var answer in person.Answers)
            yield return Tell(book, version, answer, counts: true);
        foreach (var answer in person.Evidence.Concat(person.Judges).SelectMany(part => part.Answers))
            yield return Tell(book, version, answer, counts: false);
    }

    private static RuleFinding Tell(RuleBook book, int version, RuleAnswer answer, bool counts)
    {
        var key = answer.Of is null ? answer.Rule : $"{answer.Rule}/{answer.Of}";
        var title = book.Rules.Single(r => r.Id == answer.Rule).Title;
        return new RuleFinding(key, answer.Verdict, answer.Reason.ToString(), answer.Used.ToString(), answer.Missing.Count == 0 ? null : string.Join("; ", answer.Missing), answer.Window?.ToString())
        {
            Counts = counts,
            Sensitive = answer.Sensitive,
            Version = version,
            Told = new ToldAnswer(answer.Rule, title, answer.Reason, answer.Used, answer.Missing, answer.Notes, answer.Effect, answer.Waived, answer.Window, answer.Of, answer.Extended),
        };
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
        Reason = Cut(finding.Reason)!,
        Used = Cut(finding.Used)!,
        Missing = Cut(finding.Missing),
        Window = Cut(finding.Window),
        Counts = finding.Counts,
        Sensitive = finding.Sensitive,
        Notes = finding.Told is { Notes.Count: > 0 } told ? Cut(string.Join(" ", told.Notes)) : null,
        Version = finding.Version,
        Told = finding.Told is null ? null : RuleJson.Write(finding.Told),
        Position = position,
        CheckedAt = clock.GetUtcNow(),
    };

    private static string? Cut(string? text) => text?.Length > EligibilityFinding.TextLimit ? text[..(EligibilityFinding.TextLimit - 1)] + "…" : text;
}
