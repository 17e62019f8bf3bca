namespace Palmares.Judging.Ranking;

/// <summary>
/// Scores with ids replaced by positions in ordinal order. One of nominations and judges is the long side, which is eliminated.
/// </summary>
internal sealed class Design
{
    public required string[] Nominations { get; init; }
    public required string[] Judges { get; init; }
    public required string?[] Panels { get; init; }
    public required (int Nomination, int Judge, int Panel, double Value, double Weight)[] Rows { get; init; }

    /// <summary>Panel of a nomination.</summary>
    public required int[] PanelOf { get; init; }

    /// <summary>Subtracted from all scores before anything is summed, against cancellation.</summary>
    public required double Centre { get; init; }

    public bool NominationsLong => Nominations.Length >= Judges.Length;
    public int LongCount => Math.Max(Nominations.Length, Judges.Length);
    public int ShortCount => Math.Min(Nominations.Length, Judges.Length);

    public static Design Of(ScoreSet set)
    {
        var scores = set.Scores.OrderBy(s => s.Nomination, StringComparer.Ordinal).ThenBy(s => s.Judge, StringComparer.Ordinal)
            .ThenBy(s => s.Value).ThenBy(s => s.Weight).ToArray();
        var nominations = scores.Select(s => s.Nomination).Distinct(StringComparer.Ordinal).ToArray();
        var judges = scores.Select(s => s.Judge).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var panels = scores.Select(s => s.Panel).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var nominationAt = nominations.Index().ToDictionary(n => n.Item, n => n.Index, StringComparer.Ordinal);
        var judgeAt = judges.Index().ToDictionary(n => n.Item, n => n.Index, StringComparer.Ordinal);
        var rows = scores.Select(s => (nominationAt[s.Nomination], judgeAt[s.Judge], Array.IndexOf(panels, s.Panel), s.Value, s.Weight)).ToArray();
        var panelOf = new int[nominations.Length];
        foreach (var (nomination, _, panel, _, _) in rows)
            panelOf[nomination] = panel;
        return new Design
        {
            Nominations = nominations,
            Judges = judges,
            Panels = panels,
            Rows = rows,
            PanelOf = panelOf,
            Centre = rows.Sum(r => r.Weight * r.Value) / rows.Sum(r => r.Weight),
        };
    }

    /// <summary>The same positions without the scores of one judge.</summary>
    public Design Without(int judge) => new()
    {
        Nominations = Nominations,
        Judges = Judges,
        Panels = Panels,
        Rows = [.. Rows.Where(r => r.Judge != judge)],
        PanelOf = PanelOf,
        Centre = Centre,
    };
}
