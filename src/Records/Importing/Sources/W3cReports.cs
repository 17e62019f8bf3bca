using System.Text.Json;
using System.Text.RegularExpressions;

namespace Palmares.Records.Importing.Sources;

/// <summary>Technical reports: every dated version is a document, the undated one is the work they are editions of.</summary>
internal sealed partial class W3cReports : ISourceAdapter
{
    private static readonly DocumentStyle Style = new() { StatusIsOfDate = true };

    public RecordSource About { get; } = new("w3c", "W3C", "W3C technical reports in their dated versions, with editors and group.", "Editors stand without organisation.");

    public ParsedRow Parse(JsonElement line, string source, string raw)
    {
        var row = DocumentForm.Parse(line, source, raw, Style);
        if (row.Facts.FirstOrDefault() is not DocumentRow document)
            return row;
        var work = row.Facts.OfType<RelationRow>().FirstOrDefault(relation => relation.Type == RelationTypes.EditionOf)?.Target;
        if (work is not null)
            row.Facts[0] = document with { Series = work, Version = Day().Match(row.Key) is { Success: true } day ? row.Key["W3C ".Length..day.Index] + day.Value : row.Key };
        else if (row.Facts.OfType<RelationRow>().Any(relation => relation.Type == RelationTypes.HasEdition))
            row.Facts[0] = document with { Series = row.Key };
        return row;
    }

    [GeneratedRegex(@"-\d{8}$", RegexOptions.CultureInvariant)]
    private static partial Regex Day();
}
