using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Letters;

namespace Palmares.Privacy.Objecting;

[ActName("privacy.objection-raised")]
public sealed record ObjectionRaised(ObjectionId Objection, ProcessingPurpose Purpose) : Act;

/// <summary>Anybody objects to the use of data about them. A letter with a private link leads to the answer; the desk gets one without the text.</summary>
public sealed class RaiseObjection(PalmaresDb db, ActLog acts, IdSource ids, TimeProvider clock, WriteLetter letters, PublicAddress address)
{
    public sealed record Input(ProcessingPurpose Purpose, string Name, string Email, string Text);

    public async Task<Result<ObjectionId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (ObjectionRules.Refuse(input) is { } refusal)
            return refusal;
        if (await db.Set<Processing>().AsNoTracking().SingleOrDefaultAsync(one => one.Purpose == input.Purpose && one.WithdrawnAt == null, ct) is not { } stated)
            return PrivacyErrors.NothingStated;

        var secret = ids.NewSecret();
        var objection = new Objection
        {
            Id = ids.New<ObjectionId>(), Purpose = input.Purpose, Name = input.Name.Trim(), Email = Addresses.Fold(input.Email), Text = input.Text.Trim(), SecretHash = SecretLink.Hash(secret), RaisedAt = clock.GetUtcNow(),
        };
        db.Set<Objection>().Add(objection);
        await letters.StageAsync(new Letter(PrivacyLetters.ObjectionReceived, objection.Email, objection.Name) { ["link"] = address.To("/objection/mine/" + secret) }, ct);
        await letters.StageAsync(new Letter(PrivacyLetters.ObjectionWaits, stated.Desk) { ["link"] = address.To("/privacy/objecting") }, ct);
        acts.Record(new ObjectionRaised(objection.Id, objection.Purpose), by);
        await db.SaveChangesAsync(ct);
        return objection.Id;
    }
}

internal static class ObjectionRules
{
    public static Error? Refuse(RaiseObjection.Input input) =>
        string.IsNullOrWhiteSpace(input.Name) ? PrivacyErrors.ObjectionNameMissing
        : input.Name.Trim().Length > Objection.NameLimit ? PrivacyErrors.TextTooLong.With(input.Name.Trim().Length, Objection.NameLimit).At("Name")
        : !Addresses.LooksRight(input.Email) ? PrivacyErrors.ObjectionAddressMissing
        : string.IsNullOrWhiteSpace(input.Text) ? PrivacyErrors.ObjectionTextMissing
        : input.Text.Trim().Length > Objection.TextLimit ? PrivacyErrors.TextTooLong.With(input.Text.Trim().Length, Objection.TextLimit).At("Text") : null;
}
