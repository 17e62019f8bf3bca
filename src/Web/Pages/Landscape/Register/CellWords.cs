using Palmares.Landscape;

namespace Palmares.Web.Pages.Landscape.Register;

/// <summary>The four states of a cell in words and tone; English, the key of its translations.</summary>
internal static class CellWords
{
    public static string Of(CellState state) => state switch
    {
        CellState.Stated => "Stated",
        CellState.StatedAbsent => "Stated as absent",
        CellState.NotFound => "Not found",
        _ => "Not looked",
    };

    public static string Kind(CellState state) => state switch
    {
        CellState.Stated => "good",
        CellState.StatedAbsent => "warn",
        CellState.NotFound => "quiet",
        _ => "info",
    };
}
