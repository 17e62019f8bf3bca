namespace Palmares.Records.Importing;

/// <summary>A form of file that can be imported, for the page of imports, the command and docs/sources.md.</summary>
/// <param name="Name">As <c>--format</c> takes it: <c>itu-html</c>.</param>
/// <param name="Files">Which files, and where they come from.</param>
/// <param name="Layout">What is read of them, place by place.</param>
/// <param name="Means">What it can and cannot mean for a person.</param>
public sealed record FileForm(string Name, string Files, string Layout, string Means);

/// <summary>The forms that can be read.</summary>
public static class FileForms
{
    public const string Auto = "auto", Lines = "jsonl";

    public static IReadOnlyList<FileForm> All { get; } =
    [
        new(Lines, "Lines of JSON (.jsonl, .jsonl.gz), one record a line.", "Each line names its source; the source says what its fields are.", "What the source says; see its limits."),
        .. Forms.FormList.Described,
    ];
}
