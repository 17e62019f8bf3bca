using Palmares.Kernel;

namespace Palmares.Engagement;

public static class EngagementErrors
{
    public static readonly Error HeadlineMissing = Error.Invalid("Enter a headline.", place: "Headline");
    public static readonly Error HeadlineTooLong = Error.Invalid("The headline has {0} words; the limit is {1}.", place: "Headline", mend: "Shorten it.");
    public static readonly Error GroupMissing = Error.Invalid("Enter the study group.", place: "StudyGroup");
    public static readonly Error StandardMissing = Error.Invalid("Enter the standard.", place: "Standard");
    public static readonly Error ProblemMissing = Error.Invalid("Say which problem there was.", place: "Problem");
    public static readonly Error WhatItDoesMissing = Error.Invalid("Say what the standard does.", place: "WhatItDoes");
    public static readonly Error TextTooLong = Error.Invalid("This has {0} characters; the limit is {1}.", mend: "Shorten it.");
    public static readonly Error FigureMissing = Error.Invalid("A figure has a source but no statement.", place: "Figures");
    public static readonly Error FiguresTooMany = Error.Invalid("There are {0} figures; the limit is {1}.", place: "Figures");
    public static readonly Error SourceIncomplete = Error.Invalid("A source needs its address and its date.", place: "Figures", mend: "Enter both, or neither: the figure is then marked as awaiting its source.");
    public static readonly Error SourceNotAnAddress = Error.Invalid("'{0}' is not a web address.", place: "Figures", mend: "It begins with https:// or http://.");
    public static readonly Error NoSuchStory = Error.NotFound("There is no such story, or you may not see it.");
    public static readonly Error AlreadyApproved = Error.Conflict("The story is approved already.");
}
