using System.Globalization;

namespace Palmares.Records.Importing;

/// <summary>Which lines are kept already. Safe for several readers at once.</summary>
/// <remarks>An open table of twelve bytes a place, at most two thirds full: a set of the library takes four times as much, which tells at millions of lines.</remarks>
internal sealed class KnownLines
{
    private readonly Lock _lock = new();
    private ulong[] _low = new ulong[1 << 16];
    private uint[] _high = new uint[1 << 16];
    private int _count;

    public KnownLines(IEnumerable<RawPart> listed)
    {
        using var duck = Duck.Open();
        foreach (var part in listed)
            duck.Each($"SELECT hash FROM {Duck.Parquet(part.Path)}", row => Add(UInt128.Parse(row.GetString(0), NumberStyles.HexNumber, CultureInfo.InvariantCulture)));
    }

    public bool Has(UInt128 hash)
    {
        lock (_lock)
            return IsAt(PlaceOf(hash), hash);
    }

    /// <param name="hash">Of 96 bits, not all zero.</param>
    /// <returns>False when it is known already.</returns>
    public bool Add(UInt128 hash)
    {
        lock (_lock)
        {
            var place = PlaceOf(hash);
            if (IsAt(place, hash))
                return false;
            (_low[place], _high[place]) = ((ulong)hash, (uint)(hash >> 64));
            if (++_count > _low.Length / 3 * 2)
                Grow();
            return true;
        }
    }

    private bool IsAt(int place, UInt128 hash) => _low[place] == (ulong)hash && _high[place] == (uint)(hash >> 64);

    /// <summary>Where it is, or else where it would go. The hash is already as good as drawn, so its lowest bits are the place.</summary>
    private int PlaceOf(UInt128 hash)
    {
        var place = (int)((ulong)hash & (ulong)(_low.Length - 1));
        while (!IsAt(place, hash) && (_low[place] | _high[place]) != 0)
            place = (place + 1) & (_low.Length - 1);
        return place;
    }

    private void Grow()
    {
        var (low, high) = (_low, _high);
        (_low, _high) = (new ulong[low.Length * 2], new uint[low.Length * 2]);
        for (var at = 0; at < low.Length; at++)
        {
            if ((low[at] | high[at]) == 0)
                continue;
            var place = PlaceOf(new UInt128(high[at], low[at]));
            (_low[place], _high[place]) = (low[at], high[at]);
        }
    }
}
