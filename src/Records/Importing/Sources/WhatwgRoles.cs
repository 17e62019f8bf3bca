using System.Text.Json;

namespace Palmares.Records.Importing.Sources;

/// <summary>Intervals from the history of a file.</summary>
internal sealed class WhatwgRoles : ISourceAdapter
{
    public RecordSource About { get; } = new(
        "whatwg-roles", "WHATWG", "Editors of WHATWG workstreams, from the history of a file.");

    public ParsedRow Parse(JsonElement line, string source, string raw) => RoleForm.Interval(line, source, raw);
}
