using Microsoft.AspNetCore.Mvc;
using Palmares.Kernel;
using Palmares.Records;
using Palmares.Records.Organisations;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Records.Organisations;

public sealed class IndexModel(SuggestOrganisations suggest, ListStatements list, StateOrganisation state, DeclineSuggestion decline, RebuildSearch rebuild) : PalmaresPage
{
    private const string Here = "/records/organisations";

    public sealed record Answer(StatementKind Kind, string? Organisation, string? Other, string? Suggested);

    /// <summary>Null for all but stewards, and while nothing has been imported.</summary>
    public Page<SuggestOrganisations.Suggestion>? Suggestions { get; private set; }

    public Page<ListStatements.Line> Statements { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "page")] int number, CancellationToken ct)
    {
        if (await ReadAsync(number, ct) is { } refusal)
            return Refused(refusal);
        return Page();
    }

    public async Task<IActionResult> OnPostAcceptAsync([FromForm] Answer answer, CancellationToken ct)
    {
        var reason = answer.Suggested is { Length: > 0 } source ? T["Suggested by {0}.", source].Value : T["Suggested by the spelling."].Value;
        return await AfterAsync(await state.RunAsync(new(answer.Kind, answer.Organisation ?? "", answer.Other ?? "", reason), By, ct), T["Stated."], ct);
    }

    public async Task<IActionResult> OnPostDeclineAsync([FromForm] Answer answer, CancellationToken ct) =>
        await AfterAsync(await decline.RunAsync(new(answer.Kind, answer.Organisation ?? "", answer.Other ?? ""), By, ct), T["This suggestion will not be made again."], ct);

    public async Task<IActionResult> OnPostRefreshAsync(CancellationToken ct) => By.May(Permission.KeepRecord)
        ? await AfterAsync(await rebuild.RunAsync(ct), T["The search index was built anew."], ct)
        : Refused(KernelErrors.NotPermitted);

    /// <summary>The words between the two names.</summary>
    public string Says(StatementKind kind) => kind switch
    {
        StatementKind.Alias => T["is another spelling of"],
        StatementKind.Parent => T["is part of"],
        _ => T["is of the kind"],
    };

    private async Task<IActionResult> AfterAsync<T1>(Result<T1> result, string done, CancellationToken ct)
    {
        if (!result.IsError)
            return Done(done, Here);
        return await ReadAsync(1, ct) is { } refusal ? Refused(refusal) : Refused(result.Error);
    }

    private async Task<Error?> ReadAsync(int number, CancellationToken ct)
    {
        Crumb(T["Record"], "/records");
        Crumb(T["Organisations"]);
        var statements = await list.RunAsync(new(), By, ct);
        if (statements.IsError)
            return statements.Error;
        Statements = statements.Value;
        if (By.May(Permission.KeepRecord) && await suggest.RunAsync(new(number), By, ct) is { IsError: false } suggested)
            Suggestions = suggested.Value;
        return null;
    }
}
