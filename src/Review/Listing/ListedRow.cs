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
    private static readonly string[] Nothing = [];

    public NominationFacts Nomination => nomination;

    public EditionFacts Edition => edition;

    public CategoryFacts Category { get; } = edition.Categories.First(c => c.Id == nomination.Category);

    public RowSight Sight => sight;

    /// <summary>Its viewer reads it without names.</summary>
    public bool IsNameless => nomination.NomineeName == NomineeHiding.Hidden;

    public IReadOnlyList<string> Judges { get; init; } = [];

    public IReadOnlyList<string> Conflicts { get; init; } = [];

    /// <summary>Scores that count. Null unless the viewer may see results and the request needs them.</summary>
    public IReadOnlyList<CountedMarks>? Scores { get; init; }

    /// <summary>How many sheets are handed in, for whoever assigns.</summary>
    public int? HandedIn { get; init; }

    /// <summary>How far the viewer is with it, as its judge.</summary>
    public ReadingState? Reading { get; init; }

    public double? OwnScore { get; init; }

    public AssignmentId? Assignment { get; init; }

    /// <summary>What the request's formula gives.</summary>
    public double? Formula { get; set; }

    /// <summary>The words of a text field, folded once in the life of the facts where they belong to the nomination.</summary>
    public required Func<ListField, NominationFacts, string?> Kept { get; init; }

    public IReadOnlyList<string> Folded(ListField field)
    {
        if (Kept(field, nomination) is { } kept)
            return [kept];
        var cell = field.Read(this);
        if (cell.Also is { } several)
            return [.. several.Select(Listing.Folded.Of)];
        return string.IsNullOrEmpty(cell.Text) ? Nothing : [Listing.Folded.Of(cell.Text)];
    }
}

/// <summary>One judge's last sheet handed in, as it counts.</summary>
internal sealed record CountedMarks(JudgeId Judge, double Overall, IReadOnlyDictionary<CriterionId, int> Marks)
{
    public Confidence? Confidence { get; init; }
}
