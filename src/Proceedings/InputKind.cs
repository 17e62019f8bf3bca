using Palmares.Kernel;

namespace Palmares.Proceedings;

/// <summary>What an input is about, in the words of the module that uses it, such as <c>gap-cell</c> or <c>criteria-comment</c>: small letters and hyphens.</summary>
public readonly record struct InputKind(string Value) : ITextId<InputKind>
{
    public const int Length = 40;

    /// <summary>An input about nothing that the software keeps.</summary>
    public static readonly InputKind General = new("general");

    public bool IsWellFormed => Value is { Length: > 0 and <= Length } && Value.All(c => char.IsAsciiLetterLower(c) || c == '-');

    public static InputKind From(string value) => new(value);

    public override string ToString() => Value;
}

/// <summary>The thing an input, a document or a liaison statement concerns, held in another module.</summary>
/// <param name="Reference">The thing's own id there.</param>
/// <param name="Label">What a reader calls it.</param>
/// <param name="Path">Its page, such as <c>/landscape/gaps/…</c>, when it has one.</param>
public sealed record Target(InputKind Kind, string Reference, string Label, string? Path = null)
{
    public const int ReferenceLength = 100, LabelLength = 200, PathLength = 200;

    /// <summary>A label that is not too long; one that is ends in an ellipsis.</summary>
    public static string Shortened(string label) => label.Length <= LabelLength ? label : label[..(LabelLength - 1)] + "…";

    internal Error? Fault() =>
        !Kind.IsWellFormed || string.IsNullOrWhiteSpace(Reference) || Reference.Length > ReferenceLength ? ProceedingsErrors.TargetUnclear
        : string.IsNullOrWhiteSpace(Label) || Label.Length > LabelLength ? ProceedingsErrors.TargetUnclear
        : Path is { } path && (path.Length > PathLength || !path.StartsWith('/') || path.StartsWith("//", StringComparison.Ordinal)) ? ProceedingsErrors.TargetUnclear
        : null;
}
