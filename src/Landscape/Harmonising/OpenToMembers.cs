using Palmares.Kernel;

namespace Palmares.Landscape.Harmonising;

[ActName("landscape.sheet-member-added")]
public sealed record SheetMemberAdded(SheetId Sheet, UserId User, Sector Sector) : Act;

[ActName("landscape.sheet-released")]
public sealed record SheetReleased(SheetId Sheet) : Act;

/// <summary>Somebody joins the inter-sector group on this sheet and speaks for one Sector.</summary>
public sealed class AddSheetMember(PalmaresDb db, ActLog acts)
{
    public sealed record Input(SheetId Sheet, UserId User, Sector Sector);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.KeepLandscape))
            return KernelErrors.NotPermitted;
        if (await db.SheetAsync(input.Sheet, by, ct) is not { } sheet)
            return LandscapeErrors.NoSuchSheet;
        sheet.Members.RemoveAll(member => member.User == input.User);
        sheet.Members.Add(new SheetMember { User = input.User, Sector = input.Sector });
        acts.Record(new SheetMemberAdded(sheet.Id, input.User, input.Sector), by);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}

/// <summary>The group releases the sheet: from now on all members see it. There is no way back.</summary>
public sealed class ReleaseSheet(PalmaresDb db, ActLog acts, TimeProvider clock)
{
    public async Task<Result<Done>> RunAsync(SheetId id, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.KeepLandscape))
            return KernelErrors.NotPermitted;
        if (await db.SheetAsync(id, by, ct) is not { } sheet)
            return LandscapeErrors.NoSuchSheet;
        if (sheet.ReleasedAt is not null)
            return LandscapeErrors.AlreadyReleased;
        sheet.ReleasedAt = clock.GetUtcNow();
        acts.Record(new SheetReleased(id), by);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}
