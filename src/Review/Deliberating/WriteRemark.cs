using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review.Deliberating;

/// <summary>Somebody says something in a thread about a nomination, and may have others told by @name.</summary>
public sealed class WriteRemark(PalmaresDb db, IdSource ids, ActLog acts, TimeProvider clock, MayDeliberate mayDeliberate)
{
    public sealed record Input(EditionId Edition, NominationId Nomination, Audience Audience, string Text);

    public async Task<Result<RemarkId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.SignedIn) || by.User is not { } user)
            return KernelErrors.NotPermitted;
        if (await mayDeliberate.OfAsync(input.Edition, input.Nomination, by, ct) is not { } who)
            return DeliberationErrors.NoSuchThread;
        if (who.Edition.Phase > EditionPhase.Deciding)
            return DeliberationErrors.DeliberationOver;
        if (!who.Writes(input.Audience))
            return who.Voice == Voice.Judge && input.Audience == Audience.Judges ? DeliberationErrors.NotYetOpen : DeliberationErrors.NoSuchThread;
        var text = input.Text?.Trim() ?? "";
        if (text.Length is 0 or > Remark.TextLimit)
            return DeliberationErrors.RemarkNeeded.With(Remark.TextLimit);
        var found = MentionRules.Find(text, await Readers.OfAsync(db, who, input.Audience, by, ct));
        if (found.Unknown is { } unknown)
            return DeliberationErrors.NobodyToTell.With(unknown);
        if (found.Told.Count > MentionRules.Most)
            return DeliberationErrors.TooManyTold.With(MentionRules.Most);

        var remark = new Remark
        {
            Id = ids.New<RemarkId>(),
            Edition = input.Edition,
            Nomination = input.Nomination,
            Audience = input.Audience,
            Author = user,
            Voice = who.Voice,
            AuthorName = who.Name,
            Text = text,
            At = clock.GetUtcNow(),
        };
        remark.Mentions.AddRange(found.Told.Select((one, position) => new RemarkMention { Remark = remark.Id, Position = position, User = one.User, Office = one.Office }));
        db.Set<Remark>().Add(remark);
        acts.Record(new RemarkWritten(remark.Id, input.Edition, input.Audience, remark.Mentions.Count), by);
        await db.SaveChangesAsync(ct);
        return remark.Id;
    }
}
