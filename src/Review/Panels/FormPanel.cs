using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review.Panels;

/// <summary>Names the judges of an edition, one of them the chair.</summary>
public sealed class FormPanel(PalmaresDb db, IdSource ids, ActLog acts, ReadEdition editions, PartyMatters parties)
{
    public sealed record Input(EditionId Edition, IReadOnlyList<Member> Members, int Reviews = 3, int PerOrganisation = 1);

    public async Task<Result<PanelId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.FormPanel))
            return KernelErrors.NotPermitted;
        var edition = await editions.RunAsync(input.Edition, ct);
        if (edition.IsError)
            return edition.Error;
        if (edition.Value.Phase > EditionPhase.Reviewing)
            return ReviewErrors.ReviewOver;
        if (await db.Set<Panel>().AnyAsync(p => p.Edition == input.Edition, ct))
            return ReviewErrors.PanelExists;
        if (PanelRules.Check(input.Members, input.Reviews, input.PerOrganisation) is { } refusal)
            return refusal;

        var panel = new Panel { Id = ids.New<PanelId>(), Edition = input.Edition, Reviews = input.Reviews, PerOrganisation = input.PerOrganisation };
        panel.Judges.AddRange(input.Members.Select(member => MakeJudge.Of(member, panel.Id, ids)));
        db.Set<Panel>().Add(panel);
        acts.Record(new PanelFormed(panel.Id, panel.Edition, [.. input.Members.Select(m => m.User)], input.Members.Single(m => m.IsChair).User), by);
        await using var transaction = await db.BeginAsync(ct);
        await db.SaveChangesAsync(ct);
        await parties.LookAsync(input.Edition, PartyMoment.Appointed, by, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return panel.Id;
    }
}

internal static class MakeJudge
{
    public static Judge Of(Member member, PanelId panel, IdSource ids) => Fill(
        new Judge { Id = ids.New<JudgeId>(), Panel = panel, User = member.User, Name = "", Expertise = "", MinLoad = 0, MaxLoad = 0, IsChair = false }, member);

    public static Judge Fill(Judge judge, Member member)
    {
        judge.Name = member.Name.Trim();
        judge.Organisation = Blank(member.Organisation);
        judge.Region = Blank(member.Region);
        judge.Expertise = member.Expertise.Trim();
        judge.Person = member.Person;
        judge.MinLoad = member.MinLoad;
        judge.MaxLoad = member.MaxLoad;
        judge.IsChair = member.IsChair;
        judge.HasLeft = false;
        (judge.TermFrom, judge.TermUntil) = (member.TermFrom, member.TermUntil);
        return judge;
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
