using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Letters;

namespace Palmares.Awards;

/// <summary>Editions as reminders ask for them: by their number alone.</summary>
internal abstract class EditionReminders(PalmaresDb db)
{
    protected PalmaresDb Db { get; } = db;

    public async Task<bool> KnowsAsync(Guid edition, CancellationToken ct)
    {
        var id = new EditionId(edition);
        return await Db.Set<Edition>().AnyAsync(one => one.Id == id, ct);
    }

    protected async Task<DateTimeOffset?> DueAsync(Guid edition, Func<Edition, DateTimeOffset?> due, CancellationToken ct)
    {
        var id = new EditionId(edition);
        return await Db.Set<Edition>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, ct) is { } found ? due(found) : null;
    }

    protected static bool TakesAnswers(Edition edition) => edition.Phase is EditionPhase.Nominating or EditionPhase.Screening;
}

/// <summary>Nominees who have not answered, a day after they were asked at the earliest. The reminder holds a new link; the old one dies.</summary>
internal sealed class ConsentReminders(PalmaresDb db, WriteLetter letters, ActLog acts, IdSource ids, TimeProvider clock, PublicAddress address) : EditionReminders(db), IReminderSource
{
    public LetterKind Kind => NomineeLetters.ConsentReminder;

    public Task<DateTimeOffset?> DueAsync(Guid edition, CancellationToken ct) => DueAsync(edition, one => TakesAnswers(one) ? one.ScreeningCloses : null, ct);

    public async Task<IReadOnlyList<Awaited>> AwaitedAsync(Guid edition, Actor viewer, CancellationToken ct)
    {
        var (id, before) = (new EditionId(edition), clock.GetUtcNow().AddDays(-1));
        var open = await Db.NominationsOf(viewer).AsNoTracking().Where(one => one.EditionId == id && one.State == NominationState.Submitted && one.Consent == Consent.Asked && one.SubmittedAt <= before).OrderBy(one => one.Number).ToListAsync(ct);
        return [.. open.Select(one => new Awaited(one.Id.Value, one.NomineeEmail, one.NomineeName, one.Number))];
    }

    public async Task StageAsync(Guid edition, Awaited awaited, Actor by, CancellationToken ct)
    {
        var (id, of) = (new NominationId(awaited.Thing), (await Db.EditionAsync(new EditionId(edition), ct))!);
        var nomination = await Db.Set<Nomination>().SingleAsync(one => one.Id == id, ct);
        await letters.StageAsync(ConsentLetter.Write(nomination, of, ids.NewSecret(), address, clock.GetUtcNow(), Kind), ct);
        acts.Record(new ConsentAskedAgain(id), by);
    }
}

/// <summary>Endorsers who have not answered, a day after they were last written to at the earliest.</summary>
internal sealed class EndorsementReminders(PalmaresDb db, WriteLetter letters, ActLog acts, IdSource ids, TimeProvider clock, PublicAddress address) : EditionReminders(db), IReminderSource
{
    public LetterKind Kind => SupportLetters.EndorsementReminder;

    public Task<DateTimeOffset?> DueAsync(Guid edition, CancellationToken ct) => DueAsync(edition, one => TakesAnswers(one) ? one.ScreeningCloses : null, ct);

    public async Task<IReadOnlyList<Awaited>> AwaitedAsync(Guid edition, Actor viewer, CancellationToken ct)
    {
        var (id, before) = (new EditionId(edition), clock.GetUtcNow().AddDays(-1));
        // An endorser may be asked while the nomination is a draft still; a viewer is told of drafts that are the viewer's own.
        var open = await (from nomination in Db.NominationsOf(viewer)
                          join endorsement in Db.Set<Endorsement>() on nomination.Id equals endorsement.NominationId
                          where nomination.EditionId == id && nomination.State != NominationState.Withdrawn && endorsement.State == EndorsementState.Invited && (endorsement.RemindedAt ?? endorsement.InvitedAt) <= before
                          orderby nomination.Number, endorsement.Name
                          select new { endorsement.Id, endorsement.Email, endorsement.Name, nomination.Number }).AsNoTracking().ToListAsync(ct);
        return [.. open.Select(one => new Awaited(one.Id.Value, one.Email, one.Name, one.Number))];
    }

    public async Task StageAsync(Guid edition, Awaited awaited, Actor by, CancellationToken ct)
    {
        var (id, of, secret) = (new EndorsementId(awaited.Thing), (await Db.EditionAsync(new EditionId(edition), ct))!, ids.NewSecret());
        var endorsement = await Db.Set<Endorsement>().SingleAsync(one => one.Id == id, ct);
        var nomination = await Db.Set<Nomination>().SingleAsync(one => one.Id == endorsement.NominationId, ct);
        (endorsement.TokenHash, endorsement.RemindedAt) = (SecretLink.Hash(secret), clock.GetUtcNow());
        await letters.StageAsync(EndorserLetter.Write(endorsement, nomination, of, address.To("/endorse/" + secret), clock.GetUtcNow(), Kind), ct);
        acts.Record(new EndorserReminded(nomination.Id, id), by);
    }
}

/// <summary>Nominators whose drafts are not sent, where they may still nominate. A draft is its nominator's alone: nobody else is told of it.</summary>
internal sealed class DraftReminders(PalmaresDb db, WriteLetter letters, TimeProvider clock, PublicAddress address, IUserReaders readers) : EditionReminders(db), IReminderSource
{
    public LetterKind Kind => SupportLetters.DraftReminder;

    public Task<DateTimeOffset?> DueAsync(Guid edition, CancellationToken ct) => DueAsync(edition, one => one.Phase == EditionPhase.Nominating ? one.NominatingCloses : null, ct);

    public async Task<IReadOnlyList<Awaited>> AwaitedAsync(Guid edition, Actor viewer, CancellationToken ct)
    {
        var id = new EditionId(edition);
        var drafts = await Db.NominationsOf(viewer).AsNoTracking().Where(one => one.EditionId == id && one.State == NominationState.Draft).OrderBy(one => one.Number).ToListAsync(ct);
        var users = await readers.FindAsync([.. drafts.Select(one => one.Nominator)], ct);
        return [.. from draft in drafts
                   join reader in users.Values on draft.Nominator equals reader.User
                   where Permissions.Grant(reader.Roles, Permission.Nominate)
                   select new Awaited(draft.Id.Value, reader.Email, reader.Name, draft.Number)];
    }

    public async Task StageAsync(Guid edition, Awaited awaited, Actor by, CancellationToken ct)
    {
        var (id, of) = (new NominationId(awaited.Thing), (await Db.EditionAsync(new EditionId(edition), ct))!);
        var draft = await Db.Set<Nomination>().AsNoTracking().SingleAsync(one => one.Id == id, ct);
        var letter = new Letter(Kind, awaited.To, awaited.Name)
        {
            About = awaited.Thing,
            ["nominator"] = awaited.Name,
            ["nominee"] = draft.NomineeName,
            ["programme"] = $"{of.Programme!.Name} {of.Label}",
            ["number"] = draft.Number,
            ["link"] = address.To("/awards/nominating"),
        };
        await letters.StageAsync(letter.With("deadline", Deadline.Of(of.NominatingCloses, of.TimeZone, clock.GetUtcNow()).In), ct);
    }
}

/// <summary>Laureates who have not answered what they were asked after the award. Due when the earliest open question is.</summary>
internal sealed class ReportReminders(PalmaresDb db, WriteLetter letters, ActLog acts, IdSource ids, TimeProvider clock, PublicAddress address) : EditionReminders(db), IReminderSource
{
    public LetterKind Kind => LaureateLetters.ReportReminder;

    public async Task<DateTimeOffset?> DueAsync(Guid edition, CancellationToken ct) =>
        (await OpenAsync(edition, ct)).Select(one => (DateTimeOffset?)one.Report.DueBy).Min();

    public async Task<IReadOnlyList<Awaited>> AwaitedAsync(Guid edition, Actor viewer, CancellationToken ct)
    {
        var before = clock.GetUtcNow().AddDays(-1);
        var open = viewer.May(Permission.PublishRoll) || viewer.Origin == ActorOrigin.System ? await OpenAsync(edition, ct) : [];
        return [.. open.Where(one => (one.Report.RemindedAt ?? one.Report.AskedAt) <= before).Select(one => new Awaited(one.Report.Id.Value, one.Nomination.NomineeEmail, one.Nomination.NomineeName, one.Nomination.Number))];
    }

    public async Task StageAsync(Guid edition, Awaited awaited, Actor by, CancellationToken ct)
    {
        var (id, of, secret) = (new ProgressReportId(awaited.Thing), (await Db.EditionAsync(new EditionId(edition), ct))!, ids.NewSecret());
        var report = await Db.Set<ProgressReport>().SingleAsync(one => one.Id == id, ct);
        var laureate = await Db.Set<Laureate>().AsNoTracking().SingleAsync(one => one.Id == report.LaureateId, ct);
        var nomination = await Db.Set<Nomination>().AsNoTracking().SingleAsync(one => one.Id == laureate.NominationId, ct);
        (report.TokenHash, report.RemindedAt) = (SecretLink.Hash(secret), clock.GetUtcNow());
        await letters.StageAsync(LaureateLetters.Of(Kind, report, nomination, of, address.To("/report/" + secret), clock.GetUtcNow()), ct);
        acts.Record(new ProgressReportAskedAgain(report.LaureateId, id), by);
    }

    private sealed record Open(ProgressReport Report, Nomination Nomination);

    private async Task<IReadOnlyList<Open>> OpenAsync(Guid edition, CancellationToken ct)
    {
        var (id, now) = (new EditionId(edition), clock.GetUtcNow());
        return await (from report in Db.Set<ProgressReport>()
                      join laureate in Db.Set<Laureate>() on report.LaureateId equals laureate.Id
                      join nomination in Db.Set<Nomination>() on laureate.NominationId equals nomination.Id
                      where laureate.EditionId == id && laureate.WithdrawnAt == null && nomination.MayContact && report.State == ProgressReportState.Asked && report.DueBy > now
                      orderby nomination.Number
                      select new Open(report, nomination)).AsNoTracking().ToListAsync(ct);
    }
}
