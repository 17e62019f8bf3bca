using Palmares.Kernel;

namespace Palmares.Landscape.Drafting;

[ActName("landscape.point-raised")]
public sealed record PointRaised(TextId Text, OpenPointId Point) : Act;

[ActName("landscape.point-settled")]
public sealed record PointSettled(TextId Text, OpenPointId Point) : Act;

/// <summary>A member raises a point that has to be settled before adoption.</summary>
public sealed class RaisePoint(PalmaresDb db, ActLog acts, IdSource ids, TakeOrigin origins)
{
    public sealed record Input(TextId Text, string Point, Origin From);

    public async Task<Result<OpenPointId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.FeedLandscape))
            return KernelErrors.NotPermitted;
        if (await db.TextAsync(input.Text, ct) is null)
            return LandscapeErrors.NoSuchText;
        var words = input.Point.Trim();
        if (words.Length == 0)
            return LandscapeErrors.RemarkNeeded.At("Point");
        if (words.Length > OpenPoint.TextLength)
            return LandscapeErrors.TooLong.With(words.Length, OpenPoint.TextLength).At("Point");
        var origin = await origins.RunAsync(input.From, by, ct);
        if (origin.IsError)
            return origin.Error;

        var from = origin.Value;
        var point = new OpenPoint
        {
            Id = ids.New<OpenPointId>(), TextId = input.Text, Text = words,
            Member = from.Member, OnBehalf = from.OnBehalf, Document = from.Document, Access = from.Access, RecordedBy = from.RecordedBy, At = from.At,
        };
        db.Set<OpenPoint>().Add(point);
        acts.Record(new PointRaised(input.Text, point.Id), by);
        await db.SaveChangesAsync(ct);
        return point.Id;
    }
}

/// <summary>The responsible group settles an open point at a meeting.</summary>
public sealed class SettlePoint(PalmaresDb db, ActLog acts, TimeProvider clock)
{
    public sealed record Input(TextId Text, OpenPointId Point, string Meeting);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.KeepLandscape))
            return KernelErrors.NotPermitted;
        if ((await db.TextAsync(input.Text, ct))?.OpenPoints.FirstOrDefault(one => one.Id == input.Point && one.SettledAt is null) is not { } point)
            return LandscapeErrors.NoSuchPoint;
        if (input.Meeting.Trim().Length is 0 or > TextVersion.MeetingLength)
            return LandscapeErrors.MeetingNeeded;

        (point.SettledBy, point.SettledAt) = (input.Meeting.Trim(), clock.GetUtcNow());
        acts.Record(new PointSettled(input.Text, point.Id), by);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}
