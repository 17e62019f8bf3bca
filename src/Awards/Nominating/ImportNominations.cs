using System.Text;
using Palmares.Kernel;
using Palmares.Papers;
using Palmares.Papers.Csv;
using Palmares.Papers.Sheets;

namespace Palmares.Awards.Nominating;

/// <summary>Takes nominations from a table, all or none: each row goes through the use cases a form goes through, in one transaction.</summary>
/// <remarks>A dry run does the same and takes it back, so that it finds exactly the faults the import would find.</remarks>
public sealed class ImportNominations(PalmaresDb db, ActLog acts, Rehearse rehearse, ReadEdition editions, StartNomination start, SaveDraft save, SubmitNomination submit)
{
    /// <param name="File">Its name says what it is: .xlsx, otherwise text with commas, semicolons or tabs.</param>
    public sealed record Input(EditionId Edition, string File, byte[] Content, StartNomination.Nominator Nominator, bool DryRun);

    /// <param name="Taken">How many nominations the table holds when nothing is wrong with it.</param>
    /// <param name="Sent">How many of them are sent to their nominees.</param>
    /// <param name="Kept">False for a dry run and where there is a fault.</param>
    public sealed record Report(int Taken, int Sent, bool Kept, IReadOnlyList<ImportFault> Faults);

    public async Task<Result<Report>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.Nominate))
            return KernelErrors.NotPermitted;
        var edition = await editions.RunAsync(input.Edition, ct);
        if (edition.IsError)
            return edition.Error;
        var table = Table(input);
        if (table.IsError)
            return table.Error;
        var read = ImportRules.Read(table.Value, edition.Value);
        if (read.IsError)
            return read.Error;
        if (read.Value.Faults.Count > 0)
            return new Report(0, 0, false, read.Value.Faults);

        return await rehearse.RunAsync(
            async token =>
            {
                var faults = new List<ImportFault>();
                foreach (var row in read.Value.Rows)
                {
                    if (await TakeAsync(row, input, by, token) is { } fault)
                        faults.Add(new ImportFault(row.Row, ImportRules.ColumnOf(fault), fault));
                }

                var sent = read.Value.Rows.Count(row => row.Send);
                if (faults.Count > 0)
                    return new Report(0, 0, false, faults);
                acts.Record(new NominationsImported(input.Edition, read.Value.Rows.Count, sent), by);
                await db.SaveChangesAsync(token);
                return new Report(read.Value.Rows.Count, sent, !input.DryRun, []);
            },
            report => report.Kept,
            ct);
    }

    private async Task<Error?> TakeAsync(ImportedRow row, Input input, Actor by, CancellationToken ct)
    {
        var started = await start.RunAsync(new(input.Edition, row.Category, null, row.NomineeName, row.NomineeEmail, row.NomineeOrganisation, input.Nominator, row.OnBehalfOf), by, ct);
        if (started.IsError)
            return started.Error;
        if (row.Country is not null || row.Region is not null || row.MemberType is not null)
        {
            db.Set<NomineeStatement>().Add(new NomineeStatement { NominationId = started.Value, Country = row.Country, Region = row.Region, MemberType = row.MemberType });
            acts.Record(new NomineeStated(started.Value), by);
        }

        var saved = await save.RunAsync(new(started.Value, 0, row.Statement, row.Citation, [.. row.Claims.Select(claim => new SaveDraft.ClaimDraft(claim, []))]), by, ct);
        if (saved.IsError)
            return saved.Error;
        if (!row.Send)
            return null;
        var sent = await submit.RunAsync(started.Value, by, ct);
        return sent.IsError ? sent.Error : null;
    }

    private static Result<IReadOnlyList<TableRow>> Table(Input input)
    {
        try
        {
            if (!input.File.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase))
                return Result<IReadOnlyList<TableRow>>.Of([.. CsvRows.Read(Encoding.UTF8.GetString(input.Content))]);
            using var stream = new MemoryStream(input.Content);
            return Result<IReadOnlyList<TableRow>>.Of(SheetReader.Read(stream) is [var first, ..] ? first.Rows : []);
        }
        catch (UnreadableFileException refusal)
        {
            return AwardsErrors.TableUnreadable.With(refusal.Message);
        }
    }
}
