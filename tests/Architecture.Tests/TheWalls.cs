using System.Xml.Linq;
using Palmares.Architecture.Tests.Reading;
using Palmares.Architecture.Tests.Rules;
using Uses = System.Collections.Generic.IReadOnlyDictionary<string, System.Collections.Generic.IReadOnlySet<string>>;

namespace Palmares.Architecture.Tests;

public sealed class TheWalls
{
    private static readonly Uses Table = Walls.ReadTable(Product.Read("docs/architecture.md"));

    private static readonly Uses ProjectFiles =
        Product.Projects.ToDictionary(project => project, project => Walls.ReadProject(XDocument.Load(Path.Combine(Product.Root, "src", project, project + ".csproj"))));

    private static readonly Uses Compiled = Product.Assemblies.ToDictionary(assembly => assembly.GetName().Name!["Palmares.".Length..], Walls.ReadCompiled);

    [Fact]
    public void The_table_and_the_project_files_say_the_same()
    {
        Assert.True(Table.Count >= 18);
        Assert.Contains("Kernel", ProjectFiles["Awards"]);

        Verdict.Holds(Walls.TableAgainstProjects(Table, ProjectFiles));
    }

    [Fact]
    public void Compiled_code_refers_to_nothing_its_project_file_does_not_list()
    {
        Assert.Contains("Kernel", Compiled["Accounts"]);

        Verdict.Holds(Walls.CompiledAgainstProjects(Compiled, ProjectFiles));
    }

    [Fact]
    public void References_point_down_only()
    {
        Assert.NotEmpty(ProjectFiles["Web"]);

        Verdict.Holds(Walls.Cycles(ProjectFiles));
    }

    [Fact]
    public void Every_project_shuts_out_what_it_does_not_list() =>
        Assert.Contains("<DisableTransitiveProjectReferences>true", Product.Read("Directory.Build.props"), StringComparison.Ordinal);

    [Fact]
    public void A_broken_table_project_or_assembly_is_found()
    {
        var table = Walls.ReadTable("| project | may use |\n|---|---|\n| Ground | nothing of ours |\n| House | Ground, Garden |\n| Ghost | Ground |\n");
        var projects = new Dictionary<string, IReadOnlySet<string>>
        {
            ["Ground"] = new HashSet<string>(),
            ["House"] = Walls.ReadProject(XDocument.Parse("<Project><ItemGroup><ProjectReference Include=\"../Ground/Ground.csproj\" /><ProjectReference Include=\"../Cellar/Cellar.csproj\" /></ItemGroup></Project>")),
            ["Cellar"] = new HashSet<string> { "House" },
        };
        var compiled = new Dictionary<string, IReadOnlySet<string>> { ["Ground"] = new HashSet<string> { "House" } };

        Assert.Equal(4, Walls.TableAgainstProjects(table, projects).Count(broken => !broken.Contains("Cellar.csproj", StringComparison.Ordinal)));
        Assert.Contains("House.csproj refers to Cellar, which the table does not allow.", Walls.TableAgainstProjects(table, projects));
        Assert.Single(Walls.CompiledAgainstProjects(compiled, projects));
        Assert.Equal(2, Walls.Cycles(projects).Count());
    }
}
