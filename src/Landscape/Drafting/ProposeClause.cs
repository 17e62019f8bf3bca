using Palmares.Kernel;

namespace Palmares.Landscape.Drafting;

[ActName("landscape.clause-proposed")]
public sealed record ClauseProposed(TextId Text, ProposalId Proposal, ProposedChange Kind) : Act;

/// <summary>A member proposes other wording, a new clause, or to delete one. The text stays as it is.</summary>
public sealed class ProposeClause(PalmaresDb db, ActLog acts, IdSource ids, TakeOrigin origins)
{
    public sealed record Input
    {
        public required TextId Text { get; init; }
        public required ProposedChange Kind { get; init; }
        public required string Key { get; init; }
        public string Heading { get; init; } = "";
        public string Body { get; init; } = "";
        public int? Weight { get; init; }

        /// <summary>One for each point of the scale, or none to keep the present ones.</summary>
        public IReadOnlyList<string> Anchors { get; init; } = [];
        public required string Why { get; init; }
        public required Origin From { get; init; }

        internal ClauseDraft Draft => new(Key.Trim(), Heading.Trim(), Body.Trim(), Weight, Anchors);
    }

    public async Task<Result<ProposalId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.FeedLandscape))
            return KernelErrors.NotPermitted;
        if (await db.TextAsync(input.Text, ct) is not { } text)
            return LandscapeErrors.NoSuchText;
        if (Refuse(input, text) is { } refusal)
            return refusal;
        var origin = await origins.RunAsync(input.From, by, ct);
        if (origin.IsError)
            return origin.Error;

        var proposal = Make(input, origin.Value);
        db.Set<ClauseProposal>().Add(proposal);
        acts.Record(new ClauseProposed(text.Id, proposal.Id, proposal.Kind), by);
        await db.SaveChangesAsync(ct);
        return proposal.Id;
    }

    private static Error? Refuse(Input input, DraftText text)
    {
        if (string.IsNullOrWhiteSpace(input.Why))
            return LandscapeErrors.WhyNeeded;
        if (input.Why.Trim().Length > ClauseProposal.ReasonLength)
            return LandscapeErrors.TooLong.With(input.Why.Trim().Length, ClauseProposal.ReasonLength).At("Why");
        var present = text.Current.Clauses.FirstOrDefault(clause => clause.Key == input.Key.Trim());
        if (input.Kind == ProposedChange.Add && text.Current.Clauses.Any(clause => clause.Key.Equals(input.Key.Trim(), StringComparison.OrdinalIgnoreCase)))
            return LandscapeErrors.ClauseKeyTaken.With(input.Key);
        if (input.Kind != ProposedChange.Add && present is null)
            return LandscapeErrors.NoSuchClause.With(input.Key);
        if (input.Kind == ProposedChange.Delete)
            return null;
        return DraftingRules.Refuse(input.Draft) ?? (present is not null && DraftingRules.ChangesNothing(present, input.Draft) ? LandscapeErrors.NothingChanged : null);
    }

    private ClauseProposal Make(Input input, CheckedOrigin from)
    {
        var deletes = input.Kind == ProposedChange.Delete;
        return new ClauseProposal
        {
            Id = ids.New<ProposalId>(), TextId = input.Text, Kind = input.Kind, Key = input.Draft.Key, Heading = deletes ? null : input.Draft.Heading, Body = deletes ? null : input.Draft.Body,
            Weight = deletes ? null : input.Weight, Anchors = deletes ? [] : [.. input.Anchors.Select(anchor => anchor.Trim())], Why = input.Why.Trim(), Outcome = ProposalOutcome.Open,
            Member = from.Member, OnBehalf = from.OnBehalf, Document = from.Document, Access = from.Access, RecordedBy = from.RecordedBy, At = from.At,
        };
    }
}
