using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Letters.Outgoing;

/// <summary>The outbox as whoever keeps letters sees it, newest first, and the switch above it. Letters about what is hidden from that reader are not there and not counted; of those that went, secret links are left out.</summary>
public sealed class ReadOutbox(PalmaresDb db, LetterKinds kinds, LetterSight sight)
{
    /// <param name="State">Null: all.</param>
    public sealed record Input(int Page = 1, int Size = 50, OutboxState? State = null);

    /// <param name="HoldAll">Letters wait until they are released.</param>
    /// <param name="Held">How many wait for that.</param>
    /// <param name="Failing">Those of the addresses shown that letters do not reach.</param>
    public sealed record View(Page<OutboxMessage> Letters, bool HoldAll, LetterLanguage Language, int Held, int Failed, IReadOnlySet<string> Failing);

    /// <param name="Failing">The mail server's words about the last letter to this address that did not arrive.</param>
    public sealed record One(OutboxMessage Letter, LetterKind? Kind, bool Held, string? Failing);

    public async Task<Result<View>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.KeepLetters))
            return KernelErrors.NotPermitted;
        var settings = await SettingsAsync(ct);
        var seen = sight.Of(by).AsNoTracking();
        var letters = input.State is { } state ? seen.Where(one => one.State == state) : seen;
        var number = Math.Max(1, input.Page);
        var items = await letters.OrderByDescending(m => m.QueuedAt).ThenByDescending(m => m.Id).Skip((number - 1) * input.Size).Take(input.Size).ToListAsync(ct);
        items.ForEach(Strike);
        var shown = items.Select(one => Addresses.Fold(one.To)).ToList();
        return new View(
            new Page<OutboxMessage>(items, await letters.CountAsync(ct), number, input.Size),
            settings.HoldAll,
            settings.Language,
            await seen.CountAsync(one => one.State == OutboxState.Waiting && (one.Held || (settings.HoldAll && one.ReleasedAt == null && !one.Urgent)), ct),
            await seen.CountAsync(one => one.State == OutboxState.Failed, ct),
            (await sight.Failing(by).Where(one => shown.Contains(one)).ToListAsync(ct)).ToHashSet());
    }

    public async Task<Result<One>> RunAsync(Guid id, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.KeepLetters))
            return KernelErrors.NotPermitted;
        if (await sight.One(id, by).AsNoTracking().SingleOrDefaultAsync(ct) is not { } letter)
            return LettersErrors.NoSuchLetter;
        Strike(letter);
        var folded = Addresses.Fold(letter.To);
        var bounces = sight.Bounces(by).AsNoTracking();
        var problem = await (from bounce in bounces
                             join address in db.Set<LetterAddress>() on bounce.Address equals address.Id
                             where address.Address == folded
                             orderby bounce.At descending
                             select bounce.Problem).FirstOrDefaultAsync(ct);
        return new One(letter, kinds.Find(letter.Kind), IsHeld(letter, (await SettingsAsync(ct)).HoldAll), problem);
    }

    public static bool IsHeld(OutboxMessage letter, bool holdAll) => letter.State == OutboxState.Waiting && (letter.Held || (holdAll && letter.ReleasedAt is null && !letter.Urgent));

    /// <summary>Of a letter that was read from the database to be shown, and is not kept.</summary>
    private static void Strike(OutboxMessage letter) => letter.Text = SecretLinks.AreGone(letter.State) ? SecretLinks.Struck(letter.Text) : letter.Text;

    private async Task<LetterSettings> SettingsAsync(CancellationToken ct) => await db.Set<LetterSettings>().AsNoTracking().SingleOrDefaultAsync(ct) ?? new LetterSettings();
}
