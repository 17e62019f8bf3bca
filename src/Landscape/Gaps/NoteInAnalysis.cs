using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Proceedings;

namespace Palmares.Landscape.Gaps;

[ActName("landscape.analysis-noted")]
public sealed record AnalysisNoted(AnalysisId Analysis, AnalysisNoteId Note, NoteKind Kind) : Act;

/// <summary>The proposer reads a comparison or marks a different purpose; anybody sends an opinion, under a name.</summary>
public sealed class NoteInAnalysis(PalmaresDb db, ActLog acts, IdSource ids, TakeOrigin origins, AwardRegister register)
{
    public sealed record Input
    {
        public required AnalysisId Analysis { get; init; }
        public required NoteKind Kind { get; init; }
        public required string Award { get; init; }

        /// <summary>Key of one of the 28; not needed for a different purpose.</summary>
        public string? Dimension { get; init; }

        /// <summary>For a reading: how the two compare.</summary>
        public Comparison? Reading { get; init; }

        /// <summary>For an opinion.</summary>
        public Judgement? Judgement { get; init; }

        /// <summary>For an opinion: whose it is, and where it is said.</summary>
        public string? NamedSource { get; init; }
        public required string Note { get; init; }
        public required Origin From { get; init; }
    }

    public async Task<Result<AnalysisNoteId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.FeedLandscape))
            return KernelErrors.NotPermitted;
        var visible = Access.Of(by);
        var analysis = await db.Set<GapAnalysis>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == input.Analysis && visible.Contains(one.Access), ct);
        if (analysis is null)
            return LandscapeErrors.NoSuchAnalysis;
        if (Refuse(input, analysis, by) is { } refusal)
            return refusal;
        var origin = await origins.RunAsync(input.From, by, ct);
        if (origin.IsError)
            return origin.Error;

        var note = Make(input, origin.Value, analysis.Access);
        db.Set<AnalysisNote>().Add(note);
        acts.Record(new AnalysisNoted(analysis.Id, note.Id, note.Kind), by);
        await db.SaveChangesAsync(ct);
        return note.Id;
    }

    private Error? Refuse(Input input, GapAnalysis analysis, Actor by)
    {
        // What the secretariat hosts on a member's behalf it also keeps for that member; otherwise an analysis is its proposer's alone.
        var keeps = analysis.RecordedBy == by.User || (analysis.OnBehalf && by.May(Permission.KeepLandscape));
        if (input.Kind != NoteKind.Opinion && !keeps)
            return LandscapeErrors.NotYourAnalysis;
        if (register.Find(input.Award) is null)
            return LandscapeErrors.UnknownAward.With(input.Award).At("Award");
        if (input.Kind != NoteKind.DifferentPurpose && AwardDimensions.Find(input.Dimension) is null)
            return LandscapeErrors.UnknownDimension.With(input.Dimension ?? "");
        if (input.Kind == NoteKind.Reading && input.Reading is null)
            return LandscapeErrors.NoteNeeded.At("Reading");
        if (input.Kind == NoteKind.Opinion && string.IsNullOrWhiteSpace(input.NamedSource))
            return LandscapeErrors.NamedSourceNeeded;
        if (string.IsNullOrWhiteSpace(input.Note))
            return LandscapeErrors.NoteNeeded;
        if (input.Note.Trim().Length > AnalysisNote.TextLength)
            return LandscapeErrors.TooLong.With(input.Note.Trim().Length, AnalysisNote.TextLength).At("Note");
        return input.NamedSource?.Trim().Length > AnalysisNote.SourceLength ? LandscapeErrors.TooLong.With(input.NamedSource.Trim().Length, AnalysisNote.SourceLength).At("NamedSource") : null;
    }

    private AnalysisNote Make(Input input, CheckedOrigin from, AccessClass inherited) => new()
    {
        Id = ids.New<AnalysisNoteId>(), AnalysisId = input.Analysis, Kind = input.Kind, Award = input.Award,
        Dimension = input.Kind == NoteKind.DifferentPurpose ? null : input.Dimension, Reading = input.Kind == NoteKind.Reading ? input.Reading : null,
        Judgement = input.Kind == NoteKind.Opinion ? input.Judgement ?? Landscape.Judgement.Neither : null,
        Text = input.Note.Trim(), NamedSource = input.Kind == NoteKind.Opinion ? input.NamedSource!.Trim() : null,
        Member = from.Member, OnBehalf = from.OnBehalf, Document = from.Document, RecordedBy = from.RecordedBy, At = from.At,
        Access = from.Access == AccessClass.Restricted ? from.Access : inherited,
    };
}
