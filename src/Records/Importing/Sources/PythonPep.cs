using System.Text.Json;

namespace Palmares.Records.Importing.Sources;

/// <summary>Authors, sponsors and delegates with address keys.</summary>
internal sealed class PythonPep : ISourceAdapter
{
    public RecordSource About { get; } = new(
        "python-pep", "Python", "Python enhancement proposals with authors, sponsors and delegates.");

    public ParsedRow Parse(JsonElement line, string source, string raw) => DocumentForm.Parse(line, source, raw);
}
