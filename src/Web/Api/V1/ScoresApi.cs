using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Review;
using Palmares.Review.Scoring;
using Palmares.Web.Shell;

namespace Palmares.Web.Api.V1;

/// <summary>A judge's own sheets, and computed results once scoring is over.</summary>
internal static class ScoresApi
{
    public static void Map(RouteGroupBuilder api)
    {
        var scores = api.MapGroup("/scores").WithTags("Scores");
        scores.MapGet("", ListAsync).Reads("scores:read", Permission.Score).Produces<Listed<SheetListed>>().Refuses(404).WithName("scores").WithSummary("What one is to judge in an edition, and how far one is.");
        scores.MapGet("/{id:guid}", ShowAsync).Reads("scores:read", Permission.Score).Produces<SheetRead>().Refuses(404).WithName("score").WithSummary("One nomination to judge, with one's own last sheet. Its ETag is the sheet's version.");
        scores.MapPut("/{id:guid}", SubmitAsync).Writes("scores:write", Permission.Score).Takes<SheetForm>(Examples.Sheet).Produces<Made>().Refuses(400, 404, 409, 412).WithName("submit-score").WithSummary("Keeps a draft, or hands the sheet in. Each time is a new version.");
        api.MapGet("/results/{slug}", ResultsAsync).Reads("results:read", Permission.SeeResults).Produces<ReadRanking.View>().Refuses(404, 409).WithTags("Results").WithName("results").WithSummary("Calibrated results with their intervals, as one may know them.");
    }

    internal sealed record SheetListed(AssignmentId Id, string Number, string Nominee, string Category, SheetState State, DateTimeOffset? SavedAt, string Url);

    /// <param name="Marks">By the criterion's code; null before the first sheet.</param>
    /// <param name="Closed">Why nothing can be handed in now.</param>
    internal sealed record SheetRead(AssignmentId Id, string Edition, NominationText Nomination, int Version, bool HandedIn, IReadOnlyDictionary<string, int>? Marks, string? Justification, string? Closed, Confidence? Confidence = null);

    /// <param name="Marks">By the criterion's code.</param>
    /// <param name="Confidence">Little, Well or Own; nothing where it is not said.</param>
    /// <param name="Final">False keeps a draft that counts for nothing.</param>
    internal sealed record SheetForm(IReadOnlyDictionary<string, int> Marks, string Justification, bool Final, Confidence? Confidence = null);

    private static async Task<IResult> ListAsync(string edition, int? page, int? size, ListOwnScoring list, ReadEdition editions, CurrentActor current, CancellationToken ct)
    {
        var found = await editions.RunAsync(edition, current.Actor, ct);
        if (found.IsError)
            return found.Error.ToProblem();
        var listed = await list.RunAsync(found.Value.Id, current.Actor, ct);
        return listed.Then<Listed<SheetListed>>(view => Listed<SheetListed>.Of(
            [.. view.Rows.Select(row => new SheetListed(row.Assignment, row.Number, row.NomineeName, row.Category, row.State, row.SavedAt, $"/api/v1/scores/{row.Assignment}"))], page, size, $"/api/v1/scores?edition={Uri.EscapeDataString(edition)}")).ToHttp();
    }

    private static async Task<IResult> ShowAsync(Guid id, HttpContext context, ReadForScoring read, CurrentActor current, CancellationToken ct)
    {
        var found = await read.RunAsync(AssignmentId.From(id), current.Actor, ct);
        if (found.IsError)
            return found.Error.ToProblem();
        var view = found.Value;
        Revisions.Tag(context, view.Own?.Version ?? 0);
        var codes = view.Criteria.Criteria.ToDictionary(criterion => criterion.Id, criterion => criterion.Code);
        return Results.Ok(new SheetRead(
            view.Assignment, view.Edition.Slug, view.Nomination, view.Own?.Version ?? 0, view.HandedIn, view.Own?.Marks.Where(mark => codes.ContainsKey(mark.Key)).ToDictionary(mark => codes[mark.Key], mark => mark.Value), view.Own?.Justification, view.Closed?.Message, view.Own?.Confidence));
    }

    private static async Task<IResult> SubmitAsync(Guid id, HttpContext context, ReadForScoring read, SubmitScore submit, CurrentActor current, CancellationToken ct)
    {
        var found = await read.RunAsync(AssignmentId.From(id), current.Actor, ct);
        if (found.IsError)
            return found.Error.ToProblem();
        if (Revisions.Refuse(context, found.Value.Own?.Version ?? 0, needed: false) is { } changed)
            return changed;
        var body = await ApiBody.ReadAsync<SheetForm>(context);
        if (body.IsError)
            return body.Error.ToProblem();
        var marks = new Dictionary<CriterionId, int>();
        foreach (var (code, mark) in body.Value.Marks)
        {
            if (found.Value.Criteria.Criteria.FirstOrDefault(criterion => criterion.Code == code) is not { } criterion)
                return ApiErrors.NoSuchCriterionCode.With(code).At("marks." + code).ToProblem();
            marks[criterion.Id] = mark;
        }

        var sheet = await submit.RunAsync(new(AssignmentId.From(id), marks, body.Value.Justification, body.Value.Final, body.Value.Confidence), current.Actor, ct);
        if (sheet.IsError)
            return Coded(sheet.Error, found.Value.Criteria).ToProblem();
        Revisions.Tag(context, (found.Value.Own?.Version ?? 0) + 1);
        return Results.Ok(new Made(sheet.Value.Sheet.Value, $"/api/v1/scores/{id}"));
    }

    // The use case names a mark's place by the criterion's id; here marks stand under codes.
    private static Error Coded(Error error, CriteriaSet set) =>
        set.Criteria.FirstOrDefault(criterion => error.Place == $"Marks[{criterion.Id}]") is { } criterion ? error.At("marks." + criterion.Code) : error;

    private static async Task<IResult> ResultsAsync(string slug, ReadRanking read, ReadEdition editions, CurrentActor current, CancellationToken ct)
    {
        var found = await editions.RunAsync(slug, current.Actor, ct);
        return found.IsError ? found.Error.ToProblem() : (await read.RunAsync(found.Value.Id, current.Actor, ct)).ToHttp();
    }
}
