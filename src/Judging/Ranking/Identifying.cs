namespace Palmares.Judging.Ranking;

/// <summary>Says when judges' leniency cannot be told from the nominations' merit, so that calibrated values are not shown.</summary>
internal static class Identifying
{
    public static IReadOnlyList<string> WhyNot(Design design)
    {
        var reasons = new List<string>();
        if (design.Judges.Length < 4)
            reasons.Add($"there are {design.Judges.Length} judges; 4 are needed");
        var loads = design.Rows.GroupBy(r => r.Judge).Select(g => g.Count()).Order().ToArray();
        var median = (loads[(loads.Length - 1) / 2] + loads[loads.Length / 2]) / 2.0;
        if (median < 3)
            reasons.Add(FormattableString.Invariant($"the median judge has {median} scores; 3 are needed"));
        for (var panel = 0; panel < design.Panels.Length; panel++)
        {
            var parts = Parts(design, panel);
            if (parts > 1)
                reasons.Add($"{(design.Panels[panel] is { } name ? $"in panel {name} " : "")}the nominations fall into {parts} groups that no judge connects");
        }
        return reasons;
    }

    /// <summary>Connected parts of the graph of a panel's nominations and their judges.</summary>
    private static int Parts(Design design, int panel)
    {
        var parent = Enumerable.Range(0, design.Nominations.Length + design.Judges.Length).ToArray();
        int Root(int node) => parent[node] == node ? node : parent[node] = Root(parent[node]);
        foreach (var row in design.Rows.Where(r => r.Panel == panel))
            parent[Root(row.Nomination)] = Root(design.Nominations.Length + row.Judge);
        return Enumerable.Range(0, design.Nominations.Length).Where(n => design.PanelOf[n] == panel).Select(Root).Distinct().Count();
    }

    /// <summary>Why no model can be fitted at all; null when one can.</summary>
    public static string? WhyNoModel(Design design)
    {
        if (design.Rows.All(r => r.Value == design.Rows[0].Value))
            return "Every score is the same: nothing can be told apart.";
        if (design.Nominations.Length <= design.Panels.Length)
            return "There is nothing to compare: one nomination a panel.";
        return design.Rows.GroupBy(r => r.Nomination).All(g => g.Count() == 1)
            ? "Every nomination has a single score: merit and error cannot be told apart."
            : null;
    }
}
