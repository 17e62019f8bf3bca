using System.Diagnostics;
using Palmares.Kernel;
using Palmares.Records;
using Palmares.Records.Importing;
using Palmares.TestKit;
using Palmares.Tracking;
using Xunit;

namespace Palmares.Modules.Tests.Records.Importing;

public sealed class Importing_real_sources
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Three_sources_are_accounted_for_to_the_line_and_a_person_is_found_with_evidence(Engine engine)
    {
        var folder = Path.Combine(SharedData.Require(), "data", "records");
        string[] files = [.. new[] { "ietf-rfc", "python-pep", "roles-w3c" }.Select(name => Path.Combine(folder, name + ".jsonl.gz"))];
        await using var room = await RecordRoom.OnAsync(engine);

        var watch = Stopwatch.StartNew();
        var first = await room.ImportAsync(files);
        var took = watch.Elapsed.TotalSeconds;
        watch.Restart();
        var second = await room.ImportAsync(files);
        var again = watch.Elapsed.TotalSeconds;

        Assert.Equal(files.Sum(file => ReadStep.Lines(file).Count()), first.Read);
        Assert.Equal(first.Read, first.Imported + first.Unchanged + first.Rejected);
        Assert.Equal((0, first.Imported + first.Unchanged, first.Rejected), (second.Imported, second.Unchanged, second.Rejected));
        Assert.Equal(first.Snapshot, second.Snapshot);

        // Who wrote most is looked up now: no real name stands in this repository.
        using var record = new RecordStore(new RecordFolder(room.World.Folder), TimeProvider.System).Open(first.Snapshot!.Value);
        var name = record.Read(row => row.GetString(0), "SELECT name FROM mentions WHERE kind = 'person' AND source = 'python-pep' GROUP BY name ORDER BY count(*) DESC, name LIMIT 1").Single();
        var found = await room.World.RunAsync((FindPeople find) => find.RunAsync(name, 1, Ct));
        var evidence = (await room.World.RunAsync((ListEvidence list) => list.RunAsync(found.Items[0].Person, Ct))).Value;

        Assert.Contains(evidence, line => line.Kind == EvidenceKind.Document && line.Snapshot == first.Snapshot);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{engine}: read {first.Read}, imported {first.Imported}, unchanged {first.Unchanged}, rejected {first.Rejected}, fields left out {first.FieldsRejected}, {took:0.0} s; again {again:0.0} s; peak {second.PeakMb} MB");
        foreach (var reason in first.Rejections.GroupBy(r => r.Reason.Split(':')[0]).OrderByDescending(group => group.Count()))
            TestContext.Current.TestOutputHelper?.WriteLine($"  {reason.Key}: {reason.Count()}");
    }
}
