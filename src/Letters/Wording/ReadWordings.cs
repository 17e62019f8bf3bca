using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Letters.Wording;

/// <summary>The kinds of letters, with the wording that stands of each in each language and the earlier ones.</summary>
public sealed class ReadWordings(PalmaresDb db, LetterKinds kinds)
{
    /// <param name="Number">0 while the default stands.</param>
    public sealed record Standing(LetterLanguage Language, LetterWords Words, int Number, IReadOnlyList<Earlier> Earlier);

    public sealed record Earlier(int Number, LetterWords Words, DateTimeOffset WrittenAt, DateTimeOffset? RetiredAt);

    public sealed record View(LetterKind Kind, IReadOnlyList<Standing> Standing);

    public async Task<Result<IReadOnlyList<View>>> RunAsync(Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.KeepLetters))
            return KernelErrors.NotPermitted;
        var stored = (await db.Set<StoredWording>().AsNoTracking().ToListAsync(ct)).ToLookup(one => one.Kind);
        return Result<IReadOnlyList<View>>.Of([.. kinds.All.Select(kind => Of(kind, stored[kind.Id]))]);
    }

    public async Task<Result<View>> RunAsync(string code, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.KeepLetters))
            return KernelErrors.NotPermitted;
        if (kinds.Find(code) is not { } kind)
            return LettersErrors.NoSuchKind;
        return Of(kind, await db.Set<StoredWording>().AsNoTracking().Where(one => one.Kind == kind.Id).ToListAsync(ct));
    }

    private static View Of(LetterKind kind, IEnumerable<StoredWording> stored)
    {
        var all = stored.OrderByDescending(one => one.Version).ToLookup(one => one.Language);
        return new View(kind, [.. Enum.GetValues<LetterLanguage>().Select(language =>
        {
            var now = all[language].FirstOrDefault(one => one.RetiredAt is null);
            return new Standing(language, now?.Words ?? kind.Default(language), now?.Version ?? 0, [.. all[language].Where(one => one.RetiredAt is not null).Select(one => new Earlier(one.Version, one.Words, one.WrittenAt, one.RetiredAt))]);
        })]);
    }
}
