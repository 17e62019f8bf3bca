using Microsoft.Extensions.Localization;
using Palmares.Awards;
using Palmares.Awards.Credentials;
using Palmares.Awards.Publishing;
using Palmares.Awards.Scheduling;
using Palmares.Kernel;
using Palmares.Landscape.Register;
using Palmares.Web.Api.V1;
using Palmares.Web.Shell;

namespace Palmares.Web.Api;

/// <summary>The JSON side of the public rooms, and the API of the use cases for whoever has a session or a token.</summary>
internal static class PublicApi
{
    public static void MapApi(this WebApplication app)
    {
        app.MapOpenApi("/api/{documentName}.json").AllowAnonymous();
        var open = app.MapGroup("/api/v1").AllowAnonymous().WithTags("Public");
        open.MapGet("/about", () => new About("Palmares", typeof(PublicApi).Assembly.GetName().Version!.ToString(3)))
            .WithName("about").WithSummary("What answers here, and its version.");
        open.MapGet("/roll", async (ListRoll roll, CancellationToken ct) => Results.Ok(await roll.RunAsync(null, ct)))
            .Produces<IReadOnlyList<RollEdition>>().WithName("roll").WithSummary("Published editions with their laureates and citations.");
        open.MapGet("/roll.jsonld", async (string? edition, WriteRoll write, CancellationToken ct) => Results.Text(await write.RunAsync(edition, RollForm.JsonLd, ct), "application/ld+json", System.Text.Encoding.UTF8))
            .Produces<string>(contentType: "application/ld+json").WithName("roll-linked").WithSummary("The roll in the words of schema.org (JSON-LD), with ORCID iD and ROR where the laureate gave them.");
        open.MapGet("/roll.csv", async (string? edition, WriteRoll write, CancellationToken ct) => Results.Text(await write.RunAsync(edition, RollForm.Csv, ct), "text/csv", System.Text.Encoding.UTF8))
            .Produces<string>(contentType: "text/csv").WithName("roll-table").WithSummary("The roll as a table, with a byte order mark.");
        open.MapGet("/calendar.ics", async (string? edition, WriteEditionCalendar write, CurrentActor current, IStringLocalizer<Texts> texts, CancellationToken ct) =>
                await write.RunAsync(new(edition, texts["Awards"], words => texts[words]), current.Actor, ct) is { IsError: false } file ? Results.Text(file.Value, "text/calendar", System.Text.Encoding.UTF8) : Results.NotFound())
            .Produces<string>(contentType: "text/calendar").ProducesProblem(404).WithName("calendar").WithSummary("Dates of editions as a calendar to subscribe to, with whole time-zone definitions; all deadlines for those who work on them.");
        open.MapGet("/calls", async (ListOpenCalls calls, CancellationToken ct) => Results.Ok(await calls.RunAsync(ct)))
            .Produces<IReadOnlyList<Call>>().WithName("calls").WithSummary("Editions that take nominations now.");
        open.MapGet("/laureates/{id:guid}", async (Guid id, ReadLaureate read, CancellationToken ct) => (await read.RunAsync(LaureateId.From(id), ct)).ToHttp())
            .Produces<LaureatePage>().ProducesProblem(404).WithName("laureate").WithSummary("One laureate, the citation and the evidence behind it.");

        open.MapGet("/laureates/{id:guid}/credential", async (Guid id, IssueCredential issue, CancellationToken ct) => await issue.RunAsync(LaureateId.From(id), ct) is { IsError: false } issued
                ? Results.Text(issued.Value, "application/vc+jwt") : Results.NotFound())
            .Produces<string>(contentType: "application/vc+jwt").ProducesProblem(404).WithName("credential").WithSummary("The honour as an Open Badges 3.0 credential, signed with EdDSA.");
        open.MapGet("/credentials/keys", async (ListCredentialKeys keys) => Results.Json(ListCredentialKeys.ToSet(await keys.RunAsync())))
            .WithName("credential-keys").WithSummary("The keys by which credentials are checked (JSON Web Key Set).");
        open.MapGet("/credentials/keys/{kid}", async (string kid, ListCredentialKeys keys) => (await keys.RunAsync()).FirstOrDefault(key => key.Thumbprint == kid) is { } key ? Results.Json(key.ToJwk()) : Results.NotFound())
            .ProducesProblem(404).WithName("credential-key").WithSummary("One of these keys (JSON Web Key).");

        var api = app.MapGroup("/api/v1").RequireRateLimiting(RateLimits.Api);
        api.MapGet("/landscape", async (int? page, CurrentActor current, ListAwards list, CancellationToken ct) => (await list.RunAsync(new ListAwards.Input(Page: page ?? 1), current.Actor, ct)).ToHttp())
            .Reads("landscape:read", Permission.ReadLandscape).Produces<ListAwards.Listed>().WithTags("Landscape").WithName("landscape").WithSummary("Other bodies' awards, a page at a time.");
        EditionsApi.Map(api);
        NominationsApi.Map(api);
        ScoresApi.Map(api);
    }

    internal sealed record About(string Name, string Version);
}
