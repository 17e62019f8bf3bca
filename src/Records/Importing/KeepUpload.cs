using Palmares.Kernel;

namespace Palmares.Records.Importing;

/// <summary>Files sent by a form, kept beside the record until they are imported or a day has passed.</summary>
public sealed class KeepUpload(RecordFolder folder, TimeProvider clock, IdSource ids)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    private static readonly char[] NotInNames = ['/', '\\', ':', '*', '?', '"', '<', '>', '|', '\0'];

    /// <returns>The name under which <see cref="Paths"/> finds them.</returns>
    public async Task<Result<string>> RunAsync(IEnumerable<(string Name, Stream Content)> files, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.ImportRecord))
            return KernelErrors.NotPermitted;
        Sweep();
        var upload = ids.NewGuid().ToString("N");
        foreach (var (at, (name, content)) in files.Index())
        {
            // Each in a folder of its own: two may bear one name, and the name tells the day.
            var target = Directory.CreateDirectory(Path.Combine(folder.Uploads, upload, at.ToString("0000", System.Globalization.CultureInfo.InvariantCulture))).FullName;
            await using var to = File.Create(Path.Combine(target, Plain(name)));
            await content.CopyToAsync(to, ct);
        }

        return upload;
    }

    /// <summary>The files of an upload in the order they were sent; none when it is gone.</summary>
    public IReadOnlyList<string> Paths(string upload, Actor by) =>
        by.May(Permission.ImportRecord) && Guid.TryParseExact(upload, "N", out _) && Directory.Exists(Path.Combine(folder.Uploads, upload))
            ? [.. Directory.EnumerateFiles(Path.Combine(folder.Uploads, upload), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)] : [];

    public void Forget(string upload)
    {
        if (Guid.TryParseExact(upload, "N", out _) && Directory.Exists(Path.Combine(folder.Uploads, upload)))
            Directory.Delete(Path.Combine(folder.Uploads, upload), recursive: true);
    }

    private void Sweep()
    {
        if (!Directory.Exists(folder.Uploads))
            return;
        foreach (var old in Directory.EnumerateDirectories(folder.Uploads).Where(path => clock.GetUtcNow() - Directory.GetCreationTimeUtc(path) > Kept))
            Directory.Delete(old, recursive: true);
    }

    private static string Plain(string name)
    {
        var plain = string.Concat(name.Split(['/', '\\'])[^1].Where(letter => !char.IsControl(letter) && !NotInNames.Contains(letter))).Trim('.', ' ');
        return plain.Length == 0 ? "file" : plain.Length <= 120 ? plain : plain[^120..];
    }
}
