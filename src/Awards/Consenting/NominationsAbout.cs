using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards.Consenting;

/// <summary>What Awards keeps about somebody: nominations that name them, those they made, endorsements they were asked for.</summary>
internal sealed class NominationsAbout(PalmaresDb db, IdSource ids) : IPersonalData
{
    public string Module => "awards";

    public async Task<IReadOnlyList<KeptAbout>> AboutAsync(DataSubject subject, CancellationToken ct)
    {
        // A draft is its nominator's: somebody named in one does not learn of it.
        var naming = await Naming(subject).Where(n => n.State != NominationState.Draft).AsNoTracking().WithText().ToListAsync(ct);
        var made = await Made(subject).AsNoTracking().WithText().ToListAsync(ct);
        var asked = await Asked(subject).AsNoTracking().ToListAsync(ct);
        var reports = await Reports(naming.ConvertAll(n => n.Id)).AsNoTracking().ToListAsync(ct);
        var beside = await Beside(subject).AsNoTracking().ToListAsync(ct);
        var ties = await Ties(subject).AsNoTracking().ToListAsync(ct);
        return
        [
            .. naming.OrderBy(n => n.Number, StringComparer.Ordinal).Select(n => Shown("nomination that names you", n)),
            .. made.OrderBy(n => n.Number, StringComparer.Ordinal).Select(n => Shown("nomination you made", n)),
            .. asked.OrderBy(e => e.InvitedAt).Select(e => new KeptAbout("endorsement asked of you", e.InvitedAt, new Dictionary<string, string?>
            {
                ["name"] = e.Name, ["e-mail"] = e.Email, ["organisation"] = e.Organisation, ["state"] = e.State.ToString(), ["relationship"] = e.Relationship, ["text"] = e.Text, ["confidential"] = e.Confidential ? "yes" : "no",
            })),
            .. reports.OrderBy(r => r.AskedAt).Select(r => new KeptAbout("progress report asked of you", r.AskedAt, new Dictionary<string, string?> { ["question"] = r.Question, ["state"] = r.State.ToString(), ["text"] = r.Text })),
            .. beside.OrderBy(c => c.InvitedAt).Select(c => new KeptAbout("nomination you made beside another", c.InvitedAt, new Dictionary<string, string?>
            {
                ["name"] = c.Name, ["e-mail"] = c.Email, ["organisation"] = c.Organisation, ["role"] = c.Role.ToString(), ["state"] = c.State.ToString(), ["signed"] = c.SignedAt is null ? "no" : "yes",
            })),
            .. ties.OrderBy(t => t.At).Select(t => new KeptAbout("tie you stated", t.At, new Dictionary<string, string?> { ["name"] = t.Name, ["organisation"] = t.Organisation, ["kind"] = t.Kind.ToString(), ["remark"] = t.Remark, ["taken back"] = t.TakenBackAt is null ? "no" : "yes" })),
        ];
    }

    public async Task<Erasure> EraseAsync(DataSubject subject, Pseudonym? pseudonym, CancellationToken ct)
    {
        var running = await RunningAsync(ct);
        var onRoll = await db.Set<Laureate>().Where(l => l.PublishedAt != null).Select(l => l.NominationId).ToHashSetAsync(ct);
        int erased = 0, roll = 0, still = 0;
        foreach (var nomination in await Naming(subject).WithText().ToListAsync(ct))
        {
            if (nomination.State == NominationState.Submitted && onRoll.Contains(nomination.Id) && nomination.MayName)
                roll++;
            else if (nomination.State == NominationState.Submitted && nomination.Consent != Consent.Declined && running.Contains(nomination.EditionId))
                still++;
            else
            {
                // Nobody is told by a number that a draft names them.
                erased += nomination.State == NominationState.Draft ? 0 : 1;
                if (pseudonym is not null)
                    await NominationErasing.NomineeAsync(db, nomination, pseudonym, ids, ct);
            }
        }

        foreach (var nomination in await Made(subject).ToListAsync(ct))
        {
            if (running.Contains(nomination.EditionId) && nomination.State != NominationState.Withdrawn)
                still++;
            else
            {
                erased++;
                if (pseudonym is not null)
                    NominationErasing.Nominator(db, nomination, pseudonym);
            }
        }

        var editions = await db.Set<Nomination>().ToDictionaryAsync(n => n.Id, n => n.EditionId, ct);
        foreach (var endorsement in await Asked(subject).ToListAsync(ct))
        {
            if (endorsement.State == EndorsementState.Given && running.Contains(editions[endorsement.NominationId]))
                still++;
            else
            {
                erased++;
                if (pseudonym is not null)
                    NominationErasing.Endorser(db, endorsement, pseudonym);
            }
        }

        foreach (var one in await Beside(subject).ToListAsync(ct))
        {
            if (one.State == CoNominatorState.Accepted && running.Contains(editions[one.NominationId]))
                still++;
            else
            {
                erased++;
                if (pseudonym is not null)
                    NominationErasing.CoNominator(one, pseudonym);
            }
        }

        return new Erasure(erased, new Dictionary<KeptReason, int> { [KeptReason.PublicRoll] = roll, [KeptReason.RunningEdition] = still }.Where(pair => pair.Value > 0).ToDictionary());
    }

    private async Task<HashSet<EditionId>> RunningAsync(CancellationToken ct) =>
        await db.Set<Edition>().Where(e => e.Phase != EditionPhase.Published && e.Phase != EditionPhase.Closed).Select(e => e.Id).ToHashSetAsync(ct);

    private IQueryable<Nomination> Naming(DataSubject subject) =>
        db.Set<Nomination>().Where(n => n.NomineeEmail == subject.Email || (subject.User != null && n.NomineeUser == subject.User));

    private IQueryable<Nomination> Made(DataSubject subject) =>
        subject.User is { } user ? db.Set<Nomination>().Where(n => n.Nominator == user && n.OnBehalfOf == null) : db.Set<Nomination>().Where(n => false);

    private IQueryable<Endorsement> Asked(DataSubject subject) => db.Set<Endorsement>().Where(e => e.Email == subject.Email);

    private IQueryable<ProgressReport> Reports(IReadOnlyList<NominationId> nominations)
    {
        var laureates = db.Set<Laureate>().Where(l => nominations.Contains(l.NominationId)).Select(l => l.Id);
        return db.Set<ProgressReport>().Where(r => laureates.Contains(r.LaureateId));
    }

    private IQueryable<CoNominator> Beside(DataSubject subject) => db.Set<CoNominator>().Where(c => c.Email == subject.Email || (subject.User != null && c.User == subject.User));

    /// <summary>A nominee states as such, signed in or by letter; a nominator under their account.</summary>
    private IQueryable<StatedTie> Ties(DataSubject subject) => db.Set<StatedTie>().Where(t => (subject.User != null && t.By == subject.User)
        || (t.Side == TieSide.Nominee && db.Set<Nomination>().Any(n => n.Id == t.NominationId && (n.NomineeEmail == subject.Email || (subject.User != null && n.NomineeUser == subject.User)))));

    private static KeptAbout Shown(string what, Nomination n) => new(what, n.SubmittedAt ?? n.SavedAt, new Dictionary<string, string?>
    {
        ["number"] = n.Number,
        ["nominee"] = n.NomineeName,
        ["nominee's e-mail"] = n.NomineeEmail,
        ["nominee's organisation"] = n.NomineeOrganisation,
        ["nominator"] = n.OnBehalfOf ?? n.NominatorName,
        ["state"] = n.State.ToString(),
        ["statement"] = n.Statement,
        ["proposed citation"] = n.CitationDraft,
        ["claims"] = string.Join("\n", n.Claims.OrderBy(c => c.Position).Select(c => c.Text)),
        ["answers"] = string.Join("\n", n.Answers.OrderBy(a => a.Field, StringComparer.Ordinal).ThenBy(a => a.Position).Select(a => $"{a.Field}: {a.Value}")),
        ["lines of the record"] = string.Join("\n", n.Claims.OrderBy(c => c.Position).SelectMany(c => c.Evidence.OrderBy(e => e.Position)).Select(e => e.Text)),
        ["what you contest"] = string.Join("\n", n.Claims.SelectMany(c => c.Evidence).Where(e => e.ContestText is not null).Select(e => e.ContestText)),
        ["your answer"] = n.Consent.ToString(),
        ["may be named"] = n.MayName ? "yes" : "no",
        ["may be followed"] = n.MayFollow ? "yes" : "no",
        ["may be followed also if shortlisted and not chosen"] = n.MayFollowShortlisted ? "yes" : "no",
        ["may be written to"] = n.MayContact ? "yes" : "no",
        ["open endorsements"] = string.Join("\n\n", n.Endorsements.Where(e => e.State == EndorsementState.Given && !e.Confidential).OrderBy(e => e.AnsweredAt).Select(e => $"{e.Name}: {e.Text}")),
    });
}

/// <summary>Takes people out of nominations; numbers, states and decisions stay.</summary>
internal static class NominationErasing
{
    public static async Task NomineeAsync(PalmaresDb db, Nomination nomination, Pseudonym pseudonym, IdSource ids, CancellationToken ct)
    {
        var entry = db.Entry(nomination);
        entry.Property(n => n.NomineeName).CurrentValue = pseudonym.Name;
        entry.Property(n => n.NomineeOrganisation).CurrentValue = null;
        // The person of the record is another from now on, whom nothing leads back to.
        entry.Property(n => n.Nominee).CurrentValue = ids.New<Records.PersonId>();
        entry.Property(n => n.NomineeInRecord).CurrentValue = false;
        (nomination.NomineeEmail, nomination.NomineeUser, nomination.ConsentTokenHash) = (pseudonym.Email, null, null);
        (nomination.Statement, nomination.CitationDraft, nomination.EligibilityReason) = ("", "", null);
        (nomination.MayName, nomination.MayFollow, nomination.MayFollowShortlisted, nomination.MayContact) = (false, false, false, false);
        foreach (var endorsement in nomination.Endorsements)
            (endorsement.Text, endorsement.Relationship) = (endorsement.Text is null ? null : "", endorsement.Relationship is null ? null : "");
        nomination.OverLimitReason = null;
        // Lines, answers, files and grounds go; that a decision was taken stays.
        var id = nomination.Id;
        db.Set<ClaimEvidence>().RemoveRange(nomination.Claims.SelectMany(claim => claim.Evidence));
        db.Set<Claim>().RemoveRange(nomination.Claims);
        db.Set<NominationAnswer>().RemoveRange(nomination.Answers);
        db.Set<StatedTie>().RemoveRange(await db.Set<StatedTie>().Where(one => one.NominationId == id).ToListAsync(ct));
        foreach (var merge in await db.Set<Merge>().Where(one => one.Kept == id || one.Other == id).ToListAsync(ct))
            (merge.Reason, merge.UndoneReason) = ("", null);
        db.Set<NominationFile>().RemoveRange(await db.Set<NominationFile>().Where(one => one.NominationId == id).ToListAsync(ct));
        db.Set<NominationRevision>().RemoveRange(await db.Set<NominationRevision>().Where(one => one.NominationId == id).ToListAsync(ct));
        db.Set<StatedFact>().RemoveRange(await db.Set<StatedFact>().Where(one => one.NominationId == id).ToListAsync(ct));
        db.Set<RuleException>().RemoveRange(await db.Set<RuleException>().Where(one => one.NominationId == id).ToListAsync(ct));
        db.Set<EarlierCitation>().RemoveRange(await db.Set<EarlierCitation>().Where(one => one.NominationId == id).ToListAsync(ct));
        var laureates = db.Set<Laureate>().Where(one => one.NominationId == id).Select(one => one.Id);
        foreach (var leaving in await db.Set<RollLeaving>().Where(one => laureates.Contains(one.LaureateId)).ToListAsync(ct))
            (leaving.Reason, leaving.Answer) = (null, null);
        db.Set<ProgressReport>().RemoveRange(await db.Set<ProgressReport>().Where(one => laureates.Contains(one.LaureateId)).ToListAsync(ct));
        db.Set<EligibilityFinding>().RemoveRange(await db.Set<EligibilityFinding>().Where(one => one.NominationId == id).ToListAsync(ct));
    }

    public static void Nominator(PalmaresDb db, Nomination nomination, Pseudonym pseudonym)
    {
        var entry = db.Entry(nomination);
        entry.Property(n => n.NominatorName).CurrentValue = pseudonym.Name;
        entry.Property(n => n.NominatorOrganisation).CurrentValue = null;
        entry.Property(n => n.NominatorPerson).CurrentValue = null;
    }

    public static void CoNominator(CoNominator one, Pseudonym pseudonym)
    {
        (one.Name, one.Email, one.Organisation, one.Person, one.TokenHash) = (pseudonym.Name, pseudonym.Email, null, null, null);
        if (one.State == CoNominatorState.Invited)
            (one.State, one.EndedAt) = (CoNominatorState.Declined, one.InvitedAt);
    }

    public static void Endorser(PalmaresDb db, Endorsement endorsement, Pseudonym pseudonym)
    {
        var entry = db.Entry(endorsement);
        entry.Property(e => e.Name).CurrentValue = pseudonym.Name;
        entry.Property(e => e.Email).CurrentValue = pseudonym.Email;
        entry.Property(e => e.Organisation).CurrentValue = null;
        entry.Property(e => e.Person).CurrentValue = null;
        (endorsement.Text, endorsement.Relationship, endorsement.TokenHash) = (null, null, null);
        endorsement.State = endorsement.State == EndorsementState.Invited ? EndorsementState.Declined : endorsement.State;
    }
}

/// <summary>Nominations of people who did not become laureates lose their nominee when the period stated for nominations is over, counted from the day the edition's results were due.</summary>
internal sealed class NominationsRetained(PalmaresDb db, IdSource ids) : IRetained
{
    public ProcessingPurpose Purpose => ProcessingPurpose.Nominations;

    public async Task<int> EndedAsync(DateTimeOffset before, bool remove, CancellationToken ct)
    {
        var over = await db.Set<Edition>().Where(e => (e.Phase == EditionPhase.Published || e.Phase == EditionPhase.Closed) && e.Publishes < before).Select(e => e.Id).ToListAsync(ct);
        var laureates = db.Set<Laureate>().Select(l => l.NominationId);
        var ended = db.Set<Nomination>().Where(n => over.Contains(n.EditionId) && !laureates.Contains(n.Id) && !n.NomineeEmail.EndsWith("@erased.invalid"));
        if (!remove)
            return await ended.CountAsync(ct);
        var nominations = await ended.WithText().ToListAsync(ct);
        foreach (var nomination in nominations)
            await NominationErasing.NomineeAsync(db, nomination, Pseudonym.Draw(ids), ids, ct);
        return nominations.Count;
    }
}
