using System.CommandLine;
using System.Diagnostics;
using Palmares.Cli;

namespace Palmares.Web.Tests.Command;

/// <summary>What holds of every verb, whichever module it comes from.</summary>
public sealed class Every_verb
{
    public static TheoryData<string> Leaves
    {
        get
        {
            var leaves = new TheoryData<string>();
            foreach (var words in Under(CommandTree.Build(new Host()), ""))
                leaves.Add(words);
            return leaves;
        }
    }

    [Theory]
    [MemberData(nameof(Leaves))]
    public async Task Shows_help_with_an_example_of_itself(string verb)
    {
        var answer = await PalmaresCommand.RunAsync([.. verb.Split(' '), "--help"]);

        Assert.Equal(0, answer.Exit);
        // The help breaks long lines.
        Assert.Contains($"Example: palmares {verb}", string.Join(' ', answer.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Leaves))]
    public async Task Ends_with_2_on_an_option_it_does_not_know(string verb)
    {
        var answer = await PalmaresCommand.RunAsync([.. verb.Split(' '), "--no-such-option"]);

        Assert.Equal(2, answer.Exit);
        Assert.Empty(answer.Output);
        Assert.Contains("--no-such-option", answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_built_program_prints_one_JSON_object_and_nothing_else()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Palmares.Cli.dll"), "docnum", "TSAG-C33", "--json"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var program = Process.Start(start)!;
        var output = await program.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, program.ExitCode);
        Assert.StartsWith("{", output, StringComparison.Ordinal);
        Assert.Equal("TSAG-C33", System.Text.Json.Nodes.JsonNode.Parse(output)!["canonical"]!.GetValue<string>());
    }

    private static IEnumerable<string> Under(System.CommandLine.Command at, string words)
    {
        foreach (var verb in at.Subcommands)
        {
            var name = $"{words} {verb.Name}".Trim();
            if (verb.Subcommands.Count == 0 || verb.Action is not null)
                yield return name;
            foreach (var deeper in Under(verb, name))
                yield return deeper;
        }
    }
}
