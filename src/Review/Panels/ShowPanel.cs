using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review.Panels;

/// <summary>The panel of an edition and its balance.</summary>
public sealed class ShowPanel(PalmaresDb db)
{
    public sealed record View(
        PanelId Id, int Reviews, int PerOrganisation, IReadOnlyList<Member> Members, IReadOnlyList<Share> Organisations, IReadOnlyList<Share> Regions, MoreRules More);

    public async Task<Result<View>> RunAsync(EditionId edition, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.FormPanel))
            return KernelErrors.NotPermitted;
        var panel = await db.Set<Panel>().AsNoTracking().Include(p => p.Judges).SingleOrDefaultAsync(p => p.Edition == edition, ct);
        if (panel is null)
            return ReviewErrors.NoPanel;
        Member[] members =
        [
            .. panel.Members.OrderByDescending(j => j.IsChair).ThenBy(j => j.Name, StringComparer.Ordinal)
                .Select(j => new Member(j.User, j.Name, j.Organisation, j.Region, j.Expertise, j.MinLoad, j.MaxLoad, j.IsChair, j.Person) { Id = j.Id, TermFrom = j.TermFrom, TermUntil = j.TermUntil }),
        ];
        return new View(panel.Id, panel.Reviews, panel.PerOrganisation, members,
            PanelRules.Shares(members.Select(m => m.Organisation)), PanelRules.Shares(members.Select(m => m.Region)), new MoreRules(panel.PerRegion, panel.Regions, panel.Experts));
    }
}
