using System.Text;

namespace Palmares.Records.Importing;

/// <summary>Letters that were read in a wrong encoding.</summary>
internal static class Encodings
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Text that declares no encoding: UTF-8, and where it is none, Windows 1252.</summary>
    public static string Guessed(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes);
        }
    }

    /// <summary>UTF-8 that was read as Latin-1, read anew; any other text as it stands.</summary>
    public static string Mended(string text)
    {
        if (text.All(char.IsAscii) || text.Any(letter => letter > '\u00ff'))
            return text;
        try
        {
            return Strict.GetString(Encoding.Latin1.GetBytes(text));
        }
        catch (DecoderFallbackException)
        {
            return text;
        }
    }
}
