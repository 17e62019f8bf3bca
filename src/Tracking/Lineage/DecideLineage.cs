using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Records;

namespace Palmares.Tracking.Lineage;

/// <summary>A steward says that two documents are one piece of work, or that they are not. It holds until it is taken back.</summary>
public sealed class DecideLineage(PalmaresDb db, OpenLineages open, IdSource ids, ActLog acts, TimeProvider clock)
{
    /// <param name="Together">False for two that are not one piece of work.</param>
    public sealed record Input(RecordRef One, RecordRef Other, bool Together, string Reason);

    public async Task<Result<LineageDecisionId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.KeepRecord))
            return KernelErrors.NotPermitted;
        if (string.IsNullOrWhiteSpace(input.Reason))
            return TrackingErrors.ReasonMissing;
        if (input.Reason.Length > LineageDecision.ReasonLimit)
            return TrackingErrors.ReasonTooLong.With(input.Reason.Length, LineageDecision.ReasonLimit);
        if (input.One == input.Other)
            return TrackingErrors.OneDocument;
        var opened = await open.RunAsync(ct);
        if (opened.IsError)
            return opened.Error;
        if (await RefusalAsync(input, opened.Value, ct) is { } refusal)
            return refusal;

        var decision = new LineageDecision
        {
            Id = ids.New<LineageDecisionId>(),
            Together = input.Together,
            Source = input.One.Source,
            Key = input.One.Key,
            OtherSource = input.Other.Source,
            OtherKey = input.Other.Key,
            Reason = input.Reason.Trim(),
            At = clock.GetUtcNow(),
            By = by.Token,
        };
        db.Set<LineageDecision>().Add(decision);
        acts.Record(new LineageDecided(decision.Id, input.Together), by, decision.Reason);
        await db.SaveChangesAsync(ct);
        return decision.Id;
    }

    private async Task<Error?> RefusalAsync(Input input, WorkLineages lineages, CancellationToken ct)
    {
        var (one, other) = (lineages.RowOf(input.One), lineages.RowOf(input.Other));
        if (one < 0 || other < 0)
            return RecordsErrors.NoSuchDocument.At(one < 0 ? nameof(input.One) : nameof(input.Other));
        var same = lineages.Of(one) == lineages.Of(other);
        if (same == input.Together)
            return same ? TrackingErrors.OneWorkAlready : TrackingErrors.TwoWorksAlready;
        // A link that a steward parted is followed by no rule, so it cannot be followed by a second word either.
        var standing = await db.Set<LineageDecision>().AsNoTracking().Where(decision => decision.WithdrawnAt == null && decision.Together != input.Together).ToListAsync(ct);
        return standing.Any(decision => Contradicts(decision.Word, input, lineages)) ? TrackingErrors.DecidedOtherwise : null;
    }

    /// <summary>To bring together what stands parted, or to part exactly what stands together by a steward's word.</summary>
    private static bool Contradicts(LineageWord word, Input input, WorkLineages lineages)
    {
        if (!input.Together)
            return (word.One, word.Other) == (input.One, input.Other) || (word.Other, word.One) == (input.One, input.Other);
        var (one, other) = (lineages.RowOf(word.One), lineages.RowOf(word.Other));
        if (one < 0 || other < 0)
            return false;
        var (left, right) = (lineages.Of(lineages.RowOf(input.One)), lineages.Of(lineages.RowOf(input.Other)));
        return (lineages.Of(one), lineages.Of(other)) == (left, right) || (lineages.Of(other), lineages.Of(one)) == (left, right);
    }
}
