namespace Palmares.Linkage.Running;

/// <summary>A 64-bit hash that is the same on every machine and in every run; 0 is never given.</summary>
internal static class Hashing
{
    private const ulong Odd = 0x9E3779B97F4A7C15;

    public static ulong Of(ReadOnlySpan<char> text)
    {
        var hash = Odd ^ (ulong)text.Length;
        foreach (var letter in text)
            hash = (hash ^ letter) * 0x100000001B3;
        return NotZero(Mix(hash));
    }

    public static ulong Join(ulong a, ulong b) => NotZero(Mix((a * Odd) ^ b));

    public static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }

    private static ulong NotZero(ulong hash) => hash == 0 ? Odd : hash;
}
