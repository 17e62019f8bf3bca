using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Letters;

namespace Palmares.Awards.Leaving;

/// <summary>A laureate takes the own name off the public roll, or asks for it, as the adopted terms say. The title stays, and is counted without a name.</summary>
public sealed class LeaveRoll(PalmaresDb db, ActLog acts, IdSource ids, TimeProvider clock, WriteLetter letters, IRollTerms terms, PublicAddress address)
{
    /// <param name="Sure">Confirmed.</param>
    /// <param name="Reason">None is asked for.</param>
    public sealed record Input(NomineeKey Key, bool Sure, string? Reason = null);

    public async Task<Result<RollLeavingState>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (await db.HonouredAsync(input.Key, by, ct) is not { } own)
            return input.Key.Secret is null ? AwardsErrors.NoSuchNomination : AwardsErrors.LinkNotValid;
        if (!own.Nomination.MayName)
            return RollErrors.NotNamed;
        if (await db.Set<RollLeaving>().AnyAsync(one => one.LaureateId == own.Laureate.Id && one.State == RollLeavingState.Asked, ct))
            return RollErrors.AskedAlready;
        var reason = string.IsNullOrWhiteSpace(input.Reason) ? null : input.Reason.Trim();
        if (reason?.Length > Nomination.ReasonLimit)
            return RollErrors.ReasonTooLong.With(reason.Length, Nomination.ReasonLimit);
        if (!input.Sure)
            return RollErrors.SureNeeded;

        var stated = await terms.StandingAsync(ct);
        var leaving = new RollLeaving { Id = ids.New<RollLeavingId>(), LaureateId = own.Laureate.Id, AskedAt = clock.GetUtcNow(), Reason = reason, State = RollLeavingState.Asked };
        db.Set<RollLeaving>().Add(leaving);
        if (stated?.Removal == RollRemoval.AtOnce)
        {
            RollNames.Strike(own.Nomination, leaving, clock.GetUtcNow());
            acts.Record(new RollLeft(own.Laureate.Id, leaving.Id), by);
            await letters.StageAsync(RollLetters.Of(RollLetters.Left, own), ct);
        }
        else
        {
            acts.Record(new RollLeavingAsked(own.Laureate.Id, leaving.Id), by);
            if (stated?.Desk is { } desk)
                await letters.StageAsync(RollLetters.ToDesk(desk, own, address.To($"/awards/withdrawing/{own.Laureate.Id}")), ct);
        }

        await db.SaveChangesAsync(ct);
        return leaving.State;
    }
}

/// <summary>A laureate who left is named on the roll again.</summary>
public sealed class ReturnToRoll(PalmaresDb db, ActLog acts, TimeProvider clock)
{
    public async Task<Result<Done>> RunAsync(NomineeKey key, Actor by, CancellationToken ct)
    {
        if (await db.HonouredAsync(key, by, ct) is not { } own)
            return key.Secret is null ? AwardsErrors.NoSuchNomination : AwardsErrors.LinkNotValid;
        var left = (await db.Set<RollLeaving>().Where(one => one.LaureateId == own.Laureate.Id && one.State == RollLeavingState.Left).ToListAsync(ct)).MaxBy(one => one.LeftAt);
        if (own.Nomination.MayName || left is null)
            return RollErrors.NotLeft;

        own.Nomination.MayName = true;
        (left.State, left.ReturnedAt) = (RollLeavingState.Returned, clock.GetUtcNow());
        acts.Record(new RollReturned(own.Laureate.Id, left.Id), by);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}

/// <summary>A laureate of a published roll, with what was said of them.</summary>
internal sealed record Honoured(Laureate Laureate, Nomination Nomination, Edition Edition);

internal static class RollNames
{
    /// <returns>Null for whoever is no laureate of a published roll, or whose title was withdrawn.</returns>
    public static async Task<Honoured?> HonouredAsync(this PalmaresDb db, NomineeKey key, Actor by, CancellationToken ct)
    {
        if (key is { Secret: null, Nomination: null } || await db.AboutMe(key, by).SingleOrDefaultAsync(ct) is not { } nomination)
            return null;
        return await db.Set<Laureate>().SingleOrDefaultAsync(l => l.NominationId == nomination.Id && l.PublishedAt != null && l.WithdrawnAt == null, ct) is { } laureate
            ? new Honoured(laureate, nomination, (await db.EditionAsync(laureate.EditionId, ct))!)
            : null;
    }

    /// <summary>The roll, its files, the public page and the credential follow: they name only whoever may be named.</summary>
    public static void Strike(Nomination nomination, RollLeaving leaving, DateTimeOffset now)
    {
        (nomination.MayName, nomination.Orcid, nomination.Ror) = (false, null, null);
        (leaving.State, leaving.LeftAt) = (RollLeavingState.Left, now);
    }
}
