using System.CommandLine;
using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Reports;
using Palmares.Reports.Archiving;

namespace Palmares.Cli;

/// <summary><c>palmares archive export|import</c>: a whole edition, out of one installation and into another, on either engine.</summary>
internal sealed class ArchiveVerbs : IVerbs
{
    private static readonly Error UnknownKind = Error.Invalid("There is no format '{0}'.", "--format", "Give archive, csv or xlsx.", code: "UnknownKind");

    public IEnumerable<Command> Build(Host host)
    {
        var archive = host.Verb("archive", "A whole edition as one file: written here, brought into an empty installation elsewhere.");
        archive.Subcommands.Add(Export(host));
        archive.Subcommands.Add(Import(host));
        yield return archive;
    }

    private static Command Export(Host host)
    {
        var slug = new Argument<string>("edition") { Description = "The edition's short name." };
        var to = new Option<string>("--to") { Required = true, Description = "The file to write. It holds everything that is confidential: keep it as such." };
        var format = new Option<string>("--format") { DefaultValueFactory = _ => "archive", Description = "archive (can be brought in elsewhere), csv or xlsx (for reading)." };
        var verb = new Command("export", "Write a whole edition: nominations, marks, decisions, letters' rules, accounts without their keys, and the ledger. Example: palmares archive export fable-2026 --to fable-2026.zip --as secretary@example.org") { slug, to, format };
        verb.SetAction((parsed, ct) => host.RunAsync<ExportEdition.Exported>(
            parsed,
            async (services, by, token) =>
            {
                ArchiveKind? kind = parsed.GetValue(format) switch { "archive" => ArchiveKind.Archive, "csv" => ArchiveKind.Csv, "xlsx" => ArchiveKind.Workbook, _ => null };
                if (kind is null)
                    return UnknownKind.With(parsed.GetValue(format)!);
                var edition = await services.Get<ReadEdition>().RunAsync(parsed.GetValue(slug)!, token);
                return edition.IsError ? edition.Error : await WriteAsync(services.Get<ExportEdition>(), new(edition.Value.Id, kind.Value), parsed.GetValue(to)!, by, token);
            },
            ct,
            done => Console.Out.WriteLine($"{parsed.GetValue(to)} written: {done.Rows} rows of {done.Tables} tables, {done.Files} files, content {done.Content}. It holds everything that is confidential.")));
        return verb;
    }

    private static Command Import(Host host)
    {
        var file = new Argument<string>("file") { Description = "An archive written by 'palmares archive export'." };
        var dry = new Option<bool>("--dry-run") { Description = "Check every part, bring it in, compare, and take it all back." };
        var verb = new Command("import", "Bring a whole edition into an empty installation: all of it or nothing. Example: palmares archive import fable-2026.zip --dry-run --as secretary@example.org") { file, dry };
        verb.SetAction((parsed, ct) => host.RunAsync(
            parsed,
            async (services, by, token) =>
            {
                await using var from = File.OpenRead(parsed.GetValue(file)!);
                return await services.Get<ImportEdition>().RunAsync(new(from, parsed.GetValue(dry)), by, token);
            },
            ct,
            done =>
            {
                foreach (var (table, rows) in done.Rows.Where(one => one.Value > 0).OrderBy(one => one.Key, StringComparer.Ordinal))
                    Console.Out.WriteLine($"{table}\t{rows}");
                Console.Out.WriteLine($"{done.Edition.Programme} {done.Edition.Label}: {done.Rows.Values.Sum()} rows, {done.Files} files, {done.Acts} acts whole ({done.OpenActs} with their content), content {done.Content}");
                Console.Out.WriteLine(done.Written ? "Brought in. Accounts that came along open by a link: palmares user list shows them." : "Nothing was written.");
            }));
        return verb;
    }

    /// <summary>The file appears whole or not at all, and only its owner reads it.</summary>
    private static async Task<Result<ExportEdition.Exported>> WriteAsync(ExportEdition export, ExportEdition.Input input, string file, Actor by, CancellationToken ct)
    {
        var part = file + ".part";
        try
        {
            Result<ExportEdition.Exported> done;
            var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.ReadWrite };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            await using (var to = new FileStream(part, options))
                done = await export.RunAsync(input, to, by, ct);
            if (!done.IsError)
                File.Move(part, file, overwrite: true);
            return done;
        }
        finally
        {
            File.Delete(part);
        }
    }
}
