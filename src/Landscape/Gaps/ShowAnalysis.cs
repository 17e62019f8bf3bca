using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Proceedings;

namespace Palmares.Landscape.Gaps;

/// <summary>A programme of the selection, compared with the subject.</summary>
public sealed record ComparedAward(AwardRecord Award, IReadOnlyList<Compared> Cells, string? DifferentPurpose);

/// <summary>What somebody said in an analysis, always with who says it.</summary>
public sealed record NoteShown(NoteKind Kind, string Award, string AwardName, AwardDimension? Dimension, Comparison? Reading, Judgement? Judgement, string Text, string? NamedSource, Attribution From);

/// <summary>A gap analysis as it stands: computed from the register of today, with the proposer's readings and attributed opinions.</summary>
/// <param name="Mine">The viewer may read and mark in it; others send opinions.</param>
public sealed record AnalysisShown(
    AnalysisId Id, string Title, Attribution Proposer, AwardRecord Subject, IReadOnlyList<ComparedAward> Awards, IReadOnlyList<Nearness> Nearest,
    IReadOnlyList<Combination> NeverStated, IReadOnlyList<Combination> Missing, IReadOnlyList<NoteShown> Notes, int Organisations, bool Mine)
{
    /// <summary>The rule that was changed for this look alone; null in the analysis itself.</summary>
    public (string Cell, string Text)? WhatIf { get; init; }

    public string Reach => $"{Awards.Count} records of {Organisations} organisations, read in part";
}

/// <summary>Computes an analysis. With a what-if, one rule of the subject is another for this look; nothing is kept of it.</summary>
public sealed class ShowAnalysis(PalmaresDb db, ReadRegister register, ReadEdition editions, TimeProvider clock)
{
    /// <param name="Cell">The cell to change for this look.</param>
    /// <param name="Text">What it would say; empty for none.</param>
    public sealed record WhatIf(string Cell, string Text);

    public async Task<Result<AnalysisShown>> RunAsync(AnalysisId id, Actor by, CancellationToken ct, WhatIf? whatIf = null)
    {
        var read = await register.RunAsync(by, ct);
        if (read.IsError)
            return read.Error;
        var visible = Access.Of(by);
        var analysis = await db.Set<GapAnalysis>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == id && visible.Contains(one.Access), ct);
        if (analysis is null || await analysis.SubjectAsync(db, read.Value, editions, clock.GetUtcNow(), ct) is not { } subject)
            return LandscapeErrors.NoSuchAnalysis;
        if (whatIf is not null && !AwardDimensions.IsCell(whatIf.Cell))
            return LandscapeErrors.NoSuchCell.With(whatIf.Cell);
        var notes = await db.Set<AnalysisNote>().AsNoTracking().Where(note => note.AnalysisId == id && visible.Contains(note.Access)).OrderBy(note => note.At).ToListAsync(ct);
        return Computed(analysis, whatIf is null ? subject : Changed(subject, whatIf), analysis.Others(read.Value), notes, by) with { WhatIf = whatIf is null ? null : (whatIf.Cell, whatIf.Text) };
    }

    private static AwardRecord Changed(AwardRecord subject, WhatIf whatIf)
    {
        var text = whatIf.Text.Trim();
        return subject.With(new Dictionary<string, AwardCell> { [whatIf.Cell] = new(whatIf.Cell, text.Length == 0 ? CellState.StatedAbsent : CellState.Stated, text) });
    }

    private static AnalysisShown Computed(GapAnalysis analysis, AwardRecord subject, IReadOnlyList<AwardRecord> others, IReadOnlyList<AnalysisNote> notes, Actor by)
    {
        var compared = others.Select(other => Compared(subject, other, notes)).ToList();
        return new AnalysisShown(
            analysis.Id, analysis.Title, analysis.Attribution, subject, compared,
            Nearest.Order(compared.Select(one => Nearest.Of(one.Award, one.Cells, one.DifferentPurpose))),
            Combinations.NeverStated(others), Combinations.Missing(subject, others),
            [.. notes.Select(note => Shown(note, others))], Organisations.Count(others),
            by.May(Permission.KeepLandscape) ? analysis.OnBehalf || analysis.RecordedBy == by.User : analysis.RecordedBy is not null && analysis.RecordedBy == by.User);
    }

    private static ComparedAward Compared(AwardRecord subject, AwardRecord other, IReadOnlyList<AnalysisNote> notes)
    {
        var own = notes.Where(note => note.Award == other.Id).ToList();
        var marked = own.LastOrDefault(note => note.Kind == NoteKind.DifferentPurpose);
        var cells = ComparisonRules.Compare(subject, other).Select(cell => own.LastOrDefault(note => note.Kind == NoteKind.Reading && note.Dimension == cell.Dimension.Key) is { } reading
            ? new Compared(cell.Dimension, reading.Reading!.Value, reading.Text, reading.Attribution)
            : cell);
        return new ComparedAward(other, [.. cells], marked?.Text ?? ComparisonRules.DifferentPurpose(subject, other));
    }

    private static NoteShown Shown(AnalysisNote note, IReadOnlyList<AwardRecord> others) => new(
        note.Kind, note.Award, others.FirstOrDefault(award => award.Id == note.Award)?.Name ?? note.Award, AwardDimensions.Find(note.Dimension), note.Reading, note.Judgement, note.Text, note.NamedSource, note.Attribution);
}

/// <summary>The analyses that the viewer may see, the newest first.</summary>
public sealed class ListAnalyses(PalmaresDb db)
{
    public sealed record Line(AnalysisId Id, string Title, Attribution Proposer);

    public async Task<IReadOnlyList<Line>> RunAsync(Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.ReadLandscape))
            return [];
        var visible = Access.Of(by);
        var found = await db.Set<GapAnalysis>().AsNoTracking().Where(one => visible.Contains(one.Access)).OrderByDescending(one => one.At).ToListAsync(ct);
        return [.. found.Select(one => new Line(one.Id, one.Title, one.Attribution))];
    }
}
