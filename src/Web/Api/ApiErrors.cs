using Palmares.Kernel;

namespace Palmares.Web.Api;

/// <summary>Refusals of the API itself; those of a use case are its own.</summary>
internal static class ApiErrors
{
    public static readonly Error NotJson = Error.Invalid("Send JSON, with the content type application/json.");
    public static readonly Error NotAForm = Error.Invalid("What was sent cannot be read. {0}", mend: "The description of the API lists the fields.");
    public static readonly Error RevisionNeeded = Error.Invalid("Say which revision you have read.", mend: "Send its ETag as If-Match.");
    public static readonly Error ChangedMeanwhile = Error.Conflict("It has changed since you read it.", mend: "Read it again and send its new ETag as If-Match.");
    public static readonly Error TokenNeeded = Error.Forbidden("Send an access token.", mend: "Make one under your account, and send it as 'Authorization: Bearer …'.");
    public static readonly Error ScopeMissing = Error.Forbidden("The token lacks the scope {0}.", mend: "Make a token with it under your account.");
    public static readonly Error KeysStayTheirOwn = Error.Forbidden("While you act for somebody, what keeps their account safe is closed to you.", mend: "Stop acting for them to come to your own account.");
    public static readonly Error NoSuchPerson = Error.Invalid("The record knows no such person.", "nominee.person", "Leave it out where the nominee does not stand in the record.");
    public static readonly Error NoSuchCategory = Error.Invalid("The edition has no category {0}.", "category", "The edition lists its categories with their codes.");
    public static readonly Error NoSuchCriterionCode = Error.Invalid("The edition has no criterion {0}.", "marks", "Marks stand under the codes of the edition's criteria.");
}
