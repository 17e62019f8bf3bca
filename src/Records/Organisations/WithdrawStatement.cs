using Palmares.Kernel;

namespace Palmares.Records.Organisations;

/// <summary>Takes back what was stated about an organisation; everything stands again as without it.</summary>
public sealed class WithdrawStatement(PalmaresDb db, ActLog acts, TimeProvider clock)
{
    public sealed record Input(StatementId Statement, string Reason);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.KeepRecord))
            return KernelErrors.NotPermitted;
        if (string.IsNullOrWhiteSpace(input.Reason))
            return RecordsErrors.ReasonMissing;
        if (input.Reason.Length > OrganisationStatement.ReasonLimit)
            return RecordsErrors.ReasonTooLong.With(input.Reason.Length, OrganisationStatement.ReasonLimit);
        var statement = await db.Set<OrganisationStatement>().FindAsync([input.Statement], ct);
        if (statement is null)
            return RecordsErrors.NoSuchStatement;
        if (!statement.Holds)
            return RecordsErrors.WithdrawnAlready;

        (statement.WithdrawnAt, statement.WithdrawnBy) = (clock.GetUtcNow(), by.Token);
        acts.Record(new OrganisationStatementWithdrawn(statement.Id), by, input.Reason.Trim());
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}
