using Palmares.Kernel;

namespace Palmares.Landscape.Register;

/// <summary>Searches the register by words, body and category.</summary>
public sealed class ListAwards(AwardRegister register)
{
    public const int PageSize = 20;

    public sealed record Input(string? Search = null, string? Body = null, string? Category = null, int Page = 1);

    /// <param name="Bodies">All bodies of the register, for the filter.</param>
    public sealed record Listed(Page<AwardRecord> Page, IReadOnlyList<string> Bodies, IReadOnlyList<string> Categories);

    public Task<Result<Listed>> RunAsync(Input input, Actor by, CancellationToken ct) => Task.FromResult(Run(input, by));

    private Result<Listed> Run(Input input, Actor by)
    {
        if (!by.May(Permission.ReadLandscape))
            return KernelErrors.NotPermitted;
        var found = register.All.Where(award => Matches(award, input)).ToList();
        var number = Math.Clamp(input.Page, 1, Math.Max(1, (found.Count + PageSize - 1) / PageSize));
        var page = new Page<AwardRecord>([.. found.Skip((number - 1) * PageSize).Take(PageSize)], found.Count, number, PageSize);
        return new Listed(page,
            [.. register.All.Select(award => award.Body).Distinct().Order(StringComparer.Ordinal)],
            [.. register.All.SelectMany(award => award.Categories).Distinct().Order(StringComparer.Ordinal)]);
    }

    private static bool Matches(AwardRecord award, Input input) =>
        (string.IsNullOrWhiteSpace(input.Body) || award.Body == input.Body)
        && (string.IsNullOrWhiteSpace(input.Category) || award.Categories.Contains(input.Category))
        && (input.Search ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => Holds(award, word));

    private static bool Holds(AwardRecord award, string word) =>
        award.Name.Contains(word, StringComparison.OrdinalIgnoreCase) || award.Body.Contains(word, StringComparison.OrdinalIgnoreCase)
        || award.Purpose.Contains(word, StringComparison.OrdinalIgnoreCase) || award.Cells.Any(cell => cell.Text.Contains(word, StringComparison.OrdinalIgnoreCase));
}
