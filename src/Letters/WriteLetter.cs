using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Letters;

/// <summary>The front door: a letter of a declared kind is written in its reader's language and put into the outbox with the change that asks for it.</summary>
public sealed class WriteLetter(PalmaresDb db, Outbox outbox)
{
    /// <returns>The letter's number.</returns>
    public async Task<Guid> StageAsync(Letter letter, CancellationToken ct)
    {
        var language = await LanguageAsync(letter.To, ct);
        var filled = await FilledAsync(letter, language, ct);
        return outbox.Queue(new Mail(letter.To, filled.Subject, filled.Text)
        {
            Name = letter.Name is null ? null : NeutralRules.Trusted(letter.Name),
            Kind = letter.Kind.Code,
            Language = LanguageRules.Code(language),
            Optional = letter.Kind.Optional,
            Urgent = letter.Kind.Urgent || letter.Kind.Private,
            Held = letter.Kind.Held,
            About = letter.About,
        });
    }

    /// <summary>The words as they would go out, for a page that shows them first.</summary>
    public async Task<LetterWords> ShowAsync(Letter letter, CancellationToken ct) => await FilledAsync(letter, await LanguageAsync(letter.To, ct), ct);

    private async Task<LetterWords> FilledAsync(Letter letter, LetterLanguage language, CancellationToken ct)
    {
        var code = letter.Kind.Id;
        var stored = await db.Set<StoredWording>().AsNoTracking().Where(one => one.Kind == code && one.Language == language && one.RetiredAt == null).OrderByDescending(one => one.Version).FirstOrDefaultAsync(ct);
        // A wording that no longer fits, because a newer version of the software has other gaps, gives way to the default.
        var words = stored is { } own && WordingRules.Fault(letter.Kind, own.Words) is null ? own.Words : letter.Kind.Default(language);
        return WordingRules.Fill(letter.Kind, words, letter.ValuesIn(language));
    }

    private async Task<LetterLanguage> LanguageAsync(string to, CancellationToken ct)
    {
        var folded = Addresses.Fold(to);
        var chosen = await (from address in db.Set<LetterAddress>().AsNoTracking()
                            join choice in db.Set<ReaderChoice>() on address.Id equals choice.Address
                            where address.Address == folded
                            select choice.Language).FirstOrDefaultAsync(ct);
        return chosen ?? await db.Set<LetterSettings>().AsNoTracking().Select(one => one.Language).FirstOrDefaultAsync(ct);
    }
}
