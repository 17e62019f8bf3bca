using System.Text.Json;

namespace Palmares.Landscape;

/// <summary>The register of other bodies' awards, shipped with the software and read-only.</summary>
public sealed class AwardRegister
{
    public static readonly AwardRegister Shipped = new();

    private AwardRegister()
    {
        using var stream = typeof(AwardRegister).Assembly.GetManifestResourceStream("awards.json")!;
        using var file = JsonDocument.Parse(stream);
        All = [.. file.RootElement.EnumerateArray().Select(AwardReading.Record).OrderBy(award => award.Body, StringComparer.Ordinal).ThenBy(award => award.Name, StringComparer.Ordinal)];
        Counted = [.. All.Where(award => !award.IsProposal)];
    }

    public IReadOnlyList<AwardRecord> All { get; }

    /// <summary>The established ones: what every "of N" counts.</summary>
    public IReadOnlyList<AwardRecord> Counted { get; }
}
