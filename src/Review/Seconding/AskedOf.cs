using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Review.Seconding;

/// <summary>Is it of this actor that the opinion is asked, and may the actor still see the nomination.</summary>
public sealed class AskedOf(PalmaresDb db, Sight sight)
{
    internal async Task<bool> IsAsync(SecondOpinion opinion, Actor by, CancellationToken ct) =>
        by.User is { } user && by.May(Permission.Score)
        && await db.Set<Judge>().AnyAsync(j => j.Id == opinion.Judge && j.User == user && !j.HasLeft, ct)
        && (await sight.OfAsync(opinion.Edition, by, ct)).Sees(opinion.Nomination);
}
