using System.Globalization;
using System.Security.Claims;
using Palmares.Accounts;
using Palmares.Awards;
using Palmares.Awards.Consenting;
using Palmares.Kernel;
using Palmares.Landscape;
using Palmares.Landscape.Register;
using Palmares.Web.Shell;

namespace Palmares.Web.Api.V1;

/// <summary>Editions, nominations about oneself, the register, and who the token acts for.</summary>
internal static class EditionsApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/me", Me).Reads("", Permission.SignedIn).Produces<MeRead>().WithTags("Access").WithName("me").WithSummary("For whom this token acts, with what scopes and until when.");
        api.MapGet("/editions", async (ListEditions list, CurrentActor current, CancellationToken ct) => (await list.RunAsync(current.Actor, ct)).Select(EditionListed.Of))
            .Reads("editions:read", Permission.SignedIn).Produces<IReadOnlyList<EditionListed>>().WithTags("Editions").WithName("editions").WithSummary("Editions, the latest first; drafts are the secretary's.");
        api.MapGet("/editions/{slug}", async (string slug, ReadEdition read, CurrentActor current, CancellationToken ct) => (await read.RunAsync(slug, current.Actor, ct)).ToHttp())
            .Reads("editions:read", Permission.SignedIn).Produces<EditionFacts>().Refuses(404).WithTags("Editions").WithName("edition").WithSummary("One edition with its dates, categories and criteria.");
        api.MapGet("/consents", AboutMeAsync).Reads("consents:read", Permission.AnswerNomination).Produces<IReadOnlyList<ListAboutMe.Line>>().WithTags("Consents").WithName("consents").WithSummary("Nominations about oneself, and one's answers.");
        api.MapGet("/landscape/{id}", async (string id, ShowAward show, CurrentActor current, CancellationToken ct) => (await show.RunAsync(id, current.Actor, ct)).ToHttp())
            .Reads("landscape:read", Permission.ReadLandscape).Produces<ShowAward.Shown>().Refuses(404).WithTags("Landscape").WithName("landscape-award").WithSummary("Another body's award with all its cells, each in one of four states.");
        api.MapPost("/landscape/{id}/cells/{cell}/proposals", ProposeAsync).Writes("landscape:write", Permission.FeedLandscape).Takes<CellForm>(Examples.Cell).Produces<Made>(201).Refuses(400, 404).WithTags("Landscape").WithName("propose-cell").WithSummary("Proposes what a cell should say, from whom and with its source.");
        api.MapPost("/landscape/{id}/cells/{cell}/remarks", RemarkAsync).Writes("landscape:write", Permission.FeedLandscape).Takes<RemarkForm>(Examples.Remark).Produces<Made>(201).Refuses(400, 404).WithTags("Landscape").WithName("remark-on-cell").WithSummary("Comments on a cell, or confirms it.");
    }

    internal sealed record MeRead(UserId User, string Name, IReadOnlyList<Role> Roles, IReadOnlyList<string>? Scopes, DateTimeOffset? Expires);

    internal sealed record EditionListed(EditionId Id, string Slug, string Title, EditionPhase Phase, DateTimeOffset NominatingOpens, DateTimeOffset NominatingCloses, string TimeZone, string Url)
    {
        public static EditionListed Of(EditionFacts facts) => new(facts.Id, facts.Slug, facts.Title, facts.Phase, facts.Dates.NominatingOpens, facts.Dates.NominatingCloses, facts.TimeZone, $"/api/v1/editions/{facts.Slug}");
    }

    /// <param name="Member">The member entity that speaks.</param>
    /// <param name="OnBehalf">Recorded by the secretariat for a member, as received.</param>
    /// <param name="Document">The number of the document it came by.</param>
    internal sealed record CellForm(CellState State, string Source, PartialDate Seen, string Member, string Text = "", string Confidence = "medium", bool OnBehalf = false, string? Document = null);

    internal sealed record RemarkForm(RemarkKind Kind, string Member, string Text = "", bool OnBehalf = false, string? Document = null);

    private static IResult Me(HttpContext context, CurrentActor current)
    {
        var isToken = context.User.HasClaim(claim => claim.Type == TokenHandler.TokenClaim);
        return Results.Ok(new MeRead(
            current.Actor.User!.Value, context.User.Identity?.Name ?? "", [.. current.Actor.Roles.Order()], isToken ? [.. TokenHandler.ScopesOf(context.User).Select(scope => scope.ToString())] : null,
            isToken ? DateTimeOffset.Parse(context.User.FindFirstValue(TokenHandler.ExpiresClaim)!, CultureInfo.InvariantCulture) : null));
    }

    private static async Task<IResult> AboutMeAsync(ListAboutMe list, NameUsers names, CurrentActor current, CancellationToken ct)
    {
        var account = (await names.RunAsync([current.Actor.User!.Value], ct)).GetValueOrDefault(current.Actor.User!.Value);
        return Results.Ok(await list.RunAsync(account?.Email ?? "", current.Actor, ct));
    }

    private static async Task<IResult> ProposeAsync(string id, string cell, HttpContext context, ProposeCell propose, CurrentActor current, CancellationToken ct)
    {
        var body = await ApiBody.ReadAsync<CellForm>(context);
        if (body.IsError)
            return body.Error.ToProblem();
        var form = body.Value;
        return Answer(id, await propose.RunAsync(
            new() { Award = id, Cell = cell, State = form.State, Text = form.Text, Source = form.Source, Seen = form.Seen, Confidence = form.Confidence, From = new Origin(form.Member, form.OnBehalf, form.Document) }, current.Actor, ct));
    }

    private static async Task<IResult> RemarkAsync(string id, string cell, HttpContext context, RemarkOnCell remark, CurrentActor current, CancellationToken ct)
    {
        var body = await ApiBody.ReadAsync<RemarkForm>(context);
        return body.IsError ? body.Error.ToProblem() : Answer(id, await remark.RunAsync(new(id, cell, body.Value.Kind, body.Value.Text, new Origin(body.Value.Member, body.Value.OnBehalf, body.Value.Document)), current.Actor, ct));
    }

    private static IResult Answer<TId>(string award, Result<TId> made)
        where TId : struct, ITypedId<TId>
    {
        if (made.IsError)
            return made.Error.ToProblem();
        var url = $"/api/v1/landscape/{Uri.EscapeDataString(award)}";
        return Results.Created(url, new Made(made.Value.Value, url));
    }
}
