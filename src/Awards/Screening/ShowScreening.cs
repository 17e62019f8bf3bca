using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Letters;

namespace Palmares.Awards.Screening;

/// <summary>The secretary's list of submitted nominations with what the rules said of each.</summary>
public sealed class ShowScreening(PalmaresDb db, ReadLog log, FailingAddresses failing)
{
    public sealed record Line(
        NominationId Id,
        string Number,
        string NomineeName,
        string Category,
        Consent Consent,
        Eligibility Decision,
        string? Reason,
        RuleVerdict? Verdict,
        IReadOnlyList<RuleFinding> Findings,
        IReadOnlyList<Contested> Contested)
    {
        /// <summary>Who and what the answers may speak of, by id.</summary>
        public IReadOnlyDictionary<string, string> Names { get; init; } = new Dictionary<string, string>();

        /// <summary>Others than the nominee about whom facts may be stated.</summary>
        public IReadOnlyList<string> Parties { get; init; } = [];

        public IReadOnlyList<Fact> Facts { get; init; } = [];

        public IReadOnlyList<Exception> Exceptions { get; init; } = [];

        public required EditionId Edition { get; init; }

        /// <summary>Letters do not reach the nominee.</summary>
        public bool AddressFails { get; init; }
    }

    public sealed record Fact(StatedFactId Id, StatedKind Kind, string Name, string Value, string Source, string? About, DateTimeOffset StatedAt);

    /// <param name="Reason">Why. For those who screen alone.</param>
    public sealed record Exception(string Rule, ExceptionKind Kind, ExceptionState State, string? By, string DecidedBy, DateOnly On, string Reason);

    public sealed record Contested(EvidenceId Evidence, string Line, string Text);

    public async Task<Result<IReadOnlyList<Line>>> RunAsync(EditionId edition, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.ScreenEligibility))
            return KernelErrors.NotPermitted;
        var lines = await LinesAsync(n => n.EditionId == edition, ct);
        if (lines.Count > 0)
            await log.NoteAsync(ReadThing.Screening, edition.Value, await db.Set<Edition>().Where(e => e.Id == edition).Select(e => e.Slug).SingleAsync(ct), by, ct);
        return Result<IReadOnlyList<Line>>.Of(lines);
    }

    public async Task<Result<Line>> OneAsync(NominationId id, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.ScreenEligibility))
            return KernelErrors.NotPermitted;
        var lines = await LinesAsync(n => n.Id == id, ct);
        if (lines.Count == 0)
            return AwardsErrors.NoSuchNomination;
        await log.NoteAsync(ReadThing.Nomination, id.Value, lines[0].Number, by, ct);
        return lines[0];
    }

    private async Task<IReadOnlyList<Line>> LinesAsync(Expression<Func<Nomination, bool>> which, CancellationToken ct)
    {
        var nominations = await db.Set<Nomination>().AsNoTracking().WithText().Include(n => n.Findings)
            .Where(n => n.State == NominationState.Submitted && !db.Sealed().Any(s => s == n.EditionId)).Where(which)
            .OrderBy(n => n.Number)
            .ToListAsync(ct);
        var editions = nominations.Select(n => n.EditionId).Distinct().ToList();
        var categories = await db.Set<Category>().AsNoTracking().Where(c => editions.Contains(c.EditionId)).ToDictionaryAsync(c => c.Id, c => c.Name, ct);
        var of = nominations.Select(n => n.Id).ToList();
        var facts = (await db.Set<StatedFact>().AsNoTracking().Where(f => of.Contains(f.NominationId) && f.TakenBackAt == null).ToListAsync(ct)).OrderBy(f => f.StatedAt).ToLookup(f => f.NominationId);
        var exceptions = (await db.Set<RuleException>().AsNoTracking().Where(e => of.Contains(e.NominationId)).ToListAsync(ct)).OrderBy(e => e.RecordedAt).ToLookup(e => e.NominationId);
        var dead = await failing.RunAsync(nominations.Select(n => n.NomineeEmail), ct);
        return [.. nominations.Select(n => Show(n, categories[n.CategoryId]) with
        {
            AddressFails = dead.Contains(Addresses.Fold(n.NomineeEmail)),
            Facts = [.. facts[n.Id].Select(f => new Fact(f.Id, f.Kind, f.Name, f.Value, f.Source, f.About, f.StatedAt))],
            Exceptions = [.. exceptions[n.Id].Select(e => new Exception(e.Rule, e.Kind, e.State, e.By, e.DecidedBy, e.On, e.Reason))],
        })];
    }

    private static Line Show(Nomination n, string category)
    {
        var findings = n.Findings.OrderBy(f => f.Position).Select(f => new RuleFinding(f.Rule, f.Verdict, f.Reason, f.Used, f.Missing, f.Window)
        {
            Counts = f.Counts,
            Sensitive = f.Sensitive,
            Version = f.Version,
            Told = f.Told is null ? null : RuleJson.Read<ToldAnswer>(f.Told).Value,
        }).ToList();
        var contested = n.Claims.SelectMany(c => c.Evidence).Where(e => e.Contest == ContestState.Contested).Select(e => new Contested(e.Id, e.Text, e.ContestText ?? ""));
        return new Line(n.Id, n.Number, n.NomineeName, category, n.Consent, n.Eligibility, n.EligibilityReason, findings.Count == 0 ? null : EligibilityRules.Overall(findings), findings, [.. contested])
        {
            Edition = n.EditionId,
            Names = NominationFacts.Names(n),
            Parties = [.. n.Endorsements.Where(e => e.State == EndorsementState.Given).Select(NominationFacts.EndorserId).Prepend(NominationFacts.NominatorId(n)).Concat(NominationFacts.Nominating(n).Select(NominationFacts.CoNominatorId)).Distinct()],
        };
    }
}
