using Palmares.Accounts;
using Palmares.Awards;
using Palmares.Awards.Endorsing;
using Palmares.Awards.Nominating;
using Palmares.Kernel;
using Palmares.Records;
using Palmares.Web.Shell;

namespace Palmares.Web.Api.V1;

/// <summary>Nominations, from the first draft to their endorsements: the use cases behind the nominator's pages.</summary>
internal static class NominationsApi
{
    private const string Read = "nominations:read", Write = "nominations:write";

    public static void Map(RouteGroupBuilder api)
    {
        var nominations = api.MapGroup("/nominations").WithTags("Nominations");
        nominations.MapGet("", ListAsync).Reads(Read, Permission.Nominate).Produces<Listed<NominationListed>>().WithName("nominations").WithSummary("The nominations one may see: a nominator's own; the secretary's all but others' drafts.");
        nominations.MapPost("", StartAsync).Writes(Write, Permission.Nominate).Takes<NominationForm>(Examples.Nomination).Produces<Made>(201).Refuses(400, 404, 409).WithName("start-nomination").WithSummary("Starts a draft: whom, and for what.");
        nominations.MapGet("/{id:guid}", ShowAsync).Reads(Read, Permission.Nominate, "id").Produces<NominationRead>().Refuses(404).WithName("nomination").WithSummary("One nomination, with what a draft still lacks. Its ETag is its revision.");
        nominations.MapPut("/{id:guid}/draft", SaveAsync).Writes(Write, Permission.Nominate, "id").Takes<DraftForm>(Examples.Draft).Produces<SaveDraft.Saved>().Refuses(400, 404, 409, 412, 428).WithName("save-draft").WithSummary("Saves the draft as a whole. If-Match says which revision was read.");
        nominations.MapPost("/{id:guid}/submission", SubmitAsync).Writes(Write, Permission.Nominate, "id").Produces<NominationRead>().Refuses(400, 404, 409, 412).WithName("submit-nomination").WithSummary("Sends the nomination; the nominee is written to.");
        nominations.MapPost("/{id:guid}/withdrawal", WithdrawAsync).Writes(Write, Permission.Nominate, "id").Takes<WithdrawalForm>(Examples.Withdrawal).Produces<NominationRead>().Refuses(400, 404, 409, 412).WithName("withdraw-nomination").WithSummary("Takes the nomination back.");
        nominations.MapGet("/{id:guid}/consent", ConsentAsync).Reads(Read, Permission.Nominate, "id").Produces<ConsentRead>().Refuses(404).WithName("consent").WithSummary("Whether the nominee was asked, and agreed.");
        nominations.MapGet("/{id:guid}/endorsements", EndorsersAsync).Reads(Read, Permission.Nominate, "id").Produces<IReadOnlyList<EndorserRead>>().Refuses(404).WithName("endorsements").WithSummary("Who was asked to endorse and whether they answered, not what.");
        nominations.MapPost("/{id:guid}/endorsements", InviteAsync).Writes(Write, Permission.Nominate, "id").Takes<EndorserForm>(Examples.Endorser).Produces<Made>(201).Refuses(400, 404, 409).WithName("invite-endorser").WithSummary("Asks somebody to endorse; they get a letter.");
        nominations.MapPost("/{id:guid}/endorsements/{endorsement:guid}/reminder", RemindAsync).Writes(Write, Permission.Nominate, "id").Produces(204).Refuses(400, 404, 409).WithName("remind-endorser").WithSummary("Reminds somebody who has not answered.");
    }

    private static async Task<IResult> ListAsync(HttpContext context, string? edition, int? page, int? size, ListNominations list, ReadEdition editions, CurrentActor current, CancellationToken ct)
    {
        EditionId? only = null;
        if (edition is not null)
        {
            var found = await editions.RunAsync(edition, current.Actor, ct);
            if (found.IsError)
                return found.Error.ToProblem();
            only = found.Value.Id;
        }

        var items = ApiAccess.Only(context, Read);
        var seen = (await list.RunAsync(only, current.Actor, ct)).Where(line => items is null || items.Contains(line.Id.Value)).Select(NominationListed.Of).ToList();
        return Results.Ok(Listed<NominationListed>.Of(seen, page, size, edition is null ? "/api/v1/nominations" : $"/api/v1/nominations?edition={Uri.EscapeDataString(edition)}"));
    }

    private static async Task<IResult> StartAsync(HttpContext context, StartNomination start, ReadEdition editions, NameUsers names, ReadNames people, CurrentActor current, CancellationToken ct)
    {
        var body = await ApiBody.ReadAsync<NominationForm>(context);
        if (body.IsError)
            return body.Error.ToProblem();
        var form = body.Value;
        var edition = await editions.RunAsync(form.Edition, current.Actor, ct);
        if (edition.IsError)
            return edition.Error.At("edition").ToProblem();
        if (edition.Value.Categories.FirstOrDefault(one => one.Code == form.Category) is not { } category)
            return ApiErrors.NoSuchCategory.With(form.Category).ToProblem();
        var person = await PersonAsync(form.Nominee, people, ct);
        if (person.IsError)
            return person.Error.ToProblem();
        var account = (await names.RunAsync([current.Actor.User!.Value], ct)).GetValueOrDefault(current.Actor.User!.Value);
        var started = await start.RunAsync(
            new(edition.Value.Id, category.Id, person.Value.Id, person.Value.Name, form.Nominee.Email, form.Nominee.Organisation,
                new(account?.DisplayName ?? "", account?.Email, account?.Organisation, account?.Person is { } own ? new PersonId(own) : null), form.OnBehalfOf),
            current.Actor, ct);
        if (started.IsError)
            return started.Error.ToProblem();
        Revisions.Tag(context, 0);
        var url = $"/api/v1/nominations/{started.Value}";
        return Results.Created(url, new Made(started.Value.Value, url));
    }

    // As on the page: who is chosen from the record bears the record's name.
    private static async Task<Result<(PersonId? Id, string Name)>> PersonAsync(NomineeForm nominee, ReadNames people, CancellationToken ct)
    {
        if (nominee.Person is not { } chosen)
            return (null, nominee.Name);
        var known = await people.RunAsync([new PersonId(chosen)], ct);
        return known.TryGetValue(new PersonId(chosen), out var name) ? (new PersonId(chosen), name) : ApiErrors.NoSuchPerson;
    }

    private static async Task<IResult> ShowAsync(Guid id, HttpContext context, ShowNomination show, CurrentActor current, CancellationToken ct)
    {
        var shown = await show.RunAsync(NominationId.From(id), current.Actor, ct);
        if (shown.IsError)
            return shown.Error.ToProblem();
        Revisions.Tag(context, shown.Value.Revision);
        return Results.Ok(NominationRead.Of(shown.Value));
    }

    private static async Task<IResult> SaveAsync(Guid id, HttpContext context, ShowNomination show, SaveDraft save, CurrentActor current, CancellationToken ct)
    {
        var shown = await show.RunAsync(NominationId.From(id), current.Actor, ct);
        if (shown.IsError)
            return shown.Error.ToProblem();
        if (Revisions.Refuse(context, shown.Value.Revision, needed: true) is { } changed)
            return changed;
        var body = await ApiBody.ReadAsync<DraftForm>(context);
        if (body.IsError)
            return body.Error.ToProblem();
        var saved = await save.RunAsync(
            new(NominationId.From(id), shown.Value.Revision, body.Value.Statement, body.Value.CitationDraft,
                [.. body.Value.Claims.Select(claim => new SaveDraft.ClaimDraft(claim.Text, [.. (claim.Lines ?? []).Select(line => new LineKey(new RecordRef(line.Source, line.Key), line.Text))]))], body.Value.Answers),
            current.Actor, ct);
        if (saved.IsError)
            return saved.Error.ToProblem();
        Revisions.Tag(context, saved.Value.Revision);
        return Results.Ok(saved.Value);
    }

    private static Task<IResult> SubmitAsync(Guid id, HttpContext context, ShowNomination show, SubmitNomination submit, CurrentActor current, CancellationToken ct) =>
        ChangeAsync(id, context, show, current, () => submit.RunAsync(NominationId.From(id), current.Actor, ct), ct);

    private static async Task<IResult> WithdrawAsync(Guid id, HttpContext context, ShowNomination show, WithdrawNomination withdraw, CurrentActor current, CancellationToken ct)
    {
        var body = await ApiBody.ReadAsync<WithdrawalForm>(context);
        return body.IsError ? body.Error.ToProblem() : await ChangeAsync(id, context, show, current, () => withdraw.RunAsync(new(NominationId.From(id), body.Value.Reason), current.Actor, ct), ct);
    }

    private static async Task<IResult> ChangeAsync(Guid id, HttpContext context, ShowNomination show, CurrentActor current, Func<Task<Result<Done>>> change, CancellationToken ct)
    {
        var before = await show.RunAsync(NominationId.From(id), current.Actor, ct);
        if (before.IsError)
            return before.Error.ToProblem();
        if (Revisions.Refuse(context, before.Value.Revision, needed: false) is { } refused)
            return refused;
        var changed = await change();
        return changed.IsError ? changed.Error.ToProblem() : await ShowAsync(id, context, show, current, ct);
    }

    private static async Task<IResult> ConsentAsync(Guid id, ShowNomination show, CurrentActor current, CancellationToken ct) =>
        (await show.RunAsync(NominationId.From(id), current.Actor, ct)).Then<ConsentRead>(view => new ConsentRead(view.Id, view.Consent)).ToHttp();

    private static async Task<IResult> EndorsersAsync(Guid id, ShowNomination show, CurrentActor current, CancellationToken ct) =>
        (await show.RunAsync(NominationId.From(id), current.Actor, ct)).Then(view => Result<IReadOnlyList<EndorserRead>>.Of([.. view.Endorsers.Select(EndorserRead.Of)])).ToHttp();

    private static async Task<IResult> InviteAsync(Guid id, HttpContext context, InviteEndorser invite, CurrentActor current, CancellationToken ct)
    {
        var body = await ApiBody.ReadAsync<EndorserForm>(context);
        if (body.IsError)
            return body.Error.ToProblem();
        var invited = await invite.RunAsync(new(NominationId.From(id), body.Value.Name, body.Value.Email, body.Value.Organisation, Instead: body.Value.Instead), current.Actor, ct);
        var url = $"/api/v1/nominations/{id}/endorsements";
        return invited.IsError ? invited.Error.ToProblem() : Results.Created(url, new Made(invited.Value.Value, url));
    }

    private static async Task<IResult> RemindAsync(Guid id, Guid endorsement, RemindEndorser remind, CurrentActor current, CancellationToken ct) =>
        await remind.RunAsync(new(NominationId.From(id), EndorsementId.From(endorsement)), current.Actor, ct) is { IsError: true } refused ? refused.Error.ToProblem() : Results.NoContent();
}
