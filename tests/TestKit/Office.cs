using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Palmares.TestKit;

/// <summary>A word processor as readers have it: documents are opened in LibreOffice and their pages read.</summary>
public static partial class Office
{
    /// <summary>Whether LibreOffice and pdftotext are on this machine; <c>./test</c> installs them.</summary>
    public static bool IsHere => Find("soffice") is not null && Find("pdftotext") is not null;

    /// <summary>Opens each document and gives the words of its pages, spaces and line breaks made one.</summary>
    /// <param name="documents">Bytes of .docx files by a plain name without an ending.</param>
    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> PagesAsync(IReadOnlyDictionary<string, byte[]> documents, CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("palmares-office-").FullName;
        try
        {
            foreach (var (name, bytes) in documents)
                await File.WriteAllBytesAsync(Path.Combine(folder, name + ".docx"), bytes, ct);
            await RunAsync("soffice", ["--headless", "--norestore", $"-env:UserInstallation=file://{folder}/profile", "--convert-to", "pdf", "--outdir", folder, .. documents.Keys.Select(name => Path.Combine(folder, name + ".docx"))], ct);
            var pages = new Dictionary<string, IReadOnlyList<string>>();
            foreach (var name in documents.Keys)
                pages[name] = Pages(await RunAsync("pdftotext", ["-raw", "-enc", "UTF-8", Path.Combine(folder, name + ".pdf"), "-"], ct));
            return pages;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string[] Pages(string text) => [.. text.Split('\f').Select(page => Broken().Replace(Space().Replace(page, " "), "").Trim()).Where(page => page.Length > 0)];

    private static async Task<string> RunAsync(string program, IReadOnlyList<string> arguments, CancellationToken ct)
    {
        using var process = Process.Start(new ProcessStartInfo(Find(program)!, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, faults) = (process.StandardOutput.ReadToEndAsync(ct), process.StandardError.ReadToEndAsync(ct));
        await process.WaitForExitAsync(ct);
        return process.ExitCode == 0 ? await output : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {await faults}");
    }

    private static string? Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    /// <summary>A line may end after a hyphen or a stroke; where it does depends on the machine's letters.</summary>
    [GeneratedRegex(@"(?<=\S[-/]) ")]
    private static partial Regex Broken();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
