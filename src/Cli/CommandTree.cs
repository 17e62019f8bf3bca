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
        var errors = parsed.Errors.Select(Words);
        if (parsed.Tokens.Any(token => token.Type == TokenType.DoubleDash))
            return errors;
        var mistyped = parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens).Select(token => token.Value)
            .Where(word => word.StartsWith("--", StringComparison.Ordinal)).Select(word => $"There is no option {word}.");
        return mistyped.Concat(errors);
    }

    /// <summary>The parser's own words, but where they would name a type of the program.</summary>
    private static string Words(ParseError error) => error.SymbolResult switch
    {
        ArgumentResult { Parent: OptionResult option, Tokens: [.., var word] } when NamesType(error) => $"'{word.Value}' for {option.Option.Name} is not {Wanted(option.Option.ValueType)}.",
        OptionResult { Tokens: [.., var word] } option when NamesType(error) => $"'{word.Value}' for {option.Option.Name} is not {Wanted(option.Option.ValueType)}.",
        ArgumentResult { Tokens: [.., var word] } argument when NamesType(error) => $"'{word.Value}' for <{argument.Argument.Name}> is not {Wanted(argument.Argument.ValueType)}.",
        _ => error.Message,
    };

    private static bool NamesType(ParseError error) => error.Message.Contains("as expected type", StringComparison.Ordinal);

    private static string Wanted(Type type)
    {
        var one = type.IsArray ? type.GetElementType()! : Nullable.GetUnderlyingType(type) ?? type;
        if (one.IsEnum)
            return "one of " + string.Join(", ", Enum.GetNames(one));
        return one == typeof(Guid) ? "an id such as 0197a000-0000-7000-8000-000000000001; lists and addresses of pages show it"
            : one == typeof(DateOnly) ? "a day such as 2026-05-29"
            : one == typeof(DateTime) || one == typeof(DateTimeOffset) ? "a time such as 2026-05-29T14:00"
            : one == typeof(bool) ? "true or false"
            : one == typeof(int) || one == typeof(long) || one == typeof(ulong) ? "a whole number"
            : one == typeof(double) || one == typeof(decimal) ? "a number such as 0.8"
            : "what is asked for here";
    }
}
