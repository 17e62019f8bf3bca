using Palmares.Kernel;

namespace Palmares.Awards;

/// <summary>What an approving body said of a decision.</summary>
public readonly record struct ApprovalId(Guid Value) : ITypedId<ApprovalId>
{
    public static ApprovalId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>A party's word that a decision is wrong.</summary>
public readonly record struct ObjectionId(Guid Value) : ITypedId<ObjectionId>
{
    public static ObjectionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>A party's word that an objection was not handled by the rules.</summary>
public readonly record struct AppealId(Guid Value) : ITypedId<AppealId>
{
    public static AppealId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
