using Microsoft.AspNetCore.Mvc;
using Palmares.Kernel;
using Palmares.Landscape;
using Palmares.Landscape.Harmonising;
using Palmares.Web.Shell;
using Palmares.Web.Tags;

namespace Palmares.Web.Pages.Landscape.Harmonising;

/// <summary>The mapping matrix of topics between Sectors, and the Resolutions on one theme.</summary>
public sealed class TopicsModel(ListTopics list, MapTopic map, ConfirmTopic confirm) : PalmaresPage
{
    public sealed class MapForm
    {
        public string? Topic { get; set; }
        public Sector FromSector { get; set; } = Sector.T;
        public string? FromGroup { get; set; }
        public Sector ToSector { get; set; } = Sector.R;
        public string? ToGroup { get; set; }
        public Involvement Involvement { get; set; }
        public string? FocalPoints { get; set; }
        public FromForm From { get; set; } = new();
    }

    public sealed class ConfirmForm
    {
        public MappingId Mapping { get; set; }
        public string? ConfirmedBy { get; set; }
        public string? Document { get; set; }
        public DateOnly? ConfirmedOn { get; set; }
    }

    [BindProperty]
    public MapForm Input { get; set; } = new();

    [BindProperty]
    public ConfirmForm Confirm { get; set; } = new();

    public IReadOnlyList<ListTopics.Line> Topics { get; private set; } = [];

    public bool Writing { get; private set; }

    public bool Feeds => By.May(Permission.FeedLandscape);

    public bool Keeps => By.May(Permission.KeepLandscape);

    public IEnumerable<Choice> Sectors => Enum.GetValues<Sector>().Select(sector => new Choice(sector.ToString(), SectorName(sector)));

    public IEnumerable<Choice> Involvements => EnumChoices.Of<Involvement>(text => T[text]);

    public string SectorName(Sector sector) => sector == Sector.GS ? T["General Secretariat"] : $"ITU-{sector}";

    public Task OnGetAsync(CancellationToken ct) => PrepareAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Writing = true;
        var result = await map.RunAsync(new(Input.Topic ?? "", Input.FromSector, Input.FromGroup ?? "", Input.ToSector, Input.ToGroup ?? "", Input.Involvement, Input.FocalPoints ?? "", Input.From.ToOrigin()), By, ct);
        return await AnswerAsync(result, T["The topic is mapped."], ct);
    }

    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken ct) =>
        await AnswerAsync(await confirm.RunAsync(new(Confirm.Mapping, Confirm.ConfirmedBy ?? "", Confirm.Document ?? "", Confirm.ConfirmedOn ?? DateOnly.MaxValue), By, ct), T["The confirmation is recorded."], ct);

    private async Task<IActionResult> AnswerAsync<TValue>(Result<TValue> result, string done, CancellationToken ct)
    {
        if (!result.IsError)
            return Done(done, "/landscape/harmonising/topics");
        await PrepareAsync(ct);
        return Refused(result.Error);
    }

    private async Task PrepareAsync(CancellationToken ct)
    {
        Topics = await list.RunAsync(By, ct);
        Crumb(T["Landscape"], "/landscape/register");
        Crumb(T["Harmonising"], "/landscape/harmonising");
        Crumb(T["Topics of mutual interest and Resolutions"]);
    }
}
