using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Accounts.Acting;

[ActName("accounts.help-ended")]
public sealed record HelpEnded(HelpId Help, UserId User) : Act;

/// <summary>Whoever acts for a user stops; or the user ends it.</summary>
public sealed class EndActing(PalmaresDb db, TimeProvider clock, ActLog acts)
{
    public async Task<Result<Done>> RunAsync(HelpId id, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.SignedIn) || by.User is not { } user)
            return KernelErrors.NotSignedIn;
        var who = by.Behind ?? user;
        var help = await db.Set<Help>().SingleOrDefaultAsync(help => help.Id == id && (help.Helper == who || help.User == who), ct);
        if (help is null)
            return AccountsErrors.NoSuchHelp;
        if (help.EndedAt is not null || help.Until <= clock.GetUtcNow())
            return Done.Value;
        help.EndedAt = clock.GetUtcNow();
        acts.Record(new HelpEnded(help.Id, help.User), by);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}
