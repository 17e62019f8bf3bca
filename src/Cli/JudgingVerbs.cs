using System.CommandLine;
using Palmares.Judging.Agreeing;
using Palmares.Judging.Files;
using Palmares.Judging.Ranking;
using Palmares.Kernel;

namespace Palmares.Cli;

/// <summary><c>palmares assign</c>, <c>rank</c>, <c>agree</c>, <c>vote</c>, <c>weights</c>: the Judging engine on files.</summary>
internal sealed class JudgingVerbs : IVerbs
{
    public IEnumerable<Command> Build(Host host)
    {
        yield return AssignVerb.Build(host);
        yield return RankVerb.Build(host);
        yield return Agree(host);
        yield return VoteVerb.Build(host);
        yield return WeightsVerb.Build(host);
    }

    private static Command Agree(Host host)
    {
        var file = new Argument<string>("scores") { Description = "CSV: nomination,judge,score[,criterion][,weight][,panel]." };
        var level = new Option<string>("--level") { Description = "What the scores are.", DefaultValueFactory = _ => "interval" };
        level.AcceptOnlyFromAmong("nominal", "ordinal", "interval", "ratio");
        var verb = new Command("agree", "How far judges agree. Example: palmares agree scores.csv --level ordinal --json") { file, level };
        verb.SetAction((parsed, ct) => Task.FromResult(host.Run(
            parsed,
            () => Understood<System.Text.Json.Nodes.JsonObject>(() =>
            {
                var scores = ScoreFile.Read(parsed.GetValue(file)!);
                return JudgingReports.Of(Agreement.Of(scores, Enum.Parse<MeasurementLevel>(parsed.GetValue(level)!, ignoreCase: true), ct: ct));
            }),
            report => Console.Out.WriteLine(JudgingReports.Text(report)))));
        return verb;
    }

    /// <summary>A file that cannot be understood is a refusal.</summary>
    public static Result<T> Understood<T>(Func<Result<T>> run)
    {
        try
        {
            return run();
        }
        catch (RefusedFileException e)
        {
            return Refused(e.Message);
        }
    }

    /// <summary>An engine's objection to what a file says, without the name of a parameter.</summary>
    public static string Plain(ArgumentException e) =>
        e.ParamName is null ? e.Message : e.Message.Replace($" (Parameter '{e.ParamName}')", "", StringComparison.Ordinal);

    public static Error Refused(string message) => Error.Invalid("{0}").With(message);

    /// <summary>Written beside and renamed: a killed command leaves no half file.</summary>
    public static void WriteWhole(string path, string text)
    {
        var full = Path.GetFullPath(path);
        var beside = full + ".part";
        try
        {
            File.WriteAllText(beside, text);
            File.Move(beside, full, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }
}
