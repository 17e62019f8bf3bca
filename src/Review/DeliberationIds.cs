using Palmares.Kernel;

namespace Palmares.Review;

/// <summary>One thing said in a thread about a nomination.</summary>
public readonly record struct RemarkId(Guid Value) : ITypedId<RemarkId>
{
    public static RemarkId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>A question to the nominator, with its answer.</summary>
public readonly record struct ClarificationId(Guid Value) : ITypedId<ClarificationId>
{
    public static ClarificationId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>A judge asked to look at another's score sheet.</summary>
public readonly record struct SecondOpinionId(Guid Value) : ITypedId<SecondOpinionId>
{
    public static SecondOpinionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>A nomination that a conflicted chair gave out of hand.</summary>
public readonly record struct HandoverId(Guid Value) : ITypedId<HandoverId>
{
    public static HandoverId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
