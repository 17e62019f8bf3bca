using System.Text.Json;

namespace Palmares.Records.Importing;

/// <summary>What registers of organisations share.</summary>
internal static class OrganisationForm
{
    public static string? Domains(JsonElement line) => string.Join(' ', line.Texts("domains")) is { Length: > 0 } domains ? domains : null;

    /// <summary>Each written name for each it may stand for, without placeholders and without a name for itself.</summary>
    public static ParsedRow Aliases(string source, string key, string raw, IEnumerable<string> written, IEnumerable<string> canonical)
    {
        var row = new ParsedRow(source, raw) { Key = key };
        var named = canonical.ToList();
        foreach (var (index, name) in written.Index())
        {
            if (row.Unless(OrganisationNamesWritten.WhyNone(name), $"aliases[{index}]", name) is { } kept)
                row.Facts.AddRange(named.Where(other => other != kept).Select(other => new AliasRow(source, key, kept, other, "alias", raw)));
        }

        return row;
    }
}
