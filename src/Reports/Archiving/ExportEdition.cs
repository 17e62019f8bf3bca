using System.Data;
using System.IO.Compression;
using System.Reflection;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Review;

namespace Palmares.Reports.Archiving;

public enum ArchiveKind
{
    /// <summary>JSON Lines with manifest, files and ledger: can be brought in elsewhere.</summary>
    Archive,

    /// <summary>The same tables as CSV, and the files: to be read.</summary>
    Csv,

    /// <summary>The same tables as one workbook: to be read.</summary>
    Workbook,
}

/// <summary>Writes a whole edition into a file, from whichever engine.</summary>
public sealed class ExportEdition(
    PalmaresDb db, ActLog acts, EditionTables tables, ReadEdition editions, ReadCases cases, Sight sight, ReadLog readings, ExportHead head, TimeProvider clock)
{
    public sealed record Input(EditionId Edition, ArchiveKind Kind = ArchiveKind.Archive);

    /// <param name="Content">The hash of all content, the same wherever the edition lives.</param>
    public sealed record Exported(EditionFacts Edition, ArchiveKind Kind, int Tables, int Rows, int Files, string Content);

    /// <summary>What keeps this actor from taking the edition now; null when nothing does.</summary>
    public async Task<Error?> RefuseAsync(EditionFacts edition, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.MoveEditions))
            return KernelErrors.NotPermitted;
        return ArchiveGate.Refuse(edition, await cases.RunAsync(edition.Id, by.User, ct), (await sight.OfAsync(edition.Id, by, ct)).Hidden.Count > 0);
    }

    /// <param name="to">Gets nothing when the answer is a refusal.</param>
    public async Task<Result<Exported>> RunAsync(Input input, Stream to, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.MoveEditions))
            return KernelErrors.NotPermitted;
        var edition = await editions.RunAsync(input.Edition, ct);
        if (edition.IsError)
            return edition.Error;
        if (await RefuseAsync(edition.Value, by, ct) is { } refusal)
            return refusal;

        var reader = new GatherEdition(db, tables);
        Gathered gathered;
        EditionParts parts;
        // One moment of the database, however long reading takes: SQLite's writers wait, PostgreSQL reads a snapshot.
        await using (await (db.Database.IsNpgsql() ? db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct) : db.BeginAsync(ct)))
        {
            gathered = await reader.RunAsync(input.Edition.Value, ct);
            parts = await EditionParts.OfAsync(gathered, reader, ct);
        }

        await NoteAsync(gathered, edition.Value, by, ct);
        acts.Record(new EditionExported(input.Edition, input.Kind, parts.Content), by);
        await db.SaveChangesAsync(ct);
        await db.Database.OpenConnectionAsync(ct);
        if (input.Kind == ArchiveKind.Csv)
            await ReadingCopy.WriteCsvAsync(parts, reader, to, ct);
        else if (input.Kind == ArchiveKind.Workbook)
            await ReadingCopy.WriteWorkbookAsync(parts, to, ct);
        else
            await WriteAsync(edition.Value, gathered, parts, reader, to, ct);
        return new Exported(edition.Value, input.Kind, parts.Tables.Count, parts.Tables.Sum(one => one.Table.Rows.Count), parts.Files.Count, parts.Content);
    }

    /// <summary>The tables, the files, the ledgers that came with the edition, this house's own with its signed head, and last the manifest over all.</summary>
    private async Task WriteAsync(EditionFacts edition, Gathered gathered, EditionParts parts, GatherEdition reader, Stream to, CancellationToken ct)
    {
        using var zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (_, part, lines) in parts.Tables)
            await ArchiveFile.AddAsync(zip, part.Name, lines, ct);
        foreach (var file in parts.Files)
            await ArchiveFile.AddAsync(zip, file.Part.Name, (await reader.BytesAsync(file.Shape, file.Column, file.Row, ct))!, ct);
        var ledgers = new List<ArchivePart>();
        foreach (var (name, rows, bytes) in await LedgersAsync(edition.Id, gathered.Ids, ct))
        {
            ledgers.Add(new ArchivePart(name, rows, bytes.Length, ArchiveJson.Hash(bytes)));
            await ArchiveFile.AddAsync(zip, name, bytes, ct);
        }

        var product = typeof(ExportEdition).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";
        var manifest = ArchiveJson.Write(new Manifest(
            ArchiveJson.Format, ArchiveJson.Version, product, clock.GetUtcNow(), new ArchivedEdition(edition.Id.Value, edition.Slug, edition.Programme, edition.Label, edition.Phase.ToString()),
            [.. parts.Parts, .. ledgers], parts.Content));
        await ArchiveFile.AddAsync(zip, ArchiveJson.ManifestName, manifest, ct);
        await ArchiveFile.AddAsync(zip, ArchiveJson.SealName, Encoding.ASCII.GetBytes(ArchiveJson.Hash(manifest)), ct);
    }

    private async Task<IReadOnlyList<(string Name, int? Rows, byte[] Bytes)>> LedgersAsync(EditionId edition, IReadOnlySet<string> ids, CancellationToken ct)
    {
        var parts = new List<(string, int?, byte[])>();
        var number = 0;
        foreach (var before in await db.Set<BroughtInLedger>().AsNoTracking().Where(one => one.Edition == edition.Value).OrderBy(one => one.Number).ToListAsync(ct))
        {
            var came = await db.Set<BroughtInAct>().AsNoTracking().Where(act => act.Ledger == before.Number).OrderBy(act => act.Sequence).ToListAsync(ct);
            parts.Add((LedgerLines.Name(++number), came.Count, LedgerLines.Write(came)));
            parts.Add((LedgerLines.HeadName(number), null, Encoding.UTF8.GetBytes(before.Head)));
        }

        // The head is of what is written, though others go on meanwhile.
        var signed = (await head.RunAsync(Actor.System, ct)).Value;
        var own = await db.Set<ActEntry>().AsNoTracking().Where(act => act.Sequence <= signed.Sequence).OrderBy(act => act.Sequence).ToListAsync(ct);
        parts.Add((LedgerLines.Name(++number), own.Count, LedgerLines.Write(own.Select(act => LedgerLines.Sealed(act, number, EditionActs.IsOf(act.Name, act.Payload, ids))))));
        parts.Add((LedgerLines.HeadName(number), null, Encoding.UTF8.GetBytes(signed.Write())));
        return parts;
    }

    /// <summary>Every nomination was read: their readers' log says so.</summary>
    private async Task NoteAsync(Gathered gathered, EditionFacts edition, Actor by, CancellationToken ct)
    {
        var (shape, rows) = gathered.Tables.Single(table => table.Shape.Name == "awards_nominations");
        var (id, number) = (shape.At("Id"), shape.At("Number"));
        foreach (var row in rows.Values)
            await readings.NoteAsync(ReadThing.Nomination, Guid.Parse((string)row[id]!), row[number] as string ?? edition.Slug, by, ct);
    }
}
