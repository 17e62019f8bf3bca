using Microsoft.Extensions.Localization;
using Palmares.Kernel;
using Palmares.Records;
using Palmares.Records.Corrections;

namespace Palmares.Web.Home;

/// <summary>What readers found wrong in the record and the steward has not answered yet.</summary>
public sealed class StewardHome(ListCorrections corrections, IStringLocalizer<Texts> texts) : IHomeSection
{
    public Role Role => Role.Steward;

    public async Task<HomeSection?> BuildAsync(Actor by, CancellationToken ct)
    {
        var open = await corrections.RunAsync(new(State: CorrectionState.Open), by, ct);
        if (open.IsError)
            return null;
        return new HomeSection(
            texts["Reports about the record"],
            [.. open.Value.Page.Items.Select(line => new HomeLine(line.Text.Length > 90 ? line.Text[..90] + "…" : line.Text, $"/records/corrections/{line.Id}"))],
            texts["Nothing waits for your answer."]);
    }
}
