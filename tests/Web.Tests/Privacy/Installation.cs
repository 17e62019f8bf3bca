using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Palmares.Demo;
using Palmares.Kernel;

namespace Palmares.Web.Tests.Privacy;

/// <summary>Folders of an installation, from which copies are opened: one play, many sites. Copies draw the same ids and read the same clock.</summary>
internal sealed class Installation : IAsyncDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("palmares-twins-").FullName;
    private int _copies;

    private string Played => Path.Combine(_root, "played");

    public static async Task<Installation> PlayAsync()
    {
        var made = new Installation();
        Directory.CreateDirectory(made.Played);
        await SmallProgramme.PlayAsync(made.Played);
        SqliteConnection.ClearAllPools();
        return made;
    }

    /// <summary>A copy brought to the present, some facts changed on the way.</summary>
    /// <returns>Its folder, and for each fact where it is shown and what it brought into being.</returns>
    public async Task<(string Folder, IReadOnlyDictionary<HiddenFact, IReadOnlyList<string>> Made)> CopyAsync(params IReadOnlyList<HiddenFact> facts)
    {
        var folder = Path.Combine(_root, $"copy-{Interlocked.Increment(ref _copies)}");
        WebWorld.CopyFolder(Played, folder);
        var made = new Dictionary<HiddenFact, IReadOnlyList<string>>();
        async Task ChangeAsync(Stage stage, bool early)
        {
            foreach (var fact in facts.Where(fact => fact.Early == early))
                made[fact] = await fact.ChangeAsync(stage);
        }

        // Each part draws its ids anew, so that those of the last do not tell what was changed before.
        await ActAsync(folder, SmallProgramme.Finished.AddMinutes(-10), 7, stage => ChangeAsync(stage, early: true));
        await ActAsync(folder, SmallProgramme.Finished, 11, SmallProgramme.FinishAsync);
        await ActAsync(folder, SmallProgramme.Late, 12, stage => ChangeAsync(stage, early: false));
        return (folder, made);
    }

    public static Task<WebWorld> OpenAsync(string folder, Action<IServiceCollection>? more = null, DateTimeOffset? at = null) => WebWorld.StartAsync(
        from: folder,
        more: services =>
        {
            services.AddSingleton<TimeProvider>(new FakeTimeProvider(at ?? SmallProgramme.Today)).AddSingleton(provider => new IdSource(provider.GetRequiredService<TimeProvider>(), seed: 13));
            more?.Invoke(services);
        });

    /// <summary>Everybody signs in before the copies are made: a session begun in the original goes on in each of them.</summary>
    public async Task<(IReadOnlyList<Reader> Readers, IReadOnlyList<Reader> Programs)> EnterAsync()
    {
        var readers = new List<Reader> { Reader.Public };
        var site = await OpenAsync(Played, at: SmallProgramme.Played.AddMinutes(30));
        foreach (var account in Reader.Accounts)
            readers.Add(await Reader.SignInAsync(site, account));
        var programs = new List<Reader>();
        foreach (var account in new[] { "secretary", "nominator", "judge1", "chair", "nominee" })
            programs.Add(await Reader.ProgramAsync(site, account));
        // The keys of credentials and of certificates' codes are made when they are first asked for.
        await Reader.Public.GetAsync(site, "/api/v1/credentials/keys", TestContext.Current.CancellationToken);
        await Reader.Public.GetAsync(site, "/certificates/9DKD-GA9X-D3XK-KC6K", TestContext.Current.CancellationToken);
        await site.DisposeAsync(keep: Played);
        return (readers, programs);
    }

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_root, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static async Task ActAsync(string folder, DateTimeOffset at, int seed, Func<Stage, Task> act)
    {
        var data = new DataFolder(folder);
        await using var stage = await Stage.OpenAsync(DatabaseChoice.From(null, data), data, at, seed, TestContext.Current.CancellationToken);
        await act(stage);
    }
}
