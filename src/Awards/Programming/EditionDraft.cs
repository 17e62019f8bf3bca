namespace Palmares.Awards.Programming;

/// <summary>What the secretary fills in for an edition. Days are whole days in the edition's time zone: an opening day counts from 00:00, a closing day to 23:59.</summary>
public sealed record EditionDraft
{
    public required ProgrammeId Programme { get; init; }

    public required string Label { get; init; }

    public required string Slug { get; init; }

    public string Purpose { get; init; } = "";

    public required string TimeZone { get; init; }

    public required DateOnly NominatingOpens { get; init; }

    public required DateOnly NominatingCloses { get; init; }

    public required DateOnly ScreeningCloses { get; init; }

    public required DateOnly ReviewingCloses { get; init; }

    public required DateOnly DecidingCloses { get; init; }

    public required DateOnly Publishes { get; init; }

    public required IReadOnlyList<CategoryDraft> Categories { get; init; }

    public required IReadOnlyList<CriterionDraft> Criteria { get; init; }

    /// <summary>Sheets of judges who know little of the field do not count where there are others.</summary>
    public bool LowConfidenceLeftOut { get; init; }

    public int ConflictYears { get; init; } = 3;

    public int EndorsementsMin { get; init; } = 2;

    public int EndorsementsMax { get; init; } = 3;

    public int Quorum { get; init; } = 3;

    /// <summary>The day eligibility is counted from; the day nominating closes unless said.</summary>
    public DateOnly? ReferenceDate { get; init; }

    public int? FirstRecordAtLeastYears { get; init; }

    public int? FirstRecordAtMostYears { get; init; }

    public bool NotAlreadyLaureate { get; init; } = true;

    /// <summary>Hours after the announced close in which what was begun may still be sent.</summary>
    public int GraceHours { get; init; }

    /// <summary>Phases whose switches are said; the others stand as <see cref="PhaseRules.Default"/> has them.</summary>
    public IReadOnlyList<PhaseTerms> Phases { get; init; } = PhaseRules.Defaults;

    /// <summary>Who may nominate, and how often.</summary>
    public NominatingTermsFacts Nominating { get; init; } = NominatingTermsFacts.Open;

    /// <summary>What is asked beside statement, citation and claims.</summary>
    public IReadOnlyList<FormField> Form { get; init; } = [];
}

public sealed record CategoryDraft(string Code, string Name, int Quota)
{
    public QuotaKind QuotaKind { get; init; }

    public bool MayWithhold { get; init; } = true;

    public IReadOnlyList<QuotaCap> Caps { get; init; } = [];

    /// <summary>The category's own; none where it uses the edition's.</summary>
    public IReadOnlyList<CriterionDraft> Criteria { get; init; } = [];

    /// <summary>Asked of own criteria alone.</summary>
    public bool LowConfidenceLeftOut { get; init; }
}

/// <param name="Anchors">What each point means, from 0 up.</param>
public sealed record CriterionDraft(string Code, string Name, string Definition, int Weight, IReadOnlyList<string> Anchors);
