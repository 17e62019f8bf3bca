using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards.Nominating;

/// <summary>A nomination that did not win is carried into the programme's next edition, as a draft of the same nominator: text, claims and their lines. Nominee and endorsers are asked anew.</summary>
public sealed class CarryNomination(PalmaresDb db, ActLog acts, IdSource ids, TimeProvider clock)
{
    public sealed record Input(NominationId Nomination, EditionId Into);

    public async Task<Result<NominationId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.Nominate))
            return KernelErrors.NotPermitted;
        var earlier = await db.NominationsLedBy(by).WithText().AsNoTracking().SingleOrDefaultAsync(n => n.Id == input.Nomination, ct);
        if (earlier is null)
            return AwardsErrors.NoSuchNomination;
        var from = await db.Editions().AsNoTracking().SingleAsync(e => e.Id == earlier.EditionId, ct);
        var into = await db.EditionAsync(input.Into, ct);
        if (into is null)
            return AwardsErrors.NoSuchEdition;
        if (!await MayAsync(earlier, from, into, ct))
            return AwardsErrors.CannotCarry;
        if (NominatingGate.Closed(into, clock.GetUtcNow()) is { } closed)
            return closed;
        var code = from.Categories.Single(c => c.Id == earlier.CategoryId).Code;
        if (into.Categories.FirstOrDefault(c => c.Code == code) is not { } category)
            return AwardsErrors.NoSuchCode.With(code);
        if (into.Terms is { ByInvitation: true } && earlier.OnBehalfOf is null && await db.AdmissionAsync(into.Id, category.Id, earlier.Nominator, ct) is null)
            return NominatingErrors.ByInvitationOnly;
        if (await db.Set<Nomination>().AnyAsync(n => n.CarriedFrom == earlier.Id, ct))
            return AwardsErrors.CarriedAlready;
        if (await db.Set<Nomination>().AnyAsync(n => n.CategoryId == category.Id && n.Nominator == earlier.Nominator && n.State != NominationState.Withdrawn && n.OnBehalfOf == earlier.OnBehalfOf && n.NomineeEmail == earlier.NomineeEmail, ct))
            return AwardsErrors.AlreadyNominated;

        var carried = Copy(earlier, into, category, await NominationNumbers.DrawAsync(db, ids, into, ct));
        db.Set<Nomination>().Add(carried);
        // What judges read blacked out stays so where the words are taken over; endorsements are asked for anew.
        foreach (var one in await db.RedactionsOf(earlier).AsNoTracking().Where(one => one.Place != RedactionPlace.Endorsement).OrderBy(one => one.Id).ToListAsync(ct))
            db.Set<Redaction>().Add(new Redaction { Id = ids.New<RedactionId>(), NominationId = carried.Id, Place = one.Place, Part = one.Part, Passage = one.Passage, At = one.At, By = one.By });
        acts.Record(new NominationStarted(carried.Id, into.Id, carried.Nominee, carried.OnBehalfOf is not null), by);
        acts.Record(new NominationCarried(carried.Id, earlier.Id), by);
        await db.SaveChangesAsync(ct);
        return carried.Id;
    }

    private async Task<bool> MayAsync(Nomination earlier, Edition from, Edition into, CancellationToken ct) =>
        from.Phase is EditionPhase.Published or EditionPhase.Closed && from.ProgrammeId == into.ProgrammeId && earlier.State != NominationState.Withdrawn
        && !await db.Set<Laureate>().AnyAsync(l => l.NominationId == earlier.Id, ct);

    private Nomination Copy(Nomination earlier, Edition into, Category category, string number)
    {
        into.LastNumber++;
        var id = ids.New<NominationId>();
        return new Nomination
        {
            Id = id,
            EditionId = into.Id,
            CategoryId = category.Id,
            Number = number,
            Nominee = earlier.Nominee,
            NomineeInRecord = earlier.NomineeInRecord,
            NomineeName = earlier.NomineeName,
            NomineeEmail = earlier.NomineeEmail,
            NomineeOrganisation = earlier.NomineeOrganisation,
            Nominator = earlier.Nominator,
            NominatorName = earlier.NominatorName,
            NominatorOrganisation = earlier.NominatorOrganisation,
            NominatorPerson = earlier.NominatorPerson,
            OnBehalfOf = earlier.OnBehalfOf,
            Statement = earlier.Statement,
            CitationDraft = earlier.CitationDraft,
            CarriedFrom = earlier.Id,
            SavedAt = clock.GetUtcNow(),
            Form = into.Form?.Id,
            Answers = [.. Answers(earlier, into, id)],
            // A line the nominee had removed stays out.
            Claims = [.. earlier.Claims.OrderBy(c => c.Position).Select(claim => Copy(claim, id))],
        };
    }

    /// <summary>Answers to questions that the new form asks too and that fit it; files are sent anew.</summary>
    private static IEnumerable<NominationAnswer> Answers(Nomination earlier, Edition into, NominationId id)
    {
        var form = into.Form is { } version ? FormText.Read(version.Json) : [];
        var held = earlier.Values().Where(pair => form.Any(field => field.Code == pair.Key && field.Type != FieldType.File)).ToDictionary();
        var unfit = FormRules.Faults(form, held).Select(fault => fault.Place).ToHashSet();
        var fit = FormRules.Kept(form, held.Where(pair => !unfit.Contains(FormRules.PlaceOf(form.Single(field => field.Code == pair.Key)))).ToDictionary());
        return fit.SelectMany(pair => pair.Value.Select((value, at) => new NominationAnswer { NominationId = id, Field = pair.Key, Position = at, Value = value }));
    }

    private Claim Copy(Claim claim, NominationId nomination)
    {
        var id = ids.New<ClaimId>();
        return new Claim
        {
            Id = id,
            NominationId = nomination,
            Text = claim.Text,
            Position = claim.Position,
            Evidence =
            [
                .. claim.Evidence.Where(e => e.Stands).OrderBy(e => e.Position).Select((line, at) => new ClaimEvidence
                {
                    Id = ids.New<EvidenceId>(),
                    ClaimId = id,
                    Position = at,
                    Text = line.Text,
                    Source = line.Source,
                    SourceKey = line.SourceKey,
                    Snapshot = line.Snapshot,
                    From = line.From,
                    To = line.To,
                }),
            ],
        };
    }
}
