using System.Globalization;
using System.Threading.RateLimiting;
using Palmares.Kernel;

namespace Palmares.Web.Shell;

/// <summary>How often one address may knock: everything, sign-in, links that stand for a person, and the API by token.</summary>
public static class RateLimits
{
    public const string SignIn = "sign-in";
    public const string Link = "link";
    public const string Api = "api";

    internal static void AddRateLimits(this IServiceCollection services, WebSettings settings) => services.AddRateLimiter(limits =>
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.OnRejected = (rejected, _) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = 60.ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
        // Each token for itself, whatever address it comes from; who sends none counts by address.
        limits.AddPolicy(Api, context => PerMinute(context, settings.ApiRequestsPerMinute, Palmares.Web.Api.TokenHandler.IsSent(context) ? SecretLink.Hash(context.Request.Headers.Authorization.ToString()) : null));
        limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => PerMinute(context, settings.RequestsPerMinute));
        // Looking at the sign-in page is free; sending it counts.
        limits.AddPolicy(SignIn, context => HttpMethods.IsPost(context.Request.Method) ? PerMinute(context, settings.SignInsPerMinute) : RateLimitPartition.GetNoLimiter(""));
        limits.AddPolicy(Link, context => PerMinute(context, settings.LinksPerMinute));
    });

    private static RateLimitPartition<string> PerMinute(HttpContext context, int permits, string? sender = null) => RateLimitPartition.GetSlidingWindowLimiter(
        sender ?? context.Connection.RemoteIpAddress?.ToString() ?? "unknown",
        _ => new SlidingWindowRateLimiterOptions { PermitLimit = permits, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6, QueueLimit = 0 });
}
