using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Records;

namespace Palmares.Review.Parties;

/// <summary>The secretary enters who holds an office of the body, for rules that keep officers out.</summary>
public sealed class EnterOffice(PalmaresDb db, ActLog acts, IdSource ids)
{
    /// <param name="User">The holder's account, where there is one.</param>
    /// <param name="Person">The holder in the record, where known.</param>
    public sealed record Input(string Title, string Name, DateOnly From, DateOnly? Until = null, UserId? User = null, PersonId? Person = null);

    public async Task<Result<OfficeId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.RunProgramme))
            return KernelErrors.NotPermitted;
        if (string.IsNullOrWhiteSpace(input.Title) || input.Title.Length > Office.TitleLimit)
            return PartyErrors.OfficeTitleNeeded.With(Office.TitleLimit);
        if (string.IsNullOrWhiteSpace(input.Name) || input.Name.Length > Judge.NameLimit)
            return PartyErrors.OfficeHolderNeeded.With(Judge.NameLimit);
        if (input.Until < input.From)
            return PartyErrors.OfficeDays;

        var office = new Office { Id = ids.New<OfficeId>(), Title = input.Title.Trim(), Name = input.Name.Trim(), From = input.From, Until = input.Until, User = input.User, Person = input.Person };
        db.Set<Office>().Add(office);
        acts.Record(new OfficeEntered(office.Id), by);
        await db.SaveChangesAsync(ct);
        return office.Id;
    }
}

/// <summary>Somebody holds an office no longer.</summary>
public sealed class EndOffice(PalmaresDb db, ActLog acts)
{
    /// <param name="Until">The last day.</param>
    public sealed record Input(OfficeId Office, DateOnly Until);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.RunProgramme))
            return KernelErrors.NotPermitted;
        if (await db.Set<Office>().SingleOrDefaultAsync(office => office.Id == input.Office, ct) is not { } held)
            return PartyErrors.NoSuchOffice;
        if (input.Until < held.From)
            return PartyErrors.OfficeDays;
        held.Until = input.Until;
        acts.Record(new OfficeEnded(held.Id), by);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}
