using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Palmares.Accounts;
using Palmares.Judging.Assigning;
using Palmares.Kernel;
using Palmares.Reports;
using Palmares.Solving;

namespace Palmares.Cli;

/// <summary>What every verb shares: the global options, a scope to act in, and how answers and refusals are printed.</summary>
internal sealed class Host
{
    public static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        Converters = { new TypedIdJson(), new PartialDateJson(), new JsonStringEnumConverter() },
    };

    private readonly Dictionary<string, Command> _shared = [];

    public Option<string> DataOption { get; } = new("--data") { Description = "Folder of the embedded database and the record store (also PALMARES_DATA; default ./data).", Recursive = true };

    public Option<string> AsOption { get; } = new("--as") { Description = "Who acts: the e-mail address of a user. Recorded in the act.", Recursive = true };

    public Option<bool> JsonOption { get; } = new("--json") { Description = "Print one JSON object on standard output and nothing else.", Recursive = true };

    public Option<bool> QuietOption { get; } = new("--quiet") { Description = "No progress on standard error.", Recursive = true };

    public Option<int> ThreadsOption { get; } = new("--threads") { Description = "How many threads to use.", Recursive = true, DefaultValueFactory = _ => Environment.ProcessorCount };

    /// <summary>A verb that several files give subcommands to: the same command for the same name.</summary>
    public Command Verb(string name, string description)
    {
        if (!_shared.TryGetValue(name, out var verb))
            _shared[name] = verb = new Command(name, description);
        return verb;
    }

    public DataFolder Folder(ParseResult parsed) =>
        new(Path.GetFullPath(parsed.GetValue(DataOption) ?? Environment.GetEnvironmentVariable("PALMARES_DATA") ?? "data"));

    public void Say(ParseResult parsed, string message)
    {
        if (!parsed.GetValue(QuietOption))
            Console.Error.WriteLine(message);
    }

    /// <summary>A verb that works on files alone: no database, no actor.</summary>
    /// <returns>The exit code: 0 done, 1 refused.</returns>
    public int Run<T>(ParseResult parsed, Func<Result<T>> run, Action<T>? print = null)
    {
        try
        {
            return Answer(parsed, run(), print);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Refuse(Error.Invalid(e.Message));
        }
    }

    /// <summary>A verb on the application data: opens a scope, finds out who acts, runs, prints.</summary>
    /// <remarks>Without <c>--as</c> the actor is the public, which may change nothing.</remarks>
    public async Task<int> RunAsync<T>(ParseResult parsed, Func<IServiceProvider, Actor, CancellationToken, Task<Result<T>>> run, CancellationToken ct, Action<T>? print = null)
    {
        try
        {
            await using var services = await OpenAsync(Folder(parsed), ct);
            await using var scope = services.CreateAsyncScope();
            var actor = await ActorAsync(parsed, scope.ServiceProvider, ct);
            return actor.IsError ? Refuse(actor.Error) : Answer(parsed, await run(scope.ServiceProvider, actor.Value, ct), print);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Refuse(Error.Invalid(e.Message));
        }
    }

    /// <summary>All modules on the installation's database, brought to the present schema.</summary>
    public static async Task<ServiceProvider> OpenAsync(DataFolder folder, CancellationToken ct, Action<IServiceCollection>? more = null, int? seed = null)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddSimpleConsole().AddFilter(level => level >= LogLevel.Error));
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddEnvironmentVariables().Build());
        more?.Invoke(services);
        services.AddKernel(DatabaseChoice.From(Environment.GetEnvironmentVariable("Palmares__Database"), folder), folder, seed);
        services.AddAllModules();
        services.AddSingleton<IProgrammeSolver, OrToolsSolver>();
        var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PrepareDatabase>().RunAsync(ct);
        return provider;
    }

    public static int Refuse(Error error)
    {
        Console.Error.WriteLine("palmares: " + error);
        return 1;
    }

    private async Task<Result<Actor>> ActorAsync(ParseResult parsed, IServiceProvider services, CancellationToken ct)
    {
        var email = parsed.GetValue(AsOption);
        return email is null ? Actor.Public with { Origin = ActorOrigin.Command } : await services.GetRequiredService<FindActor>().RunAsync(email, ActorOrigin.Command, ct);
    }

    private int Answer<T>(ParseResult parsed, Result<T> result, Action<T>? print)
    {
        if (result.IsError)
            return Refuse(result.Error == KernelErrors.NotPermitted && parsed.GetValue(AsOption) is null ? result.Error with { Mend = "Name who acts, for example --as secretary@example.org." } : result.Error);
        if (parsed.GetValue(JsonOption) || print is null)
            Console.Out.WriteLine(OneObject(result.Value));
        else
            print(result.Value);
        return 0;
    }

    /// <summary>One JSON object, always: a list stands under <c>items</c>, a bare id or word under <c>value</c>.</summary>
    private static string OneObject<T>(T value)
    {
        var node = JsonSerializer.SerializeToNode(value, Json);
        return (node switch
        {
            JsonObject whole => whole,
            JsonArray list => new JsonObject { ["items"] = list },
            _ => new JsonObject { ["value"] = node },
        }).ToJsonString(Json);
    }
}
