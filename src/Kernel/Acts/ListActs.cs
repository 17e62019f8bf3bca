using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace Palmares.Kernel;

/// <summary>What is hidden for a time from everybody but whose it is, such as a draft or what a phase seals.</summary>
/// <remarks>Awards implements it; the Kernel, which keeps the ledger, knows numbers alone.</remarks>
public interface ISealedThings
{
    /// <returns>Those of the numbers that stand for something hidden now.</returns>
    Task<IReadOnlySet<Guid>> AmongAsync(IReadOnlyCollection<Guid> numbers, CancellationToken ct);
}

/// <summary>Reads the ledger, newest first. Of an act about what is hidden now it tells that it happened, and neither what it holds nor whose it is.</summary>
public sealed partial class ListActs(PalmaresDb db, IEnumerable<ISealedThings> things)
{
    /// <summary>Stands for what an act holds while that is hidden.</summary>
    public const string Withheld = "";

    public sealed record Input(string? NamePrefix = null, int Page = 1, int Size = 50);

    public async Task<Result<Page<ActEntry>>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.ReadAudit))
            return KernelErrors.NotPermitted;

        var entries = db.Set<ActEntry>().AsNoTracking();
        if (!string.IsNullOrEmpty(input.NamePrefix))
            entries = entries.Where(e => e.Name.StartsWith(input.NamePrefix));
        var total = await entries.CountAsync(ct);
        var number = Math.Max(1, input.Page);
        var items = await entries.OrderByDescending(e => e.Sequence).Skip((number - 1) * input.Size).Take(input.Size).ToListAsync(ct);
        return new Page<ActEntry>(by.Origin == ActorOrigin.System ? items : await TellAsync(items, ct), total, number, input.Size);
    }

    private async Task<List<ActEntry>> TellAsync(List<ActEntry> items, CancellationToken ct)
    {
        var numbers = items.SelectMany(Numbers).ToHashSet();
        var hidden = new HashSet<Guid>();
        foreach (var one in things)
            hidden.UnionWith(await one.AmongAsync(numbers, ct));
        return hidden.Count == 0 ? items : items.ConvertAll(act => Numbers(act).Any(hidden.Contains) ? act.Without(Withheld) : act);
    }

    private static IEnumerable<Guid> Numbers(ActEntry act) => Number().Matches(act.Payload).Select(match => Guid.Parse(match.Value));

    [GeneratedRegex("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")]
    private static partial Regex Number();
}
