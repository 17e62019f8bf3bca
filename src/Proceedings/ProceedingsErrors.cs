using Palmares.Kernel;

namespace Palmares.Proceedings;

public static class ProceedingsErrors
{
    public static readonly Error NotANumber = Error.Invalid("'{0}' is not a document number; the nearest form is {1}, such as {2}.", place: "Number", mend: "Write the number as it stands on the document.");
    public static readonly Error NotADocument = Error.Invalid("'{0}' is a reference ({1}), not the number of a document.", place: "Number", mend: "Write the number as it stands on the document.");
    public static readonly Error AlreadyRegistered = Error.Conflict("The document {0} is already registered.", place: "Number");
    public static readonly Error TitleMissing = Error.Invalid("Enter the title.", place: "Title");
    public static readonly Error TitleTooLong = Error.Invalid("The title has {0} characters; the limit is {1}.", place: "Title", mend: "Shorten it.");
    public static readonly Error SourceMissing = Error.Invalid("Enter at least one source entity.", place: "Sources");
    public static readonly Error SourcesTooMany = Error.Invalid("At most {0} source entities of at most {1} characters each can be entered.", place: "Sources");
    public static readonly Error GroupTooLong = Error.Invalid("The group has more than {0} characters.", place: "Group");
    public static readonly Error NoSuchDocument = Error.NotFound("There is no such document, or you may not see it.");
}
