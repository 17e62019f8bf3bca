namespace Palmares.Review.Listing;

/// <summary>What a search asks, read and checked.</summary>
internal abstract record Query
{
    public sealed record Everything : Query;

    public sealed record All(IReadOnlyList<Query> Parts) : Query;

    public sealed record Any(IReadOnlyList<Query> Parts) : Query;

    public sealed record Not(Query Part) : Query;

    /// <summary>Stands in any of the texts the viewer may see.</summary>
    public sealed record Words(string Folded) : Query;

    public sealed record Has(ListField Field) : Query;

    public sealed record Asked(ListField Field, IReadOnlyList<ValueTest> AnyOf) : Query;
}

/// <summary>One value of a field as the search asks for it.</summary>
internal abstract record ValueTest
{
    /// <param name="Whole">The whole text, not a part of it.</param>
    public sealed record Text(string Folded, bool Whole) : ValueTest;

    public sealed record Number(double Low, bool LowIn, double High, bool HighIn) : ValueTest;

    /// <summary>Both days belong to it.</summary>
    public sealed record Days(DateOnly First, DateOnly Last) : ValueTest;
}
