using Palmares.Papers.Printing;

namespace Palmares.Awards;

/// <summary>Where the fonts of certificates lie.</summary>
public static class FontFolders
{
    /// <summary>All font files of these folders, each folder by the names of its files; a folder that is not there counts as empty.</summary>
    public static PrintFonts Read(params IEnumerable<string?> folders) => PrintFonts.Of(folders
        .Where(Directory.Exists)
        .SelectMany(folder => Directory.GetFiles(folder!).Where(file => Path.GetExtension(file).ToLowerInvariant() is ".woff" or ".ttf" or ".otf").Order(StringComparer.Ordinal))
        .Select(File.ReadAllBytes));
}
