using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Letters;

namespace Palmares.Proceedings;

[ActName("proceedings.input-recorded")]
public sealed record InputRecorded(InputId Input, InputKind Kind, InputChannel Channel, AccessClass Access) : Act;

/// <summary>The front door of intake: an input is recorded on behalf of a member, as received, with its original.</summary>
/// <remarks>Any module may call it for a thing of its own. An input is as closed as the document it came with, or more.</remarks>
public sealed class ReceiveInput(PalmaresDb db, ActLog acts, IdSource ids, TimeProvider clock, WriteLetter letters, PublicAddress address, BodyNames names)
{
    public sealed record Input
    {
        public required Target Target { get; init; }

        public required string OnBehalfOf { get; init; }

        public string? Author { get; init; }

        /// <summary>With an address, the author is asked by letter to confirm; the letter's link needs no account.</summary>
        public string? AuthorEmail { get; init; }

        public required string Text { get; init; }

        public required InputChannel Channel { get; init; }

        public DocumentId? Document { get; init; }

        public MeetingId? Meeting { get; init; }

        public SentFile? Original { get; init; }

        public required DateOnly ReceivedOn { get; init; }

        public AccessClass Access { get; init; } = AccessClass.MembersOnly;
    }

    public async Task<Result<InputId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        // A member that is signed in speaks for itself; to write down what others said is the secretariat's.
        if (!by.May(Permission.RecordInput) && !(input.Channel == InputChannel.SignedIn && by.May(Permission.TellStory)))
            return KernelErrors.NotPermitted;
        if (InputRules.Fault(input, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)) is { } fault)
            return fault;
        if (names.Refuse([input.OnBehalfOf], "OnBehalfOf") is { } name)
            return name;
        var access = await AccessOfAsync(input, by, ct);
        if (access.IsError)
            return access.Error;

        var secret = string.IsNullOrWhiteSpace(input.AuthorEmail) ? null : ids.NewSecret();
        var original = input.Original is { } sent ? StoredFile.Of(sent, ids.New<FileId>(), access.Value) : (Result<StoredFile>?)null;
        if (original is { IsError: true } refused)
            return refused.Error;
        if (original is { } kept)
            db.Set<StoredFile>().Add(kept.Value);
        var received = Made(input, by, access.Value, original?.Value.Id, secret);
        db.Set<ReceivedInput>().Add(received);
        if (secret is not null)
            await letters.StageAsync(InputLetter.Write(received, address.To("/confirm/" + secret)), ct);
        acts.Record(new InputRecorded(received.Id, received.Kind, received.Channel, received.Access), by);
        await db.SaveChangesAsync(ct);
        return received.Id;
    }

    private async Task<Result<AccessClass>> AccessOfAsync(Input input, Actor by, CancellationToken ct)
    {
        var visible = Access.Of(by);
        var access = input.Access;
        if (input.Document is { } document)
        {
            var found = await db.Set<RegisteredDocument>().AsNoTracking().Where(d => d.Id == document && visible.Contains(d.Access)).Select(d => (AccessClass?)d.Access).SingleOrDefaultAsync(ct);
            if (found is null)
                return ProceedingsErrors.NoSuchDocument.At("Document");
            access = Access.Strictest(access, found.Value);
        }

        if (input.Meeting is { } meeting && !await db.Set<Meeting>().AsNoTracking().AnyAsync(m => m.Id == meeting && visible.Contains(m.Access), ct))
            return ProceedingsErrors.NoSuchMeeting.At("Meeting");
        return access;
    }

    private ReceivedInput Made(Input input, Actor by, AccessClass access, FileId? original, string? secret) => new()
    {
        Id = ids.New<InputId>(),
        Kind = input.Target.Kind,
        TargetReference = input.Target.Reference.Trim(),
        TargetLabel = input.Target.Label.Trim(),
        TargetPath = input.Target.Path,
        OnBehalfOf = input.OnBehalfOf.Trim(),
        Author = string.IsNullOrWhiteSpace(input.Author) ? null : input.Author.Trim(),
        AuthorEmail = string.IsNullOrWhiteSpace(input.AuthorEmail) ? null : Addresses.Fold(input.AuthorEmail),
        Text = input.Text.Trim(),
        Channel = input.Channel,
        Document = input.Document,
        Meeting = input.Meeting,
        Original = original,
        ReceivedOn = input.ReceivedOn,
        Access = access,
        Standing = input.Channel == InputChannel.SignedIn ? InputStanding.Confirmed : InputStanding.AsReceived,
        ConfirmHash = secret is null ? null : SecretLink.Hash(secret),
        RecordedBy = by.User,
        RecordedAt = clock.GetUtcNow(),
    };
}
