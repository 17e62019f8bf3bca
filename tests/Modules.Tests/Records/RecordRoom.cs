using Palmares.Kernel;
using Palmares.Records;
using Palmares.Records.Importing;
using Palmares.Records.Searching;
using Palmares.TestKit;
using Xunit;

namespace Palmares.Modules.Tests.Records;

/// <summary>A world with an invented body's files in a folder, and short ways to import and ask.</summary>
internal sealed class RecordRoom(World world) : IAsyncDisposable
{
    public static readonly string[] Documents =
    [
        """{"source":"demo-lab","docid":"LAB 1","title":"Framing of Tidal Clocks","type":"recommendation","date":"2012-03","group":"SG 1","contributors":[{"name":"Ámbar Quillfeather","given":"Ámbar","surname":"Quillfeather","role":"editor","org":"Northwind Metrics Ltd","person_key":"p1"},{"name":"Tobin Marrowgate","role":"author","org":"Harbour Labs","person_key":"p2"}]}""",
        """{"source":"demo-lab","docid":"LAB 2","title":"Framing of Tidal Clocks, revised","type":"recommendation","date":"2016-05-04","group":"SG 1","relations":[{"type":"obsoletes","target":"LAB 1"}],"contributors":[{"name":"A. Quillfeather","surname":"Quillfeather","initials":"A.","role":"editor","org":"Northwind Metrics","person_key":"p1"}]}""",
        """{"source":"demo-lab","docid":"LAB 3","title":"Sextant Interfaces","type":"recommendation","date":"2025","group":"SG 2","contributors":[{"name":"Oddny Thistlewood","role":"author","org":"Harbour Labs","person_key":"p3"},{"name":"et al.","role":"author"},{"name":"Ann Lee & Bo Kim","role":"author"},{"name":"(Unknown)","role":"author"},{"name":"=?UTF-8?B?w4FtYmFy?=","role":"author"},{"org":"Harbour Labs","role":"author","kind":"org"}]}""",
    ];

    public static readonly string[] Roles =
    [
        """{"source":"demo-lab-roles","group":"SG 1","group_name":"Study Group One","name":"Ámbar Quillfeather","role":"chair","first_seen":"2018-12-06","left_censored":true,"last_seen":"2022-02-01","end_before":"2022-02-02","org":"Northwind Metrics","person_key":"p1"}""",
        """{"source":"demo-lab-roles","group":"SG 2","group_name":"Study Group Two","name":"Oddny Thistlewood","role":"rapporteur","first_seen":"2024-01-10","left_censored":false,"last_seen":"2026-01-10","ongoing":true,"person_key":"p3"}""",
    ];

    public World World => world;

    public static async Task<RecordRoom> OnAsync(Engine engine) => new(await World.OnAsync(engine));

    public string File(string name, IEnumerable<string> lines)
    {
        var folder = Directory.CreateDirectory(Path.Combine(world.Folder.Path, "incoming")).FullName;
        var path = Path.Combine(folder, name);
        System.IO.File.WriteAllLines(path, lines);
        return path;
    }

    public async Task<ImportRecord.Report> ImportAsync(params string[] paths)
    {
        var result = await world.RunAsync((ImportRecord import) => import.RunAsync(new(paths), world.As(Role.Steward), null, TestContext.Current.CancellationToken));
        Assert.False(result.IsError, result.IsError ? result.Error.ToString() : "");
        return result.Value;
    }

    public Task<ImportRecord.Report> ImportFixtureAsync() => ImportAsync(File("demo-lab.jsonl", Documents), File("demo-lab-roles.jsonl", Roles));

    public async Task<FoundPerson> PersonAsync(string query)
    {
        var found = await world.RunAsync((FindPeople find) => find.RunAsync(query, 1, TestContext.Current.CancellationToken));
        return Assert.Single(found.Items);
    }

    public async Task<SearchRecord.Found> SearchAsync(string query, SearchFilter? filter = null, int page = 1)
    {
        var found = await world.RunAsync((SearchRecord search) => search.RunAsync(new(query, filter, page), world.As(Role.Judge), TestContext.Current.CancellationToken));
        Assert.False(found.IsError);
        return found.Value;
    }

    public ValueTask DisposeAsync() => world.DisposeAsync();
}
