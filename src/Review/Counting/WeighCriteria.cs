using Palmares.Judging.Files;
using Palmares.Judging.Weighing;
using Palmares.Kernel;

namespace Palmares.Review.Counting;

public enum WeighingMethod
{
    Swing,
    Ahp,
}

/// <summary>Weights of criteria from what people say of them, before a call opens. Nothing is kept: they are entered where the edition is drafted.</summary>
public static class WeighCriteria
{
    /// <param name="Statements">CSV: criterion,swing[,judge]; or a square of criteria, how many times more the row counts than the column.</param>
    public sealed record Input(string Statements, WeighingMethod Method);

    public static Result<WeightsResult> Run(Input input, Actor by)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(by);
        return by.May(Permission.FormPanel) ? Weigh(input) : KernelErrors.NotPermitted;
    }

    private static Result<WeightsResult> Weigh(Input input)
    {
        if (string.IsNullOrWhiteSpace(input.Statements) || input.Statements.Length > CountBallots.TextLimit)
            return ReviewErrors.StatementsNeeded.With(CountBallots.TextLimit);
        try
        {
            return input.Method == WeighingMethod.Swing
                ? WeightsFile.Swing(CsvTable.Parse("Statements", input.Statements, "criterion", "swing"))
                : WeightsFile.Ahp(CsvTable.Parse("Statements", input.Statements));
        }
        catch (RefusedFileException refusal)
        {
            return ReviewErrors.CannotWeigh.With(refusal.Message);
        }
    }
}
