namespace Palmares.Records;

/// <summary>A group of a body, as its sources name it: IETF, <c>quic</c>.</summary>
public readonly record struct GroupKey(string Body, string Value)
{
    public override string ToString() => Body + " " + Value;
}
