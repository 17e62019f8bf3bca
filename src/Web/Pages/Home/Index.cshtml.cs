using Palmares.Web.Home;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Home;

/// <summary>What waits for the signed-in user, by role.</summary>
public sealed class IndexModel(IEnumerable<IHomeSection> sections, Navigation rooms) : PalmaresPage
{
    public IReadOnlyList<HomeSection> Sections { get; private set; } = [];

    public IReadOnlyList<Navigation.Item> Rooms { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var built = new List<HomeSection>();
        foreach (var section in sections.Where(section => By.Is(section.Role)).OrderBy(section => section.Role))
        {
            if (await section.BuildAsync(By, ct) is { } waiting)
                built.Add(waiting);
        }

        Sections = built;
        Rooms = [.. rooms.For(By).Where(room => room.Url != "/home")];
    }
}
