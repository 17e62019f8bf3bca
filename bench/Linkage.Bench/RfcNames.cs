using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Palmares.Linkage.Names;

namespace Palmares.Linkage.Bench;

/// <summary>
/// Names printed with initials on RFCs beside the full names on the drafts they came from: which printed forms stand for
/// several people, and whether linking keeps these apart. Keys of people and addresses are not given to the model.
/// </summary>
internal sealed class RfcNames
{
    private static readonly string[] Context =
    [
        "organisation: same", "organisation: most words in common", "organisation: some words in common",
        "co-authors: shared", "co-authors: two shared", "co-authors: three shared", "title: much in common", "title: something in common", "group: same",
    ];

    private readonly List<Gold> gold;
    private readonly Dictionary<string, string> rootOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> truth = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> printed = new(StringComparer.Ordinal);
    private readonly HashSet<string> read = new(StringComparer.Ordinal);

    private RfcNames(List<Gold> gold) => this.gold = gold;

    /// <summary>Printed forms, folded, with the full names they were paired with that are not spellings of one another.</summary>
    public SortedDictionary<string, List<string>> Ambiguous { get; } = new(StringComparer.Ordinal);

    public MentionTable Table { get; private set; } = MentionTable.With().Build();

    /// <summary>Id → person, where the pairs tell. Two of one full name count as one: the pairs cannot tell them apart.</summary>
    public IReadOnlyDictionary<string, string> Truth => truth;

    /// <param name="folder">Of the record's files.</param>
    /// <param name="onlyAmbiguous">Only documents that bear an ambiguous form, and the drafts they came from.</param>
    public static RfcNames Read(string folder, bool onlyAmbiguous)
    {
        var names = new RfcNames([.. Lines(folder, "gold-rfc-names").SelectMany(GoldOf)]);
        names.FindForms();
        names.Fill(folder, onlyAmbiguous);
        return names;
    }

    /// <summary>Prints what was found.</summary>
    /// <returns>0 when no mention under an ambiguous form was linked without agreeing context.</returns>
    public static int Run(string folder)
    {
        var names = Read(folder, onlyAmbiguous: false);
        var code = 0;
        foreach (var spec in (LinkageSpec[])[PersonRecord.Cautious, PersonRecord.Spec])
        {
            var result = Linker.Run(names.Table, spec);
            var scores = ClusterEvaluation.Compare(result.Clusters, names.Truth);
            var exact = ClusterEvaluation.Compare(Yardsticks.ExactName(names.Table, spec), names.Truth);
            var bare = names.WithoutContext(result).Count;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{spec.Name}: {names.Table.Count} mentions, {scores.Records} judged; pairs P {scores.Pairs.Precision:0.0000} R {scores.Pairs.Recall:0.0000} F1 {scores.Pairs.F1:0.0000}, B3 F1 {scores.BCubed.F1:0.0000}; exact name pairs F1 {exact.Pairs.F1:0.0000}, B3 F1 {exact.BCubed.F1:0.0000}"));
            Console.WriteLine($"  {names.Ambiguous.Count} ambiguous forms; {bare} links of them without agreeing context; {names.Mixed(result.Clusters).Count} forms of which one cluster holds several people");
            code = bare == 0 ? code : 1;
        }
        foreach (var (form, people) in names.Ambiguous)
            Console.WriteLine($"{form}: {string.Join(" | ", people)}");
        return code;
    }

    /// <summary>Links that touch an ambiguous form and that no context speaks for.</summary>
    public IReadOnlyList<LinkageEdge> WithoutContext(LinkageResult result) =>
        [.. result.Edges.Where(edge => edge.Outcome == Outcome.Linked && (IsAmbiguous(edge.Left) || IsAmbiguous(edge.Right)))
            .Where(edge => !edge.Explanation.Levels.Any(level => Context.Contains($"{level.Comparison}: {level.Level}")))];

    /// <summary>Ambiguous forms under which some cluster holds people known to be different.</summary>
    public IReadOnlyList<string> Mixed(IReadOnlyDictionary<string, string> clusters) =>
        [.. printed.Where(pair => Ambiguous.ContainsKey(pair.Value) && truth.ContainsKey(pair.Key))
            .GroupBy(pair => (Form: pair.Value, Cluster: clusters[pair.Key]))
            .Where(rows => rows.Select(pair => truth[pair.Key]).Distinct().Count() > 1).Select(rows => rows.Key.Form).Distinct().Order(StringComparer.Ordinal)];

    private bool IsAmbiguous(string id) => printed.TryGetValue(id, out var form) && Ambiguous.ContainsKey(form);

    private void FindForms()
    {
        foreach (var form in gold.GroupBy(pair => TextFold.Fold(pair.Printed)))
        {
            var people = new List<List<string>>();
            foreach (var name in form.Select(pair => pair.Full).Distinct().Order(StringComparer.Ordinal))
            {
                var like = people.FindAll(known => known.Exists(other => PersonNames.MayBeOne(other, name)));
                people.RemoveAll(like.Contains);
                people.Add([.. like.SelectMany(known => known), name]);
            }
            foreach (var known in people)
                foreach (var name in known)
                    Unite(TextFold.Fold(known[0]), TextFold.Fold(name));
            if (people.Count > 1)
                Ambiguous[form.Key] = [.. people.Select(known => known.Order(StringComparer.Ordinal).First()).Order(StringComparer.Ordinal)];
        }
    }

    private void Fill(string folder, bool onlyAmbiguous)
    {
        var wanted = gold.Where(pair => !onlyAmbiguous || Ambiguous.ContainsKey(TextFold.Fold(pair.Printed))).ToList();
        var byDocument = gold.ToLookup(pair => pair.Document);
        var byDraft = gold.Where(pair => pair.Draft is not null).ToLookup(pair => pair.Draft!);
        var documents = wanted.Select(pair => pair.Document).ToHashSet();
        var drafts = wanted.Select(pair => pair.Draft).ToHashSet();
        var table = MentionTable.With("name", "surname", "initials", "affiliation", "group", "document", "title", "date");
        foreach (var line in Lines(folder, "ietf-rfc").Where(line => !onlyAmbiguous || documents.Contains(Text(line, "docid")!)))
            Add(table, line, (id, document, name) =>
            {
                printed[id] = TextFold.Fold(name);
                return byDocument[document].FirstOrDefault(pair => pair.Printed == name)?.Full;
            });
        foreach (var line in Lines(folder, "ietf-id").Where(line => drafts.Contains(Text(line, "docid")!)))
            Add(table, line, (_, document, name) => byDraft[document].FirstOrDefault(pair => pair.Full == name)?.Full);
        Table = table.Build();
    }

    private void Add(MentionTableBuilder table, JsonElement line, Func<string, string, string, string?> who)
    {
        var document = Text(line, "docid")!;
        if (!read.Add(document))
            return;
        var place = 0;
        foreach (var person in Items(line, "contributors").Where(person => Text(person, "kind") != "org" && Text(person, "name") is not null))
        {
            var (id, name) = ($"{document}#{place++}", Text(person, "name")!);
            table.Add(id, name, Text(person, "surname"), Text(person, "initials"), Text(person, "org")?.Replace(MentionTable.ValueSeparator, ' '), Text(line, "group"), document, Text(line, "title"), Text(line, "date"));
            if (who(id, document, name) is { } full)
                truth[id] = Root(TextFold.Fold(full));
        }
    }

    private string Root(string name)
    {
        while (rootOf.TryGetValue(name, out var next) && next != name)
            name = next;
        return name;
    }

    private void Unite(string a, string b)
    {
        var (one, other) = (Root(a), Root(b));
        rootOf[string.CompareOrdinal(one, other) <= 0 ? other : one] = string.CompareOrdinal(one, other) <= 0 ? one : other;
    }

    private static IEnumerable<Gold> GoldOf(JsonElement line)
    {
        var document = Text(line, "docid")!;
        foreach (var pair in Items(line, "pairs"))
            if (Text(pair, "rfc_name") is { } printed && Text(pair, "id_name") is { } full && PersonName.Parse(full) is { IsFull: true })
                yield return new Gold(document, Text(line, "draft"), printed, full);
        foreach (var label in Items(line, "labels"))
            if (Text(label, "rfc_name") is { } printed && Text(label, "name") is { } full && PersonName.Parse(full) is { IsFull: true })
                yield return new Gold(document, null, printed, full);
    }

    private static IEnumerable<JsonElement> Lines(string folder, string source)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(Path.Combine(folder, source + ".jsonl.gz")), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            using var document = JsonDocument.Parse(line);
            yield return document.RootElement;
        }
    }

    private static string? Text(JsonElement element, string field) => element.TryGetProperty(field, out var value) ? value.GetString() : null;

    private static List<JsonElement> Items(JsonElement element, string field) => element.TryGetProperty(field, out var value) ? [.. value.EnumerateArray()] : [];

    private sealed record Gold(string Document, string? Draft, string Printed, string Full);
}
