using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Records;

/// <summary>An organisation another was part of, from when to when as far as stated.</summary>
public sealed record PartOf(StatementId Statement, OrganisationKey Organisation, PartialDate? From, PartialDate? To, string Reason);

/// <summary>A kind of organisation, from when to when as far as stated.</summary>
public sealed record OrganisationCategory(StatementId Statement, string Category, PartialDate? From, PartialDate? To, string Reason);

/// <summary>What holds of all that was stated about organisations.</summary>
internal sealed class OrganisationBook
{
    public static readonly OrganisationBook Empty = new([]);

    private readonly Dictionary<OrganisationKey, OrganisationKey> _aliases = [];
    private readonly ILookup<OrganisationKey, OrganisationKey> _spellings;
    private readonly ILookup<OrganisationKey, PartOf> _parents;
    private readonly ILookup<OrganisationKey, PartOf> _parts;
    private readonly ILookup<OrganisationKey, OrganisationCategory> _categories;

    public OrganisationBook(IEnumerable<OrganisationStatement> statements)
    {
        var holding = statements.Where(statement => statement.Holds).OrderBy(statement => statement.At).ThenBy(statement => statement.Id.ToString(), StringComparer.Ordinal).ToList();
        foreach (var alias in holding.Where(statement => statement.Kind == StatementKind.Alias))
            _aliases[alias.Organisation] = alias.Other!.Value;
        _spellings = _aliases.Keys.ToLookup(Resolve);
        var parents = holding.Where(statement => statement.Kind == StatementKind.Parent).Select(statement => (Part: Resolve(statement.Organisation), Whole: Resolve(statement.Other!.Value), Statement: statement)).ToList();
        _parents = parents.ToLookup(row => row.Part, row => new PartOf(row.Statement.Id, row.Whole, row.Statement.From, row.Statement.To, row.Statement.Reason));
        _parts = parents.ToLookup(row => row.Whole, row => new PartOf(row.Statement.Id, row.Part, row.Statement.From, row.Statement.To, row.Statement.Reason));
        _categories = holding.Where(statement => statement.Kind == StatementKind.Category).ToLookup(
            statement => Resolve(statement.Organisation), statement => new OrganisationCategory(statement.Id, statement.Category!, statement.From, statement.To, statement.Reason));
    }

    /// <summary>The organisation a name stands for; itself unless it is an alias. Never runs in a circle: such an alias is refused.</summary>
    public OrganisationKey Resolve(OrganisationKey key)
    {
        for (var steps = 0; steps <= _aliases.Count && _aliases.TryGetValue(key, out var next); steps++)
            key = next;
        return key;
    }

    public OrganisationKey Of(string name) => Resolve(OrganisationKey.Of(name));

    /// <summary>The names that were stated to be other spellings of an organisation.</summary>
    public IEnumerable<OrganisationKey> AliasesOf(OrganisationKey organisation) => _spellings[organisation];

    public IEnumerable<PartOf> ParentsOf(OrganisationKey organisation) => _parents[organisation];

    public IEnumerable<PartOf> PartsOf(OrganisationKey organisation) => _parts[organisation];

    public IEnumerable<OrganisationCategory> CategoriesOf(OrganisationKey organisation) => _categories[organisation];

    /// <summary>Whether the organisation is the other or stands somewhere above it, at whatever time.</summary>
    public bool IsAbove(OrganisationKey organisation, OrganisationKey other)
    {
        var seen = new HashSet<OrganisationKey>();
        var ahead = new Queue<OrganisationKey>([other]);
        while (ahead.TryDequeue(out var next))
        {
            if (next == organisation)
                return true;
            if (seen.Add(next))
                ParentsOf(next).ToList().ForEach(parent => ahead.Enqueue(parent.Organisation));
        }

        return false;
    }
}

/// <summary>Reads what was stated about organisations.</summary>
public sealed class OrganisationBooks(PalmaresDb db)
{
    internal async Task<OrganisationBook> OpenAsync(CancellationToken ct) =>
        new(await db.Set<OrganisationStatement>().AsNoTracking().Where(statement => statement.WithdrawnAt == null).ToListAsync(ct));
}
