using System.Xml.Linq;
using Palmares.Architecture.Tests.Reading;
using Palmares.Architecture.Tests.Rules;

namespace Palmares.Architecture.Tests;

public sealed class Documents
{
    private const string Write = "PALMARES_WRITE_DOCS";

    [Fact]
    public void Every_module_and_engine_has_a_readme_of_at_most_30_lines()
    {
        Assert.All([.. Product.Modules, .. Product.Engines, "Kernel"], project => Assert.True(File.Exists(Path.Combine(Product.Root, "src", project, "README.md")), $"src/{project}/README.md is missing."));

        Verdict.Holds(Lengths.TooLong(Product.Files("src", "README.md").Select(path => (path, Product.Read(path))), 30));
    }

    [Fact]
    public void The_root_readme_has_at_most_150_lines() => Verdict.Holds(Lengths.TooLong([("README.md", Product.Read("README.md"))], 150));

    [Fact]
    public void A_readme_that_is_too_long_is_found() => Assert.Single(Lengths.TooLong([("a", "1\n2\n3\n"), ("b", "1\n2\n")], 2));

    [Fact]
    public void Every_package_that_a_project_uses_has_its_line_of_reasons()
    {
        var used = new[] { "src", "tests" }.SelectMany(folder => Product.Files(folder, "*.csproj")).Append("Directory.Build.props")
            .SelectMany(file => XDocument.Load(Path.Combine(Product.Root, file)).Descendants("PackageReference").Select(reference => reference.Attribute("Include")!.Value)).ToHashSet();
        var listed = Product.Read("docs/decisions/0002-packages.md").Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Select(line => line.Split('|', StringSplitOptions.TrimEntries)[1]).ToHashSet();
        Assert.NotEmpty(used);

        Verdict.Holds(used.Except(listed).Select(package => $"{package} is used and not listed in docs/decisions/0002-packages.md."));
        Verdict.Holds(listed.Except(used).Where(package => package != "package").Select(package => $"{package} is listed and not used."));
    }

    /// <summary>The documents made from code are those the code makes now. Run with PALMARES_WRITE_DOCS=1 to write them.</summary>
    [Theory]
    [InlineData("docs/acts.md")]
    [InlineData("docs/sources.md")]
    [InlineData("docs/indicators.md")]
    public void A_generated_document_is_current(string path)
    {
        var made = path switch { "docs/acts.md" => GeneratedDocuments.Acts(), "docs/sources.md" => GeneratedDocuments.Sources(), _ => GeneratedDocuments.Indicators() };
        var file = Path.Combine(Product.Root, path);
        if (Environment.GetEnvironmentVariable(Write) == "1")
            File.WriteAllText(file, made);

        Assert.True(File.Exists(file) && File.ReadAllText(file) == made, $"{path} is not current; write it with {Write}=1 ./test Documents");
    }
}
