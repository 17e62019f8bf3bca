namespace Palmares.Architecture.Tests.Rules;

internal static class Lengths
{
    public static IEnumerable<string> TooLong(IEnumerable<(string Path, string Text)> files, int limit) =>
        from file in files
        let lines = file.Text.TrimEnd('\n').Split('\n').Length
        where lines > limit
        select $"{file.Path} has {lines} lines; the limit is {limit}.";
}
