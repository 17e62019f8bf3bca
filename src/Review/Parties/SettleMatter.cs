using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review.Parties;

/// <summary>Says what is done about a matter, and does it: the nomination is set aside, the member steps down, or both stay.</summary>
public sealed class SettleMatter(PalmaresDb db, ActLog acts, TimeProvider clock, ListReviewable reviewable, Sight sight, SetAsideNomination setAside)
{
    public sealed record Input(PartyMatterId Matter, PartyMatterState? How, string Reason);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.FormPanel))
            return KernelErrors.NotPermitted;
        if (await db.Set<PartyMatter>().SingleOrDefaultAsync(one => one.Id == input.Matter, ct) is not { } matter)
            return PartyErrors.NoSuchMatter;
        var seats = await db.Set<Judge>().ToDictionaryAsync(judge => judge.Id, ct);
        if (matter.Judge is { } own && by.User == seats[own].User)
            return PartyErrors.OwnMatter;
        var hidden = (await sight.OfAsync(matter.Edition, by, ct)).Hidden;
        if (!PartySight.Sees(matter, (await reviewable.NamedAsync(matter.Edition, ct)).GetValueOrDefault(matter.Nomination), seats, hidden, by))
            return PartyErrors.NoSuchMatter;
        if (matter.State != PartyMatterState.Open)
            return PartyErrors.MatterSettled;
        if (input.How is not { } how || !PartyRules.Settlements(matter).Contains(how))
            return PartyErrors.NoSuchSettlement;
        if (string.IsNullOrWhiteSpace(input.Reason) || input.Reason.Length > Conflict.ReasonLimit)
            return ReviewErrors.ReasonNeeded.With(Conflict.ReasonLimit);

        await using var transaction = await db.BeginAsync(ct);
        if (await DoAsync(matter, how, input.Reason, seats, by, ct) is { } refused)
            return refused;
        (matter.State, matter.Reason, matter.SettledAt, matter.SettledBy) = (how, input.Reason.Trim(), clock.GetUtcNow(), by.User);
        acts.Record(new PartyMatterSettled(matter.Id, how), by, matter.Reason);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Done.Value;
    }

    private async Task<Error?> DoAsync(PartyMatter matter, PartyMatterState how, string reason, Dictionary<JudgeId, Judge> seats, Actor by, CancellationToken ct)
    {
        if (how is PartyMatterState.SetAside or PartyMatterState.Disqualified)
        {
            var aside = await setAside.RunAsync(new(matter.Nomination, how == PartyMatterState.Disqualified, reason), by, ct);
            // What another matter has set aside already stays so.
            return aside.IsError && aside.Error != AwardsErrors.SetAsideAlready ? aside.Error : null;
        }

        if (how != PartyMatterState.SteppedDown)
            return null;
        if (matter.Office is { } office)
        {
            var held = await db.Set<Office>().SingleAsync(one => one.Id == office, ct);
            held.Until = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(-1);
            acts.Record(new OfficeEnded(office), by, reason);
            return null;
        }

        var judge = seats[matter.Judge!.Value];
        if (judge.IsChair)
            return PartyErrors.AnotherChairFirst;
        await LeavePanel.OfAsync(db, judge, clock, ct);
        // The term of one who steps down runs no longer.
        judge.TermUntil = null;
        acts.Record(new PanelChanged(judge.Panel, null, judge.User), by, reason);
        return null;
    }
}
