using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Records;

namespace Palmares.Tracking.Indicators;

/// <summary>What the record and the figures say of one person, to that person: by the private link with which they were asked.</summary>
public sealed class ShowOwnFigures(PalmaresDb db, ResolvePerson resolve, FigureStanding standing, ListEvidence evidence, ReadNames names)
{
    /// <param name="Figures">Null where nothing can be said.</param>
    /// <param name="Usual">What is usual in the body of most of the work.</param>
    /// <param name="Set">Null while nothing was computed.</param>
    public sealed record View(PersonId Person, string Name, OptInState State, IReadOnlyList<EvidenceLine> Evidence, PersonFigures? Figures, UsualYears? Usual, FigureSetShown? Set);

    public async Task<Result<View>> RunAsync(string secret, CancellationToken ct)
    {
        var hash = SecretLink.Hash(secret);
        if (await db.Set<OptIn>().AsNoTracking().SingleOrDefaultAsync(one => one.SecretHash == hash, ct) is not { } found)
            return TrackingErrors.NoSuchLink;
        var person = await resolve.RunAsync(found.Person, ct);
        if (person.IsError)
            return person.Error;
        var lines = await evidence.RunAsync(person.Value, ct);
        var name = (await names.RunAsync([person.Value], ct)).GetValueOrDefault(person.Value, "");
        var view = new View(person.Value, name, found.State, lines.IsError ? [] : lines.Value, null, null, null);
        if (await standing.RunAsync(ct) is not { } standingSet)
            return view;
        var kept = await db.Set<FiguresOfPerson>().AsNoTracking().SingleOrDefaultAsync(one => one.Set == standingSet.Set.Id && one.Person == person.Value, ct);
        var figures = kept is null ? null : FigureForm.Read<PersonFigures>(kept.Figures);
        var body = figures?.Bodies.MaxBy(one => one.Credit.Value)?.Body;
        var usual = body is null ? null : FigureForm.Read<FrozenSet>(standingSet.Set.Frozen).Usual.GetValueOrDefault(body);
        return view with { Figures = figures, Usual = usual, Set = standingSet.Shown };
    }
}
