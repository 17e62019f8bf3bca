using Microsoft.AspNetCore.Mvc;
using Palmares.Kernel;
using Palmares.Records;
using Palmares.Tracking.Lineage;
using Palmares.Web.Pages.Records;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Tracking.Lineage;

public sealed class DecideModel(DecideLineage decide) : PalmaresPage
{
    public sealed class Form
    {
        /// <summary>A source and a number, parted by a blank.</summary>
        public string? One { get; set; }

        public string? Other { get; set; }

        public bool Together { get; set; }

        public string? Reason { get; set; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public static string Address(RecordRef one, RecordRef? other, bool together) =>
        $"/tracking/lineage/decide?one={Uri.EscapeDataString(one.ToString())}&together={(together ? "true" : "false")}" + (other is { } document ? "&other=" + Uri.EscapeDataString(document.ToString()) : "");

    public IActionResult OnGet([FromQuery] string? one, [FromQuery] string? other, [FromQuery] bool together)
    {
        Crumbs();
        (Input.One, Input.Other, Input.Together) = (one, other, together);
        return By.May(Permission.KeepRecord) ? Page() : Refused(KernelErrors.NotPermitted);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Crumbs();
        var one = Read(Input.One);
        var done = await decide.RunAsync(new(one, Read(Input.Other), Input.Together, Input.Reason ?? ""), By, ct);
        return done.IsError ? Refused(done.Error) : Done(Input.Together ? T["They are one piece of work now."] : T["They are parted now."], RecordLinks.ToLineage(one));
    }

    private static RecordRef Read(string? written)
    {
        var parts = (written ?? "").Trim().Split(' ', 2);
        return new RecordRef(parts[0], parts.Length == 2 ? parts[1] : "");
    }

    private void Crumbs()
    {
        Crumb(T["Record"], "/records");
        Crumb(T["What stewards decided about pieces of work"], "/tracking/lineage/decisions");
        Crumb(T["One piece of work"]);
    }
}
