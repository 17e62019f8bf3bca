namespace Palmares.Review;

/// <summary>How well a judge says they know the field of a nomination.</summary>
public enum Confidence
{
    Little,
    Well,

    /// <summary>The judge's own field.</summary>
    Own,
}

/// <summary>How many of the counted sheets say what of their judge's confidence.</summary>
public sealed record ConfidenceCounts(int Little, int Well, int Own, int Unsaid)
{
    public static ConfidenceCounts Of(IEnumerable<Confidence?> stated)
    {
        var all = stated.ToList();
        return new(all.Count(c => c == Confidence.Little), all.Count(c => c == Confidence.Well), all.Count(c => c == Confidence.Own), all.Count(c => c is null));
    }
}

/// <summary>What the steps are called. The English text is the key of its translations.</summary>
public static class ConfidenceWords
{
    public static string Of(Confidence? confidence) => confidence switch
    {
        Confidence.Little => "I know little of this field",
        Confidence.Well => "I know this field well",
        Confidence.Own => "This is my own field",
        _ => "Nothing said of it",
    };

    /// <summary>Of somebody else, in few words.</summary>
    public static string Short(Confidence? confidence) => confidence switch
    {
        Confidence.Little => "knows little of the field",
        Confidence.Well => "knows the field well",
        Confidence.Own => "the judge's own field",
        _ => "confidence not said",
    };
}
