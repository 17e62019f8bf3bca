using System.Text.Json;
using Palmares.Records.Importing.Forms;
using Palmares.Records.Importing.Sources;

namespace Palmares.Records.Importing;

internal sealed record FieldRejection(string Field, string Reason);

/// <summary>A page as it stood on a day.</summary>
internal sealed record PageReading(string Page, string Day);

/// <summary>What a line says, in the record's own form; or why it says nothing.</summary>
/// <param name="Raw">The line's name.</param>
internal sealed record ParsedRow(string Source, string Raw)
{
    public string Key { get; init; } = "";

    /// <summary>Set when the whole row is refused.</summary>
    public FieldRejection? Refused { get; init; }

    /// <summary>Set when the line was read off a page that is read again and again: of readings of one page the mandates become intervals, and the last one's document stands.</summary>
    public PageReading? Reading { get; init; }

    /// <summary>A line for evaluation: counted, never a fact.</summary>
    public bool Gold { get; init; }

    public List<RecordRow> Facts { get; } = [];

    /// <summary>Fields left out of a row that is taken in.</summary>
    public List<FieldRejection> LeftOut { get; } = [];

    public static ParsedRow Refuse(string source, string field, string reason) => new(source, "") { Refused = new(field, reason) };

    /// <summary>The value, unless it does not do: then it is left out with the reason.</summary>
    public string? Unless(string? reason, string field, string? value)
    {
        if (value is null || reason is null)
            return value;
        LeftOut.Add(new(field, reason));
        return null;
    }

    /// <summary>A date as exact as written; one that is none is left out with the reason.</summary>
    public string? Date(string field, string? value) => Unless(Kernel.PartialDate.TryParse(value, out _) ? null : $"not a date: {value}", field, value);
}

/// <summary>One source's way of writing. Small enough to read in a minute.</summary>
internal interface ISourceAdapter
{
    RecordSource About { get; }

    bool Reads(string source) => source == About.Name;

    /// <param name="line">The whole line.</param>
    /// <param name="source">The line's <c>source</c>.</param>
    /// <param name="raw">The line's name.</param>
    ParsedRow Parse(JsonElement line, string source, string raw);
}

/// <summary>Gives a line to the adapter of its source.</summary>
internal static class ParseStep
{
    public static readonly IReadOnlyList<ISourceAdapter> Adapters =
    [
        new ThreeGppSpecs(), new ThreeGppContributions(), new EthereumEip(), new EthereumErc(), new Etsi(), new Ieee(), new IetfDrafts(), new IetfRfc(), new Iso(), new IsoWg14(),
        new Itu(), new ItuR(), new Oasis(), new Ogc(), new PythonPep(), new Tc39Notes(), new Tc39Proposals(), new W3cReports(), new XmppXep(),
        new IetfRoles(), new KubernetesRoles(), new OpenStackElections(), new W3cCharters(), new W3cRoles(), new WhatwgRoles(),
        new IetfPeople(), new OpenStackPeople(), new Tc39Delegates(),
        new BigbangOrganisations(), new IetfAffiliationMap(), new OpenStackCompanies(), new WhatwgSignatories(),
        new IetfAttendance(), new W3cParticipants(),
        .. FormList.Sources,
        new Gold(), new Fictional(),
    ];

    private static readonly Dictionary<string, ISourceAdapter> ByName = Adapters.ToDictionary(adapter => adapter.About.Name);

    public static ParsedRow Parse(ReadOnlyMemory<byte> utf8, string raw)
    {
        try
        {
            using var json = JsonDocument.Parse(utf8);
            return Parse(json.RootElement, raw);
        }
        catch (JsonException e)
        {
            return ParsedRow.Refuse("", "line", $"not JSON: {e.Message}");
        }
    }

    private static ParsedRow Parse(JsonElement line, string raw)
    {
        if (line.ValueKind != JsonValueKind.Object)
            return ParsedRow.Refuse("", "line", "not an object");
        if (line.Text("source") is not { } source)
            return ParsedRow.Refuse("", "source", "missing");
        var adapter = ByName.GetValueOrDefault(source) ?? Adapters.FirstOrDefault(candidate => candidate.Reads(source));
        return adapter is null ? ParsedRow.Refuse(source, "source", $"no adapter reads {source}") : adapter.Parse(line, source, raw);
    }
}
