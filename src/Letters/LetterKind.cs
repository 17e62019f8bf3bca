using Palmares.Kernel;

namespace Palmares.Letters;

/// <summary>Names a kind of letter for ever, e.g. <c>awards.consent-asked</c>.</summary>
public readonly record struct LetterCode(string Value) : ITextId<LetterCode>
{
    public static LetterCode From(string value) => new(value);

    public override string ToString() => Value;
}

/// <summary>The languages letters are written in.</summary>
public enum LetterLanguage
{
    En,
    Fr,
    Ar,
}

/// <summary>What may stand in a gap of a letter.</summary>
public enum PlaceholderForm
{
    /// <summary>One line.</summary>
    Line,

    /// <summary>Paragraphs; in the text only.</summary>
    Paragraphs,

    /// <summary>An address the software made; in the text only, and required.</summary>
    Link,
}

/// <summary>A gap of a letter, written <c>{{name}}</c>.</summary>
/// <param name="Trusted">Made by the software. What people wrote is not trusted: it is put in as words, never as a link, a header or another gap.</param>
/// <param name="Required">The letter is no use without it.</param>
/// <param name="Example">An invented value for the preview.</param>
public sealed record Placeholder(string Name, PlaceholderForm Form, bool Trusted, bool Required, string Example)
{
    public static Placeholder Link(string name, string example) => new(name, PlaceholderForm.Link, Trusted: true, Required: true, example);

    /// <summary>A date, a number, a count: made by the software.</summary>
    public static Placeholder Fact(string name, string example) => new(name, PlaceholderForm.Line, Trusted: true, Required: false, example);

    /// <summary>A name or a title as somebody typed it.</summary>
    public static Placeholder Typed(string name, string example) => new(name, PlaceholderForm.Line, Trusted: false, Required: false, example);

    /// <summary>What somebody wrote at length; quoted line by line.</summary>
    public static Placeholder Written(string name, string example, bool required = false) => new(name, PlaceholderForm.Paragraphs, Trusted: false, required, example);

    /// <summary>Whole letters, each made by these same rules.</summary>
    public static Placeholder Whole(string name, string example) => new(name, PlaceholderForm.Paragraphs, Trusted: true, Required: true, example);
}

/// <summary>The words of a letter, with gaps.</summary>
public sealed record LetterWords(string Subject, string Text)
{
    public const int SubjectLimit = 200, TextLimit = 8000;
}

/// <summary>A kind of letter. Declared by the module that sends it.</summary>
/// <param name="Code">Its name for ever.</param>
/// <param name="Name">What it is for, in a line.</param>
/// <param name="Reader">Who gets it.</param>
public sealed record LetterKind(string Code, string Name, string Reader)
{
    /// <summary>The reader may refuse it, or have it gathered into a digest. Whoever must act on a letter, or has a right to it, cannot.</summary>
    public bool Optional { get; init; }

    /// <summary>Is not held for release: a link that lasts two hours.</summary>
    public bool Urgent { get; init; }

    /// <summary>Tells of what is its reader's alone, such as a draft: the secretary does not see it in the outbox, and it is not held for release.</summary>
    public bool Private { get; init; }

    /// <summary>Waits in the outbox until it is released, whatever the switch of the installation says: once out it cannot be called back.</summary>
    public bool Held { get; init; }

    public required IReadOnlyList<Placeholder> Placeholders { get; init; }

    public required LetterWords English { get; init; }

    public required LetterWords French { get; init; }

    public required LetterWords Arabic { get; init; }

    public LetterCode Id => new(Code);

    public LetterWords Default(LetterLanguage language) => language switch { LetterLanguage.Fr => French, LetterLanguage.Ar => Arabic, _ => English };
}
