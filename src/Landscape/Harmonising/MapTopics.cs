using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Proceedings;

namespace Palmares.Landscape.Harmonising;

[ActName("landscape.topic-mapped")]
public sealed record TopicMapped(MappingId Mapping, Sector FromSector, Sector ToSector) : Act;

[ActName("landscape.topic-confirmed")]
public sealed record TopicConfirmed(MappingId Mapping, DateOnly On) : Act;

/// <summary>Two groups of different Sectors share a topic.</summary>
public sealed class MapTopic(PalmaresDb db, ActLog acts, IdSource ids, TakeOrigin origins)
{
    public sealed record Input(string Topic, Sector FromSector, string FromGroup, Sector ToSector, string ToGroup, Involvement Involvement, string FocalPoints, Origin From);

    public async Task<Result<MappingId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.FeedLandscape))
            return KernelErrors.NotPermitted;
        string[] said = [input.Topic.Trim(), input.FromGroup.Trim(), input.ToGroup.Trim()];
        if (said.Any(one => one.Length == 0))
            return LandscapeErrors.TopicNeeded;
        if (said[0].Length > TopicMapping.TopicLength || said[1].Length > TopicMapping.GroupLength || said[2].Length > TopicMapping.GroupLength || input.FocalPoints.Trim().Length > TopicMapping.FocalLength)
            return LandscapeErrors.TooLong.With(said.Max(one => one.Length), TopicMapping.GroupLength).At("Topic");
        if (input.FromSector == input.ToSector)
            return LandscapeErrors.SameSector;
        var origin = await origins.RunAsync(input.From, by, ct);
        if (origin.IsError)
            return origin.Error;

        var from = origin.Value;
        var mapping = new TopicMapping
        {
            Id = ids.New<MappingId>(), Topic = said[0], FromSector = input.FromSector, FromGroup = said[1], ToSector = input.ToSector, ToGroup = said[2], Involvement = input.Involvement, FocalPoints = input.FocalPoints.Trim(),
            Member = from.Member, OnBehalf = from.OnBehalf, Document = from.Document, Access = from.Access, RecordedBy = from.RecordedBy, At = from.At,
        };
        db.Set<TopicMapping>().Add(mapping);
        acts.Record(new TopicMapped(mapping.Id, mapping.FromSector, mapping.ToSector), by);
        await db.SaveChangesAsync(ct);
        return mapping.Id;
    }
}

/// <summary>An advisory group confirms a mapping, in a document, on a day.</summary>
public sealed class ConfirmTopic(PalmaresDb db, ActLog acts, FindDocument documents, TimeProvider clock)
{
    public sealed record Input(MappingId Mapping, string ConfirmedBy, string Document, DateOnly ConfirmedOn);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.KeepLandscape))
            return KernelErrors.NotPermitted;
        var visible = Access.Of(by);
        if (await db.Set<TopicMapping>().SingleOrDefaultAsync(one => one.Id == input.Mapping && visible.Contains(one.Access), ct) is not { } mapping)
            return LandscapeErrors.NoSuchTopic;
        if (input.ConfirmedBy.Trim().Length is 0 or > TopicMapping.GroupLength)
            return LandscapeErrors.GroupNeeded.At("ConfirmedBy");
        if (input.ConfirmedOn > DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime))
            return LandscapeErrors.ConfirmationInFuture;
        var document = await documents.RunAsync(input.Document, by, ct);
        if (document.IsError)
            return LandscapeErrors.DocumentNotRegistered.With(input.Document.Trim());

        (mapping.ConfirmedBy, mapping.ConfirmedDocument, mapping.ConfirmedOn) = (input.ConfirmedBy.Trim(), document.Value.Number, input.ConfirmedOn);
        acts.Record(new TopicConfirmed(mapping.Id, input.ConfirmedOn), by);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}

/// <summary>The mapping matrix between two Sectors, with what has to be confirmed again.</summary>
public sealed class ListTopics(PalmaresDb db, TimeProvider clock)
{
    public sealed record Line(
        MappingId Id, string Topic, Sector FromSector, string FromGroup, Sector ToSector, string ToGroup, Involvement Involvement, string FocalPoints, string? ConfirmedBy, string? ConfirmedDocument, DateOnly? ConfirmedOn, bool Stale);

    public async Task<IReadOnlyList<Line>> RunAsync(Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.ReadLandscape))
            return [];
        var visible = Access.Of(by);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var found = await db.Set<TopicMapping>().AsNoTracking().Where(one => visible.Contains(one.Access)).ToListAsync(ct);
        return [.. found.OrderBy(one => one.FromSector).ThenBy(one => one.ToSector).ThenBy(one => one.FromGroup, StringComparer.Ordinal).ThenBy(one => one.Topic, StringComparer.Ordinal)
            .Select(one => new Line(one.Id, one.Topic, one.FromSector, one.FromGroup, one.ToSector, one.ToGroup, one.Involvement, one.FocalPoints, one.ConfirmedBy, one.ConfirmedDocument, one.ConfirmedOn, MappingAge.IsStale(one.ConfirmedOn, today)))];
    }
}
