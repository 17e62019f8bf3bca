using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Records;

namespace Palmares.Tracking.Indicators;

/// <summary>Computes everybody's figures from the current record and keeps them under their name. Does nothing when they are current.</summary>
public sealed class ComputeIndicators(PalmaresDb db, ReadColumns read, ReadPeopleColumns readPeople, OpenLineages lineages, FigureStanding standing, ActLog acts, TimeProvider clock)
{
    public sealed record Report(FigureSetId Set, SnapshotId Snapshot, string Version, int People, IReadOnlyList<BodyBands> Bands, bool Computed);

    public async Task<Result<Report>> RunAsync(Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.SeeTracking))
            return KernelErrors.NotPermitted;
        // First the place in the ledger: what changes while the record is read makes the figures old, never wrongly current.
        var ledger = await standing.LedgerAsync(ct);
        var columns = await read.RunAsync(null, ct);
        if (columns.IsError)
            return columns.Error;
        var set = NameOf(columns.Value.Snapshot, ledger);
        if (await db.Set<FigureSet>().AsNoTracking().SingleOrDefaultAsync(known => known.Id == set, ct) is { } known)
            return new Report(set, known.Snapshot, known.Version, known.People, FigureForm.Read<FrozenSet>(known.Frozen).Bands, Computed: false);

        var people = await readPeople.RunAsync(columns.Value, ct);
        var figures = Population.Of(columns.Value, WorkLineages.Of(columns.Value, await lineages.WordsAsync(ct)), people);
        return await KeepAsync(set, columns.Value, ledger, people, figures, by, ct);
    }

    private static FigureSetId NameOf(SnapshotId snapshot, long ledger) =>
        new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{snapshot}\n{ledger}\n{IndicatorDefinitions.Version}")))));

    private async Task<Report> KeepAsync(FigureSetId id, RecordColumns record, long ledger, PeopleColumns people, PopulationFigures figures, Actor by, CancellationToken ct)
    {
        var bands = figures.Bands.Select(body => new BodyBands(body.Key, body.Value.People, body.Value.Bands)).ToList();
        var acceptance = figures.Priors.Acceptance;
        var frozen = new FrozenSet(
            [.. acceptance.Cells.Where(cell => cell.Group < record.Groups.Count).Select(cell => new NamedCell(record.Groups[cell.Group].Body, record.Groups[cell.Group].Value, cell.Year, cell.Decided, cell.Approved, cell.Mean))],
            acceptance.Strength, acceptance.Share, figures.Priors.Paces, bands, figures.Pipelines) { Flows = figures.Flows, Usual = figures.Usual };
        await using var transaction = await db.BeginAsync(ct);
        var set = new FigureSet
        {
            Id = id,
            Number = 1 + (await db.Set<FigureSet>().MaxAsync(earlier => (int?)earlier.Number, ct) ?? 0),
            Snapshot = record.Snapshot,
            Version = IndicatorDefinitions.Version,
            Ledger = ledger,
            People = figures.Of.Count(one => one is not null),
            At = clock.GetUtcNow(),
            By = by.Token,
            Frozen = FigureForm.Write(frozen),
        };
        // Single figures are derived: those of earlier sets go, their names and what they were drawn towards stay.
        await db.Set<FiguresOfPerson>().ExecuteDeleteAsync(ct);
        await db.Set<ComparedPerson>().ExecuteDeleteAsync(ct);
        await db.Set<SuccessionOfGroup>().ExecuteDeleteAsync(ct);
        db.Set<FigureSet>().Add(set);
        acts.Record(new IndicatorsComputed(set.Id, set.Snapshot, set.People), by);
        await db.SaveChangesAsync(ct);
        await new BulkRows(db, FiguresOfPerson.Table, [nameof(FiguresOfPerson.Set), nameof(FiguresOfPerson.Person)], nameof(FiguresOfPerson.Figures)).InsertAsync(
            Known(figures).Select(one => new object?[] { id.Value, people.Persons[one.Person].Value, FigureForm.Write(one.Figures) }), ct);
        await new BulkRows(db, ComparedPerson.Table, [nameof(ComparedPerson.Set), nameof(ComparedPerson.Body), nameof(ComparedPerson.Person)], nameof(ComparedPerson.Band)).InsertAsync(
            Known(figures).SelectMany(one => one.Figures.Bodies.Where(body => body.Band is not null).Select(body => new object?[] { id.Value, body.Body, people.Persons[one.Person].Value, body.Band!.Value })), ct);
        await new BulkRows(db, SuccessionOfGroup.Table, [nameof(SuccessionOfGroup.Set), nameof(SuccessionOfGroup.Body), nameof(SuccessionOfGroup.Group)], nameof(SuccessionOfGroup.Succession)).InsertAsync(
            figures.Succession.Where(one => one.Key.Value.Length <= SuccessionOfGroup.GroupLimit).Select(one => new object?[] { id.Value, one.Key.Body, one.Key.Value, FigureForm.Write(one.Value) }), ct);
        await transaction.CommitAsync(ct);
        return new Report(id, set.Snapshot, set.Version, set.People, bands, Computed: true);
    }

    private static IEnumerable<(int Person, PersonFigures Figures)> Known(PopulationFigures figures) => figures.Of.Index().Where(one => one.Item is not null).Select(one => (one.Index, one.Item!));
}
