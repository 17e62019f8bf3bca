using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Palmares.Web.Tests.Access;

/// <summary>One thing the site answers: a method, a route and, for a page, the named handler.</summary>
internal sealed partial record Address(string Method, string Pattern, string? Handler)
{
    /// <summary>How the address stands in access.tsv.</summary>
    public string Name => $"{Method}\t/{Pattern}{(Handler is null ? "" : "?handler=" + Handler)}";

    /// <summary>The address with placeholders for what nobody has.</summary>
    public string Request
    {
        get
        {
            var path = "/" + string.Join('/', Pattern.Split('/').Select(segment => Parameter().Replace(segment, Placeholder)).Where(segment => segment.Length > 0));
            return Handler is null ? path : path + "?handler=" + Handler;
        }
    }

    /// <summary>Everything the running site answers, read from its own routing.</summary>
    public static async Task<IReadOnlyList<Address>> AllAsync(IServiceProvider services)
    {
        var loader = services.GetRequiredService<PageLoader>();
        var found = new List<Address>();
        foreach (var endpoint in services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var pattern = endpoint.RoutePattern.RawText!.Trim('/');
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
                found.AddRange(HandlersOf(await loader.LoadAsync(page, endpoint.Metadata), pattern));
            else
                found.AddRange((endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(method => new Address(method, pattern, null)));
        }

        return [.. found.Distinct().OrderBy(address => address.Pattern, StringComparer.Ordinal).ThenBy(address => address.Method, StringComparer.Ordinal).ThenBy(address => address.Handler, StringComparer.Ordinal)];
    }

    // A page answers GET even without a handler of its own.
    private static IEnumerable<Address> HandlersOf(CompiledPageActionDescriptor page, string pattern) =>
        page.HandlerMethods.Select(handler => new Address(handler.HttpMethod.ToUpperInvariant(), pattern, handler.Name)).Append(new Address("GET", pattern, null));

    private static string Placeholder(Match match) => match.Groups["kind"].Value switch
    {
        "guid" => "01890000-0000-7000-8000-0000000000ff",
        "int" => "404",
        _ when match.Value.Contains("code", StringComparison.OrdinalIgnoreCase) => "404",
        _ => "01890000-0000-7000-8000-0000000000ff",
    };

    [GeneratedRegex("\\{\\**\\w+(:(?<kind>\\w+)[^}]*)?[?]?\\}")]
    private static partial Regex Parameter();
}
