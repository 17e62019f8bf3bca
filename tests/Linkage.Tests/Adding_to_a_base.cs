namespace Palmares.Linkage.Tests;

public class Adding_to_a_base
{
    private static readonly string[] Columns = ["name", "affiliation", "email", "group", "document", "title", "date"];

    [Fact]
    public void What_is_added_is_linked_as_a_run_over_all_would()
    {
        var (old, more) = (Village.Rows(0, 1500), Village.Rows(1500, 1560));
        var linked = Linker.Run(Table(old), PersonRecord.Spec);

        var added = LinkedBase.Of(Table(old), linked.Model, linked.Clusters).Add(Table(more));

        var full = Linker.Run(Table([.. old, .. more]), linked.Model with { Training = new TrainingPlan { Method = TrainingMethod.Fixed } });
        var scores = ClusterEvaluation.Compare(added.Clusters, full.Clusters);
        Assert.All(more, row => Assert.Contains(row[0]!, added.Clusters.Keys));
        Assert.InRange(scores.Pairs.F1, 0.99, 1);
        Assert.InRange(added.Clusters.Count, more.Length + 1, old.Length);
        Assert.Contains(more, row => !more.Any(other => other[0] == added.Clusters[row[0]!]));
    }

    [Fact]
    public void Asking_again_gives_the_same_and_nothing_of_the_base_is_parted()
    {
        var (old, more) = (Village.Rows(0, 800), Village.Rows(800, 850));
        var linked = Linker.Run(Table(old), PersonRecord.Spec);
        var ready = LinkedBase.Of(Table(old), linked.Model, linked.Clusters);

        var (once, twice) = (ready.Add(Table(more)), ready.Add(Table([.. more.Reverse()])));

        Assert.Equal(once.Clusters.OrderBy(pair => pair.Key, StringComparer.Ordinal), twice.Clusters.OrderBy(pair => pair.Key, StringComparer.Ordinal));
        var parted = once.Clusters.Where(pair => linked.Clusters.ContainsKey(pair.Key)).GroupBy(pair => linked.Clusters[pair.Key]).Where(rows => rows.Select(pair => pair.Value).Distinct().Count() > 1);
        Assert.Empty(parted);
    }

    [Fact]
    public void Constraints_bind_what_is_added()
    {
        string?[][] old = [["a", "Zorana Quillby", "Orchard", "z@orchard.example", null, "D1", null, null], ["b", "Milan Hestrup", "Quarry", null, null, "D1", null, null]];
        string?[][] more = [["n", "Zorana Quillby", "Orchard", "z@orchard.example", null, "D2", null, null]];
        var linked = Linker.Run(Table(old), PersonRecord.Spec);
        var ready = LinkedBase.Of(Table(old), linked.Model, linked.Clusters);

        var free = ready.Add(Table(more));
        var apart = ready.Add(Table(more), new LinkageConstraints { CannotLink = [new("a", "n")] });
        var bound = ready.Add(Table(more), new LinkageConstraints { MustLink = [new("b", "n")], CannotLink = [new("a", "n")] });

        Assert.Equal("a", free.Clusters["n"]);
        Assert.Equal("n", apart.Clusters["n"]);
        Assert.Equal("b", bound.Clusters["n"]);
    }

    [Fact]
    public void An_id_of_the_base_is_refused_and_so_is_a_model_without_probabilities()
    {
        var old = Village.Rows(0, 300);
        var linked = Linker.Run(Table(old), PersonRecord.Spec);
        var ready = LinkedBase.Of(Table(old), linked.Model, linked.Clusters);

        var twice = Assert.Throws<LinkageException>(() => ready.Add(Table([old[7]])));
        var untrained = Assert.Throws<LinkageException>(() => LinkedBase.Of(Table(old), PersonRecord.Spec with { Lambda = null }, linked.Clusters));
        var homeless = Assert.Throws<LinkageException>(() => LinkedBase.Of(Table(old), linked.Model, new Dictionary<string, string>()));

        Assert.Contains(old[7][0]!, twice.Message);
        Assert.Equal("model", untrained.Field);
        Assert.Equal("clusters", homeless.Field);
    }

    private static MentionTable Table(string?[][] rows)
    {
        var table = MentionTable.With(Columns);
        foreach (var row in rows)
            table.Add(row[0]!, row.AsSpan(1));
        return table.Build();
    }

    /// <summary>Fictional authors who write together in groups.</summary>
    private static class Village
    {
        private static readonly string[] Starts = ["Zor", "Mil", "Od", "Bel", "Kar", "Tes", "Ruv", "Pel", "Hol", "Yin"];
        private static readonly string[] Ends = ["ana", "an", "on", "ika", "us", "eth", "or", "mina"];
        private static readonly string[] Homes = ["by", "strup", "inth", "wold", "mere", "ford", "gard", "hollow"];
        private static readonly string[] Words = ["tidal", "clock", "orchard", "signal", "harbour", "relay", "lantern", "meadow", "quartz", "beacon", "thistle", "anchor"];

        public static string?[][] Rows(int from, int to)
        {
            var chance = new Random(20_260);
            var rows = new List<string?[]>();
            for (var document = 0; rows.Count < to; document++)
            {
                var group = chance.Next(12);
                var title = string.Join(' ', Enumerable.Range(0, 4).Select(_ => Words[chance.Next(Words.Length)]));
                foreach (var person in Enumerable.Range(0, 1 + chance.Next(4)).Select(_ => (group * 40) + chance.Next(40)).Distinct())
                    rows.Add([$"m{rows.Count:00000}", Name(person, chance), chance.Next(4) == 0 ? null : $"Works {person % 50}", chance.Next(8) == 0 ? $"p{person}@example" : null, $"g{group}", $"d{document}", title, $"{2000 + chance.Next(20)}"]);
            }
            return [.. rows.Skip(from).Take(to - from)];
        }

        private static string Name(int person, Random chance)
        {
            var given = Starts[person % 10] + Ends[person / 10 % 8];
            var surname = Starts[person * 7 % 10] + Homes[person / 3 % 8] + (char)('a' + (person % 5));
            return chance.Next(6) == 0 ? $"{given[0]}. {surname}" : $"{given} {surname}";
        }
    }
}
