using System.Text;
using Palmares.Browser.Tests.Walking;
using Palmares.Kernel;

namespace Palmares.Browser.Tests;

/// <summary>A table of one's own, from the file to the names in the record: what a steward does with a list that a body sent.</summary>
[Collection(Site.OneAtATime)]
public sealed class A_steward_and_a_table
{
    private const string Steward = "Sorrel Recordkeeper", Secretary = "Hazel Programmeer";

    [Fact]
    public async Task Walk_from_a_table_over_its_first_rows_to_the_record()
    {
        await using var site = await Site.OpenAsync(scripts: true);
        await site.World.UserAsync(Steward, Role.Steward);
        await site.World.UserAsync(Secretary, Role.Secretary);

        await site.TellingFaultsAsync(async () =>
        {
            await using var walker = await site.SignInAsync(Steward);
            await walker.GoAsync("/records/imports");
            await walker.FollowAsync("Bring in a source");
            await walker.SeesAsync("a contribution's contact elsewhere is weak evidence");
            await SendAsync(walker, "Table", "officers.csv", "Holder;Office;Committee;Since;Until\nOddny Thistlewood;Chair;NB 1;2021-05-01;\nTobin Marrowgate;Secretary;NB 1;first of May;\n");
            await walker.TickAsync("Kind", "Roles");
            await walker.PressAsync("Choose its columns");

            await walker.Page.Locator("main [name='Columns[name]']").SelectOptionAsync("Holder");
            await walker.Page.Locator("main [name='Columns[group]']").SelectOptionAsync("Committee");
            await walker.FillAsync(("Name", "norrland-officers"));
            await walker.PressAsync("Show the first rows");
            await walker.SeesAsync("1 rows would be taken in, 1 refused.");
            await walker.SeesAsync("not a date: first of May; write 2024-03-01");
            await walker.PressAsync("Save and import");
            await walker.SeesAsync("Read 2 rows: 1 imported, 0 unchanged, 1 rejected.");
            await walker.GoAsync("/records/groups/NORRLAND-OFFICERS/NB%201");
            await walker.SeesAsync("Oddny Thistlewood");

            await walker.GoAsync("/records/imports/bring");
            await SendAsync(walker, "Files", "members-2024-03-01.csv", "Member,Category,Country,Good standing,Focal point\nHarbour Labs,Sector Member,NO,no,Ines Vargrove\n");
            await walker.PressAsync("Import");
            await walker.SeesAsync("Read 1 rows: 1 imported");

            await using var phone = await site.SignInAsync(Secretary, Walker.Phone);
            foreach (var page in new[] { "/records/imports", "/records/imports/bring", "/records/imports/standings" })
                await phone.GoAsync(page);
            await phone.SeesAsync("Ines Vargrove");
        });
    }

    private static Task SendAsync(Walker walker, string field, string name, string text) =>
        walker.Page.Locator($"main [name='{field}']").SetInputFilesAsync(new Microsoft.Playwright.FilePayload { Name = name, MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(text) });
}
