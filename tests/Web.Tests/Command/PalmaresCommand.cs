using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;

namespace Palmares.Web.Tests.Command;

/// <summary>The <c>palmares</c> command as its caller sees it: words in, an exit code and two streams out.</summary>
/// <remarks>Runs the program's own entry point in this process; <see cref="Every_verb"/> starts the built program once to show that it is the same.</remarks>
internal static class PalmaresCommand
{
    private static readonly MethodInfo Entry = typeof(Palmares.Cli.Host).Assembly.EntryPoint!;
    private static readonly AsyncLocal<StringBuilder?> Out = new();
    private static readonly AsyncLocal<StringBuilder?> Err = new();

    static PalmaresCommand()
    {
        Console.SetOut(new Divided(Console.Out, Out));
        Console.SetError(new Divided(Console.Error, Err));
    }

    internal sealed record Answer(int Exit, string Output, string Errors)
    {
        public JsonObject Json => JsonNode.Parse(Output) as JsonObject ?? throw new InvalidOperationException("Not one JSON object: " + Output);

        public override string ToString() => $"exit {Exit}\n{Output}\n{Errors}";
    }

    public static Task<Answer> RunAsync(params string[] words) => Task.Run(() =>
    {
        (Out.Value, Err.Value) = (new StringBuilder(), new StringBuilder());
        var exit = (int)Entry.Invoke(null, [words])!;
        return new Answer(exit, Out.Value.ToString(), Err.Value.ToString());
    });

    /// <summary>Each caller gets what its own command wrote, though tests run side by side on one console.</summary>
    private sealed class Divided(TextWriter otherwise, AsyncLocal<StringBuilder?> own) : TextWriter
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value)
        {
            if (own.Value is { } text)
                text.Append(value);
            else
                otherwise.Write(value);
        }

        public override void Write(string? value)
        {
            if (own.Value is { } text)
                text.Append(value);
            else
                otherwise.Write(value);
        }
    }
}
