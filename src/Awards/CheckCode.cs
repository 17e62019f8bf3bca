using System.Security.Cryptography;
using System.Text;
using Palmares.Kernel;

namespace Palmares.Awards;

/// <summary>The code printed on a paper, by which anybody sees that it was issued here. Made of what it is of and this installation's secret: nobody guesses one, none is stored.</summary>
internal sealed class CheckCode
{
    public const int Length = 16, Group = 4;

    // Douglas Crockford's alphabet: no letter is mistaken for a digit.
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private readonly byte[] _key;

    private CheckCode(byte[] key) => _key = key;

    public static CheckCode Open(DataFolder folder) => new(KeyFile.Open(folder, "papers.key"));

    /// <param name="of">What the paper is of, the same for the same paper.</param>
    /// <returns>80 bits as four groups of four signs.</returns>
    public string Of(string of)
    {
        var hash = HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(of));
        var signs = Enumerable.Range(0, Length).Select(i => Alphabet[((hash[i * 5 / 8] << 8 | hash[(i * 5 / 8) + 1]) >> (11 - (i * 5 % 8))) & 31]);
        return string.Join('-', signs.Chunk(Group).Select(chunk => new string(chunk)));
    }

    /// <summary>A code as somebody typed it, in the form it is printed in; without hyphens and in small letters too.</summary>
    public static string Read(string typed)
    {
        var signs = typed.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit).Select(sign => sign switch { 'O' => '0', 'I' or 'L' => '1', _ => sign });
        return string.Join('-', signs.Take(Length + 1).Chunk(Group).Select(chunk => new string(chunk)));
    }
}
