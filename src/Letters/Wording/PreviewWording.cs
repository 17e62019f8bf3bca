using Palmares.Kernel;

namespace Palmares.Letters.Wording;

/// <summary>A wording as a letter would read, with invented values. Changes nothing.</summary>
public sealed class PreviewWording(LetterKinds kinds)
{
    public sealed record Input(string Kind, string Subject, string Text);

    public Task<Result<LetterWords>> RunAsync(Input input, Actor by, CancellationToken ct) => Task.FromResult(Preview(input, by));

    private Result<LetterWords> Preview(Input input, Actor by)
    {
        if (!by.May(Permission.KeepLetters))
            return KernelErrors.NotPermitted;
        if (kinds.Find(input.Kind) is not { } kind)
            return LettersErrors.NoSuchKind;
        var words = new LetterWords((input.Subject ?? "").Trim(), (input.Text ?? "").ReplaceLineEndings("\n").Trim());
        return WordingRules.Fault(kind, words) is { } fault ? fault : WordingRules.Fill(kind, words, WordingRules.Examples(kind));
    }
}
