namespace Palmares.Records.Importing;

/// <summary>One import at a time in a data folder, across processes. The system frees it when the process dies.</summary>
internal static class ImportLock
{
    /// <returns>Null when another import holds it.</returns>
    public static IDisposable? Take(RecordFolder folder)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder.LockFile)!);
        try
        {
            return new FileStream(folder.LockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
