using Palmares.Kernel;

namespace Palmares.Review;

/// <summary>The judges of one edition, together.</summary>
public readonly record struct PanelId(Guid Value) : ITypedId<PanelId>
{
    public static PanelId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>One member of one panel; the same user has another id in the next edition.</summary>
public readonly record struct JudgeId(Guid Value) : ITypedId<JudgeId>
{
    public static JudgeId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct ConflictId(Guid Value) : ITypedId<ConflictId>
{
    public static ConflictId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>One version of who reads what.</summary>
public readonly record struct ProposalId(Guid Value) : ITypedId<ProposalId>
{
    public static ProposalId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>One judge reads one nomination.</summary>
public readonly record struct AssignmentId(Guid Value) : ITypedId<AssignmentId>
{
    public static AssignmentId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct ScoreSheetId(Guid Value) : ITypedId<ScoreSheetId>
{
    public static ScoreSheetId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct CalibrationId(Guid Value) : ITypedId<CalibrationId>
{
    public static CalibrationId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>One meeting that decides.</summary>
public readonly record struct SittingId(Guid Value) : ITypedId<SittingId>
{
    public static SittingId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct MotionId(Guid Value) : ITypedId<MotionId>
{
    public static MotionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct ReservationId(Guid Value) : ITypedId<ReservationId>
{
    public static ReservationId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>A nomination to practise on.</summary>
public readonly record struct SampleId(Guid Value) : ITypedId<SampleId>
{
    public static SampleId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>A lottery that the rules of an edition name.</summary>
public readonly record struct LotteryId(Guid Value) : ITypedId<LotteryId>
{
    public static LotteryId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct SavedSearchId(Guid Value) : ITypedId<SavedSearchId>
{
    public static SavedSearchId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>One version of the order in which a meeting takes nominations up.</summary>
public readonly record struct AgendaId(Guid Value) : ITypedId<AgendaId>
{
    public static AgendaId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Something that a rule on who takes part finds, with what was done about it.</summary>
public readonly record struct PartyMatterId(Guid Value) : ITypedId<PartyMatterId>
{
    public static PartyMatterId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>An office of the body, held by somebody for a time.</summary>
public readonly record struct OfficeId(Guid Value) : ITypedId<OfficeId>
{
    public static OfficeId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
