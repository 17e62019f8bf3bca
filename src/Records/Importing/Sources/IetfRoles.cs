using System.Text.Json;

namespace Palmares.Records.Importing.Sources;

/// <summary>One reading: each role was held that month, both ends are unknown.</summary>
internal sealed class IetfRoles : ISourceAdapter
{
    public RecordSource About { get; } = new(
        "ietf-roles", "IETF", "Roles in the IETF, the IRTF, the IAB and the IESG.",
        "One reading, of March 2026: who held a role before, and from when, is not known.");

    public ParsedRow Parse(JsonElement line, string source, string raw) => RoleForm.Snapshot(line, source, raw);
}
