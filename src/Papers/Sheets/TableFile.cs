using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Palmares.Papers.Csv;

namespace Palmares.Papers.Sheets;

/// <param name="Name">As programs call it.</param>
/// <param name="Head">As readers call it.</param>
/// <param name="IsNumber">Its cells are invariant numbers or empty.</param>
public sealed record TableColumn(string Name, string Head, bool IsNumber = false);

/// <summary>A table as .xlsx, CSV or JSON: nothing in it is ever run by a spreadsheet.</summary>
public static class TableFile
{
    /// <summary>The endings there are, with what they are on the wire.</summary>
    public static readonly IReadOnlyDictionary<string, string> Types = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ["csv"] = "text/csv; charset=utf-8",
        ["json"] = "application/json; charset=utf-8",
    };

    private static readonly JsonWriterOptions Plain = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="ending">One of <see cref="Types"/>.</param>
    /// <exception cref="ArgumentException">There is no such ending, or a row has another number of cells than there are columns.</exception>
    public static byte[] Write(string name, IReadOnlyList<TableColumn> columns, IEnumerable<IReadOnlyList<string>> rows, string ending) => ending.ToLowerInvariant() switch
    {
        "xlsx" => SheetFile.Write(name, [.. columns.Select(column => column.Head)], rows),
        // The mark at the start tells a spreadsheet that names are UTF-8.
        "csv" => [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(CsvText.Write([.. columns.Select(column => column.Head)], rows))],
        "json" => Json(columns, rows),
        _ => throw new ArgumentException($"No table is written as '{ending}'."),
    };

    /// <summary>An array of objects by the columns' names; numbers as numbers, what is empty as null.</summary>
    private static byte[] Json(IReadOnlyList<TableColumn> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            json.WriteStartArray();
            foreach (var row in rows)
            {
                json.WriteStartObject();
                foreach (var (column, cell) in columns.Zip(row))
                {
                    if (cell.Length == 0)
                        json.WriteNull(column.Name);
                    else if (column.IsNumber)
                        json.WriteNumber(column.Name, double.Parse(cell, CultureInfo.InvariantCulture));
                    else
                        json.WriteString(column.Name, cell);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return buffer.ToArray();
    }
}
