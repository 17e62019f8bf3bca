using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Letters.Bouncing;

#pragma warning disable CA1862, CA1304, CA1311 // The database compares, not the process.

/// <summary>The addresses letters do not reach, beside who is concerned and what waits.</summary>
public sealed class ListFailing(PalmaresDb db, LetterSight sight)
{
    /// <param name="Name">How letters call the reader.</param>
    /// <param name="Letters">Subjects of the letters sent there, the latest first.</param>
    /// <param name="Waiting">Letters that may be refused and that wait for the address to work.</param>
    public sealed record Line(LetterAddressId Id, string Address, string? Name, string Status, string Problem, DateTimeOffset Since, int Reports, IReadOnlyList<string> Letters, int Waiting);

    public async Task<Result<IReadOnlyList<Line>>> RunAsync(Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.KeepLetters))
            return KernelErrors.NotPermitted;
        var bounces = sight.Bounces(by).AsNoTracking();
        var rows = await (from bounce in bounces
                          join address in db.Set<LetterAddress>() on bounce.Address equals address.Id
                          select new { address.Id, address.Address, bounce.Status, bounce.Problem, bounce.At }).ToListAsync(ct);
        var failing = rows.Select(row => row.Address).ToHashSet();
        var letters = (await sight.Of(by).AsNoTracking().Where(one => failing.Contains(one.To.ToLower())).OrderByDescending(one => one.QueuedAt)
            .Select(one => new { one.To, one.Name, one.Subject, one.State, one.Optional }).ToListAsync(ct)).ToLookup(one => Addresses.Fold(one.To));
        return Result<IReadOnlyList<Line>>.Of([.. rows.GroupBy(row => (row.Id, row.Address)).OrderBy(group => group.Key.Address, StringComparer.Ordinal).Select(group =>
        {
            var (latest, theirs) = (group.MaxBy(row => row.At)!, letters[group.Key.Address].ToList());
            return new Line(
                group.Key.Id, group.Key.Address, theirs.Select(one => one.Name).FirstOrDefault(name => name is not null), latest.Status, latest.Problem, group.Min(row => row.At), group.Count(),
                [.. theirs.Select(one => one.Subject).Distinct().Take(5)], theirs.Count(one => one.State == OutboxState.Waiting && one.Optional));
        })]);
    }
}

/// <summary>The secretary knows that an address works: what waits for it goes.</summary>
public sealed class ClearAddress(PalmaresDb db, ActLog acts, TimeProvider clock, LetterSight sight)
{
    public sealed record Input(string Address);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.KeepLetters))
            return KernelErrors.NotPermitted;
        var folded = Addresses.Fold(input.Address);
        // Of a failure that is hidden from them nobody is told, not even by being refused.
        if (!await sight.Failing(by).AnyAsync(one => one == folded, ct))
            return LettersErrors.NotFailing;
        var open = await (from bounce in db.Set<Bounce>() join address in db.Set<LetterAddress>() on bounce.Address equals address.Id where address.Address == folded && bounce.SettledAt == null select bounce).ToListAsync(ct);
        foreach (var bounce in open)
            bounce.SettledAt = clock.GetUtcNow();
        acts.Record(new AddressCleared(open[0].Address), by);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}
