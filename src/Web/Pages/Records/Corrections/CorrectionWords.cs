using Microsoft.Extensions.Localization;
using Palmares.Records;

namespace Palmares.Web.Pages.Records.Corrections;

/// <summary>States and steps of a correction in words.</summary>
public static class CorrectionWords
{
    public static string Of(CorrectionState state, IStringLocalizer<Texts> texts) => state switch
    {
        CorrectionState.Open => texts["Answer awaited"],
        CorrectionState.Accepted => texts["Accepted"],
        _ => texts["Declined"],
    };

    public static string Of(CorrectionStepKind step, IStringLocalizer<Texts> texts) => step switch
    {
        CorrectionStepKind.Reported => texts["Reported"],
        CorrectionStepKind.Noted => texts["Note"],
        CorrectionStepKind.Accepted => texts["Accepted"],
        CorrectionStepKind.Declined => texts["Declined"],
        _ => texts["Opened again"],
    };

    public static string Of(RecordKind kind, IStringLocalizer<Texts> texts) => kind switch
    {
        RecordKind.Person => texts["a person"],
        RecordKind.Document => texts["a document"],
        RecordKind.Organisation => texts["an organisation"],
        _ => texts["a group"],
    };

    public static string Colour(CorrectionState state) => state switch { CorrectionState.Open => "warn", CorrectionState.Accepted => "good", _ => "quiet" };
}
