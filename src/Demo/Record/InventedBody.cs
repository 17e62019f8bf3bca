namespace Palmares.Demo.Record;

/// <summary>A standards body that does not exist: its people, their employers, their careers and its documents.</summary>
/// <remarks>Deterministic: the same seed and last year give the same body to the letter.</remarks>
internal sealed class InventedBody
{
    public const string Source = "demo-msa";
    public const string Name = "Meridian Standards Assembly";
    public const int PeopleCount = 400;
    public const int DocumentCount = 3000;

    /// <summary>People of the body's first ten years, beside the others: from among them came the laureates whom the award had before it was run with this product.</summary>
    public const int EarlierCount = 300;

    private const int EarlierDocuments = 1800;

    private readonly Random _chance;
    private readonly int _lastYear;
    private readonly List<InventedPerson> _people = [], _earlier = [];
    private readonly List<InventedDocument> _documents = [];
    private readonly List<InventedMandate> _mandates = [];

    private InventedBody(int seed, int lastYear) => (_chance, _lastYear) = (new Random(seed), lastYear);

    public IReadOnlyList<InventedPerson> People => _people;

    public IReadOnlyList<InventedPerson> Earlier => _earlier;

    public IReadOnlyList<InventedDocument> Documents => _documents;

    public IReadOnlyList<InventedMandate> Mandates => _mandates;

    /// <param name="seed">Fixes every choice.</param>
    /// <param name="lastYear">The last year of the record; it begins 18 years earlier.</param>
    /// <param name="people">Fewer for a smaller body.</param>
    /// <param name="documents">About as many.</param>
    /// <param name="earlier">Whether the people of the first ten years are in it too; the others stay as they are.</param>
    public static InventedBody Invent(int seed, int lastYear, int people = PeopleCount, int documents = DocumentCount, bool earlier = false)
    {
        var body = new InventedBody(seed, lastYear);
        body.InventPeople(people);
        body.InventDocuments(body._people, documents);
        foreach (var (index, group) in InventedWords.Groups.Index())
        {
            body.Succession(body._people, index, group.Code, "chair", 4);
            body.Succession(body._people, index, group.Code, "vice-chair", 3);
            for (var question = 1; question <= 3; question++)
                body.Succession(body._people, index, $"Q{question}/{index + 1}", "rapporteur", 3);
        }

        if (earlier)
            body.InventEarlier();
        return body;
    }

    private void InventPeople(int count)
    {
        var taken = new HashSet<string>();
        while (_people.Count < count)
        {
            var (given, family, full) = InventName();
            // A dozen namesakes are let through: telling them apart is what the records steward is for.
            if (!taken.Add(full) && _people.Count(p => p.IsNamesake) >= 12)
                continue;
            var isNamesake = _people.Any(p => p.Name == full);
            _people.Add(InventPerson(_people.Count + 1, given, family, full, _lastYear - 18 + (int)(18 * Math.Pow(_chance.NextDouble(), 0.8)), isNamesake));
        }
    }

    private void InventEarlier()
    {
        var taken = _people.Select(p => p.Name).ToHashSet();
        // The words make some 720 names; the rarer ones are used up at last, so that not every draw brings somebody.
        for (var drawn = 0; drawn < 10 * EarlierCount && _earlier.Count < EarlierCount; drawn++)
        {
            var (given, family, full) = InventName();
            if (taken.Add(full))
                _earlier.Add(InventPerson(_people.Count + _earlier.Count + 1, given, family, full, _lastYear - 18 + _chance.Next(10), isNamesake: false, shortest: 3));
        }

        InventDocuments(_earlier, EarlierDocuments);
        foreach (var (index, _) in InventedWords.Groups.Index())
        {
            Succession(_earlier, index, $"WP1/{index + 1}", "chair", 3);
            Succession(_earlier, index, $"WP2/{index + 1}", "chair", 2);
            Succession(_earlier, index, $"Q4/{index + 1}", "rapporteur", 3);
        }
    }

    private InventedPerson InventPerson(int number, string given, string family, string full, int first, bool isNamesake, int shortest = 1)
    {
        var employers = new List<(int From, string Name)> { (first, Pick(InventedWords.Organisations)) };
        if (_chance.NextDouble() < 0.35 && first + 4 < _lastYear)
            employers.Add((first + 2 + _chance.Next(_lastYear - first - 2), Pick(InventedWords.Organisations)));
        return new InventedPerson(
            number, full, given, family, first, Math.Min(_lastYear, first + shortest + (int)(14 * _chance.NextDouble())), _chance.Next(InventedWords.Groups.Count),
            0.3 + (1.7 * _chance.NextDouble()), employers, isNamesake);
    }

    private (string Given, string Family, string Full) InventName()
    {
        var roll = _chance.Next(InventedWords.Scripts.Sum(s => s.Share));
        var script = InventedWords.Scripts[0];
        foreach (var candidate in InventedWords.Scripts)
        {
            script = candidate;
            if ((roll -= candidate.Share) < 0)
                break;
        }

        var (given, family) = (Pick(script.Given), Pick(script.Family));
        return (given, family, script.FamilyFirst ? family + script.Glue + given : given + script.Glue + family);
    }

    /// <param name="people">Who writes them, and revises what these wrote.</param>
    /// <param name="count">About as many, in the order of the years.</param>
    private void InventDocuments(List<InventedPerson> people, int count)
    {
        var (already, number) = (_documents.Count, 100 + (_documents.Count == 0 ? 0 : DocumentCount));
        for (var i = 0; i < count; i++)
        {
            var year = _lastYear - 18 + (int)(19.0 * i / count);
            var group = _chance.Next(InventedWords.Groups.Count);
            var earlier = i > 200 && _chance.NextDouble() < 0.25 ? _documents[already + _chance.Next(_documents.Count - already)] : null;
            var authors = PickAuthors(people, year, earlier?.Group ?? group);
            if (authors.Count == 0)
                continue;
            _documents.Add(new InventedDocument(
                $"MSA {(char)('A' + (earlier?.Group ?? group))}.{number + i}",
                earlier?.Title ?? $"{Pick(InventedWords.Forms)} {Pick(InventedWords.Subjects)}",
                year, 1 + _chance.Next(12), earlier?.Group ?? group, earlier?.Number, authors,
                _chance.NextDouble() switch { < 0.72 => "in force", < 0.85 => "superseded", _ => "under study" },
                already == 0 || _chance.NextDouble() < 0.3));
        }
    }

    private List<InventedPerson> PickAuthors(List<InventedPerson> people, int year, int group)
    {
        var active = people.Where(p => p.First <= year && p.Last >= year).ToList();
        var inGroup = active.Where(p => p.Group == group).ToList();
        var authors = new List<InventedPerson>();
        var count = 1 + _chance.Next(4);
        for (var n = 0; n < count * 3 && authors.Count < count; n++)
        {
            var pool = inGroup.Count > 3 && _chance.NextDouble() < 0.8 ? inGroup : active;
            if (pool.Count == 0)
                break;
            var candidate = pool[_chance.Next(pool.Count)];
            if (_chance.NextDouble() < candidate.Zeal / 2 && !authors.Contains(candidate))
                authors.Add(candidate);
        }

        return authors;
    }

    private void Succession(List<InventedPerson> people, int group, string code, string role, int term)
    {
        var held = new HashSet<int>();
        for (var year = _lastYear - 17; year <= _lastYear; year += term)
        {
            var fit = people.Where(p => p.Group == group && p.First + 2 <= year && p.Last > year && !held.Contains(p.Number)).OrderByDescending(p => p.Zeal).Take(6).ToList();
            if (fit.Count == 0)
                continue;
            var person = fit[_chance.Next(fit.Count)];
            held.Add(person.Number);
            var end = year + term;
            _mandates.Add(new InventedMandate(person, code, InventedWords.Groups[group].Title, role, year, end > _lastYear ? null : Math.Min(end, person.Last + 1)));
        }
    }

    private T Pick<T>(IReadOnlyList<T> from) => from[_chance.Next(from.Count)];
}

/// <param name="Number">From 1; the person's verified key is made of it.</param>
/// <param name="Group">Index of the home study group.</param>
/// <param name="Zeal">How likely the person is to write; 1 is usual.</param>
/// <param name="IsNamesake">Somebody else bore the name already.</param>
internal sealed record InventedPerson(
    int Number, string Name, string Given, string Family, int First, int Last, int Group, double Zeal, IReadOnlyList<(int From, string Name)> Employers, bool IsNamesake)
{
    public string EmployerIn(int year) => Employers.Last(e => e.From <= Math.Max(year, First)).Name;

    /// <summary>One in twenty has no verified key in the record, so that some identities stay open.</summary>
    public string? Key => Number % 20 == 7 || IsNamesake ? null : $"demo:{Number:000}";
}

/// <param name="HasEditor">Whether the first of its authors is named as editor; most of the early documents name authors alone.</param>
internal sealed record InventedDocument(string Number, string Title, int Year, int Month, int Group, string? Revises, IReadOnlyList<InventedPerson> Authors, string Status, bool HasEditor);

internal sealed record InventedMandate(InventedPerson Person, string Group, string GroupTitle, string Role, int From, int? Until);
