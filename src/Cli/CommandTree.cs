using System.CommandLine;
using System.CommandLine.Parsing;

namespace Palmares.Cli;

/// <summary>All verbs of all modules under one root.</summary>
internal static class CommandTree
{
    public static RootCommand Build(Host host)
    {
        var root = new RootCommand("Palmares: finds, recognises and follows the next generation of standards leaders, on the evidence of the public record.")
        {
            host.DataOption, host.AsOption, host.JsonOption, host.QuietOption, host.ThreadsOption,
        };
        var verbs = typeof(Host).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IVerbs)))
            .Select(type => (IVerbs)Activator.CreateInstance(type)!)
            .SelectMany(group => group.Build(host))
            .Distinct()
            .OrderBy(command => command.Name, StringComparer.Ordinal);
        foreach (var verb in verbs)
            root.Subcommands.Add(verb);
        return root;
    }

    /// <summary>What is wrong with the words themselves.</summary>
    /// <remarks>The parser takes a mistyped option for an argument where one is open; a file may begin so only after <c>--</c>.</remarks>
    public static IEnumerable<string> Faults(ParseResult parsed)
    {
        var errors = parsed.Errors.Select(error => error.Message);
        if (parsed.Tokens.Any(token => token.Type == TokenType.DoubleDash))
            return errors;
        var mistyped = parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens).Select(token => token.Value)
            .Where(word => word.StartsWith("--", StringComparison.Ordinal)).Select(word => $"There is no option {word}.");
        return mistyped.Concat(errors);
    }
}
