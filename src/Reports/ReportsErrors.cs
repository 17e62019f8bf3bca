using Palmares.Kernel;

namespace Palmares.Reports;

public static class ReportsErrors
{
    public static readonly Error GroupsMissing = Error.Invalid("Enter the group that reports and those it reports to.", place: "Group");
    public static readonly Error YearOutside = Error.Invalid("Enter a year from 1900 to {0}.", place: "Year");
    public static readonly Error SinceUnknown = Error.Invalid("No closed meeting of {0} is known.", place: "Since", mend: "Enter the day of its last meeting.");
    public static readonly Error ExporterIsParty = Error.Conflict("You nominated in this edition, are nominated, or have a conflict: a whole edition shows all of that.", mend: "Let another secretary export it.");
    public static readonly Error NominationsSealed = Error.Conflict("The nominations are sealed until the last moment; a whole edition would open them.", mend: "Export it once nominating has closed.");
    public static readonly Error MarksHidden = Error.Conflict("Marks are hidden while scoring runs; a whole edition would show them.", mend: "Export it once scoring has closed.");
    public static readonly Error CasesOpen = Error.Conflict("{0} objections or appeals are in the hands of those who answer them; a whole edition would show them.", mend: "Export it once they are answered.");
    public static readonly Error CasesHidden = Error.Conflict("There were objections, which only those entrusted with them read; a whole edition would show them.", mend: "Let a secretary who is entrusted with objections export it.");
    public static readonly Error NoArchive = Error.Invalid("The file is not an archive of an edition.", "File", "Give a file written by 'palmares archive export' or downloaded as an archive. CSV and workbooks are for reading only.");
    public static readonly Error ArchiveOfAnotherVersion = Error.Invalid("The archive is of format {0}; this version reads format {1}. Palmares {2} wrote it.", "File");
    public static readonly Error ArchiveTooLarge = Error.Invalid("The archive says that it unpacks to more than {0} gibibytes.", "File");
    public static readonly Error PartChanged = Error.Invalid("The part {0} is not as it was written: its hash differs.", "File", "Use an unchanged copy of the archive.");
    public static readonly Error PartMissing = Error.Invalid("The part {0} is missing from the archive.", "File", "Use an unchanged copy of the archive.");
    public static readonly Error PartUnknown = Error.Invalid("The archive holds {0}, which is no part of it.", "File", "Use an unchanged copy of the archive, written by the same version of Palmares.");
    public static readonly Error LedgerBroken = Error.Invalid("The ledger in {0} does not hold: {1}", "File");
    public static readonly Error ContentUnsigned = Error.Invalid("The ledger in {0} tells of an export of other content: this archive was not written whole by one installation.", "File", "Use an unchanged copy of the archive.");
    public static readonly Error AnotherArchive = Error.Conflict("This is not the file that was checked.", "File", "Check this one first.");
    public static readonly Error NotEmpty = Error.Conflict("This installation is not empty: {0} holds {1} rows. Nothing was written.", "File", "Bring an edition into an installation that was just set up.");
    public static readonly Error AccountIsHere = Error.Conflict("{0}, line {1}: an account with this address is here already. Nothing was written.", "File", "Set the new installation up with another address; the account that comes along opens by a link.");
    public static readonly Error LineUnreadable = Error.Invalid("{0}, line {1}: it holds what this version does not know. Nothing was written.", "File", "Use the version of Palmares that wrote the archive.");
    public static readonly Error LineRefused = Error.Invalid("{0}, line {1}: the database does not take it ({2}). Nothing was written.", "File");
    public static readonly Error ReadBackDiffers = Error.Conflict("What was written does not read back the same, first in {0}. Nothing was kept.", "File");
}
