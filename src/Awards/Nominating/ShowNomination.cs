using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Records;

namespace Palmares.Awards.Nominating;

/// <summary>A nomination as its nominator and the secretary see it.</summary>
public sealed class ShowNomination(PalmaresDb db, ReadLog log, TimeProvider clock)
{
    /// <param name="Missing">What keeps a draft from being sent, each with its place.</param>
    public sealed record View(
        NominationId Id,
        string Number,
        EditionFacts Edition,
        CategoryFacts Category,
        NominationState State,
        PersonId Nominee,
        bool NomineeInRecord,
        string NomineeName,
        string NomineeEmail,
        string? NomineeOrganisation,
        string NominatorName,
        string? OnBehalfOf,
        string Statement,
        string CitationDraft,
        IReadOnlyList<ClaimView> Claims,
        IReadOnlyList<EndorserView> Endorsers,
        Consent Consent,
        Eligibility Eligibility,
        string? EligibilityReason,
        DateTimeOffset SavedAt,
        DateTimeOffset? SubmittedAt,
        int Revision,
        IReadOnlyList<Error> Missing)
    {
        /// <summary>The last moment for it: its own where the secretary granted more time, else the announced close and the grace.</summary>
        public required DateTimeOffset LastMoment { get; init; }

        /// <summary>The questions of the form that are asked, with the answers.</summary>
        public IReadOnlyList<AnsweredField> Answers { get; init; } = [];

        /// <summary>All questions, for a draft; those that hang on an answer are marked so.</summary>
        public IReadOnlyList<FormField> Form { get; init; } = [];

        /// <summary>Why it has more time than others; null where it has not.</summary>
        public string? ExtendedReason { get; init; }

        /// <summary>Sent after the announced close.</summary>
        public bool Late { get; init; }

        public int Sendings { get; init; }

        public bool MayTakeBack { get; init; }

        /// <summary>The category it was sent for, where it was moved.</summary>
        public string? MovedFrom { get; init; }

        public string? MovedReason { get; init; }

        /// <summary>The number it had in the edition it was carried over from.</summary>
        public string? CarriedFrom { get; init; }

        /// <summary>Judges read without names in this edition.</summary>
        public bool ReadWithoutNames { get; init; }

        /// <summary>Where the text names somebody hidden from judges; empty where nobody is hidden.</summary>
        public IReadOnlyList<NamedPlace> Named { get; init; } = [];

        /// <summary>Who nominates beside the nominator, and who has signed these words.</summary>
        public IReadOnlyList<CoNominatorView> CoNominators { get; init; } = [];

        /// <summary>The viewer is the nominator, who alone sends, takes back and withdraws.</summary>
        public bool Leads { get; init; }

        /// <summary>The viewer may change the draft.</summary>
        public bool MayWrite { get; init; }

        /// <summary>The viewer nominates beside the nominator.</summary>
        public bool Beside { get; init; }

        /// <summary>The number of the nomination that took this one over.</summary>
        public string? MergedIntoNumber { get; init; }

        public NominationId? MergedInto { get; init; }

        /// <summary>Why it was sent over a soft limit.</summary>
        public string? OverLimitReason { get; init; }

        /// <summary>Editions it can be carried over into now.</summary>
        public IReadOnlyList<EditionFacts> CarryInto { get; init; } = [];
    }

    public sealed record ClaimView(string Text, IReadOnlyList<LineView> Lines)
    {
        /// <summary>The number of the nomination it was made in, where that was merged into this one.</summary>
        public string? From { get; init; }
    }

    /// <param name="Signed">When these words were signed; null where they were not, or were changed since.</param>
    public sealed record CoNominatorView(CoNominatorId Id, string Name, string Email, string? Organisation, CoNominatorRole Role, CoNominatorState State, DateTimeOffset? Signed, bool Mine);

    public sealed record LineView(EvidenceText Line, ContestState Contest);

    /// <summary>A nominator sees whether somebody answered, not what.</summary>
    public sealed record EndorserView(EndorsementId Id, string Name, string Email, string? Organisation, EndorsementState State, DateTimeOffset InvitedAt, DateTimeOffset? RemindedAt);

    public async Task<Result<View>> RunAsync(NominationId id, Actor by, CancellationToken ct)
    {
        var nomination = await db.NominationsOf(by).AsNoTracking().WithText().SingleOrDefaultAsync(n => n.Id == id, ct);
        if (nomination is null)
            return AwardsErrors.NoSuchNomination;
        if (nomination.Nominator != by.User && nomination.Beside(by.User) is null)
            await log.NoteAsync(ReadThing.Nomination, id.Value, nomination.Number, by, ct);
        var kept = await db.Editions().AsNoTracking().SingleAsync(e => e.Id == nomination.EditionId, ct);
        var edition = kept.Facts();
        var form = await db.FormOfAsync(nomination, ct);
        var answers = nomination.Answered(form);
        var merged = nomination.Claims.Select(c => c.MergedFrom).Append(nomination.MergedInto).OfType<NominationId>().Distinct().ToList();
        var numbers = merged.Count == 0 ? [] : await db.Set<Nomination>().Where(n => merged.Contains(n.Id)).ToDictionaryAsync(n => n.Id, n => n.Number, ct);
        return new View(
            nomination.Id,
            nomination.Number,
            edition,
            edition.Categories.Single(c => c.Id == nomination.CategoryId),
            nomination.State,
            nomination.Nominee,
            nomination.NomineeInRecord,
            nomination.NomineeName,
            nomination.NomineeEmail,
            nomination.NomineeOrganisation,
            nomination.NominatorName,
            nomination.OnBehalfOf,
            nomination.Statement,
            nomination.CitationDraft,
            [.. nomination.Claims.OrderBy(c => c.Position).Select(c => Claims(c) with { From = c.MergedFrom is { } from ? numbers[from] : null })],
            [.. nomination.Endorsements.OrderBy(e => e.InvitedAt).ThenBy(e => e.Name).Select(Endorsers)],
            nomination.Consent,
            nomination.Eligibility,
            nomination.EligibilityReason,
            nomination.SavedAt,
            nomination.SubmittedAt,
            nomination.Revision,
            SubmitNomination.MissingIn(nomination, form))
        {
            CoNominators = [.. nomination.CoNominators.Where(c => c.EndedAt is null).OrderBy(c => c.InvitedAt).Select(c => new CoNominatorView(
                c.Id, c.Name, c.Email, c.Organisation, c.Role, c.State, nomination.Signed(c) ? c.SignedAt : null, c.User is { } user && user == by.User))],
            Leads = nomination.Nominator == by.User,
            MayWrite = nomination.Nominator == by.User || nomination.Beside(by.User) is { Role: CoNominatorRole.Writes },
            Beside = nomination.Beside(by.User) is not null,
            MergedInto = nomination.MergedInto,
            MergedIntoNumber = nomination.MergedInto is { } into ? numbers[into] : null,
            OverLimitReason = nomination.OverLimitReason,
            Form = form,
            Answers = answers,
            ReadWithoutNames = kept.ReadWithoutNames(),
            Named = kept.ReadWithoutNames() ? NomineeHiding.Named(nomination, answers) : [],
            LastMoment = nomination.ExtendedTo ?? edition.HardClose,
            ExtendedReason = nomination.ExtendedReason,
            Late = nomination.SubmittedAt > edition.Dates.NominatingCloses,
            Sendings = nomination.Sendings,
            MayTakeBack = nomination.Nominator == by.User && TakeBackNomination.May(nomination, kept, clock.GetUtcNow()),
            MovedFrom = edition.Categories.FirstOrDefault(c => c.Id == nomination.MovedFrom)?.Name,
            MovedReason = nomination.MovedReason,
            CarriedFrom = nomination.CarriedFrom is { } earlier ? await db.Set<Nomination>().Where(n => n.Id == earlier).Select(n => n.Number).SingleAsync(ct) : null,
            CarryInto = await CarryIntoAsync(nomination, kept, ct),
        };
    }

    private async Task<IReadOnlyList<EditionFacts>> CarryIntoAsync(Nomination nomination, Edition from, CancellationToken ct)
    {
        var over = from.Phase is EditionPhase.Published or EditionPhase.Closed && nomination.State != NominationState.Withdrawn;
        if (!over || await db.Set<Laureate>().AnyAsync(l => l.NominationId == nomination.Id, ct) || await db.Set<Nomination>().AnyAsync(n => n.CarriedFrom == nomination.Id, ct))
            return [];
        var open = await db.Editions().AsNoTracking().Where(e => e.ProgrammeId == from.ProgrammeId && e.Phase == EditionPhase.Nominating).ToListAsync(ct);
        return [.. open.Where(e => NominatingGate.Closed(e, clock.GetUtcNow()) is null).Select(e => e.Facts())];
    }

    private static ClaimView Claims(Claim claim) => new(
        claim.Text,
        [.. claim.Evidence.OrderBy(e => e.Position).Select(e => new LineView(new EvidenceText(e.Id, e.Text, e.Ref, e.Snapshot, e.From, e.To), e.Contest))]);

    private static EndorserView Endorsers(Endorsement e) => new(e.Id, e.Name, e.Email, e.Organisation, e.State, e.InvitedAt, e.RemindedAt);
}
