using Palmares.Kernel;

namespace Palmares.Awards;

public readonly record struct CoNominatorId(Guid Value) : ITypedId<CoNominatorId>
{
    public static CoNominatorId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct StatedTieId(Guid Value) : ITypedId<StatedTieId>
{
    public static StatedTieId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct MergeId(Guid Value) : ITypedId<MergeId>
{
    public static MergeId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct InvitationId(Guid Value) : ITypedId<InvitationId>
{
    public static InvitationId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
