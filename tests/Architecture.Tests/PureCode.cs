using ArchUnitNET.Domain;
using Palmares.Architecture.Tests.Reading;
using Palmares.Architecture.Tests.Rules;

namespace Palmares.Architecture.Tests;

/// <summary>The engines (but for their Files, which read and write), and the rules of the modules as <see cref="RuleNames"/> finds them.</summary>
public sealed class PureCode
{
    private const string Fixture = "Palmares.Architecture.Tests.Broken.Impurity";

    /// <summary>Static classes that are no rules and that only a list can tell from them, and why.</summary>
    private static readonly Dictionary<string, string> ReachesOutsideByDesign = new()
    {
        ["Palmares.Awards.FontFolders"] = "reads the fonts that certificates are drawn with",
        ["Palmares.Records.Importing.ImportLock"] = "one import at a time, by a file",
        ["Palmares.Records.Importing.ReadStep"] = "the step of the import that reads files",
        ["Palmares.Records.RecordTables"] = "writes a row's columns into its table",
        ["Palmares.Records.SnapshotManifest"] = "a snapshot's file",
        ["Palmares.Webhooks.AddressRules"] = "tells addresses of the network apart, and calls none",
    };

    private static readonly Calls Calls = new(Product.Assemblies);

    private static readonly Calls FixtureCalls = new([typeof(PureCode).Assembly]);

    private static readonly IReadOnlySet<string> Rules = RuleNames.Of(Product.Types(Product.Modules));

    [Fact]
    public void Engines_know_no_database_network_or_service()
    {
        Assert.All(Product.Engines, engine => Assert.Contains(Product.Code.Types, type => Namespaces.IsIn(type, "Palmares." + engine)));

        Verdict.Holds(Namespaces.Impure(Product.Code, type => IsEngine(type) && !Product.Engines.Any(engine => Namespaces.IsIn(type, $"Palmares.{engine}.Files"))));
    }

    [Fact]
    public void Rules_know_no_database_file_network_or_service()
    {
        Assert.NotEmpty(Rules);

        Verdict.Holds(Namespaces.Impure(Product.Code, type => Rules.Contains(type.FullName) && !ReachesOutsideByDesign.ContainsKey(type.FullName)));
    }

    [Fact]
    public void Engines_and_rules_read_no_clock_and_draw_no_lots()
    {
        Assert.True(Calls.Count > 1000);

        Verdict.Holds(Clock.ReadInPureCode(Calls, caller => IsEngine(caller) || Rules.Contains(TypeOf(caller))));
    }

    [Fact]
    public void Nothing_anywhere_reads_the_clock_or_chance_directly() => Verdict.Holds(Clock.ReadDirectly(Calls));

    [Fact]
    public void Impure_code_is_found()
    {
        var broken = Namespaces.Impure(Product.Fixtures, type => Namespaces.IsIn(type, Fixture)).ToList();

        Assert.Contains(broken, text => text.Contains("ReadsFiles", StringComparison.Ordinal));
        Assert.Contains(broken, text => text.Contains("ReadsTheNetwork", StringComparison.Ordinal));
    }

    [Fact]
    public void Clocks_and_lots_are_found_in_async_code_too()
    {
        Assert.Equal(2, Clock.ReadDirectly(FixtureCalls).Count(text => text.StartsWith(Fixture, StringComparison.Ordinal)));
        Assert.Equal(3, Clock.ReadInPureCode(FixtureCalls, caller => caller.StartsWith(Fixture, StringComparison.Ordinal)).Count());
    }

    private static bool IsEngine(IType type) => Product.Engines.Any(engine => Namespaces.IsIn(type, "Palmares." + engine));

    private static bool IsEngine(string caller) => Product.Engines.Any(engine => caller.StartsWith($"Palmares.{engine}.", StringComparison.Ordinal));

    private static string TypeOf(string caller) => caller.Split("::")[0].Split('/')[0];
}
