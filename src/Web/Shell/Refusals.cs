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

    public static IResult ToProblem(this Error error) => error.ToProblem(null);

    /// <param name="status">Where HTTP has a closer word than the kind of the refusal.</param>
    /// <param name="more">What else a program may want to know.</param>
    public static IResult ToProblem(this Error error, int? status, params (string Name, string Value)[] more)
    {
        var extensions = new Dictionary<string, object?> { ["code"] = error.Code, ["place"] = error.Place };
        foreach (var (name, value) in more)
            extensions[name] = value;
        return Results.Problem(title: error.Message, detail: error.Mend, statusCode: status ?? Status(error.Kind), extensions: extensions);
    }

    public static IResult ToHttp<T>(this Result<T> result) => result.IsError ? result.Error.ToProblem() : Results.Ok(result.Value);

    /// <summary>The refusal in the reader's language: what is wrong, then how to mend it.</summary>
    public static string In(this Error error, IStringLocalizer texts)
    {
        string message = error.Arguments.Count == 0 ? texts[error.Template] : texts[error.Template, [.. error.Arguments]];
        return error.Mend is null ? message : message + " " + texts[error.Mend];
    }
}
