using System.Globalization;

namespace Palmares.Judging.Assigning.Crossing;

/// <summary>Lets rules give way in the declared order, as little as possible, each place named. Conflicts are no rule here: they stay.</summary>
internal static class Relaxing
{
    public sealed record Outcome(Found Found, IReadOnlyList<string> Relaxed);

    /// <returns>Null when all rules of the order together are not enough.</returns>
    public static Outcome? Of(SetRules rules, IReadOnlyList<string> order, IProgrammeSolver solver, CancellationToken ct)
    {
        for (var count = 1; count <= order.Count; count++)
        {
            string[] giving = [.. order.Take(count)];
            var programme = RuleProgramme.Of(rules, giving.ToHashSet());
            // The last rule of the order is the dearest: it gives way as little as can be, then the one before it, and so on.
            var possible = true;
            foreach (var rule in giving.Reverse())
            {
                int[] slack = [.. programme.Slack.Where(s => s.Rule == rule).Select(s => s.Variable)];
                if (slack.Length == 0)
                    continue;
                var least = solver.Solve(programme.Made(slack.ToDictionary(v => v, _ => -1.0)), ct: ct);
                if (least.Values is null)
                {
                    possible = false;
                    break;
                }
                programme.Row(slack, 1, 0, Math.Round(slack.Sum(v => least.Values[v])));
            }
            if (!possible || solver.Solve(programme.Made(), ct: ct) is not { Values: { } values } answer)
                continue;
            var sets = TotalSearch.Sets(rules, values, programme, anyRules: false)!;
            var total = new Found(sets, 0).Total;
            var bound = answer.Bound + rules.Table.Held.Sum(h => h.Sum(p => p.Affinity));
            return new Outcome(
                new Found(sets, Math.Max(total, bound)),
                [.. programme.Slack.Where(s => values[s.Variable] > 0.5).Select(s => Words(rules, s, (int)Math.Round(values[s.Variable])))
                    .GroupBy(w => w, StringComparer.Ordinal).Select(g => g.Key)]);
        }
        return null;
    }

    private static string Words(SetRules rules, (int Variable, string Rule, int Nomination, int Judge) slack, int by) => string.Create(
        CultureInfo.InvariantCulture,
        $"{slack.Rule}: {(slack.Nomination >= 0 ? "nomination " + rules.Table.Nominations[slack.Nomination].Id : "judge " + rules.Table.Judges[slack.Judge].Id)} by {by}");
}
