using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Letters.Wording;

/// <summary>The secretary words a kind of letter in a language. What stood before stays to be read.</summary>
public sealed class WriteWording(PalmaresDb db, ActLog acts, TimeProvider clock, LetterKinds kinds)
{
    /// <param name="Over">The number of the wording that was read before writing, 0 for the default; null to write over whatever stands.</param>
    public sealed record Input(string Kind, LetterLanguage Language, string Subject, string Text, int? Over = null);

    public async Task<Result<int>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.KeepLetters))
            return KernelErrors.NotPermitted;
        if (kinds.Find(input.Kind) is not { } kind)
            return LettersErrors.NoSuchKind;
        var words = new LetterWords((input.Subject ?? "").Trim(), (input.Text ?? "").ReplaceLineEndings("\n").Trim());
        if (WordingRules.Fault(kind, words) is { } fault)
            return fault;
        var all = await db.Set<StoredWording>().Where(one => one.Kind == kind.Id && one.Language == input.Language).OrderByDescending(one => one.Version).ToListAsync(ct);
        var standing = all.FirstOrDefault(one => one.RetiredAt is null);
        if (input.Over is { } over && over != (standing?.Version ?? 0))
            return LettersErrors.ChangedMeanwhile;
        if (words == (standing?.Words ?? kind.Default(input.Language)))
            return LettersErrors.StandsAlready;

        var number = (all.FirstOrDefault()?.Version ?? 0) + 1;
        standing?.RetiredAt = clock.GetUtcNow();
        db.Set<StoredWording>().Add(new StoredWording { Kind = kind.Id, Language = input.Language, Version = number, Subject = words.Subject, Text = words.Text, WrittenAt = clock.GetUtcNow(), WrittenBy = by.Token });
        acts.Record(new WordingWritten(kind.Id, input.Language, number), by);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Two wrote at the same moment: the number is taken.
            return LettersErrors.ChangedMeanwhile;
        }

        return number;
    }
}
