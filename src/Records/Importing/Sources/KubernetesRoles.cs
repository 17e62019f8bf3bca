using System.Text.Json;

namespace Palmares.Records.Importing.Sources;

/// <summary>Intervals with employers and names over time.</summary>
internal sealed class KubernetesRoles : ISourceAdapter
{
    public RecordSource About { get; } = new(
        "k8s-roles", "Kubernetes", "Chairs and leads of Kubernetes groups, from the history of a file.",
        "Some entries cover a change of name: the earlier one is matched and never shown.");

    public ParsedRow Parse(JsonElement line, string source, string raw) => RoleForm.Interval(line, source, raw);
}
