using System.Security.Cryptography;
using System.Text;
using Palmares.Kernel;

namespace Palmares.Awards;

/// <summary>A secret of this installation: 32 bytes in a file of its data folder, drawn on first use; it never leaves it.</summary>
internal static class KeyFile
{
    private const int Length = 32;

    public static byte[] Open(DataFolder folder, string name)
    {
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(folder.Path, "keys")).FullName, name);
        if (!File.Exists(path))
            Make(path);
        return Convert.FromBase64String(File.ReadAllText(path));
    }

    // Written aside and moved, so that of two processes that make one at once both use the first.
    private static void Make(string path)
    {
        var part = $"{path}.{Environment.ProcessId}.{Environment.CurrentManagedThreadId}";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new StreamWriter(part, Encoding.ASCII, options))
            file.Write(Convert.ToBase64String(RandomNumberGenerator.GetBytes(Length)));
        try
        {
            File.Move(part, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(part);
        }
    }
}
