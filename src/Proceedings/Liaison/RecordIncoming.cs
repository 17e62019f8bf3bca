using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Proceedings.Liaison;

[ActName("proceedings.liaison-received")]
public sealed record LiaisonReceived(LiaisonId Liaison, LiaisonId? InReplyTo, DateOnly On, AccessClass Access) : Act;

[ActName("proceedings.reply-matched")]
public sealed record ReplyMatched(LiaisonId Reply, LiaisonId Statement) : Act;

/// <summary>A statement from another group is recorded; as a reply, it closes what that group owed.</summary>
public sealed class RecordIncoming(PalmaresDb db, ActLog acts, IdSource ids, TimeProvider clock)
{
    public sealed record Input
    {
        public required string From { get; init; }
        public required string Title { get; init; }
        public required string Text { get; init; }
        public string? Number { get; init; }
        public IReadOnlyList<string> ForAction { get; init; } = [];
        public IReadOnlyList<string> ForInformation { get; init; } = [];
        public DateOnly? Deadline { get; init; }
        public LiaisonId? InReplyTo { get; init; }
        public required DateOnly On { get; init; }
        public AccessClass Access { get; init; } = AccessClass.MembersOnly;
    }

    public async Task<Result<LiaisonId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.SendLiaison))
            return KernelErrors.NotPermitted;
        var addressees = LiaisonRules.Addressees(input.ForAction, [], input.ForInformation);
        if (LiaisonRules.Fault(input.From, input.Title, input.Text, addressees) is { } fault)
            return fault;
        if (input.On > DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime))
            return ProceedingsErrors.ReceivedInFuture.At("On");
        string? number = null;
        if (!string.IsNullOrWhiteSpace(input.Number) && (number = LiaisonNumbers.Read(input.Number)) is null)
            return ProceedingsErrors.NotALiaisonNumber.With(input.Number.Length > 60 ? input.Number[..60] + "…" : input.Number);
        var answered = input.InReplyTo is { } replied ? await db.Set<LiaisonStatement>().SingleOrDefaultAsync(one => one.Id == replied, ct) : null;
        if (input.InReplyTo is not null && answered is not { Direction: LiaisonDirection.Outgoing, State: LiaisonState.Sent })
            return ProceedingsErrors.NoSuchLiaison.At("InReplyTo");

        var liaison = new LiaisonStatement
        {
            Id = ids.New<LiaisonId>(), Direction = LiaisonDirection.Incoming, State = LiaisonState.Received, From = input.From.Trim(), Title = input.Title.Trim(), Text = input.Text.Trim(), To = addressees,
            Number = number, Deadline = input.Deadline, InReplyTo = input.InReplyTo, On = input.On, Access = input.Access, RecordedAt = clock.GetUtcNow(),
            // A reply is about what was asked about.
            TargetKind = answered?.TargetKind, TargetReference = answered?.TargetReference, TargetLabel = answered?.TargetLabel, TargetPath = answered?.TargetPath,
        };
        db.Set<LiaisonStatement>().Add(liaison);
        acts.Record(new LiaisonReceived(liaison.Id, input.InReplyTo, input.On, input.Access), by);
        await db.SaveChangesAsync(ct);
        return liaison.Id;
    }
}

/// <summary>A statement received earlier is found to answer one of ours.</summary>
public sealed class MatchReply(PalmaresDb db, ActLog acts)
{
    public sealed record Input(LiaisonId Reply, LiaisonId Statement);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.SendLiaison))
            return KernelErrors.NotPermitted;
        var reply = await db.Set<LiaisonStatement>().SingleOrDefaultAsync(one => one.Id == input.Reply && one.Direction == LiaisonDirection.Incoming, ct);
        var statement = await db.Set<LiaisonStatement>().SingleOrDefaultAsync(one => one.Id == input.Statement && one.State == LiaisonState.Sent, ct);
        if (reply is null || statement is null)
            return ProceedingsErrors.NoSuchLiaison;
        reply.InReplyTo = statement.Id;
        acts.Record(new ReplyMatched(reply.Id, statement.Id), by);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}
