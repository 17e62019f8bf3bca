using Palmares.Awards;

namespace Palmares.Review.Listing;

/// <summary>By what right a viewer sees a row. A field shows only what one of these gives.</summary>
[Flags]
internal enum RowSight
{
    None = 0,

    /// <summary>The nominator's own, or the secretary's.</summary>
    Keeping = 1,

    /// <summary>Who assigns judges sees who reads it and whose conflicts there are.</summary>
    Assigning = 2,

    /// <summary>Who sees results, once the edition is deciding.</summary>
    Results = 4,

    /// <summary>A judge's own to read.</summary>
    Judging = 8,
}

/// <summary>How far a judge is with a nomination.</summary>
internal enum ReadingState
{
    NotStarted,
    Draft,
    HandedIn,
}

/// <summary>A nomination as one viewer may know it.</summary>
internal sealed class ListedRow(NominationFacts nomination, EditionFacts edition, RowSight sight)
{
    public NominationFacts Nomination => nomination;

    public EditionFacts Edition => edition;

    public CategoryFacts Category { get; } = edition.Categories.First(c => c.Id == nomination.Category);

    public RowSight Sight => sight;

    /// <summary>Its viewer reads it without names.</summary>
    public bool IsNameless => nomination.NomineeName == NomineeHiding.Hidden;

    /// <summary>For whoever assigns; null for all others. Asked only for rows that show it.</summary>
    public PanelFacts? Panel { get; init; }

    public IReadOnlyList<string> Judges => Panel?.JudgesOf(nomination.Id) ?? [];

    public IReadOnlyList<string> Conflicts => Panel?.ConflictsOf(nomination.Id) ?? [];

    /// <summary>How many sheets are handed in.</summary>
    public int? HandedIn => Panel?.HandedInOf(nomination.Id);

    /// <summary>Scores that count. Null unless the viewer may see results and the request needs them.</summary>
    public IReadOnlyList<CountedMarks>? Scores { get; init; }

    /// <summary>How far the viewer is with it, as its judge.</summary>
    public ReadingState? Reading { get; init; }

    public double? OwnScore { get; init; }

    public AssignmentId? Assignment { get; init; }

    /// <summary>What the request's formula gives.</summary>
    public double? Formula { get; set; }

    /// <summary>Its texts as they are kept folded; null for whom some of them are hidden from.</summary>
    public required FoldedTexts? Kept { get; init; }

    public IReadOnlyList<string> Folded(ListField field) =>
        field.Place is { } place && Kept is not null ? Kept.Of(place, field, this) : field.Read(this).Folded;
}

/// <summary>One judge's last sheet handed in, as it counts.</summary>
internal sealed record CountedMarks(JudgeId Judge, double Overall, IReadOnlyDictionary<CriterionId, int> Marks)
{
    public Confidence? Confidence { get; init; }
}
