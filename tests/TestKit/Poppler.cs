using System.Diagnostics;

namespace Palmares.TestKit;

/// <summary>PDF as readers have it: poppler's programs give its text, its fonts and its picture. <c>./test</c> installs them.</summary>
public static class Poppler
{
    public static bool IsHere => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "pdftotext")));

    public static async Task<string> TextAsync(byte[] pdf, CancellationToken ct) => System.Text.Encoding.UTF8.GetString(await RunAsync("pdftotext", ["-enc", "UTF-8"], pdf, ct, "-"));

    public static async Task<string> FontsAsync(byte[] pdf, CancellationToken ct) => System.Text.Encoding.UTF8.GetString(await RunAsync("pdffonts", [], pdf, ct));

    public static async Task<string> AboutAsync(byte[] pdf, CancellationToken ct) => System.Text.Encoding.UTF8.GetString(await RunAsync("pdfinfo", ["-enc", "UTF-8"], pdf, ct));

    /// <summary>The first page in shades of grey.</summary>
    public static async Task<(byte[] Grey, int Width, int Height)> PictureAsync(byte[] pdf, int dotsPerInch, CancellationToken ct)
    {
        var pgm = await RunAsync("pdftoppm", ["-gray", "-r", dotsPerInch.ToString(System.Globalization.CultureInfo.InvariantCulture), "-singlefile"], pdf, ct);
        // P5, width, height, 255, each after one blank, then a byte a dot.
        var (fields, at) = (new List<string>(), 0);
        while (fields.Count < 4)
        {
            var end = Array.FindIndex(pgm, at, letter => char.IsWhiteSpace((char)letter));
            fields.Add(System.Text.Encoding.ASCII.GetString(pgm, at, end - at));
            at = end + 1;
        }

        return (pgm[at..], int.Parse(fields[1], System.Globalization.CultureInfo.InvariantCulture), int.Parse(fields[2], System.Globalization.CultureInfo.InvariantCulture));
    }

    private static async Task<byte[]> RunAsync(string program, IReadOnlyList<string> options, byte[] pdf, CancellationToken ct, params string[] output)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, pdf, ct);
            using var process = Process.Start(new ProcessStartInfo(program, [.. options, file, .. output]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var faults = process.StandardError.ReadToEndAsync(ct);
            using var bytes = new MemoryStream();
            await process.StandardOutput.BaseStream.CopyToAsync(bytes, ct);
            await process.WaitForExitAsync(ct);
            return process.ExitCode == 0 ? bytes.ToArray() : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {await faults}");
        }
        finally
        {
            File.Delete(file);
        }
    }
}
