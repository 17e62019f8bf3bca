namespace Palmares.Kernel;

/// <summary>Something that happened and changed the state. Carries ids and numbers; never a name, never free text.</summary>
public abstract record Act;

/// <summary>The name an act bears in the ledger for ever, e.g. <c>review.score-submitted</c>.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ActNameAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
