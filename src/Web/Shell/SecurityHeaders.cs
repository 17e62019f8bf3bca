namespace Palmares.Web.Shell;

/// <summary>Headers on every answer. Scripts, styles and pictures come from here only; nothing inline, nothing framed.</summary>
internal static class SecurityHeaders
{
    public static void UseSecurityHeaders(this WebApplication app, string? signInOrigin)
    {
        // A form whose answer redirects to the single sign-on server needs that origin among its targets.
        var forms = signInOrigin is null ? "'self'" : "'self' " + signInOrigin;
        var policy = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
            + $"object-src 'none'; base-uri 'none'; form-action {forms}; frame-ancestors 'none'";
        app.Use((context, next) =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = policy;
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            headers["Referrer-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            return next(context);
        });
    }
}
