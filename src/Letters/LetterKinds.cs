namespace Palmares.Letters;

/// <summary>Every kind of letter the modules of this installation declare.</summary>
public sealed class LetterKinds(IEnumerable<LetterKind> declared)
{
    public IReadOnlyList<LetterKind> All { get; } = [.. declared.OrderBy(kind => kind.Code, StringComparer.Ordinal)];

    public LetterKind? Find(string? code) => All.FirstOrDefault(kind => kind.Code == code);

    /// <summary>Codes of those the secretary does not see.</summary>
    public IReadOnlyList<string> Private => [.. All.Where(kind => kind.Private).Select(kind => kind.Code)];

    /// <summary>Those a reader may refuse.</summary>
    public IReadOnlyList<LetterKind> Optional => [.. All.Where(kind => kind.Optional && kind.Code != DigestLetter.Code)];
}
