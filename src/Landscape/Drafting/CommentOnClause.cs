using Palmares.Kernel;

namespace Palmares.Landscape.Drafting;

[ActName("landscape.clause-commented")]
public sealed record ClauseCommented(TextId Text, RemarkId Remark) : Act;

/// <summary>A member comments on a clause without proposing words.</summary>
public sealed class CommentOnClause(PalmaresDb db, ActLog acts, IdSource ids, TakeOrigin origins)
{
    public sealed record Input(TextId Text, string Key, string Remark, Origin From);

    public async Task<Result<RemarkId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.FeedLandscape))
            return KernelErrors.NotPermitted;
        if (await db.TextAsync(input.Text, ct) is not { } text)
            return LandscapeErrors.NoSuchText;
        if (text.Current.Clauses.All(clause => clause.Key != input.Key))
            return LandscapeErrors.NoSuchClause.With(input.Key);
        var words = input.Remark.Trim();
        if (words.Length == 0)
            return LandscapeErrors.RemarkNeeded;
        if (words.Length > Remark.TextLength)
            return LandscapeErrors.TooLong.With(words.Length, Remark.TextLength).At("Remark");
        var origin = await origins.RunAsync(input.From, by, ct);
        if (origin.IsError)
            return origin.Error;

        var from = origin.Value;
        var remark = new Remark
        {
            Id = ids.New<RemarkId>(), About = Remark.AboutClause(text.Id, input.Key), Kind = RemarkKind.Comment, Text = words,
            Member = from.Member, OnBehalf = from.OnBehalf, Document = from.Document, Access = from.Access, RecordedBy = from.RecordedBy, At = from.At,
        };
        db.Set<Remark>().Add(remark);
        acts.Record(new ClauseCommented(text.Id, remark.Id), by);
        await db.SaveChangesAsync(ct);
        return remark.Id;
    }
}
