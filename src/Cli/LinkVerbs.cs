using System.CommandLine;
using System.IO.Compression;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Kernel;
using Palmares.Linkage;
using Palmares.Records.Identity;

namespace Palmares.Cli;

/// <summary><c>palmares link</c>, <c>link train</c>, <c>link evaluate</c>, <c>link explain</c> and <c>record link</c>.</summary>
internal sealed class LinkVerbs : IVerbs
{
    private static readonly Error NoModel = Error.Invalid("There is neither a file nor a built-in spec {0}.", place: "--model", mend: "Built-in: person-record.");

    public IEnumerable<Command> Build(Host host)
    {
        var link = LinkVerb.Build(host);
        link.Subcommands.Add(LinkTrainVerb.Build(host));
        link.Subcommands.Add(LinkEvaluateVerb.Build(host));
        link.Subcommands.Add(LinkExplainVerb.Build(host));
        yield return link;
        var record = host.Verb("record", "The public standardisation record: import, link, show, verify.");
        record.Subcommands.Add(RecordLink(host));
        yield return record;
    }

    /// <summary>A spec by its file or its built-in name.</summary>
    public static Result<LinkageSpec> Spec(string model)
    {
        if (BuiltInSpecs.All.TryGetValue(model, out var builtIn))
            return builtIn;
        if (!File.Exists(model))
            return NoModel.With(model);
        return Guarded(model, () => LinkageSpecJson.Read(File.ReadAllText(model)));
    }

    public static Result<MentionTable> Table(string file, string? second, string id)
    {
        using var first = Open(file);
        using var other = second is null ? null : Open(second);
        return Guarded(second is null ? file : $"{file}, {second}", () => MentionFile.Read(first, other, id));
    }

    public static Result<IReadOnlyDictionary<string, string>> Map(string file, string id, string value)
    {
        using var reader = Open(file);
        return Guarded(file, () => MentionFile.ReadMap(reader, id, value));
    }

    /// <summary>What the engine refuses, with the file it came from.</summary>
    public static Result<T> Guarded<T>(string file, Func<T> run)
    {
        try
        {
            return Result<T>.Of(run());
        }
        catch (LinkageException fault)
        {
            return Error.Invalid(fault.Message, code: "Linkage", place: file);
        }
    }

    private static StreamReader Open(string file) => file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)
        ? new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress))
        : File.OpenText(file);

    private static Command RecordLink(Host host)
    {
        var verb = new Command("link", "Who is who over everything imported, computed anew. Example: palmares record link --as steward@example.org");
        verb.SetAction((parsed, ct) => host.RunAsync(
            parsed,
            (services, by, token) => services.GetRequiredService<LinkRecord>().RunAsync(by, token),
            ct,
            linked => Console.Out.WriteLine($"{linked.Mentions} mentions, {linked.Persons} persons: {linked.Appeared} new, {linked.Redirected} redirected, {linked.Returned} returned")));
        return verb;
    }
}
