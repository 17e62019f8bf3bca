using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Palmares.Web.Api;

/// <summary>What a program may send to an endpoint, as an example.</summary>
internal sealed record BodyExample(string Json);

/// <summary>The description of the API, OpenAPI 3.1: scopes, examples and the form of refusals.</summary>
internal static class ApiDescription
{
    private const string Token = "token", Problem = "application/problem+json";

    private static readonly Dictionary<int, string> Reasons = new()
    {
        [400] = "What was sent cannot be taken; 'place' names the field, 'detail' how to mend it.",
        [401] = "No token was sent, or it is not valid.",
        [403] = "The token lacks the scope that 'scope' names, or its owner may not do this.",
        [404] = "There is no such thing, or none that the caller may see.",
        [409] = "It cannot be done as things stand.",
        [412] = "It has changed since it was read.",
        [428] = "If-Match is missing.",
        [429] = "Too many requests; Retry-After says in how many seconds to ask again.",
    };

    public static void AddApiDescription(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo { Title = "Palmares", Version = "1", Description = "The use cases of the award cycle. Refusals are problem documents (RFC 9457) with code, place and mend." };
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
            document.Components.SecuritySchemes[Token] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "An access token, made under one's account. Its scopes are listed there." };
            return Task.CompletedTask;
        });
        options.AddOperationTransformer(Describe);
    });

    /// <summary>What is sent in the body.</summary>
    public static RouteHandlerBuilder Takes<T>(this RouteHandlerBuilder endpoint, string example)
        where T : notnull => endpoint.Accepts<T>("application/json").WithMetadata(new BodyExample(example));

    /// <summary>The refusals of an endpoint, beside those of every one.</summary>
    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder endpoint, params int[] statuses)
    {
        foreach (var status in statuses)
            endpoint.ProducesProblem(status);
        return endpoint;
    }

    private static Task Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken ct)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<BodyExample>().FirstOrDefault() is { } example && Of(operation.RequestBody?.Content, "application/json") is { } body)
            body.Example = JsonNode.Parse(example.Json);
        operation.Responses ??= [];
        if (metadata.OfType<NeedsScope>().FirstOrDefault() is { } needs)
        {
            operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Token, context.Document)] = needs.Scope.Length > 0 ? [needs.Scope] : [] }];
            foreach (var status in new[] { 401, 403, 429 })
                operation.Responses.TryAdd(status.ToString(System.Globalization.CultureInfo.InvariantCulture), new OpenApiResponse { Content = new Dictionary<string, OpenApiMediaType> { [Problem] = new() } });
        }

        foreach (var (status, response) in operation.Responses)
        {
            if (int.TryParse(status, out var code) && Reasons.TryGetValue(code, out var reason) && response is OpenApiResponse written)
                Explain(written, code, reason, metadata.OfType<NeedsScope>().FirstOrDefault()?.Scope);
        }

        return Task.CompletedTask;
    }

    private static OpenApiMediaType? Of(IDictionary<string, OpenApiMediaType>? content, string type) => content is not null && content.TryGetValue(type, out var found) ? found : null;

    private static void Explain(OpenApiResponse response, int status, string reason, string? scope)
    {
        response.Description = reason;
        if (Of(response.Content, Problem) is not { } content)
            return;
        var example = new JsonObject { ["title"] = reason.Split(';')[0].TrimEnd('.') + ".", ["status"] = status };
        if (status == 403 && scope is { Length: > 0 })
            (example["title"], example["code"], example["scope"]) = ($"The token lacks the scope {scope}.", "ScopeMissing", scope);
        content.Example = example;
    }
}
