using Microsoft.Extensions.Localization;
using Palmares.Kernel;

namespace Palmares.Web.Shell;

/// <summary>The one place where a refusal becomes HTTP, for pages and for the API.</summary>
public static class Refusals
{
    public static int Status(ErrorKind kind) => kind switch
    {
        ErrorKind.Invalid => StatusCodes.Status400BadRequest,
        ErrorKind.NotFound => StatusCodes.Status404NotFound,
        ErrorKind.Forbidden => StatusCodes.Status403Forbidden,
        ErrorKind.Conflict => StatusCodes.Status409Conflict,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static IResult ToProblem(this Error error) => Results.Problem(
        title: error.Message,
        detail: error.Mend,
        statusCode: Status(error.Kind),
        extensions: new Dictionary<string, object?> { ["code"] = error.Code, ["place"] = error.Place });

    public static IResult ToHttp<T>(this Result<T> result) => result.IsError ? result.Error.ToProblem() : Results.Ok(result.Value);

    /// <summary>The refusal in the reader's language: what is wrong, then how to mend it.</summary>
    public static string In(this Error error, IStringLocalizer texts)
    {
        string message = error.Arguments.Count == 0 ? texts[error.Template] : texts[error.Template, [.. error.Arguments]];
        return error.Mend is null ? message : message + " " + texts[error.Mend];
    }
}
