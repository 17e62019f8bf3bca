using System.Text.Json;

namespace Palmares.Records.Importing;

/// <summary>Python enhancement proposals: authors, sponsors and delegates with address keys.</summary>
internal sealed class PythonPep : ISourceAdapter
{
    public bool Reads(string source) => source == "python-pep";

    public ParsedRow Parse(JsonElement line, string source, string raw) => DocumentForm.Parse(line, source, raw);
}
