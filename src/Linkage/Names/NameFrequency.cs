namespace Palmares.Linkage.Names;

/// <summary>
/// How many others in this table would bear a full name by chance, were surname and given name drawn apart. Counted over
/// different names, not mentions: a prolific author does not make a name common.
/// </summary>
/// <remarks>
/// Expected others = (names with this surname − 1) × (names with this given name − 1) ÷ names. A small table says little
/// of the world, so surnames that many millions bear never count as rare.
/// </remarks>
internal sealed class NameFrequency
{
    private const int SmallestPopulation = 1000;

    private static readonly HashSet<string> VeryCommon =
    [
        "wang", "li", "zhang", "liu", "chen", "yang", "huang", "zhao", "wu", "zhou", "xu", "sun", "ma", "zhu", "hu", "guo", "he", "lin", "gao", "luo",
        "kim", "lee", "park", "choi", "jung", "jeong", "kang", "cho", "yoon", "jang", "nguyen", "tran", "le", "pham", "singh", "kumar", "sharma", "khan",
        "smith", "jones", "johnson", "williams", "brown", "miller", "garcia", "martin", "tanaka", "suzuki", "sato", "ali", "ahmed", "mohamed",
    ];

    private readonly Dictionary<string, int> surnames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> givens = new(StringComparer.Ordinal);
    private readonly int names;

    public NameFrequency(IEnumerable<PersonName> people)
    {
        foreach (var name in people.Where(name => name.IsFull).DistinctBy(name => name.Key, StringComparer.Ordinal))
        {
            names++;
            surnames[name.Surname] = surnames.GetValueOrDefault(name.Surname) + 1;
            givens[name.Given[0]] = givens.GetValueOrDefault(name.Given[0]) + 1;
        }
    }

    public bool IsRare(PersonName name, double below) =>
        name.IsFull && !VeryCommon.Contains(name.Surname) && Expected(name) < below;

    public double Expected(PersonName name) =>
        Math.Max(0, surnames.GetValueOrDefault(name.Surname) - 1.0)
        * Math.Max(0, givens.GetValueOrDefault(name.Given[0]) - 1.0)
        / Math.Max(names, SmallestPopulation);
}
