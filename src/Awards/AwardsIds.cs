using Palmares.Kernel;

namespace Palmares.Awards;

public readonly record struct ProgrammeId(Guid Value) : ITypedId<ProgrammeId>
{
    public static ProgrammeId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct EditionId(Guid Value) : ITypedId<EditionId>
{
    public static EditionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct CategoryId(Guid Value) : ITypedId<CategoryId>
{
    public static CategoryId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct CriterionId(Guid Value) : ITypedId<CriterionId>
{
    public static CriterionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct CriteriaVersionId(Guid Value) : ITypedId<CriteriaVersionId>
{
    public static CriteriaVersionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct NominationId(Guid Value) : ITypedId<NominationId>
{
    public static NominationId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct ClaimId(Guid Value) : ITypedId<ClaimId>
{
    public static ClaimId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct EvidenceId(Guid Value) : ITypedId<EvidenceId>
{
    public static EvidenceId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct EndorsementId(Guid Value) : ITypedId<EndorsementId>
{
    public static EndorsementId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct RecommendationId(Guid Value) : ITypedId<RecommendationId>
{
    public static RecommendationId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct DecisionId(Guid Value) : ITypedId<DecisionId>
{
    public static DecisionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct LaureateId(Guid Value) : ITypedId<LaureateId>
{
    public static LaureateId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct StatedFactId(Guid Value) : ITypedId<StatedFactId>
{
    public static StatedFactId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct CitationDraftId(Guid Value) : ITypedId<CitationDraftId>
{
    public static CitationDraftId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct FormVersionId(Guid Value) : ITypedId<FormVersionId>
{
    public static FormVersionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct WithdrawalId(Guid Value) : ITypedId<WithdrawalId>
{
    public static WithdrawalId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct RuleExceptionId(Guid Value) : ITypedId<RuleExceptionId>
{
    public static RuleExceptionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct CeremonyItemId(Guid Value) : ITypedId<CeremonyItemId>
{
    public static CeremonyItemId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct NominationFileId(Guid Value) : ITypedId<NominationFileId>
{
    public static NominationFileId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct CourtesyNoticeId(Guid Value) : ITypedId<CourtesyNoticeId>
{
    public static CourtesyNoticeId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct ProgressReportId(Guid Value) : ITypedId<ProgressReportId>
{
    public static ProgressReportId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct EarlierCitationId(Guid Value) : ITypedId<EarlierCitationId>
{
    public static EarlierCitationId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct RollLeavingId(Guid Value) : ITypedId<RollLeavingId>
{
    public static RollLeavingId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
