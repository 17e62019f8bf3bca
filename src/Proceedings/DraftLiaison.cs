using Palmares.Kernel;

namespace Palmares.Proceedings;

[ActName("proceedings.liaison-drafted")]
public sealed record LiaisonDrafted(LiaisonId Liaison, int Addressees, AccessClass Access) : Act;

/// <summary>A liaison statement is drafted, for action, comment or information; it leaves the group when it is sent.</summary>
/// <remarks>Any module may call it for a thing of its own and find the statement and its replies again by that thing.</remarks>
public sealed class DraftLiaison(PalmaresDb db, ActLog acts, IdSource ids, TimeProvider clock)
{
    public sealed record Input
    {
        public required string From { get; init; }

        public required string Title { get; init; }

        public required string Text { get; init; }

        public IReadOnlyList<string> ForAction { get; init; } = [];

        public IReadOnlyList<string> ForInformation { get; init; } = [];

        /// <summary>At what level and where it was agreed: "TSAG meeting, Geneva, 26 May 2026".</summary>
        public string? Approval { get; init; }

        public string? Contact { get; init; }

        public DateOnly? Deadline { get; init; }

        public LiaisonId? InReplyTo { get; init; }

        public Target? Target { get; init; }

        public AccessClass Access { get; init; } = AccessClass.MembersOnly;
    }

    public async Task<Result<LiaisonId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.SendLiaison))
            return KernelErrors.NotPermitted;
        if (LiaisonRules.Fault(input, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)) is { } fault)
            return fault;
        if (input.InReplyTo is { } replied && await db.Set<LiaisonStatement>().FindAsync([replied], ct) is null)
            return ProceedingsErrors.NoSuchLiaison.At("InReplyTo");

        var liaison = new LiaisonStatement
        {
            Id = ids.New<LiaisonId>(), Direction = LiaisonDirection.Outgoing, State = LiaisonState.Draft, From = input.From.Trim(), Title = input.Title.Trim(), Text = input.Text.Trim(),
            To = LiaisonRules.Addressees(input.ForAction, [], input.ForInformation), Approval = Trimmed(input.Approval), Contact = Trimmed(input.Contact), Deadline = input.Deadline,
            InReplyTo = input.InReplyTo, TargetKind = input.Target?.Kind, TargetReference = input.Target?.Reference, TargetLabel = input.Target?.Label, TargetPath = input.Target?.Path,
            Access = input.Access, RecordedAt = clock.GetUtcNow(),
        };
        db.Set<LiaisonStatement>().Add(liaison);
        acts.Record(new LiaisonDrafted(liaison.Id, liaison.To.Count, liaison.Access), by);
        await db.SaveChangesAsync(ct);
        return liaison.Id;
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
