using System.Text;

namespace Palmares.Records.Searching;

/// <summary>The facets of every entry of an index, in memory, so that counting them asks no table. Entries are numbered from 0, the weightiest of a kind first.</summary>
internal sealed class SearchColumns
{
    public required RecordKind[] Kinds { get; init; }

    /// <summary>Hashes of the folded label and of the folded number, to know an entry that is exactly what was asked for.</summary>
    public required int[] Labels { get; init; }

    public required int[] Numbers { get; init; }

    /// <summary>Where the values of each entry begin in <see cref="Values"/>; one more than there are entries.</summary>
    public required int[] Offsets { get; init; }

    public required int[] Values { get; init; }

    public required FacetValue[] Known { get; init; }

    /// <summary>Of each known value the year, for those that are one.</summary>
    public int[] Years => field ??= [.. Known.Select(value => value.Facet == RecordFacet.Year ? int.Parse(value.Value, System.Globalization.CultureInfo.InvariantCulture) : 0)];

    public int Count => Kinds.Length;

    /// <returns>-1 when no entry has the value.</returns>
    public int NumberOf(RecordFacet facet, string value) => Array.FindIndex(Known, known => known.Facet == facet && known.Value == value);

    public ReadOnlySpan<int> ValuesOf(int entry) => Values.AsSpan(Offsets[entry], Offsets[entry + 1] - Offsets[entry]);

    public static SearchColumns Of(IReadOnlyList<SearchEntry> entries)
    {
        var known = new Dictionary<FacetValue, int>();
        var offsets = new int[entries.Count + 1];
        var values = new List<int>();
        foreach (var (at, entry) in entries.Index())
        {
            foreach (var value in entry.Facets)
            {
                if (!known.TryGetValue(value, out var number))
                    known[value] = number = known.Count;
                values.Add(number);
            }

            offsets[at + 1] = values.Count;
        }

        return new SearchColumns
        {
            Kinds = [.. entries.Select(entry => entry.Kind)],
            Labels = [.. entries.Select(entry => Hash(Folding.Fold(entry.Label)))],
            Numbers = [.. entries.Select(entry => entry.Kind is RecordKind.Document or RecordKind.Group ? Hash(Folding.Fold(entry.Target)) : 0)],
            Offsets = offsets,
            Values = [.. values],
            Known = [.. known.OrderBy(pair => pair.Value).Select(pair => pair.Key)],
        };
    }

    /// <summary>The same text gives the same number on every machine. Blanks do not count: <c>rfc 9110</c> is <c>rfc9110</c>.</summary>
    public static int Hash(string folded)
    {
        var hash = 2166136261u;
        foreach (var letter in folded.Where(letter => letter != ' '))
            hash = (hash ^ letter) * 16777619u;
        return (int)hash;
    }

    public byte[] Write()
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, Encoding.UTF8))
        {
            writer.Write7BitEncodedInt(Known.Length);
            foreach (var value in Known)
            {
                writer.Write((byte)value.Facet);
                writer.Write(value.Value);
                writer.Write(value.Label);
            }

            writer.Write7BitEncodedInt(Count);
            for (var entry = 0; entry < Count; entry++)
            {
                writer.Write((byte)Kinds[entry]);
                writer.Write(Labels[entry]);
                writer.Write(Numbers[entry]);
                writer.Write7BitEncodedInt(Offsets[entry + 1] - Offsets[entry]);
                foreach (var value in ValuesOf(entry))
                    writer.Write7BitEncodedInt(value);
            }
        }

        return stream.ToArray();
    }

    public static SearchColumns Read(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
        var known = new FacetValue[reader.Read7BitEncodedInt()];
        for (var at = 0; at < known.Length; at++)
            known[at] = new FacetValue((RecordFacet)reader.ReadByte(), reader.ReadString(), reader.ReadString());
        var count = reader.Read7BitEncodedInt();
        var (kinds, labels, numbers, offsets, values) = (new RecordKind[count], new int[count], new int[count], new int[count + 1], new List<int>(count * 4));
        for (var entry = 0; entry < count; entry++)
        {
            (kinds[entry], labels[entry], numbers[entry]) = ((RecordKind)reader.ReadByte(), reader.ReadInt32(), reader.ReadInt32());
            for (var left = reader.Read7BitEncodedInt(); left > 0; left--)
                values.Add(reader.Read7BitEncodedInt());
            offsets[entry + 1] = values.Count;
        }

        return new SearchColumns { Kinds = kinds, Labels = labels, Numbers = numbers, Offsets = offsets, Values = [.. values], Known = known };
    }
}
