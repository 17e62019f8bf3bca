using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Proceedings.Inputs;

/// <summary>Every input the viewer may see, newest first. What may not be seen is neither matched nor counted.</summary>
public sealed class ListInputs(PalmaresDb db)
{
    public const int PageSize = 25;

    /// <param name="Search">Words of the text, or a part of the member's name.</param>
    public sealed record Input(string? Search = null, InputStanding? Standing = null, int Page = 1);

    public async Task<Result<Page<InputLine>>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var inputs = FindInputs.Visible(db, by);
        if (input.Standing is { } standing)
            inputs = inputs.Where(one => one.Standing == standing);
        if (!string.IsNullOrWhiteSpace(input.Search))
        {
            var words = input.Search.Trim().ToLowerInvariant();
#pragma warning disable CA1862, CA1304, CA1311 // The database compares, not the process.
            inputs = inputs.Where(one => one.Text.ToLower().Contains(words) || one.OnBehalfOf.ToLower().Contains(words) || one.TargetLabel.ToLower().Contains(words));
#pragma warning restore CA1862, CA1304, CA1311
        }

        var total = await inputs.CountAsync(ct);
        var number = Math.Clamp(input.Page, 1, Math.Max(1, (total + PageSize - 1) / PageSize));
        var found = await inputs.OrderByDescending(one => one.RecordedAt).Skip((number - 1) * PageSize).Take(PageSize).ToListAsync(ct);
        return new Page<InputLine>([.. found.Select(FindInputs.Line)], total, number, PageSize);
    }
}
