using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Palmares.Engagement;
using Palmares.Engagement.Code;
using Palmares.Kernel;
using Palmares.Records;
using Palmares.Web.Shell;
using Palmares.Web.Tags;

namespace Palmares.Web.Pages.Engagement.Code;

/// <summary>Open source that carries standards out, with its maintainers.</summary>
public sealed class IndexModel(ListImplementations list, RecordImplementation record, WithdrawImplementation withdraw) : PalmaresPage
{
    public const int HoldersShown = 20;

    public sealed class Form
    {
        public string? Standard { get; set; }
        public string? Name { get; set; }
        public ImplementationKind Kind { get; set; }
        public string? Repository { get; set; }
        public string? Licence { get; set; }
        public string? SourceUrl { get; set; }
        public PartialDate? SourceDate { get; set; }
        public string? RecordSource { get; set; }
        public string? RecordKey { get; set; }
        public string? Body { get; set; }
        public string? Group { get; set; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<ImplementationShown> All { get; private set; } = [];

    public IEnumerable<SelectListItem> Kinds => Enum.GetValues<ImplementationKind>().Select(kind => new Choice(kind.ToString(), T[WordOf(kind)]));

    public static string WordOf(ImplementationKind kind) => kind switch
    {
        ImplementationKind.Implementation => "Implementation",
        ImplementationKind.Reference => "Reference implementation",
        ImplementationKind.TestSuite => "Test suite",
        _ => "Library",
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        All = await list.RunAsync(By, ct);
        Crumb(T["Stories"], "/engagement/stories");
        Crumb(T["Standards in code"]);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var shown = await OnGetAsync(ct);
        if (!ModelState.IsValid)
            return shown;
        var recorded = await record.RunAsync(
            new()
            {
                Standard = Input.Standard ?? "", Name = Input.Name ?? "", Kind = Input.Kind, Repository = Input.Repository ?? "", Licence = Input.Licence, SourceUrl = Input.SourceUrl ?? "", SourceDate = Input.SourceDate,
                Record = Either(Input.RecordSource, Input.RecordKey) ? new RecordRef(Input.RecordSource?.Trim() ?? "", Input.RecordKey?.Trim() ?? "") : null,
                Maintainers = Either(Input.Body, Input.Group) ? new GroupKey(Input.Body?.Trim() ?? "", Input.Group?.Trim() ?? "") : null,
            },
            By, ct);
        return recorded.IsError ? Refused(recorded.Error, recorded.Error.Place == nameof(RecordImplementation.Input.Maintainers) ? "Input.Group" : null) : Done(T["The software stands with its standard."], "/engagement/code");
    }

    public async Task<IActionResult> OnPostWithdrawAsync([FromForm] ImplementationId implementation, [FromForm] string? reason, CancellationToken ct)
    {
        var withdrawn = await withdraw.RunAsync(new(implementation, reason ?? ""), By, ct);
        if (!withdrawn.IsError)
            return Done(T["Withdrawn."], "/engagement/code");
        await OnGetAsync(ct);
        return Refused(withdrawn.Error, $"reason-{implementation}");
    }

    /// <summary>Half of the two is refused where it is recorded.</summary>
    private static bool Either(string? one, string? other) => !string.IsNullOrWhiteSpace(one) || !string.IsNullOrWhiteSpace(other);
}
