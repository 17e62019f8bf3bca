using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Palmares.Accounts;
using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Reports.Archiving;

/// <summary>Brings a whole edition into an installation that has none: all of it or nothing, and the same to the hash.</summary>
[SuppressMessage("Security", "CA2100", Justification = "Names come from the model; values are parameters.")]
public sealed class ImportEdition(PalmaresDb db, ActLog acts, EditionTables tables, Rehearse rehearse, TimeProvider clock, IdSource ids)
{
    /// <param name="Archive">Can be sought in.</param>
    /// <param name="DryRun">Do it all, look at it, and take it back.</param>
    /// <param name="Content">The hash that was shown before, where one was: another file is refused.</param>
    public sealed record Input(Stream Archive, bool DryRun, string? Content = null);

    /// <param name="Rows">How many rows of each table.</param>
    /// <param name="Acts">How many acts came along, and of them with their content.</param>
    public sealed record Outcome(ArchivedEdition Edition, string Product, DateTimeOffset WrittenAt, string Content, IReadOnlyDictionary<string, int> Rows, int Files, int Acts, int OpenActs, bool Written)
    {
        public int Accounts => Rows["accounts_users"];

        public int Nominations => Rows["awards_nominations"];
    }

    public async Task<Result<Outcome>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.MoveEditions))
            return KernelErrors.NotPermitted;
        var opened = await ArchiveFile.OpenAsync(input.Archive, ct);
        if (opened.IsError)
            return opened.Error;
        using var archive = opened.Value;
        if (input.Content is { } seen && seen != archive.Manifest.Content)
            return ReportsErrors.AnotherArchive;
        return await rehearse.RunAsync(token => TakeAsync(archive, input.DryRun, by, token), done => !done.IsError && !input.DryRun, ct);
    }

    private async Task<Result<Outcome>> TakeAsync(ArchiveFile archive, bool dryRun, Actor by, CancellationToken ct)
    {
        var shapes = tables.Carried();
        if (await RefuseFullAsync(shapes, ct) is { } full)
            return full;
        var manifest = archive.Manifest;
        var known = shapes.Select(shape => ArchiveJson.NameOf(shape.Name)).ToHashSet();
        if (manifest.Parts.FirstOrDefault(part => part.Name.StartsWith(ArchiveJson.Tables, StringComparison.Ordinal) && !known.Contains(part.Name)) is { } strange)
            return ReportsErrors.PartUnknown.With(strange.Name);
        var rows = new Dictionary<string, int>();
        foreach (var shape in shapes)
        {
            if (manifest.Parts.All(part => part.Name != ArchiveJson.NameOf(shape.Name)))
                return ReportsErrors.PartMissing.With(ArchiveJson.NameOf(shape.Name));
            var written = await WriteAsync(archive, shape, ct);
            if (written.IsError)
                return written.Error;
            rows[shape.Name] = written.Value;
        }

        foreach (var ledger in archive.Ledgers)
        {
            db.Set<BroughtInLedger>().Add(new BroughtInLedger { Number = ledger.Number, Edition = manifest.Edition.Id, BroughtInAt = clock.GetUtcNow(), Head = ledger.HeadText });
            db.Set<BroughtInAct>().AddRange(ledger.Acts);
        }

        acts.Record(new EditionImported(EditionId.From(manifest.Edition.Id), manifest.Content), by);
        await db.SaveChangesAsync(ct);
        var reader = new GatherEdition(db, tables);
        var back = await EditionParts.OfAsync(await reader.RunAsync(manifest.Edition.Id, ct), reader, ct);
        if (back.Content != manifest.Content)
            return ReportsErrors.ReadBackDiffers.With(back.Parts.Except(manifest.Parts).Concat(manifest.Parts.Where(part => part.IsContent).Except(back.Parts)).First().Name);
        var brought = archive.Ledgers.SelectMany(ledger => ledger.Acts).ToList();
        return new Outcome(
            manifest.Edition, manifest.Product, manifest.WrittenAt, manifest.Content, rows, back.Files.Count, brought.Count, brought.Count(act => act.Payload is not null), !dryRun);
    }

    /// <summary>The first table that holds something. Accounts may be there: whoever brings the edition in has one.</summary>
    private async Task<Error?> RefuseFullAsync(IReadOnlyList<TableShape> shapes, CancellationToken ct)
    {
        foreach (var shape in shapes.Where(shape => !shape.Name.StartsWith("accounts_", StringComparison.Ordinal)))
        {
            await using var command = Command();
            command.CommandText = $"SELECT COUNT(*) FROM {Quoted(shape.Name)}";
            if (Convert.ToInt64(await command.ExecuteScalarAsync(ct), CultureInfo.InvariantCulture) is > 0 and var count)
                return ReportsErrors.NotEmpty.With(shape.Name, count);
        }

        return await db.Set<BroughtInLedger>().AnyAsync(ct) ? ReportsErrors.NotEmpty.With("kernel_ledgers_brought_in", 1) : null;
    }

    private async Task<Result<int>> WriteAsync(ArchiveFile archive, TableShape shape, CancellationToken ct)
    {
        var part = ArchiveJson.NameOf(shape.Name);
        var columns = shape.Columns.Concat(shape.StayedBehind).ToList();
        var number = 0;
        foreach (var line in System.Text.Encoding.UTF8.GetString(await archive.BytesAsync(part, ct)).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            number++;
            try
            {
                var values = Values(shape, line);
                if (shape.Name == "accounts_users" && await IsHereAsync(shape, values, ct))
                    return ReportsErrors.AccountIsHere.With(part, number);
                foreach (var (at, column) in shape.Columns.Index().Where(one => one.Item.IsBytes && values[one.Index] is not null).ToList())
                    values[at] = await archive.BytesAsync(ArchiveJson.Files + (string)values[at]!, ct);
                await using var command = Command();
                var names = columns.Select((_, at) => "@p" + at.ToString(CultureInfo.InvariantCulture)).ToList();
                command.CommandText = $"INSERT INTO {Quoted(shape.Name)} ({string.Join(", ", columns.Select(column => Quoted(column.Name)))}) VALUES ({string.Join(", ", names)})";
                foreach (var (at, column) in columns.Index())
                    command.Parameters.Add(column.Parameter(command, names[at], at < values.Length ? values[at] : shape.Declared.Drawn.Contains(column.Name) ? ids.NewSecret() : column.Empty));
                await command.ExecuteNonQueryAsync(ct);
            }
            catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException or InvalidCastException or OverflowException)
            {
                return ReportsErrors.LineUnreadable.With(part, number);
            }
            catch (DbException e)
            {
                return ReportsErrors.LineRefused.With(part, number, e.Message);
            }
        }

        return number;
    }

    private async Task<bool> IsHereAsync(TableShape users, object?[] values, CancellationToken ct)
    {
        var address = values[users.At(nameof(User.NormalizedEmail))] as string;
        return await db.Set<User>().AnyAsync(user => user.NormalizedEmail == address, ct);
    }

    /// <exception cref="FormatException">The line has other columns than the table.</exception>
    private static object?[] Values(TableShape shape, string line)
    {
        using var json = JsonDocument.Parse(line);
        var given = json.RootElement.EnumerateObject().ToDictionary(one => one.Name, one => PlainValue.Read(one.Value), StringComparer.Ordinal);
        if (given.Count != shape.Columns.Count)
            throw new FormatException($"{given.Count} columns stand where {shape.Columns.Count} are due.");
        return [.. shape.Columns.Select(column => given.TryGetValue(column.Name, out var value) ? value : throw new FormatException($"{column.Name} is missing."))];
    }

    private DbCommand Command()
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        return command;
    }

    private string Quoted(string name) => db.GetService<ISqlGenerationHelper>().DelimitIdentifier(name);
}
