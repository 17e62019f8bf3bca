using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards.CoNominating;

/// <summary>A co-nominator puts their name to the words as they stand. A change of the words undoes it.</summary>
public sealed class SignNomination(PalmaresDb db, ActLog acts, TimeProvider clock)
{
    /// <param name="Words">What was shown: <see cref="ReadToSign.View.Words"/>.</param>
    public sealed record Input(NominationId Nomination, string Words);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.Nominate))
            return KernelErrors.NotPermitted;
        var nomination = await db.Set<Nomination>().WithText().SingleOrDefaultAsync(n => n.Id == input.Nomination && n.State != NominationState.Withdrawn, ct);
        if (nomination?.Beside(by.User) is not { } signing)
            return NominatingErrors.NothingToSign;
        if (CoNominatingRules.Closed((await db.EditionAsync(nomination.EditionId, ct))!, clock.GetUtcNow()) is { } closed)
            return closed;
        if (nomination.SignedWords() is var words && words != input.Words)
            return NominatingErrors.WordsChanged;

        (signing.SignedAt, signing.SignedHash) = (clock.GetUtcNow(), words);
        acts.Record(new NominationSigned(nomination.Id, signing.Id), by);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}

/// <summary>What a co-nominator of any role signs: the words, and nothing else of the nomination.</summary>
public sealed class ReadToSign(PalmaresDb db, TimeProvider clock)
{
    /// <param name="Words">Names exactly these words.</param>
    /// <param name="Signed">This co-nominator has signed them as they stand.</param>
    public sealed record View(
        NominationId Id, string Number, EditionFacts Edition, string Category, NominationState State, CoNominatorRole Role, string NomineeName, string NominatorName, string Statement, string CitationDraft,
        IReadOnlyList<ClaimWords> Claims, IReadOnlyList<AnsweredField> Answers, IReadOnlyList<Signatory> Signatories, string Words, DateTimeOffset? Signed, bool Open);

    public sealed record ClaimWords(string Text, IReadOnlyList<string> Lines);

    public async Task<Result<View>> RunAsync(NominationId id, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.Nominate))
            return KernelErrors.NotPermitted;
        var nomination = await db.Set<Nomination>().AsNoTracking().WithText().SingleOrDefaultAsync(n => n.Id == id, ct);
        if (nomination?.Beside(by.User) is not { } own)
            return NominatingErrors.NothingToSign;
        var edition = await db.Editions().AsNoTracking().SingleAsync(e => e.Id == nomination.EditionId, ct);
        return new View(
            nomination.Id,
            nomination.Number,
            edition.Facts(),
            edition.Categories.Single(c => c.Id == nomination.CategoryId).Name,
            nomination.State,
            own.Role,
            nomination.NomineeName,
            nomination.OnBehalfOf ?? nomination.NominatorName,
            nomination.Statement,
            nomination.CitationDraft,
            [.. nomination.Claims.Where(c => c.MergedFrom is null).OrderBy(c => c.Position).Select(c => new ClaimWords(c.Text, [.. c.Evidence.OrderBy(e => e.Position).Select(e => e.Text)]))],
            [.. nomination.Answered(await db.FormOfAsync(nomination, ct)).Where(answer => answer.Values.Count > 0)],
            nomination.Signatories(),
            nomination.SignedWords(),
            nomination.Signed(own) ? own.SignedAt : null,
            nomination.State != NominationState.Withdrawn && CoNominatingRules.Closed(edition, clock.GetUtcNow()) is null);
    }
}

/// <summary>The nominations somebody nominates beside another, with what is theirs to do.</summary>
public sealed class ListCoNominations(PalmaresDb db, TimeProvider clock)
{
    public sealed record Line(NominationId Id, string Number, string NomineeName, string NominatorName, NominationState State, CoNominatorRole Role, bool Signed)
    {
        /// <summary>It can still be signed.</summary>
        public bool Open { get; init; }
    }

    public async Task<IReadOnlyList<Line>> RunAsync(Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.Nominate) || by.User is not { } user)
            return [];
        var own = await db.Set<Nomination>().AsNoTracking().WithText()
            .Where(n => n.CoNominators.Any(c => c.User == user && c.State == CoNominatorState.Accepted)).OrderBy(n => n.Number).ToListAsync(ct);
        var wanted = own.Select(n => n.EditionId).ToHashSet();
        var open = (await db.Set<Edition>().AsNoTracking().Where(e => wanted.Contains(e.Id)).ToListAsync(ct)).Where(e => CoNominatingRules.Closed(e, clock.GetUtcNow()) is null).Select(e => e.Id).ToHashSet();
        return [.. own.Select(n => new Line(n.Id, n.Number, n.NomineeName, n.OnBehalfOf ?? n.NominatorName, n.State, n.Beside(user)!.Role, n.Signed(n.Beside(user)!))
        {
            Open = n.State != NominationState.Withdrawn && open.Contains(n.EditionId),
        })];
    }
}
