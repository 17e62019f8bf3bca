using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Records;

namespace Palmares.Awards.Screening;

/// <summary>Facts about one nomination: from the public record, from the nomination itself, and stated by those who screen.</summary>
/// <remarks>Kinds from the record: events <c>record</c>, <c>work</c>, <c>mandate</c>; spells <c>mandate</c>, <c>employment</c>. From the nomination: dates <c>application</c>, facts <c>consent</c> and <c>in_record</c>, number <c>endorsements</c>, evidence, parties, awards of this installation.</remarks>
internal static class NominationFacts
{
    public static async Task<RuleFacts> ReadAsync(PalmaresDb db, ReadDeeds people, Nomination nomination, Edition edition, CancellationToken ct)
    {
        var stated = await db.Set<StatedFact>().AsNoTracking().Where(f => f.NominationId == nomination.Id && f.TakenBackAt == null).OrderBy(f => f.StatedAt).ToListAsync(ct);
        var exceptions = await db.Set<RuleException>().AsNoTracking().Where(e => e.NominationId == nomination.Id).OrderBy(e => e.RecordedAt).ToListAsync(ct);
        var deeds = nomination.NomineeInRecord ? await DeedsAsync(people, nomination.Nominee, ct) : null;
        var own = Own(nomination, edition, deeds);
        if (nomination.NomineeInRecord)
            own = own with { Awards = await AwardsAsync(db, nomination.Nominee, ct) };

        var nominator = await PartyAsync(people, NominatorId(nomination), nomination.NominatorPerson, nomination.NominatorOrganisation, ct);
        var others = new List<Subject> { nominator };
        foreach (var beside in Nominating(nomination))
            others.Add(await PartyAsync(people, CoNominatorId(beside), beside.Person, beside.Organisation, ct));
        foreach (var endorsement in nomination.Endorsements.Where(e => e.State == EndorsementState.Given))
            others.Add(await PartyAsync(people, EndorserId(endorsement), endorsement.Person, endorsement.Organisation, ct));
        return new RuleFacts
        {
            Persons = [StatedFacts.Join(Excepted(own, exceptions), About(stated, null))],
            Others = [.. others.DistinctBy(o => o.Id).Where(o => o.Id != own.Id).Select(o => StatedFacts.Join(o, About(stated, o.Id)))],
        };
    }

    /// <summary>Names of all whom an answer may speak of, for those who screen.</summary>
    public static IReadOnlyDictionary<string, string> Names(Nomination nomination)
    {
        var names = new Dictionary<string, string> { [nomination.Nominee.ToString()] = nomination.NomineeName, [NominatorId(nomination)] = nomination.OnBehalfOf ?? nomination.NominatorName };
        foreach (var beside in Nominating(nomination))
            names.TryAdd(CoNominatorId(beside), beside.Name);
        foreach (var endorsement in nomination.Endorsements)
            names.TryAdd(EndorserId(endorsement), endorsement.Name);
        foreach (var line in nomination.Claims.SelectMany(c => c.Evidence))
            names.TryAdd(line.Id.ToString(), line.Text);
        return names;
    }

    public static string NominatorId(Nomination nomination) =>
        nomination.NomineeUser == nomination.Nominator ? nomination.Nominee.ToString() : nomination.NominatorPerson?.ToString() ?? nomination.Nominator.ToString();

    /// <summary>Who nominates beside the nominator and speaks for it: writes in it, is to sign it, or has signed it. Who only reads it does not.</summary>
    public static IEnumerable<CoNominator> Nominating(Nomination nomination) => nomination.CoNominators
        .Where(one => one.State == CoNominatorState.Accepted && (one.Role is CoNominatorRole.Writes or CoNominatorRole.Signs || nomination.Signed(one))).OrderBy(one => one.InvitedAt);

    public static string CoNominatorId(CoNominator one) => one.Person?.ToString() ?? one.User?.ToString() ?? one.Id.ToString();

    public static string EndorserId(Endorsement endorsement) => endorsement.Person?.ToString() ?? endorsement.Id.ToString();

    internal static Subject Own(Nomination nomination, Edition edition, PersonDeeds? deeds) => Known(nomination.Nominee.ToString(), deeds) with
    {
        Dates = nomination.SubmittedAt is { } sent ? new Dictionary<string, FactDate> { ["application"] = new(sent.ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture)) } : null,
        Facts = Stated(nomination),
        Numbers = new Dictionary<string, Fraction> { ["endorsements"] = nomination.Endorsements.Count(e => e.State == EndorsementState.Given) },
        Nominator = NominatorId(nomination),
        CoNominators = [.. Nominating(nomination).Select(CoNominatorId).Where(id => id != NominatorId(nomination)).Distinct()],
        Endorsers = [.. nomination.Endorsements.Where(e => e.State == EndorsementState.Given).OrderBy(e => e.InvitedAt).Select(EndorserId)],
        Category = edition.Categories.Single(c => c.Id == nomination.CategoryId).Code,
        Evidence = [.. nomination.Claims.OrderBy(c => c.Position).SelectMany(c => c.Evidence.Where(e => e.Stands).OrderBy(e => e.Position)).Select(Line)],
    };

    private static Dictionary<string, string> Stated(Nomination nomination)
    {
        var facts = new Dictionary<string, string> { ["in_record"] = nomination.NomineeInRecord ? "yes" : "no" };
        if (nomination.Consent is Consent.Agreed or Consent.Declined)
            facts["consent"] = nomination.Consent == Consent.Agreed ? "yes" : "no";
        return facts;
    }

    private static EvidenceItem Line(ClaimEvidence line) => new(line.Id.ToString(), "evidence", Of(line.From ?? line.To), Of(line.To ?? line.From));

    private static FactDate? Of(PartialDate? date) => date is { } known ? FactDate.On(known) : null;

    /// <summary>What the record has of a person. Where it has nobody, nothing is known.</summary>
    private static Subject Known(string id, PersonDeeds? deeds)
    {
        if (deeds is null)
            return new Subject { Id = id };
        var works = deeds.Works.Where(w => w.Date is not null).Select(w => new Event(FactDate.On(w.Date!.Value))).ToList();
        var mandates = deeds.Mandates.Select(m => new Event(FactDate.On(m.FirstSeen), m.LeftCensored)).ToList();
        var events = new Dictionary<string, IReadOnlyList<Event>>();
        if (works.Count > 0)
            events["work"] = works;
        if (mandates.Count > 0)
            events["mandate"] = mandates;
        if (works.Count + mandates.Count > 0)
            events["record"] = [.. works, .. mandates];
        return new Subject
        {
            Id = id,
            Events = events,
            Spells = new Dictionary<string, IReadOnlyList<Spell>>
            {
                ["mandate"] = [.. deeds.Mandates.Select(Held)],
                ["employment"] = [.. deeds.Affiliations.Select(a => new Spell(a.Name, Of(a.From), Of(a.To ?? a.From), Ended: true))],
            },
        };
    }

    /// <summary>Where the source's records begin with it, the beginning is not known; where it is listed no more, it ended between the last day it was and the first it was not.</summary>
    private static Spell Held(Mandate mandate) => new(
        mandate.Group, mandate.LeftCensored ? null : Of(mandate.FirstSeen), mandate.Ongoing ? null : Of(mandate.LastSeen ?? mandate.FirstSeen), mandate.Role, [mandate.GroupName], !mandate.Ongoing, mandate.Ongoing ? null : Of(mandate.EndBefore));

    private static async Task<PersonDeeds?> DeedsAsync(ReadDeeds people, PersonId person, CancellationToken ct)
    {
        var read = await people.RunAsync(person, null, ct);
        return read.IsError ? null : read.Value;
    }

    private static async Task<Subject> PartyAsync(ReadDeeds people, string id, PersonId? person, string? organisation, CancellationToken ct)
    {
        var known = Known(id, person is { } named ? await DeedsAsync(people, named, ct) : null);
        return known.Spells is null && organisation is { Length: > 0 }
            ? known with { Spells = new Dictionary<string, IReadOnlyList<Spell>> { ["employment"] = [new Spell(organisation)] } }
            : known;
    }

    private static async Task<IReadOnlyList<HeldAward>> AwardsAsync(PalmaresDb db, PersonId person, CancellationToken ct) =>
        await db.Set<Laureate>().AsNoTracking().Where(l => l.Person == person && l.PublishedAt != null && l.WithdrawnAt == null)
            .Join(db.Set<Edition>(), l => l.EditionId, e => e.Id, (l, e) => new { l.CategoryId, e.Programme!.Name })
            .Join(db.Set<Category>(), l => l.CategoryId, c => c.Id, (l, c) => new HeldAward(l.Name, c.Code, null, null, false))
            .ToListAsync(ct);

    private static IEnumerable<StatedFacts.Stated> About(IEnumerable<StatedFact> stated, string? about) =>
        stated.Where(f => f.About == about).Select(f => new StatedFacts.Stated(f.About, f.Kind, f.Name, f.Value));

    /// <summary>The last word on each rule holds.</summary>
    private static Subject Excepted(Subject subject, List<RuleException> exceptions)
    {
        var last = exceptions.GroupBy(e => (e.Rule, e.Kind)).Select(g => g.Last()).ToList();
        return subject with
        {
            Waivers = [.. last.Where(e => e is { Kind: ExceptionKind.Waiver, State: ExceptionState.Granted }).Select(e => new Waiver(e.Rule, e.DecidedBy, FactDate.On(e.On), e.Reason))],
            Extensions = [.. last.Where(e => e.Kind == ExceptionKind.Extension && Period.TryParse(e.By, out _)).Select(Extended)],
        };
    }

    private static Extension Extended(RuleException e)
    {
        var by = Period.TryParse(e.By, out var read) ? read : default;
        var state = e.State switch { ExceptionState.Asked => ExtensionState.Asked, ExceptionState.Granted => ExtensionState.Granted, _ => ExtensionState.Refused };
        return new Extension(e.Rule, by, state, e.DecidedBy, FactDate.On(e.On), e.Reason);
    }
}
