using Palmares.Records;

namespace Palmares.Tracking.Indicators;

/// <param name="Low">80 % of the posterior lies between this and <paramref name="High"/>.</param>
public sealed record TasksDone(int Assigned, int Completed, double Rate, double Low, double High);

/// <summary>What was asked of a person and done: who looked after others' proposals until they were decided.</summary>
/// <remarks>
/// Completed over assigned, drawn towards the body's share as in acceptance. Of the record's sources only few name such a task: the delegate and the sponsor of a PEP, a reviewer, a shepherd. Liaison
/// statements and comments resolved are in none of the public sources; where nothing is known there is no figure.
/// </remarks>
public static class TaskRules
{
    private const double Strength = 4;

    private static readonly HashSet<string> Serving = ["delegate", "sponsor", "reviewer", "shepherd"];

    /// <param name="ended">Whether a source says of a piece of work that it ended.</param>
    public static IReadOnlyDictionary<int, TasksDone> Of(RecordColumns record, PeopleColumns people, WorkLineages lineages, IReadOnlyList<WorkStage> stages, IReadOnlyList<bool> ended)
    {
        var names = record.Contributors;
        var tasks = Enumerable.Range(0, names.Count).Where(row => people.PersonOf[row] >= 0 && Serving.Contains(record.Roles[names.Role[row]]))
            .Select(row => (Person: people.PersonOf[row], Lineage: lineages.Of(names.Document[row]))).Distinct().ToList();
        if (tasks.Count == 0)
            return new Dictionary<int, TasksDone>();
        bool Done(int lineage) => stages[lineage] >= WorkStage.Agreed || ended[lineage];
        var usual = (double)tasks.Count(task => Done(task.Lineage)) / tasks.Count;
        return tasks.GroupBy(task => task.Person).ToDictionary(person => person.Key, person =>
        {
            var (assigned, completed) = (person.Count(), person.Count(task => Done(task.Lineage)));
            var (a, b) = (completed + (Strength * Math.Clamp(usual, .01, .99)), assigned - completed + (Strength * (1 - Math.Clamp(usual, .01, .99))));
            return new TasksDone(assigned, completed, a / (a + b), Distributions.BetaQuantile(.1, a, b), Distributions.BetaQuantile(.9, a, b));
        });
    }
}
