using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Letters.Bouncing;

#pragma warning disable CA1862, CA1304, CA1311 // The database compares, not the process.

/// <summary>A report of delivery (RFC 3464) that came back: the addresses it says failed are marked, where letters of ours went to them.</summary>
public sealed class TakeReport(PalmaresDb db, ActLog acts, IdSource ids, TimeProvider clock, LetterSight sight)
{
    /// <param name="Status">As in RFC 3463, e.g. 5.1.1.</param>
    /// <param name="Problem">The mail server's words.</param>
    public sealed record Failure(string Address, string Status, string Problem);

    /// <param name="ReportHash">SHA-256 of the report.</param>
    /// <param name="Letter">The letter it came back for, where the report holds its Message-ID.</param>
    public sealed record Input(string ReportHash, Guid? Letter, IReadOnlyList<Failure> Failures);

    /// <param name="Marked">Addresses that are failing now, as far as the reader may know of letters to them; none when the report was taken before.</param>
    public sealed record Taken(IReadOnlyList<string> Marked);

    public async Task<Result<Taken>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.KeepLetters))
            return KernelErrors.NotPermitted;
        if (input.Failures.Count == 0)
            return LettersErrors.NothingFailed;
        // What is hidden from whoever brings the report is taken down all the same, and answered as if it were a stranger's.
        var (seen, ours, marked) = (sight.Of(by), 0, new List<string>());
        foreach (var failure in input.Failures.DistinctBy(one => Addresses.Fold(one.Address)))
        {
            var folded = Addresses.Fold(failure.Address);
            // A report about a stranger's letter marks nobody.
            if (!await db.Set<OutboxMessage>().AnyAsync(one => one.To.ToLower() == folded, ct))
                continue;
            var known = await seen.AnyAsync(one => one.To.ToLower() == folded, ct);
            ours += known ? 1 : 0;
            var address = await db.AddressAsync(folded, ids, ct);
            if (await db.Set<Bounce>().AnyAsync(one => one.Address == address.Id && one.ReportHash == input.ReportHash, ct))
                continue;
            var letter = input.Letter is { } id && await db.Set<OutboxMessage>().AnyAsync(one => one.Id == id && one.To.ToLower() == folded, ct) ? input.Letter : null;
            db.Set<Bounce>().Add(new Bounce { Address = address.Id, ReportHash = input.ReportHash, Status = NeutralRules.Line(failure.Status)[..Math.Min(20, NeutralRules.Line(failure.Status).Length)], Problem = NeutralRules.Line(failure.Problem), Letter = letter, At = clock.GetUtcNow() });
            acts.Record(new BounceTaken(address.Id, input.ReportHash, letter), by);
            if (known)
                marked.Add(folded);
        }

        await db.SaveChangesAsync(ct);
        return ours == 0 ? LettersErrors.NotOurs : new Taken(marked);
    }
}
