using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Palmares.Kernel;

namespace Palmares.Records.Importing;

/// <summary>Fetches one page for an import, politely: robots.txt is obeyed, hosts are asked at most once in some seconds, and a page that has not changed is taken from where it lies. Never required: saved files do as well.</summary>
public sealed class FetchPage(RecordFolder folder, TimeProvider clock)
{
    public const string Named = "Palmares";

    /// <summary>Between two questions to one host, unless robots.txt asks for longer.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private const int LargestBytes = 64 * 1024 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60), LongestPause = TimeSpan.FromMinutes(2);

    // One for the process: what a host was asked last must be known to all.
    private static readonly HttpClient Client = new() { Timeout = Patience, MaxResponseContentBufferSize = LargestBytes };
    private static readonly ConcurrentDictionary<string, (SemaphoreSlim Turn, Host Host)> Hosts = new();

    private sealed class Host
    {
        public long? AskedAt { get; set; }

        public RobotsRules? Rules { get; set; }
    }

    /// <returns>The file in which the page lies, with the day on which it was fetched in its name.</returns>
    public async Task<Result<string>> RunAsync(Uri address, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.ImportRecord))
            return KernelErrors.NotPermitted;
        var (turn, host) = Hosts.GetOrAdd(address.GetLeftPart(UriPartial.Authority), _ => (new SemaphoreSlim(1), new Host()));
        await turn.WaitAsync(ct);
        try
        {
            host.Rules ??= await RobotsAsync(address, host, ct);
            return host.Rules.Allow(address.PathAndQuery) ? await FetchAsync(address, host, ct) : RecordsErrors.RobotsForbid.With(address);
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !ct.IsCancellationRequested)
        {
            return RecordsErrors.NotFetched.With(address, e.Message.TrimEnd('.'));
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<RobotsRules> RobotsAsync(Uri address, Host host, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, "/robots.txt"));
        using var answer = await AskAsync(request, host, ct);
        // No such file: everything is allowed; a host that cannot say now is not asked for more.
        return answer.IsSuccessStatusCode ? RobotsRules.Read(await answer.Content.ReadAsStringAsync(ct), Named)
            : (int)answer.StatusCode is >= 400 and < 500 ? RobotsRules.Everything
            : throw new HttpRequestException($"robots.txt: {(int)answer.StatusCode}");
    }

    private async Task<Result<string>> FetchAsync(Uri address, Host host, CancellationToken ct)
    {
        var place = Path.Combine(folder.Fetched, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address.AbsoluteUri)))[..24]);
        var kept = Directory.Exists(place) ? Directory.EnumerateFiles(place).Where(file => !file.EndsWith(".etag", StringComparison.Ordinal)).Order(StringComparer.Ordinal).LastOrDefault() : null;
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (kept is not null && File.Exists(kept + ".etag") && EntityTagHeaderValue.TryParse(await File.ReadAllTextAsync(kept + ".etag", ct), out var tag))
            request.Headers.IfNoneMatch.Add(tag);
        using var answer = await AskAsync(request, host, ct);
        if (answer.StatusCode == HttpStatusCode.NotModified && kept is not null)
            return kept;
        if (!answer.IsSuccessStatusCode)
            return RecordsErrors.NotFetched.With(address, (int)answer.StatusCode);
        var file = Path.Combine(Directory.CreateDirectory(place).FullName, NameOf(address, answer.Content.Headers.ContentType?.MediaType));
        await File.WriteAllBytesAsync(file, await answer.Content.ReadAsByteArrayAsync(ct), ct);
        if (answer.Headers.ETag is { } etag)
            await File.WriteAllTextAsync(file + ".etag", etag.ToString(), ct);
        return file;
    }

    private async Task<HttpResponseMessage> AskAsync(HttpRequestMessage request, Host host, CancellationToken ct)
    {
        var pause = host.Rules?.Delay is { } asked && asked > Pause ? (asked < LongestPause ? asked : LongestPause) : Pause;
        if (host.AskedAt is { } before && clock.GetElapsedTime(before) is var passed && passed < pause)
            await Task.Delay(pause - passed, clock, ct);
        host.AskedAt = clock.GetTimestamp();
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue(Named, "1.0"));
        return await Client.SendAsync(request, ct);
    }

    /// <summary>The last part of the address and its query, with today's day: the forms read it there.</summary>
    private string NameOf(Uri address, string? type)
    {
        var stem = string.Concat((Path.GetFileNameWithoutExtension(address.AbsolutePath) + address.Query).Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')).Trim('-');
        var ending = type switch
        {
            "text/html" or "application/xhtml+xml" => ".html",
            "application/json" => ".json",
            "application/xml" or "text/xml" => ".xml",
            "text/csv" => ".csv",
            _ => Path.GetExtension(address.AbsolutePath),
        };
        return string.Create(CultureInfo.InvariantCulture, $"{(stem.Length > 80 ? stem[..80] : stem)}-{clock.GetUtcNow():yyyy-MM-dd}{ending}");
    }
}
