using System.Security.Cryptography;
using System.Text.Json;

namespace Palmares.Reports.Archiving;

/// <summary>A file of a nomination, found again by its row.</summary>
internal sealed record FilePart(ArchivePart Part, TableShape Shape, ColumnShape Column, object?[] Row);

/// <summary>An edition's content as the parts of an archive: the tables' lines, and the files by their hash.</summary>
/// <param name="Tables">Each with its lines.</param>
internal sealed record EditionParts(IReadOnlyList<(GatheredTable Table, ArchivePart Part, byte[] Lines)> Tables, IReadOnlyList<FilePart> Files)
{
    public IEnumerable<ArchivePart> Parts => [.. Tables.Select(one => one.Part), .. Files.Select(one => one.Part)];

    public string Content => ArchiveJson.Total(Parts);

    public static async Task<EditionParts> OfAsync(Gathered gathered, GatherEdition reader, CancellationToken ct)
    {
        var files = new SortedDictionary<string, FilePart>(StringComparer.Ordinal);
        foreach (var (shape, rows) in gathered.Tables)
        {
            foreach (var (at, column) in shape.Columns.Index().Where(one => one.Item.IsBytes).ToList())
            {
                foreach (var row in rows.Values)
                {
                    if (await reader.BytesAsync(shape, column, row, ct) is not { } bytes)
                        continue;
                    var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
                    row[at] = hash;
                    files[hash] = new FilePart(new ArchivePart(ArchiveJson.Files + hash, null, bytes.Length, hash), shape, column, row);
                }
            }
        }

        var tables = gathered.Tables.OrderBy(table => table.Shape.Name, StringComparer.Ordinal).Select(table =>
        {
            var lines = Lines(table);
            return (table, new ArchivePart(ArchiveJson.NameOf(table.Shape.Name), table.Rows.Count, lines.Length, ArchiveJson.Hash(lines)), lines);
        });
        return new EditionParts([.. tables], [.. files.Values]);
    }

    /// <summary>A line a row, in the order of their keys; columns by name.</summary>
    private static byte[] Lines(GatheredTable table)
    {
        using var text = new MemoryStream();
        foreach (var row in table.Rows.Values)
        {
            using (var json = new Utf8JsonWriter(text, ArchiveJson.Lines))
            {
                json.WriteStartObject();
                foreach (var (at, column) in table.Shape.Columns.Index())
                {
                    json.WritePropertyName(column.Name);
                    PlainValue.Write(json, row[at]);
                }

                json.WriteEndObject();
            }

            text.WriteByte((byte)'\n');
        }

        return text.ToArray();
    }
}
