using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards.Programming;

/// <summary>The secretary founds a programme.</summary>
public sealed class CreateProgramme(PalmaresDb db, ActLog acts, IdSource ids)
{
    public sealed record Input(string Name, string Owner, string? LegalBasis = null);

    public async Task<Result<ProgrammeId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.RunProgramme))
            return KernelErrors.NotPermitted;
        var name = input.Name?.Trim() ?? "";
        var owner = input.Owner?.Trim() ?? "";
        if (name.Length is 0 or > Programme.NameLimit)
            return AwardsErrors.NameNeeded;
        if (owner.Length is 0 or > Programme.NameLimit)
            return AwardsErrors.OwnerNeeded;
        if (await db.Set<Programme>().AnyAsync(p => p.Name == name, ct))
            return AwardsErrors.NameTaken;

        var programme = new Programme { Id = ids.New<ProgrammeId>(), Name = name, Owner = owner, LegalBasis = input.LegalBasis };
        db.Set<Programme>().Add(programme);
        acts.Record(new ProgrammeCreated(programme.Id), by);
        await db.SaveChangesAsync(ct);
        return programme.Id;
    }
}

/// <summary>The programmes of this installation.</summary>
public sealed class ListProgrammes(PalmaresDb db)
{
    public sealed record Line(ProgrammeId Id, string Name, string Owner, string? LegalBasis, int Editions);

    public async Task<IReadOnlyList<Line>> RunAsync(Actor by, CancellationToken ct) =>
        !by.May(Permission.RunProgramme) ? [] : await db.Set<Programme>().AsNoTracking()
            .OrderBy(p => p.Name)
            .Select(p => new Line(p.Id, p.Name, p.Owner, p.LegalBasis, db.Set<Edition>().Count(e => e.ProgrammeId == p.Id)))
            .ToListAsync(ct);
}
