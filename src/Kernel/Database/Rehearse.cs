namespace Palmares.Kernel;

/// <summary>Lets use cases run and takes back what they did: a preview that is the thing itself, not a guess at it.</summary>
/// <remarks>Acts, rows and letters of a rehearsal are never kept. On the embedded database nobody else writes while it lasts.</remarks>
public sealed class Rehearse(PalmaresDb db)
{
    /// <param name="act">What is tried; it runs in a transaction that is rolled back whatever it answers.</param>
    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> act, CancellationToken ct)
    {
        await using var transaction = await db.BeginAsync(ct);
        try
        {
            return await act(ct);
        }
        finally
        {
            await transaction.RollbackAsync(CancellationToken.None);
            db.Forget();
        }
    }

    /// <summary>All or nothing: kept when <paramref name="keep"/> says so of the answer, taken back otherwise.</summary>
    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> act, Func<T, bool> keep, CancellationToken ct)
    {
        await using var transaction = await db.BeginAsync(ct);
        var answer = await act(ct);
        if (keep(answer))
        {
            await transaction.CommitAsync(ct);
            return answer;
        }

        await transaction.RollbackAsync(ct);
        db.Forget();
        return answer;
    }
}
