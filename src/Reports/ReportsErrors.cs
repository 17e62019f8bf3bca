using Palmares.Kernel;

namespace Palmares.Reports;

public static class ReportsErrors
{
    public static readonly Error GroupsMissing = Error.Invalid("Enter the group that reports and those it reports to.", place: "Group");
    public static readonly Error YearOutside = Error.Invalid("Enter a year from 1900 to {0}.", place: "Year");
    public static readonly Error SinceUnknown = Error.Invalid("No closed meeting of {0} is known.", place: "Since", mend: "Enter the day of its last meeting.");
}
