using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Letters;
using Palmares.Privacy;
using Palmares.Records;

namespace Palmares.Tracking.OptingIn;

[ActName("tracking.opt-in-asked")]
public sealed record OptInAsked(OptInId OptIn) : Act;

/// <summary>Asks a person whether their name may stand beside their figures. The letter leads to their own record and figures first.</summary>
public sealed class AskToBeSeen(PalmaresDb db, ActLog acts, IdSource ids, TimeProvider clock, WriteLetter letters, PublicAddress address, ResolvePerson resolve, ProcessingStands stands, ExcludedSubjects excluded)
{
    public sealed record Input(PersonId Person, string Email);

    public async Task<Result<OptInId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.SeeTracking))
            return KernelErrors.NotPermitted;
        if (!await stands.RunAsync(ProcessingPurpose.Tracking, ct))
            return TrackingErrors.PurposeNotStated;
        if (!Addresses.LooksRight(input.Email))
            return TrackingErrors.AddressMissing;
        var person = await resolve.RunAsync(input.Person, ct);
        if (person.IsError)
            return person.Error;
        // Who objected is not asked again. Said in the words for who was asked: that somebody objected is not told to whoever tries.
        var barred = (await excluded.RunAsync(ProcessingPurpose.Tracking, ct)).Contains(person.Value.Value);
        if (barred || await db.Set<OptIn>().AnyAsync(one => one.Person == person.Value && one.State != OptInState.Left, ct))
            return TrackingErrors.AskedAlready;

        var secret = ids.NewSecret();
        var asked = new OptIn { Id = ids.New<OptInId>(), Person = person.Value, Email = Addresses.Fold(input.Email), SecretHash = SecretLink.Hash(secret), AskedAt = clock.GetUtcNow() };
        db.Set<OptIn>().Add(asked);
        await letters.StageAsync(new Letter(TrackingLetters.OptInAsked, asked.Email) { ["link"] = address.To("/own-record/" + secret) }, ct);
        acts.Record(new OptInAsked(asked.Id), by);
        await db.SaveChangesAsync(ct);
        return asked.Id;
    }
}
