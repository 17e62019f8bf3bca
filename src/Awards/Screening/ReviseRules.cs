using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards.Screening;

/// <summary>The secretary gives a draft edition its rules, or changes them: each change is a version of its own. Once the call has opened there is none to come.</summary>
public sealed class ReviseRules(PalmaresDb db, ActLog acts, TimeProvider clock)
{
    /// <param name="Of">The number of the version that was changed; null takes whatever stands.</param>
    public sealed record Input(EditionId Edition, RuleBook Book, int? Of = null, string? Note = null);

    public sealed record Revised(int Number, string Hash);

    public async Task<Result<Revised>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.ScreenEligibility))
            return KernelErrors.NotPermitted;
        var edition = await db.Set<Edition>().AsNoTracking().Include(e => e.Categories).SingleOrDefaultAsync(e => e.Id == input.Edition, ct);
        if (edition is null)
            return AwardsErrors.NoSuchEdition;
        if (edition.Phase != EditionPhase.Draft)
            return AwardsErrors.RulesFrozen;
        var last = await db.Set<RuleBookVersion>().Where(v => v.EditionId == edition.Id).MaxAsync(v => (int?)v.Number, ct) ?? 0;
        if (input.Of is { } of && of != last)
            return AwardsErrors.RulesChangedElsewhere;
        var book = input.Book with { Version = $"{edition.Slug}-{last + 1}" };
        if (Refusal(book, [.. edition.Categories.Select(c => c.Code)]) is { } refused)
            return refused;

        var version = Make(edition.Id, last + 1, RuleJson.Write(book), by);
        db.Set<RuleBookVersion>().Add(version);
        acts.Record(new RulesRevised(edition.Id, version.Number, version.Hash, book.Rules.Count), by, input.Note);
        await db.SaveChangesAsync(ct);
        return new Revised(version.Number, version.Hash);
    }

    private static Error? Refusal(RuleBook book, IReadOnlyList<string> categories)
    {
        if (book.Rules.FirstOrDefault(r => StandingRules.Names.Contains(r.Id)) is { } reserved)
            return AwardsErrors.RuleReserved.With(reserved.Id);
        return book.Rules.FirstOrDefault(r => r.Categories.Any(c => !categories.Contains(c))) is { } elsewhere
            ? AwardsErrors.RuleCategoryUnknown.With(elsewhere.Id, elsewhere.Categories.First(c => !categories.Contains(c)))
            : RuleBookChecks.Check(book);
    }

    private RuleBookVersion Make(EditionId edition, int number, string text, Actor by) => new()
    {
        EditionId = edition,
        Number = number,
        Text = text,
        Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
        MadeAt = clock.GetUtcNow(),
        MadeBy = by.User,
    };
}

/// <summary>What every edition asks, by its own fields.</summary>
public static class StandingRules
{
    public static readonly IReadOnlyList<string> Names = ["consent", "first-record-at-least", "first-record-at-most", "not-already-laureate", "endorsements"];
}
