namespace Palmares.Linkage.Names;

/// <summary>
/// How many others would bear a full name by chance, were surname and given name drawn apart. Counted over different
/// names, not mentions: a prolific author does not make a name common.
/// </summary>
/// <remarks>
/// In the table: (names with this surname − 1) × (names with this given name − 1) ÷ names. A small table says little of
/// the world, so the shares of the commonest surnames and given names (<see cref="WidespreadNames"/>) count as well, in a
/// field of so many people as the spec says.
/// </remarks>
internal sealed class NameFrequency
{
    private const int SmallestPopulation = 1000;

    private readonly Dictionary<string, int> surnames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> givens = new(StringComparer.Ordinal);
    private readonly Dictionary<char, int> initials = [];
    private readonly double population;
    private readonly int names;

    public NameFrequency(IEnumerable<PersonName> people, double population)
    {
        this.population = population;
        foreach (var name in people.Where(name => name.IsFull).DistinctBy(name => name.Key, StringComparer.Ordinal))
        {
            names++;
            surnames[name.Surname] = surnames.GetValueOrDefault(name.Surname) + 1;
            givens[name.Given[0]] = givens.GetValueOrDefault(name.Given[0]) + 1;
            initials[name.Given[0][0]] = initials.GetValueOrDefault(name.Given[0][0]) + 1;
        }
    }

    public double Expected(PersonName name) =>
        Math.Max(0, surnames.GetValueOrDefault(name.Surname) - 1.0)
        * Math.Max(0, givens.GetValueOrDefault(name.Given[0]) - 1.0)
        / Math.Max(names, SmallestPopulation);

    /// <summary>Others with this name; of a name that gives only initials, others it could stand for.</summary>
    public double ExpectedOthers(PersonName name)
    {
        var inField = population * WidespreadNames.SurnameShare(name.Surname) * WidespreadNames.GivenShare(name);
        var inTable = name.IsFull ? Expected(name) : ExpectedBehindInitial(name);
        return Math.Max(inField, inTable);
    }

    private double ExpectedBehindInitial(PersonName name) =>
        Math.Max(0, surnames.GetValueOrDefault(name.Surname) - 1.0)
        * (name.Given.Count == 0 || names == 0 ? 1 : (double)initials.GetValueOrDefault(name.Given[0][0]) / names);
}
