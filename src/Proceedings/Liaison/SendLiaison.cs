using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Proceedings.Liaison;

[ActName("proceedings.liaison-sent")]
public sealed record LiaisonSent(LiaisonId Liaison, DateOnly On, int ForAction) : Act;

/// <summary>A drafted statement leaves the group under its number, and enters the register of documents.</summary>
public sealed class SendLiaison(PalmaresDb db, ActLog acts, FindDocuments documents, TimeProvider clock)
{
    /// <param name="Number">Such as <c>TSAG-LS12</c>; the registered document of that number is its text, when there is one.</param>
    public sealed record Input(LiaisonId Liaison, string Number, DateOnly? On = null);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.SendLiaison))
            return KernelErrors.NotPermitted;
        if (await db.Set<LiaisonStatement>().SingleOrDefaultAsync(one => one.Id == input.Liaison, ct) is not { } liaison)
            return ProceedingsErrors.NoSuchLiaison;
        if (liaison.State != LiaisonState.Draft)
            return ProceedingsErrors.SentAlready;
        if (LiaisonNumbers.Read(input.Number) is not { } number)
            return ProceedingsErrors.NotALiaisonNumber.With(input.Number.Length > 60 ? input.Number[..60] + "…" : input.Number);
        if (await db.Set<LiaisonStatement>().AnyAsync(one => one.Direction == LiaisonDirection.Outgoing && one.Number == number, ct))
            return ProceedingsErrors.LiaisonNumberTaken.With(number);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        if (input.On > today)
            return ProceedingsErrors.SentInFuture;

        liaison.State = LiaisonState.Sent;
        liaison.Number = number;
        liaison.On = input.On ?? today;
        liaison.Document = (await documents.RunAsync(number, by, ct)) is { IsError: false } text ? text.Value.Id : null;
        acts.Record(new LiaisonSent(liaison.Id, liaison.On.Value, liaison.To.Count(one => one.Purpose == LiaisonPurpose.Action)), by);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}

/// <summary>Numbers of liaison statements.</summary>
internal static class LiaisonNumbers
{
    public static string? Read(string text) => DocumentNumber.Recognise(text) is { Grammar.Name: "ls-number" or "t-td" or "dms-md" or "advisory-doc" } number ? number.Canonical : null;
}
