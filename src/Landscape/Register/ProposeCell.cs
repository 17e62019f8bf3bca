using Palmares.Kernel;

namespace Palmares.Landscape.Register;

[ActName("landscape.cell-proposed")]
public sealed record CellProposed(CellChangeId Change, CellState State) : Act;

/// <summary>A member proposes what a cell should say, with its source and the day it was seen.</summary>
public sealed class ProposeCell(PalmaresDb db, ActLog acts, IdSource ids, TimeProvider clock, TakeOrigin origins, AwardRegister register)
{
    public sealed record Input
    {
        public required string Award { get; init; }
        public required string Cell { get; init; }
        public required CellState State { get; init; }
        public string Text { get; init; } = "";
        public required string Source { get; init; }
        public required PartialDate Seen { get; init; }
        public string Confidence { get; init; } = "medium";
        public required Origin From { get; init; }
    }

    public async Task<Result<CellChangeId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.FeedLandscape))
            return KernelErrors.NotPermitted;
        if (register.Find(input.Award) is null)
            return LandscapeErrors.NoSuchAward.With(input.Award);
        if (CellRules.Refuse(input, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)) is { } refusal)
            return refusal;
        var origin = await origins.RunAsync(input.From, by, ct);
        if (origin.IsError)
            return origin.Error;

        var change = Make(input, origin.Value);
        db.Set<CellChange>().Add(change);
        acts.Record(new CellProposed(change.Id, change.State), by);
        await db.SaveChangesAsync(ct);
        return change.Id;
    }

    private CellChange Make(Input input, CheckedOrigin from) => new()
    {
        Id = ids.New<CellChangeId>(), Award = input.Award, Cell = input.Cell, State = input.State, Text = input.Text.Trim(), Source = input.Source.Trim(),
        Seen = input.Seen, Confidence = input.Confidence, Proposal = ProposalState.Open,
        Member = from.Member, OnBehalf = from.OnBehalf, Document = from.Document, Access = from.Access, RecordedBy = from.RecordedBy, At = from.At,
    };
}

/// <summary>What a proposal for a cell must hold.</summary>
internal static class CellRules
{
    public static readonly IReadOnlyList<string> Confidences = ["high", "medium", "low"];

    public static Error? Refuse(ProposeCell.Input input, DateOnly today)
    {
        if (!AwardDimensions.IsCell(input.Cell))
            return LandscapeErrors.NoSuchCell.With(input.Cell);
        var text = input.Text.Trim();
        if (input.State == CellState.Stated && text.Length == 0)
            return LandscapeErrors.StatementNeeded;
        if (input.State is CellState.NotFound or CellState.NotLooked && text.Length > 0)
            return LandscapeErrors.NothingStated;
        if (text.Length > CellChange.TextLength)
            return LandscapeErrors.TooLong.With(text.Length, CellChange.TextLength).At("Text");
        if (string.IsNullOrWhiteSpace(input.Source))
            return LandscapeErrors.SourceNeeded;
        if (input.Source.Trim().Length > CellChange.SourceLength)
            return LandscapeErrors.TooLong.With(input.Source.Trim().Length, CellChange.SourceLength).At("Source");
        if (input.Seen.Earliest > today)
            return LandscapeErrors.SeenInFuture;
        return Confidences.Contains(input.Confidence) ? null : LandscapeErrors.ConfidenceNeeded;
    }
}
