using System.Security.Cryptography;
using System.Text;

namespace Palmares.Web.Tests.Privacy;

/// <summary>What somebody on the other side of the wire can tell of an answer: status, headers, bytes and their number.</summary>
internal sealed record Answer(int Status, string Headers, string Text, string Hash)
{
    public bool Refused => Status is 401 or 403 or 404 || (Status == 302 && Headers.Contains("/account/sign-in?", StringComparison.Ordinal));

    public bool IsPage => Status == 200 && Headers.Contains("text/html", StringComparison.Ordinal);

    public static async Task<Answer> ReadAsync(HttpResponseMessage response, CancellationToken ct)
    {
        var bytes = await response.Content.ReadAsByteArrayAsync(ct);
        var isText = response.Content.Headers.ContentType?.MediaType is { } type && (type.StartsWith("text/", StringComparison.Ordinal) || type.Contains("json", StringComparison.Ordinal) || type.Contains("jwt", StringComparison.Ordinal));
        var text = isText ? Masks.Of(Encoding.UTF8.GetString(bytes)) : "";
        var headers = response.Headers.Concat(response.Content.Headers)
            .Select(header => Masks.Headers.ContainsKey(header.Key) ? $"{header.Key}: {string.Join(", ", header.Value.Select(value => value.Split('=')[0]))}" : $"{header.Key}: {string.Join(", ", header.Value)}")
            .Where(header => !header.StartsWith("Content-Length", StringComparison.Ordinal) || !isText)
            .Order(StringComparer.Ordinal);
        return new Answer((int)response.StatusCode, string.Join('\n', headers), text, Convert.ToHexString(SHA256.HashData(isText ? Encoding.UTF8.GetBytes(text) : bytes)));
    }

    /// <summary>Where two answers part, for whoever has to mend it; null when they are the same.</summary>
    public static string? Difference(Answer one, Answer other)
    {
        if (one.Status != other.Status)
            return $"status {one.Status} | {other.Status}";
        if (one.Headers != other.Headers)
            return $"headers {string.Join("; ", one.Headers.Split('\n').Except(other.Headers.Split('\n')))} | {string.Join("; ", other.Headers.Split('\n').Except(one.Headers.Split('\n')))}";
        if (one.Hash == other.Hash)
            return null;
        var at = one.Text.Zip(other.Text).TakeWhile(pair => pair.First == pair.Second).Count();
        return one.Text.Length + other.Text.Length == 0 ? "bytes of a file" : $"'{Around(one.Text, at)}' | '{Around(other.Text, at)}'";
    }

    private static string Around(string text, int at) => text[Math.Max(0, at - 60)..Math.Min(text.Length, at + 60)].ReplaceLineEndings(" ");
}
