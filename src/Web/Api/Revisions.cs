using Microsoft.Net.Http.Headers;
using Palmares.Kernel;
using Palmares.Web.Shell;

namespace Palmares.Web.Api;

/// <summary>Revisions as HTTP says them: <c>ETag</c> with what is read, <c>If-Match</c> with what is written (RFC 9110).</summary>
internal static class Revisions
{
    public static void Tag(HttpContext context, int revision) => context.Response.Headers.ETag = $"\"{revision}\"";

    /// <returns>The refusal, or null where the revision is the one read.</returns>
    /// <param name="needed">Whether it must be said at all.</param>
    public static IResult? Refuse(HttpContext context, int revision, bool needed)
    {
        var matches = context.Request.GetTypedHeaders().IfMatch;
        if (matches.Count == 0)
            return needed ? ApiErrors.RevisionNeeded.ToProblem(StatusCodes.Status428PreconditionRequired) : null;
        return matches.Any(tag => tag == EntityTagHeaderValue.Any || tag.Tag == $"\"{revision}\"") ? null : ApiErrors.ChangedMeanwhile.ToProblem(StatusCodes.Status412PreconditionFailed);
    }
}
