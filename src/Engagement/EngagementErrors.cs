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
    public static readonly Error NotAsked = Error.Invalid("No such statement asks for stories.", place: "Answers", mend: "Choose one of those sent, or none.");
    public static readonly Error NotInRecord = Error.Invalid("The public record has no '{0}'.", place: "RecordKey", mend: "Copy its source and number from its page in the record, or leave both empty.");
    public static readonly Error RecordHalf = Error.Invalid("A standard in the record needs its source and its number.", place: "RecordKey", mend: "Enter both, or neither.");
    public static readonly Error PersonIncomplete = Error.Invalid("Somebody who is named needs a name and a capacity.", place: "People");
    public static readonly Error PeopleTooMany = Error.Invalid("There are {0} people; the limit is {1}.", place: "People");
    public static readonly Error AgreedInFuture = Error.Invalid("The day of agreement lies ahead.", place: "AgreedOn");
    public static readonly Error NoSuchFigure = Error.NotFound("There is no such figure.");
    public static readonly Error NoSuchPersonNamed = Error.NotFound("Nobody is named there.");
    public static readonly Error FigureHasSource = Error.Conflict("The figure has its source already.");
    public static readonly Error AlreadyReviewed = Error.Conflict("The story is reviewed already.");
    public static readonly Error ReviewedByWriter = Error.Conflict("Who wrote a story down does not review it.", mend: "Ask somebody else.");
    public static readonly Error NotReviewed = Error.Conflict("The story is not reviewed yet.", mend: "It is approved after somebody else has checked it.");
    public static readonly Error ReviewNoteMissing = Error.Invalid("Say what was checked.", place: "Note");
    public static readonly Error GroupsMissing = Error.Invalid("Enter the study groups to ask, one a line.", place: "Groups");
}
