using Palmares.Kernel;

namespace Palmares.Review.Listing;

/// <summary>A plot of the nominations somebody is listed, over fields that somebody may see.</summary>
public sealed class PlotSeen(ListSeen list)
{
    /// <param name="Up">Nothing: how many.</param>
    public sealed record Input(ListSeen.Input List, PlotKind Kind, string Across, string? Up = null);

    public async Task<Result<Plot>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.SignedIn))
            return KernelErrors.NotPermitted;
        // As columns, so that a score asked for is read.
        var found = await list.FindAsync(input.List with { Columns = $"number,{input.Across},{input.Up}" }, by, ct);
        if (found.IsError)
            return found.Error;
        var (request, rows) = found.Value;
        if (request.Fields.Find(input.Across) is not { } across)
            return ReviewErrors.ListField.With(input.Across).At("Across");
        return PlotRules.Of(input.Kind, across, string.IsNullOrWhiteSpace(input.Up) ? null : request.Fields.Find(input.Up), rows);
    }
}
