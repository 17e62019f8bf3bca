using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review.Scoring;

/// <summary>Takes a filled-in form: everything in it, or nothing and every bad line named.</summary>
public sealed class TakeOfflineForm(PalmaresDb db, MayJudge mayJudge, Sight sight, ReadEdition editions, SubmitScore submit)
{
    /// <param name="File">Its name, for refusals.</param>
    /// <param name="Final">False keeps drafts that count for nothing.</param>
    public sealed record Input(EditionId Edition, string File, string Text, bool Final);

    /// <returns>How many nominations were taken.</returns>
    public async Task<Result<int>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.Score) || by.User is not { } user)
            return KernelErrors.NotPermitted;
        var edition = await editions.RunAsync(input.Edition, ct);
        if (edition.IsError)
            return edition.Error;
        var nominations = (await sight.OfAsync(input.Edition, by, ct)).Nominations.ToDictionary(n => n.Id);
        var assigned = await mayJudge.OwnAsync(input.Edition, user, by, ct);
        var own = assigned.ToDictionary(a => nominations[a.Nomination].Number, a => a.Id);
        var sets = assigned.ToDictionary(a => nominations[a.Nomination].Number, a => edition.Value.CriteriaOf(nominations[a.Nomination].Category));
        var read = OfflineForm.Read(input.File, input.Text, sets, input.Final);
        if (read.IsError)
            return read.Error;
        if (read.Value.Count == 0)
            return ReviewErrors.OfflineEmpty;

        await using var transaction = await db.BeginAsync(ct);
        foreach (var filled in read.Value)
        {
            var kept = await submit.RunAsync(new(own[filled.Number], filled.Marks, filled.Justification, input.Final, filled.Confidence), by, ct);
            if (kept.IsError)
                return kept.Error;
        }

        await transaction.CommitAsync(ct);
        return read.Value.Count;
    }
}
