using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Palmares.Kernel;
using Palmares.Papers.Charts;
using Palmares.Records;
using Palmares.Records.Reading;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Records.Organisations;

public sealed class ShowModel(ReadOrganisation read) : PalmaresPage
{
    public const int SpellingsShown = 12;
    private const int PeopleAPage = 100;

    public ReadOrganisation.Organisation Organisation { get; private set; } = null!;

    public Chart? Chart { get; private set; }

    public int Number { get; private set; }

    public int Pages => Math.Max(1, (Organisation.People.Count + PeopleAPage - 1) / PeopleAPage);

    public IEnumerable<ReadOrganisation.Member> PeopleShown => Organisation.People.Skip((Number - 1) * PeopleAPage).Take(PeopleAPage);

    public RecordFoot Foot => new(
        Organisation.Coverage, Organisation.Snapshot, RecordLinks.To(Organisation.Key), RecordLinks.Wrong(RecordKind.Organisation, Organisation.Key.Value, null),
        T["Where a source names no organisation beside its people, none can be counted here; how often that is, the table says."]);

    public async Task<IActionResult> OnGetAsync(OrganisationKey key, [FromQuery(Name = "page")] int number, CancellationToken ct)
    {
        var organisation = await read.RunAsync(key, By, ct);
        if (organisation.IsError)
            return Refused(organisation.Error);
        if (organisation.Value.Key != key)
            return LocalRedirect(RecordLinks.To(organisation.Value.Key));
        Organisation = organisation.Value;
        Number = Math.Clamp(number, 1, Pages);
        Chart = YearChart.Of(Organisation.DocumentsByYear, Organisation.Coverage, T);
        Crumb(T["Record"], "/records");
        Crumb(Organisation.Name);
        return Page();
    }

    public string When(PartialDate? from, PartialDate? to) => (from, to) switch
    {
        (null, null) => "",
        ({ } begin, null) => T["since {0}", begin],
        (null, { } end) => T["until {0}", end],
        ({ } begin, { } end) => T["from {0} to {1}", begin, end],
    };

    /// <summary>Only names of the curated list are shown.</summary>
    public string Territory(TerritoryCode? territory) => territory is { } known ? Palmares.Records.Territories.Name(known, CultureInfo.CurrentUICulture) : T["no country or territory stated"];
}
