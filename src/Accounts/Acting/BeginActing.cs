using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Accounts.Acting;

[ActName("accounts.help-begun")]
public sealed record HelpBegun(HelpId Help, UserId User, DateTimeOffset Until) : Act;

/// <summary>The secretary begins to act for a user who may less, with a reason, for half an hour at most. The user is written to.</summary>
public sealed class BeginActing(PalmaresDb db, ReadSession sessions, IdSource ids, TimeProvider clock, Outbox outbox, ActLog acts, PublicAddress address)
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
        outbox.Queue(new Mail(email!, "Somebody acts for you at Palmares", string.Create(CultureInfo.InvariantCulture, $"""
            Dear {user.Name},

            {self.Name} acts for you at Palmares from now until {help.Until:HH:mm} UTC on {help.Until:d MMMM yyyy} at the latest. The reason given:

            {reason}

            Whatever is done meanwhile bears both names. Scores, conflicts, votes, your answers as a nominee and the keys of your account stay out of reach.
            You can read of it at any time: {address.To("/account/help")}

            If you did not ask for help, answer to the secretary of the programme.
            """)));
        await db.SaveChangesAsync(ct);
        return help.Id;
    }
}
