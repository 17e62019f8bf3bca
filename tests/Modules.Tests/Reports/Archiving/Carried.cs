using System.IO.Compression;
using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Modules.Tests.Awards;
using Palmares.Reports.Archiving;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Reports.Archiving;

/// <summary>Editions taken out and brought in.</summary>
internal static class Carried
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    public static Engine Other(Engine engine) => engine == Engine.Sqlite ? Engine.Postgres : Engine.Sqlite;

    /// <summary>Another installation, just set up. Its day is a later one: worlds draw the same ids at the same time.</summary>
    public static async Task<World> HouseAsync(Engine engine)
    {
        var house = await World.OnAsync(engine);
        house.Clock.Advance(TimeSpan.FromDays(400));
        return house;
    }

    /// <summary>Decided, told, objected to and answered, with citations and a published roll.</summary>
    public static async Task<EditionId> PlayAsync(World world)
    {
        var contested = await Contested.WithAsync(world);
        await contested.DecideAsync();
        var objection = AwardsBuilder.Ok(await contested.ObjectAsync(contested.Nominator(3), 2));
        AwardsBuilder.Ok(await contested.AnswerAsync(objection, upheld: false, toPanel: null));
        world.Clock.Advance(TimeSpan.FromDays(20));
        var view = AwardsBuilder.Ok(await world.RunAsync((Palmares.Awards.Publishing.ShowPublishing use) => use.RunAsync(contested.Panel.Edition.Id, world.As(Role.Chair), Ct)));
        foreach (var line in view.Laureates)
            await new AwardsBuilder(world).CiteAsync(line.Id, "For fables « told » – المعايير.");
        AwardsBuilder.Ok(await contested.PublishAsync());
        return contested.Panel.Edition.Id;
    }

    public static async Task<(MemoryStream File, ExportEdition.Exported Told)> ExportAsync(World world, EditionId edition, Actor? by = null, ArchiveKind kind = ArchiveKind.Archive)
    {
        var file = new MemoryStream();
        var told = AwardsBuilder.Ok(await world.RunAsync((ExportEdition use) => use.RunAsync(new(edition, kind), file, by ?? Actor.System, Ct)));
        file.Position = 0;
        return (file, told);
    }

    public static Task<Result<ImportEdition.Outcome>> ImportAsync(World world, Stream file, bool dryRun = false, Actor? by = null)
    {
        file.Position = 0;
        return world.RunAsync((ImportEdition use) => use.RunAsync(new(file, dryRun), by ?? world.As(Role.Secretary, "mover"), Ct));
    }

    /// <summary>The parts by their names.</summary>
    public static Dictionary<string, byte[]> Parts(Stream file)
    {
        file.Position = 0;
        using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        return zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var from = entry.Open();
            using var bytes = new MemoryStream();
            from.CopyTo(bytes);
            return bytes.ToArray();
        });
    }

    public static MemoryStream Zip(IEnumerable<KeyValuePair<string, byte[]>> parts)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in parts)
            {
                using var to = zip.CreateEntry(name).Open();
                to.Write(bytes);
            }
        }

        file.Position = 0;
        return file;
    }
}
