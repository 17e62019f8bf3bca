using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Records;

namespace Palmares.Awards.Consenting;

/// <summary>A nominee states about herself what the statistics of the edition count: all of it free, and changed until screening closes.</summary>
public sealed class StateAboutMyself(PalmaresDb db, ActLog acts, TimeProvider clock)
{
    public sealed record Input(NomineeKey Key, string? Country, NomineeRegion? Region, NomineeMemberType? MemberType, NomineeGender? Gender);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var nomination = await db.AboutMe(input.Key, by).SingleOrDefaultAsync(ct);
        if (nomination is null)
            return input.Key.Secret is null ? AwardsErrors.NoSuchNomination : AwardsErrors.LinkNotValid;
        var edition = (await db.EditionAsync(nomination.EditionId, ct))!;
        if (!ConsentRules.MayAnswer(edition.Phase, edition.ScreeningCloses, clock.GetUtcNow()))
            return AwardsErrors.AnswerClosed;
        var country = Territories.Read(input.Country);
        if (country is null && !string.IsNullOrWhiteSpace(input.Country))
            return AwardsErrors.CountryUnknown.With(input.Country.Trim());

        var statement = await db.Set<NomineeStatement>().SingleOrDefaultAsync(s => s.NominationId == nomination.Id, ct);
        if (statement is null)
            db.Set<NomineeStatement>().Add(statement = new NomineeStatement { NominationId = nomination.Id });
        (statement.Country, statement.Region, statement.MemberType, statement.Gender) = (country?.Value, input.Region, input.MemberType, input.Gender);
        acts.Record(new NomineeStated(nomination.Id), by);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}

/// <summary>What a nominee stated about herself, for the nominee.</summary>
public sealed class ReadAboutMyself(PalmaresDb db)
{
    public sealed record View(string? Country, NomineeRegion? Region, NomineeMemberType? MemberType, NomineeGender? Gender);

    public async Task<View> RunAsync(NomineeKey key, Actor by, CancellationToken ct)
    {
        if (key is { Secret: null, Nomination: null } || await db.AboutMe(key, by).AsNoTracking().Select(n => (NominationId?)n.Id).SingleOrDefaultAsync(ct) is not { } id)
            return new View(null, null, null, null);
        var statement = await db.Set<NomineeStatement>().AsNoTracking().SingleOrDefaultAsync(s => s.NominationId == id, ct);
        return new View(statement?.Country, statement?.Region, statement?.MemberType, statement?.Gender);
    }
}
