using Palmares.Architecture.Tests.Reading;
using Palmares.Architecture.Tests.Rules;

namespace Palmares.Architecture.Tests;

public sealed class Mirroring
{
    /// <summary>Rooms of the site that mirror no module.</summary>
    private static readonly string[] RoomsOfTheSite = ["Public", "Home", "Account", "Admin", "Audit", "Api", "Status", "Shared"];

    /// <summary>Features tested through another's folder, with the reason.</summary>
    private static readonly Dictionary<string, string> WithoutTests = new()
    {
        ["Accounts/Securing"] = "tested through its pages in Web.Tests/Account",
        ["Reports/Activity"] = "tested in Reports/MakingReports",
        ["Tracking/Evidence"] = "tested through the nominations that pick it, in Awards/Nominating",
    };

    /// <summary>Pages named by the thing they show, over front doors at a module's root rather than over a feature.</summary>
    private static readonly string[] PagesOfThings = ["Records/Documents", "Records/People", "Records/Organisations", "Records/Imports", "Records/Groups", "Records/Lines", "Records/Sources", "Records/Territories", "Awards/Editions", "Awards/Programmes"];

    private static readonly IReadOnlySet<string> Features = Product.Modules
        .SelectMany(module => Mirror.Folders("src", Product.Files($"src/{module}", "*.cs"))).ToHashSet();

    private static readonly IReadOnlySet<string> Pages = Mirror.Folders("src/Web/Pages", Product.Files("src/Web/Pages", "*.cshtml"))
        .Where(page => !RoomsOfTheSite.Contains(page.Split('/')[0])).Except(PagesOfThings).ToHashSet();

    private static readonly IReadOnlySet<string> Tests = Mirror.Folders("tests/Modules.Tests", Product.Files("tests/Modules.Tests", "*.cs"));

    [Fact]
    public void One_name_stands_in_three_places()
    {
        Assert.NotEmpty(Features);
        Assert.NotEmpty(Tests);

        Verdict.Holds(Mirror.Broken(Features, Pages, Tests, WithoutTests));
    }

    [Fact]
    public void The_address_of_a_page_is_its_folder()
    {
        var pages = Product.Modules.SelectMany(module => Product.Files($"src/Web/Pages/{module}", "*.cshtml")).Select(path => (path, Product.Read(path))).ToList();
        Assert.NotEmpty(pages);

        Verdict.Holds(Mirror.OwnAddresses(pages));
    }

    [Fact]
    public void A_room_of_the_site_is_a_module_or_a_listed_exception() =>
        Verdict.Holds(Directory.GetDirectories(Path.Combine(Product.Root, "src/Web/Pages")).Select(folder => Path.GetFileName(folder)).Except([.. RoomsOfTheSite, .. Product.Modules]));

    [Fact]
    public void A_broken_mirror_is_found()
    {
        var features = new HashSet<string> { "Review/Scoring", "Review/Assigning", "Review/Silent" };
        var pages = new HashSet<string> { "Review/Scoring", "Review/Ranking" };
        var tests = new HashSet<string> { "Review/Scoring", "Review/Marking" };
        var exceptions = new Dictionary<string, string> { ["Review/Silent"] = "has no behaviour", ["Review/Scoring"] = "is none" };

        Assert.Equal(4, Mirror.Broken(features, pages, tests, exceptions).Count());
        Assert.Single(Mirror.OwnAddresses([("Pages/Review/Scoring/Sheet.cshtml", "@page \"/elsewhere\"\n@model X"), ("Pages/Review/Scoring/Index.cshtml", "@page \"{id}\"\n")]));
    }
}
