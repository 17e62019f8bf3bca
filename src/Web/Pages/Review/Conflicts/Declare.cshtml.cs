using Microsoft.AspNetCore.Mvc;
using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Review;
using Palmares.Review.Conflicts;
using Palmares.Web.Tags;

namespace Palmares.Web.Pages.Review.Conflicts;

/// <summary>A judge declares a conflict, before reading or after.</summary>
public sealed class DeclareModel(ReadEdition editions, ListToDeclare list, DeclareConflict declare) : ReviewPage(editions)
{
    public sealed class Form
    {
        /// <summary>The key of a row.</summary>
        public string? Nomination { get; set; }

        public ConflictKind? Kind { get; set; }

        public string? Reason { get; set; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<ListToDeclare.Row> Rows { get; private set; } = [];

    public IEnumerable<Choice> Nominations => Rows.Where(r => !r.Declared).Select(r => new Choice(r.Key, $"{r.Number} {r.NomineeName}".Trim()));

    public IEnumerable<Choice> Kinds => ConflictWords.Declarable.Select(kind => new Choice(kind.ToString(), T[ConflictWords.Of(kind)]));

    public async Task<IActionResult> OnGetAsync(string edition, string? nomination, CancellationToken ct)
    {
        Input.Nomination = nomination;
        return await LoadAsync(edition, ct) is { } error ? Refused(error) : Page();
    }

    public async Task<IActionResult> OnPostAsync(string edition, CancellationToken ct)
    {
        if (await LoadAsync(edition, ct) is { } error)
            return Refused(error);
        if (string.IsNullOrEmpty(Input.Nomination))
            ModelState.AddModelError("Input.Nomination", T["Choose a nomination."]);
        if (!ModelState.IsValid)
            return Page();
        var declared = await declare.RunAsync(new(Edition.Id, default, Input.Kind, Input.Reason ?? "", Input.Nomination), By, ct);
        return declared.IsError ? Refused(declared.Error) : Done(T["Your conflict is recorded. You will see nothing more of this nomination."], $"/review/conflicts/{edition}/declare");
    }

    private async Task<Error?> LoadAsync(string slug, CancellationToken ct)
    {
        if (await LoadEditionAsync(slug, "Conflicts of interest", "/review/conflicts", ct) is { } error)
            return error;
        Crumb(T["Declare a conflict"]);
        var rows = await list.RunAsync(Edition.Id, By, ct);
        if (rows.IsError)
            return rows.Error;
        Rows = rows.Value;
        return null;
    }
}
