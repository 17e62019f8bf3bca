using System.Text.Json;
using System.Text.Json.Serialization;
using Palmares.Judging.Assigning;

namespace Palmares.Judging.Files;

/// <summary>An assignment instance as JSON, with an optional affinity file (CSV: judge,nomination,value) beside it.</summary>
public static class InstanceFile
{
    private static readonly JsonSerializerOptions Form = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <exception cref="RefusedFileException">The file cannot be understood, or the problem has faults.</exception>
    public static AssignmentProblem Read(string file)
    {
        var name = Path.GetFileName(file);
        Instance instance;
        try
        {
            instance = JsonSerializer.Deserialize<Instance>(File.ReadAllText(file), Form)
                ?? throw new RefusedFileException($"{name}: the file holds no instance.");
        }
        catch (JsonException e)
        {
            throw new RefusedFileException($"{name}, line {e.LineNumber + 1}, field {e.Path}: {Plain(e.Message)}");
        }
        var problem = new AssignmentProblem
        {
            Nominations = [.. instance.Nominations.Select(n => new NominationNeed(n.Id, n.Reviews, n.Organisation, n.Region))],
            Judges = [.. instance.Judges.Select(j => new JudgeCapacity(j.Id, j.Min, j.Max, j.Organisation, j.Region, j.Gender))],
            Affinities = [.. instance.Affinity.Select((a, at) => Affinity(a, at, name)), .. Beside(file, instance.AffinityFile)],
            DefaultAffinity = instance.DefaultAffinity,
            Conflicts = [.. instance.Conflicts.Select((c, at) => Pair(c, "conflicts", at, name))],
            Fixed = [.. instance.Fixed.Select((c, at) => Pair(c, "fixed", at, name))],
            OnlyListedPairs = instance.OnlyListedPairs,
            Limits = Limits(instance.Limits, name),
            RelaxOrder = instance.RelaxOrder,
        };
        return problem.Faults() is [var fault, ..] ? throw new RefusedFileException($"{name}: {fault}") : problem;
    }

    private static string Plain(string message) => message.StartsWith("The JSON value could not be converted", StringComparison.Ordinal)
        ? "the value has the wrong form."
        : message.Split(" Path:")[0].Replace("Palmares.Judging.Files.InstanceFile+", "", StringComparison.Ordinal);

    private static PairAffinity Affinity(JsonElement[] triple, int at, string file) =>
        triple is [{ ValueKind: JsonValueKind.String } judge, { ValueKind: JsonValueKind.String } nomination, { ValueKind: JsonValueKind.Number } value]
            ? new PairAffinity(judge.GetString()!, nomination.GetString()!, value.GetDouble())
            : throw new RefusedFileException($"{file}, field affinity[{at}]: [judge, nomination, number] is expected.");

    private static JudgePair Pair(string[] pair, string field, int at, string file) =>
        pair is [{ } judge, { } nomination]
            ? new JudgePair(judge, nomination)
            : throw new RefusedFileException($"{file}, field {field}[{at}]: [judge, nomination] is expected.");

    private static IEnumerable<PairAffinity> Beside(string instance, string? name)
    {
        if (name is null)
            return [];
        var path = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(instance))!, name);
        if (!File.Exists(path))
            throw new RefusedFileException($"{Path.GetFileName(instance)}, field affinity_file: there is no file {name}.");
        var table = CsvTable.Read(path, "judge", "nomination", "value");
        return table.Rows.Select(r => new PairAffinity(table.Text(r, "judge"), table.Text(r, "nomination"), table.Number(r, "value")));
    }

    private static AssignmentLimits Limits(InstanceLimits limits, string file) => new()
    {
        JudgesPerOrganisationPerNomination = limits.JudgesPerOrganisationPerNomination,
        JudgesPerRegionPerNomination = limits.JudgesPerRegionPerNomination,
        MinRegionsPerNomination = limits.MinRegionsPerNomination,
        EachGenderPerNomination = limits.EachGenderPerNomination,
        ExpertsPerNomination = limits.ExpertsPerNomination,
        ExpertAffinity = limits.ExpertAffinity,
        AvoidPairs = [.. limits.AvoidPairs.Select((p, at) => Pair(p, "limits.avoid_pairs", at, file)).Select(p => (p.Judge, p.Nomination))],
        MaxPairProbability = limits.MaxPairProbability,
    };

    private sealed record Instance
    {
        public required List<InstanceNomination> Nominations { get; init; }
        public required List<InstanceJudge> Judges { get; init; }
        public List<JsonElement[]> Affinity { get; init; } = [];
        public double DefaultAffinity { get; init; }
        public List<string[]> Conflicts { get; init; } = [];
        public List<string[]> Fixed { get; init; } = [];
        public bool OnlyListedPairs { get; init; }
        public InstanceLimits Limits { get; init; } = new();
        public List<string> RelaxOrder { get; init; } = [];
        public string? AffinityFile { get; init; }
    }

    private sealed record InstanceNomination(string Id, int Reviews, string? Organisation, string? Region);

    private sealed record InstanceJudge
    {
        public required string Id { get; init; }
        public int Min { get; init; }
        public required int Max { get; init; }
        public string? Organisation { get; init; }
        public string? Region { get; init; }
        public string? Gender { get; init; }
    }

    private sealed record InstanceLimits
    {
        public int? JudgesPerOrganisationPerNomination { get; init; }
        public int? JudgesPerRegionPerNomination { get; init; }
        public int? MinRegionsPerNomination { get; init; }
        public int? EachGenderPerNomination { get; init; }
        public int? ExpertsPerNomination { get; init; }
        public double? ExpertAffinity { get; init; }
        public List<string[]> AvoidPairs { get; init; } = [];
        public double? MaxPairProbability { get; init; }
    }
}
