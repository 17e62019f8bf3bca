namespace Palmares.Web.Api;

/// <summary>The JSON side of what anybody may read. Each address is open to all and says so here.</summary>
internal static class PublicApi
{
    public static void MapApi(this WebApplication app)
    {
        app.MapOpenApi("/api/{documentName}.json").AllowAnonymous();
        var api = app.MapGroup("/api/v1").AllowAnonymous().WithTags("Public");
        api.MapGet("/about", () => new About("Palmares", typeof(PublicApi).Assembly.GetName().Version!.ToString(3)))
            .WithName("about").WithSummary("What answers here, and its version.");
    }

    internal sealed record About(string Name, string Version);
}
