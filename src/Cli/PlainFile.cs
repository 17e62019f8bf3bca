namespace Palmares.Cli;

/// <summary>Output files appear whole or not at all.</summary>
internal static class PlainFile
{
    public static async Task WriteAsync(string file, byte[] content, CancellationToken ct)
    {
        var part = file + ".part";
        await File.WriteAllBytesAsync(part, content, ct);
        File.Move(part, file, overwrite: true);
    }
}
