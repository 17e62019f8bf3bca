using Microsoft.AspNetCore.Mvc;
using Palmares.Kernel;
using Palmares.Records;
using Palmares.Tracking;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Tracking.Evidence;

public sealed class IndexModel(ListEvidence list, ReadDeeds readDeeds) : PalmaresPage
{
    public string Name { get; private set; } = "";

    public PersonId Person { get; private set; }

    public IReadOnlyList<EvidenceLine> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(PersonId person, CancellationToken ct)
    {
        if (!By.May(Permission.SeeTracking))
            return Refused(KernelErrors.NotPermitted);
        var record = await readDeeds.RunAsync(person, null, ct);
        var lines = await list.RunAsync(person, ct);
        if (record.IsError || lines.IsError)
            return Refused(record.IsError ? record.Error : lines.Error);
        (Person, Name, Lines) = (record.Value.Person, record.Value.DisplayName, lines.Value);
        Crumb(T["Record"], "/records");
        Crumb(Name, "/records/people/" + Person);
        Crumb(T["Evidence"]);
        return Page();
    }

    public string Heading(EvidenceKind kind) => kind switch
    {
        EvidenceKind.Document => T["Documents"],
        EvidenceKind.Mandate => T["Mandates"],
        _ => T["Affiliations"],
    };
}
