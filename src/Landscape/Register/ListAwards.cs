using Palmares.Kernel;

namespace Palmares.Landscape.Register;

/// <summary>Searches the register by words, body and category.</summary>
public sealed class ListAwards(ReadRegister register)
{
    public const int PageSize = 20;

    public sealed record Input(string? Search = null, string? Body = null, string? Category = null, int Page = 1);

    /// <param name="Bodies">All bodies of the register, for the filter.</param>
    public sealed record Listed(Page<AwardRecord> Page, IReadOnlyList<string> Bodies, IReadOnlyList<string> Categories);

    public async Task<Result<Listed>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var read = await register.RunAsync(by, ct);
        if (read.IsError)
            return read.Error;
        var all = read.Value;
        var found = all.Where(award => Matches(award, input)).ToList();
        var number = Math.Clamp(input.Page, 1, Math.Max(1, (found.Count + PageSize - 1) / PageSize));
        var page = new Page<AwardRecord>([.. found.Skip((number - 1) * PageSize).Take(PageSize)], found.Count, number, PageSize);
        return new Listed(page,
            [.. all.Select(award => award.Body).Distinct().Order(StringComparer.Ordinal)],
            [.. all.SelectMany(award => award.Categories).Distinct().Order(StringComparer.Ordinal)]);
    }

    private static bool Matches(AwardRecord award, Input input) =>
        (string.IsNullOrWhiteSpace(input.Body) || award.Body == input.Body)
        && (string.IsNullOrWhiteSpace(input.Category) || award.Categories.Contains(input.Category))
        && (input.Search ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => Holds(award, word));

    private static bool Holds(AwardRecord award, string word) =>
        award.Name.Contains(word, StringComparison.OrdinalIgnoreCase) || award.Body.Contains(word, StringComparison.OrdinalIgnoreCase)
        || award.Purpose.Contains(word, StringComparison.OrdinalIgnoreCase) || award.Cells.Any(cell => cell.Text.Contains(word, StringComparison.OrdinalIgnoreCase));
}
