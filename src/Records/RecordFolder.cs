using Palmares.Kernel;

namespace Palmares.Records;

/// <summary>Where the parts of the record lie in the data folder.</summary>
public sealed class RecordFolder(DataFolder data)
{
    private string Root => Path.Combine(data.Path, "record");

    internal string Raw => Path.Combine(Root, "raw");

    internal string Work => Path.Combine(Root, "work");

    internal string Uploads => Path.Combine(Root, "uploads");

    internal string Fetched => Path.Combine(Root, "fetched");

    internal string LockFile => Path.Combine(Root, "import.lock");

    /// <summary>Derived files: made anew when they are missing.</summary>
    internal string Indexed => Path.Combine(Root, "indexed");

    internal string Snapshot(SnapshotId snapshot) => Path.Combine(Root, "snapshots", snapshot.Hash);

    /// <summary>The snapshots that lie here, in the order of their names.</summary>
    internal IReadOnlyList<SnapshotId> Snapshots() => Directory.Exists(Path.Combine(Root, "snapshots"))
        ? [.. Directory.EnumerateDirectories(Path.Combine(Root, "snapshots")).Select(path => new SnapshotId(Path.GetFileName(path))).OrderBy(snapshot => snapshot.Hash, StringComparer.Ordinal)]
        : [];

    internal string Table(SnapshotId snapshot, string table, string source) => Path.Combine(Snapshot(snapshot), table, "source=" + source);
}
