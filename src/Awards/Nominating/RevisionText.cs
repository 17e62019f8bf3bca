using System.Text.Encodings.Web;
using System.Text.Json;

namespace Palmares.Awards.Nominating;

/// <summary>A nomination's words as they were sent.</summary>
internal sealed record RevisionText(string Statement, string Citation, IReadOnlyList<RevisionText.ClaimWords> Claims, IReadOnlyDictionary<string, IReadOnlyList<string>> Answers)
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public sealed record ClaimWords(string Text, IReadOnlyList<string> Lines);

    public static RevisionText Of(Nomination nomination) => new(
        nomination.Statement,
        nomination.CitationDraft,
        [.. nomination.Claims.OrderBy(claim => claim.Position).Select(claim => new ClaimWords(claim.Text, [.. claim.Evidence.OrderBy(line => line.Position).Select(line => line.Text)]))],
        nomination.Values());

    public static RevisionText Read(string json) => JsonSerializer.Deserialize<RevisionText>(json, Options)!;

    public string Write() => JsonSerializer.Serialize(this, Options);
}
