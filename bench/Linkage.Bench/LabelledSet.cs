using System.IO.Compression;
using System.Text.RegularExpressions;

namespace Palmares.Linkage.Bench;

/// <summary>A set with its truth, the columns of the exact-name baseline and the spec it is linked with. Labels never reach the table.</summary>
internal sealed record LabelledSet(string Name, string[] Files, string Id, Func<MentionTable, int, string?> Truth, string[] ExactName, string[] Hidden, string SpecName, IReadOnlyDictionary<string, string>? Renamed = null)
{
    private static readonly string Root = FindRoot();

    public static IReadOnlyList<LabelledSet> All { get; } =
    [
        new("historical_50k", ["linkage/historical_50k.csv.gz"], "unique_id", Column("cluster"), ["first_name", "surname"], ["cluster"], "historical_50k"),
        new("fake_1000", ["linkage/fake_1000.csv"], "unique_id", Column("cluster"), ["first_name", "surname"], ["cluster"], "fake_1000"),
        new("febrl3", ["linkage/dataset3.csv"], "rec_id", RecId, ["given_name", "surname"], [], "febrl3"),
        new("febrl4", ["linkage/dataset4a.csv", "linkage/dataset4b.csv"], "rec_id", RecId, ["given_name", "surname"], [], "febrl4"),
        new("qian", ["linkage/qian.csv.gz"], "id", Column("entity"), ["given", "middle", "surname"], ["entity"], "qian"),
        new("acl", ["linkage/acl_authorships_2020.csv.gz"], "record_id", Column("label"), ["first", "last"], ["label", "label_kind"], "acl"),
        new("acl, explicit labels", ["linkage/acl_authorships_2020.csv.gz"], "record_id", Of("explicit"), ["first", "last"], ["label", "label_kind"], "acl"),
        new("acl, variant labels", ["linkage/acl_authorships_2020.csv.gz"], "record_id", Of("variant"), ["first", "last"], ["label", "label_kind"], "acl"),
        new("person-record: spec authors", ["linkage/spec_authors_pep_bip_eip_xep.csv"], "record_id", Column("label"), ["name"], ["label"], "person-record", new Dictionary<string, string> { ["series"] = "group", ["doc"] = "document", ["year"] = "date" }),
        new("person-record: spec authors, no group", ["linkage/spec_authors_pep_bip_eip_xep.csv"], "record_id", Column("label"), ["name"], ["label", "series"], "person-record", new Dictionary<string, string> { ["doc"] = "document", ["year"] = "date" }),
        new("person-record: qian", ["linkage/qian.csv.gz"], "id", Column("entity"), ["given", "middle", "surname"], ["entity"], "person-record", new Dictionary<string, string> { ["affiliations"] = "affiliation", ["paper"] = "document" }),
        new("person-record: acl", ["linkage/acl_authorships_2020.csv.gz"], "record_id", Column("label"), ["first", "last"], ["label", "label_kind"], "person-record", new Dictionary<string, string> { ["first"] = "given", ["last"] = "surname", ["paper"] = "document", ["venue"] = "group", ["year"] = "date" }),
    ];

    public static string Shared => Environment.GetEnvironmentVariable("PALMARES_SHARED") ?? Path.GetFullPath(Path.Combine(Root, "..", "shared"));

    public LinkageSpec Spec() => BuiltInSpecs.All.TryGetValue(SpecName, out var built) ? built with { Id = Id } : LinkageSpecJson.Read(File.ReadAllText(SpecFile(SpecName)));

    public static string SpecFile(string name) => Path.Combine(Root, "tests", "Linkage.Tests", "Specs", name + ".json");

    /// <returns>The table without its labels, the truth, and the exact-name clusters.</returns>
    public (MentionTable Table, Dictionary<string, string> Truth, Dictionary<string, string> Exact) Read()
    {
        using var first = Open(Files[0]);
        using var second = Files.Length > 1 ? Open(Files[1]) : null;
        var read = MentionFile.Read(first, second, Id);
        var truth = new Dictionary<string, string>();
        var exact = new Dictionary<string, string>();
        for (var row = 0; row < read.Count; row++)
        {
            if (Truth(read, row) is { Length: > 0 } entity)
                truth[read.Ids[row]] = entity;
            exact[read.Ids[row]] = string.Join(' ', ExactName.Select(column => read.Cell(read.Find(column), row))).ToLowerInvariant();
        }
        return (Without(read), truth, exact);
    }

    private MentionTable Without(MentionTable read)
    {
        var kept = read.Columns.Select(column => column.Name).Where(name => !Hidden.Contains(name)).ToArray();
        var table = MentionTable.With([.. kept.Select(name => Renamed?.GetValueOrDefault(name) ?? name)]);
        for (var source = 0; source < (read.HasTwoSources ? 2 : 1); source++)
        {
            if (source == 1)
                table.SecondSource();
            for (var row = 0; row < read.Count; row++)
                if (read.Source(row) == source)
                    table.Add(read.Ids[row], [.. kept.Select(name => read.Cell(read.Find(name), row))]);
        }
        return table.Build();
    }

    private static StreamReader Open(string file)
    {
        var path = Path.Combine(Shared, "data", file);
        return file.EndsWith(".gz", StringComparison.Ordinal) ? new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress)) : File.OpenText(path);
    }

    private static Func<MentionTable, int, string?> Column(string name) => (table, row) => table.Cell(table.Find(name), row);

    private static Func<MentionTable, int, string?> Of(string kind) => (table, row) => table.Cell(table.Find("label_kind"), row) == kind ? table.Cell(table.Find("label"), row) : null;

    private static string RecId(MentionTable table, int row) => Regex.Match(table.Ids[row], @"^rec-\d+").Value;

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "palmares.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Run from a checkout.");
    }
}
