using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review.Panels;

/// <summary>Adds or changes one member, takes one off, or sets how many read a nomination.</summary>
public sealed class ChangePanel(PalmaresDb db, IdSource ids, ActLog acts, TimeProvider clock, ReadEdition editions, PartyMatters parties)
{
    public sealed record Input(EditionId Edition, Member? Save = null, UserId? Remove = null, int? Reviews = null, int? PerOrganisation = null, MoreRules? More = null);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.FormPanel))
            return KernelErrors.NotPermitted;
        var edition = await editions.RunAsync(input.Edition, ct);
        if (edition.IsError)
            return edition.Error;
        if (edition.Value.Phase > EditionPhase.Reviewing)
            return ReviewErrors.ReviewOver;
        var panel = await db.Set<Panel>().Include(p => p.Judges).SingleOrDefaultAsync(p => p.Edition == input.Edition, ct);
        if (panel is null)
            return ReviewErrors.NoPanel;

        panel.Reviews = input.Reviews ?? panel.Reviews;
        panel.PerOrganisation = input.PerOrganisation ?? panel.PerOrganisation;
        if (input.More is { } more)
            (panel.PerRegion, panel.Regions, panel.Experts) = (more.PerRegion, more.Regions, more.Experts);
        if (input.Remove is { } leaving && await RemoveAsync(panel, leaving, ct) is { } unknown)
            return unknown;
        if (input.Save is { } member && Save(panel, member) is { } refusal)
            return refusal;
        if (Check(panel) is { } fault)
            return fault;

        acts.Record(new PanelChanged(panel.Id, input.Save?.User, input.Remove), by);
        await using var transaction = await db.BeginAsync(ct);
        await db.SaveChangesAsync(ct);
        if (input.Save is not null)
        {
            await parties.LookAsync(input.Edition, PartyMoment.Appointed, by, ct);
            await db.SaveChangesAsync(ct);
        }

        await transaction.CommitAsync(ct);
        return Done.Value;
    }

    private Error? Save(Panel panel, Member member)
    {
        if (PanelRules.CheckMember(member) is { } refusal)
            return refusal;
        if (member.IsChair)
        {
            foreach (var other in panel.Judges.Where(j => j.User != member.User))
                other.IsChair = false;
        }

        if (panel.Judges.SingleOrDefault(j => j.User == member.User) is { } known)
            MakeJudge.Fill(known, member);
        else
            db.Set<Judge>().Add(MakeJudge.Of(member, panel.Id, ids));
        return null;
    }

    /// <summary>What the member was to read is taken back; scores handed in stay.</summary>
    private async Task<Error?> RemoveAsync(Panel panel, UserId user, CancellationToken ct)
    {
        if (panel.Members.SingleOrDefault(j => j.User == user) is not { } judge)
            return ReviewErrors.NoSuchMember;
        await LeavePanel.OfAsync(db, judge, clock, ct);
        return null;
    }

    private static Error? Check(Panel panel)
    {
        if (panel.Members.Count() < 2)
            return ReviewErrors.NoMembers;
        var chairs = panel.Members.Count(j => j.IsChair);
        return chairs != 1
            ? ReviewErrors.OneChair.With(chairs)
            : PanelRules.CheckNumbers(panel.Reviews, panel.PerOrganisation) ?? PanelRules.CheckMore(new(panel.PerRegion, panel.Regions, panel.Experts), panel.Reviews);
    }
}
