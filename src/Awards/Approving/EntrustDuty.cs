using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Letters;

namespace Palmares.Awards.Approving;

/// <summary>The secretary entrusts somebody with approving, with objections or with appeals. Nobody holds two of them in one edition.</summary>
public sealed class EntrustDuty(PalmaresDb db, ActLog acts, WriteLetter letters, PublicAddress address)
{
    /// <param name="Email">Where the letter that says so goes.</param>
    public sealed record Input(EditionId Edition, UserId? User, string Name, string Email, DutyKind? Kind);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.RunProgramme))
            return KernelErrors.NotPermitted;
        if (await db.EditionAsync(input.Edition, ct) is not { } edition)
            return AwardsErrors.NoSuchEdition;
        if (await db.DueProcessAsync(input.Edition, ct) is null)
            return DueProcessErrors.NoRules;
        if (input.User is not { } user || string.IsNullOrWhiteSpace(input.Name) || input.Name.Length > DueProcess.NameLimit)
            return DueProcessErrors.HolderNeeded;
        if (input.Kind is not { } kind || !Enum.IsDefined(kind))
            return DueProcessErrors.DutyNeeded;
        if (await db.Set<Duty>().AnyAsync(d => d.EditionId == input.Edition && d.UserId == user, ct))
            return DueProcessErrors.HeldAlready;

        db.Set<Duty>().Add(new Duty { EditionId = input.Edition, UserId = user, Kind = kind, Name = input.Name.Trim() });
        if (Addresses.LooksRight(input.Email))
        {
            var letter = new Letter(DueProcessLetters.DutyEntrusted, Addresses.Fold(input.Email), input.Name.Trim())
            {
                ["programme"] = $"{edition.Programme!.Name} {edition.Label}",
                ["link"] = address.To(kind == DutyKind.Approve ? "/awards/approving" : "/awards/objecting"),
            };
            await letters.StageAsync(letter.With("duty", culture => DueProcessLetters.Duty(kind, culture)), ct);
        }

        acts.Record(new DutyEntrusted(input.Edition, user, kind), by);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}

/// <summary>The secretary takes a duty back. What was done under it stands.</summary>
public sealed class TakeBackDuty(PalmaresDb db, ActLog acts)
{
    public sealed record Input(EditionId Edition, UserId User);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.RunProgramme))
            return KernelErrors.NotPermitted;
        if (await db.Set<Duty>().SingleOrDefaultAsync(d => d.EditionId == input.Edition && d.UserId == input.User, ct) is not { } duty)
            return DueProcessErrors.NoSuchDuty;
        db.Set<Duty>().Remove(duty);
        acts.Record(new DutyWithdrawn(duty.EditionId, duty.UserId, duty.Kind), by);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}
