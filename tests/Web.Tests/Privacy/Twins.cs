using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Kernel;

namespace Palmares.Web.Tests.Privacy;

/// <summary>One installation as it is, read by everybody, and copies of it to compare with.</summary>
public sealed class Twins : IAsyncLifetime
{
    private const string Readings = "/audit/readings";

    private readonly Dictionary<string, ConcurrentDictionary<string, Answer>> _answers = [];
    private Installation _installation = null!;
    private SiteMap _map = null!;

    internal WebWorld Plain { get; private set; } = null!;

    internal IReadOnlyList<Reader> Readers { get; private set; } = [];

    /// <summary>Programs with tokens, under their owners' names.</summary>
    internal IReadOnlyList<Reader> Programs { get; private set; } = [];

    internal IReadOnlyList<string> Addresses => _map.Addresses;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _installation = await Installation.PlayAsync();
        (Readers, Programs) = await _installation.EnterAsync();
        Plain = await Installation.OpenAsync((await _installation.CopyAsync([])).Folder);
        _map = await SiteMap.OfAsync(Plain);
        foreach (var reader in Readers.Concat(Programs))
            _answers[KeyOf(reader)] = [];
        await Parallel.ForEachAsync(Readers, Ct, async (reader, ct) => await _map.WalkAsync(Plain, reader, _answers[KeyOf(reader)], ct));
        // Read now, as by everybody else: a test may send forms to the plain copy later.
        foreach (var program in Programs)
            foreach (var address in _map.Addresses.Where(address => address.StartsWith("/api/v1/", StringComparison.Ordinal)))
                await PlainAsync(program, address, Ct);
    }

    private static string KeyOf(Reader reader) => reader.Token is null ? reader.Name : reader.Name + "'s program";

    internal Reader As(string account) => Readers.Single(reader => reader.Name == account);

    /// <summary>Opens a copy in which these facts are otherwise; what came into being is asked for in both from then on.</summary>
    internal async Task<(WebWorld Site, IReadOnlyDictionary<HiddenFact, IReadOnlyList<string>> Made)> ChangeAsync(IReadOnlyList<HiddenFact> facts, Action<IServiceCollection>? more = null)
    {
        var (folder, made) = await _installation.CopyAsync(facts);
        foreach (var address in made.Values.SelectMany(addresses => addresses))
            _map.Add(address, always: true);
        return (await Installation.OpenAsync(folder, more), made);
    }

    /// <returns>Each address at which one of the readers can tell a copy with these facts from the plain one, with where.</returns>
    internal async Task<IReadOnlyList<string>> CompareAsync(IReadOnlyList<Reader> readers, IReadOnlyList<HiddenFact> facts, Func<string, bool>? only = null, Action<IServiceCollection>? more = null)
    {
        var (changed, _) = await ChangeAsync(facts, more);
        await using var opened = changed;
        var (leaks, told) = (new List<string>(), facts.Select(fact => fact.Told).OfType<string>().ToHashSet());
        foreach (var reader in readers)
            leaks.AddRange(await CompareAsync(reader, changed, address => !told.Contains(address) && (only is null || only(address))));
        return leaks;
    }

    private async Task<IReadOnlyList<string>> CompareAsync(Reader reader, WebWorld changed, Func<string, bool> only)
    {
        var leaks = new ConcurrentBag<string>();
        void Compare(string address, Answer before, Answer after)
        {
            if (Answer.Difference(before, after) is { } difference)
                leaks.Add($"{KeyOf(reader)} {address}: {difference}");
        }

        var addresses = _map.Addresses.Where(only).ToList();
        var readings = addresses.Where(address => address.StartsWith(Readings, StringComparison.Ordinal)).ToList();
        // Who has read what differs by the comparison itself: in both copies what was read since they were opened is taken out first, and nobody else reads meanwhile.
        foreach (var address in readings)
        {
            foreach (var site in new[] { Plain, changed })
                await site.RunAsync((PalmaresDb db) => db.Set<Reading>().Where(reading => reading.At >= SmallProgramme.Today).ExecuteDeleteAsync(Ct));
            Compare(address, _answers[KeyOf(reader)][address] = await reader.GetAsync(Plain, address, Ct), await reader.GetAsync(changed, address, Ct));
        }

        await Parallel.ForEachAsync(addresses.Except(readings), new ParallelOptions { CancellationToken = Ct, MaxDegreeOfParallelism = 4 }, async (address, ct) =>
            Compare(address, await PlainAsync(reader, address, ct), await reader.GetAsync(changed, address, ct)));
        foreach (var form in _map.FormsAt(addresses.Where(address => _answers[KeyOf(reader)][address].Refused)))
            Compare("POST " + form, await reader.PostAsync(Plain, form, [], Ct), await reader.PostAsync(changed, form, [], Ct));
        return [.. leaks.Order(StringComparer.Ordinal)];
    }

    internal async Task<Answer> PlainAsync(Reader reader, string address, CancellationToken ct)
    {
        var known = _answers[KeyOf(reader)];
        return known.TryGetValue(address, out var answer) ? answer : known[address] = await reader.GetAsync(Plain, address, ct);
    }

    public async ValueTask DisposeAsync()
    {
        await Plain.DisposeAsync();
        await _installation.DisposeAsync();
    }
}
