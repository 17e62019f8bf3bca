using System.Text.Json;

namespace Palmares.Landscape;

/// <summary>The register of other bodies' awards as shipped: starting data, which accepted proposals then change cell by cell.</summary>
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

    public AwardRecord? Find(string? id) => All.FirstOrDefault(award => award.Id == id);
}

/// <summary>Which organisation a record belongs to: Sectors, societies and committees of one organisation are one.</summary>
public static class Organisations
{
    // Bodies whose name does not begin with that of their organisation.
    private static readonly Dictionary<string, string> Others = new(StringComparer.Ordinal)
    {
        ["ISO/CS guidance; SAC, Fudan University, CNIS, award foundation"] = "SAC",
        ["SAMR / SAC"] = "SAC",
        ["IRTF / Internet Society"] = "Internet Society",
        ["ASTM committees F18 and C08"] = "ASTM",
        ["ASTM International"] = "ASTM",
        ["ITU Association of Japan"] = "ITU Association of Japan",
    };

    private static readonly string[] Families = ["ITU", "ISO", "IEEE", "ANSI", "METI", "SES"];

    public static string Of(AwardRecord award) =>
        Others.TryGetValue(award.Body, out var organisation) ? organisation
        : Families.FirstOrDefault(family => award.Body == family || award.Body.StartsWith(family + " ", StringComparison.Ordinal) || award.Body.StartsWith(family + "-", StringComparison.Ordinal)) ?? award.Body;

    public static int Count(IEnumerable<AwardRecord> awards) => awards.Select(Of).Distinct(StringComparer.Ordinal).Count();
}
