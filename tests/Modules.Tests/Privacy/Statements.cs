using Palmares.Kernel;
using Palmares.Privacy;
using Palmares.Privacy.Stating;

namespace Palmares.Modules.Tests.Privacy;

internal static class Statements
{
    public static StateProcessing.Input Of(ProcessingPurpose purpose) => new()
    {
        Purpose = purpose, Why = "To see who comes.", Basis = LegalBasis.LegitimateInterests, BasisWords = "Weighed.", Data = "Public documents.", Recipients = "Nobody else.", RetentionMonths = 24, RetentionWords = "Erased.",
        Assessment = "Counts alone.", AssessedOn = new DateOnly(2026, 1, 5), AssessedBy = "Data protection officer", Terms = "Named until asked otherwise.", Desk = "desk@example.org",
    };
}
