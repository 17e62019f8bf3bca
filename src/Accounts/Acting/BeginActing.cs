using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Letters;

namespace Palmares.Accounts.Acting;

[ActName("accounts.help-begun")]
public sealed record HelpBegun(HelpId Help, UserId User, DateTimeOffset Until) : Act;

/// <summary>The secretary begins to act for a user who may less, with a reason, for half an hour at most. The user is written to.</summary>
public sealed class BeginActing(PalmaresDb db, ReadSession sessions, IdSource ids, TimeProvider clock, WriteLetter letters, ActLog acts, PublicAddress address)
{
    public sealed record Input(UserId User, string Reason);

    public async Task<Result<HelpId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.ActForUsers))
            return KernelErrors.NotPermitted;
        if (by.Self is not { } helper)
            return AccountsErrors.OnlyInPerson;
        if (helper == input.User)
            return AccountsErrors.NotForYourself;
        if (await sessions.RunAsync(input.User, ct) is not { Disabled: false } user || await sessions.RunAsync(helper, ct) is not { } self)
            return AccountsErrors.NoSuchUser.With(input.User);
        if (HelpRules.Refuse(user.Roles, user.Own, by.Roles) is { } refusal)
            return refusal;
        var reason = input.Reason.Trim();
        if (reason.Length is 0 or > Help.ReasonLimit)
            return AccountsErrors.HelpReasonNeeded.With(Help.ReasonLimit);

        var now = clock.GetUtcNow();
        var help = new Help { Id = ids.New<HelpId>(), Helper = helper, User = input.User, Reason = reason, BegunAt = now, Until = now + Help.Longest };
        db.Set<Help>().Add(help);
        acts.Record(new HelpBegun(help.Id, help.User, help.Until), by, reason);
        var email = await db.Set<User>().Where(u => u.Id == input.User.Value).Select(u => u.Email).SingleAsync(ct);
        var letter = new Letter(AccountsLetters.HelpBegun, email!, user.Name) { ["name"] = user.Name, ["helper"] = self.Name, ["reason"] = reason, ["link"] = address.To("/account/help") };
        await letters.StageAsync(letter.With("until", culture => string.Create(culture, $"{help.Until:HH:mm} UTC, {help.Until:d MMMM yyyy}")), ct);
        await db.SaveChangesAsync(ct);
        return help.Id;
    }
}
