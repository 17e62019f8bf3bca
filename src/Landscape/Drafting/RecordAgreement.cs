using Palmares.Kernel;

namespace Palmares.Landscape.Drafting;

[ActName("landscape.clause-bracketed")]
public sealed record ClauseBracketed(TextId Text, ProposalId Proposal) : Act;

[ActName("landscape.clause-agreed")]
public sealed record ClauseAgreed(TextId Text, ProposalId Proposal, TextVersionId NewVersion, int Reservations) : Act;

[ActName("landscape.clause-not-agreed")]
public sealed record ClauseNotAgreed(TextId Text, ProposalId Proposal) : Act;

/// <summary>What the responsible group made of a proposal at a meeting: brackets, agreement, or none. Agreement alone makes a new version.</summary>
/// <remarks>Agreement is by consensus: a member that goes along may have its reservation recorded; there is no vote to enter.</remarks>
public sealed class RecordAgreement(PalmaresDb db, ActLog acts, IdSource ids, TimeProvider clock)
{
    public sealed record ReservationDraft(string Member, string Text);

    public sealed record Input(TextId Text, ProposalId Proposal, ProposalOutcome Outcome, string Meeting, IReadOnlyList<ReservationDraft> Reservations);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.KeepLandscape))
            return KernelErrors.NotPermitted;
        if (await db.TextAsync(input.Text, ct) is not { } text)
            return LandscapeErrors.NoSuchText;
        if (text.Proposals.FirstOrDefault(one => one.Id == input.Proposal) is not { } proposal)
            return LandscapeErrors.NoSuchProposal;
        if (proposal.Outcome is ProposalOutcome.Agreed or ProposalOutcome.NotAgreed || input.Outcome == ProposalOutcome.Open)
            return LandscapeErrors.ProposalDecided;
        if (input.Meeting.Trim().Length is 0 or > TextVersion.MeetingLength)
            return LandscapeErrors.MeetingNeeded;
        if (input.Reservations.Any(one => string.IsNullOrWhiteSpace(one.Member) || string.IsNullOrWhiteSpace(one.Text)))
            return LandscapeErrors.ReservationIncomplete;

        var made = Decide(text, proposal, input);
        if (made.IsError)
            return made.Error;
        (proposal.Outcome, proposal.Meeting, proposal.DecidedAt) = (input.Outcome, input.Meeting.Trim(), clock.GetUtcNow());
        acts.Record(made.Value, by);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }

    private Result<Act> Decide(DraftText text, ClauseProposal proposal, Input input)
    {
        if (input.Outcome == ProposalOutcome.Bracketed)
            return new ClauseBracketed(text.Id, proposal.Id);
        if (input.Outcome == ProposalOutcome.NotAgreed)
            return new ClauseNotAgreed(text.Id, proposal.Id);
        var clauses = DraftingRules.Apply([.. text.Current.Clauses.OrderBy(clause => clause.Position)], proposal);
        if (clauses.IsError)
            return clauses.Error;
        var version = new TextVersion
        {
            Id = ids.New<TextVersionId>(), TextId = text.Id, Number = text.Current.Number + 1, MadeAt = clock.GetUtcNow(), Meeting = input.Meeting.Trim(), Proposal = proposal.Id,
            Clauses = [.. clauses.Value], Reservations = [.. input.Reservations.Select((one, at) => new Reservation { Position = at, Member = one.Member.Trim(), Text = one.Text.Trim() })],
        };
        db.Set<TextVersion>().Add(version);
        return new ClauseAgreed(text.Id, proposal.Id, version.Id, version.Reservations.Count);
    }
}
