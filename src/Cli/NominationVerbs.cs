using System.CommandLine;
using System.Globalization;
using Palmares.Accounts;
using Palmares.Awards;
using Palmares.Awards.Nominating;
using Palmares.Kernel;
using Palmares.Papers.Sheets;
using Palmares.Records;
using Palmares.Review.Listing;

namespace Palmares.Cli;

/// <summary><c>palmares nominations list|import</c>: lists searched as on the page, and nominations from a table.</summary>
internal sealed class NominationVerbs : IVerbs
{
    private static readonly Error UnknownFormat = Error.Invalid("'{0}' is no format of lists.", "--format", "Use csv, json or xlsx; a spreadsheet needs --out.", code: "UnknownFormat");
    private static readonly Error TableFaults = Error.Invalid("{0}", code: "TableFaults", mend: "Nothing was taken.");

    public IEnumerable<Command> Build(Host host)
    {
        var nominations = host.Verb("nominations", "Nominations in lists and tables.");
        nominations.Subcommands.Add(List(host));
        nominations.Subcommands.Add(Import(host));
        foreach (var verb in RedactingVerbs.Of(host))
            nominations.Subcommands.Add(verb);
        yield return nominations;
    }

    private static Command List(Host host)
    {
        var where = new Option<string?>("--where") { Description = "A search, as on the page; see docs/search.md." };
        var columns = new Option<string?>("--columns") { Description = "Names of fields with commas." };
        var sort = new Option<string?>("--sort") { Description = "Names of fields with commas; a minus before one puts the greatest first." };
        var formula = new Option<string?>("--formula") { Description = "A figure over scores, such as 0.5*impact+max(overall)." };
        var format = new Option<string>("--format") { Description = "csv, json or xlsx.", DefaultValueFactory = _ => "csv" };
        var file = new Option<string?>("--out") { Description = "The file to write; without it the list is printed." };
        var verb = new Command("list", "The nominations you may see, searched and sorted. Example: palmares nominations list --where 'state:submitted -has:endorsement' --columns number,nominee --format csv --as secretary@example.org")
        { where, columns, sort, formula, format, file };
        verb.SetAction((parsed, ct) => host.RunAsync(
            parsed,
            (services, by, token) => ListAsync(services, new(parsed.GetValue(where), parsed.GetValue(columns), parsed.GetValue(sort), parsed.GetValue(formula)), parsed.GetValue(format)!, parsed.GetValue(file), by, token),
            ct,
            written =>
            {
                if (written.Text is { } text)
                    Console.Out.Write(text);
                else
                    Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{written.File}: {written.Nominations} nominations."));
            }));
        return verb;
    }

    /// <param name="Text">The list itself where no file was asked for.</param>
    internal sealed record Written(int Nominations, string? File, string? Text);

    private static async Task<Result<Written>> ListAsync(IServiceProvider services, ListSeen.Input asked, string format, string? file, Actor by, CancellationToken ct)
    {
        if (!TableFile.Types.ContainsKey(format) || (format.Equals("xlsx", StringComparison.OrdinalIgnoreCase) && file is null))
            return UnknownFormat.With(format);
        var list = await services.Get<ListSeen>().RunAsync(asked, by, ct);
        if (list.IsError)
            return list.Error;
        var content = TableFile.Write("Nominations", [.. list.Value.Columns.Select(column => new TableColumn(column.Name, column.Name, column.Kind == FieldKind.Number))], list.Value.Lines.Select(line => line.Cells), format);
        if (file is null)
            return new Written(list.Value.Total, null, System.Text.Encoding.UTF8.GetString(content).TrimStart('\ufeff'));
        await PlainFile.WriteAsync(file, content, ct);
        return new Written(list.Value.Total, file, null);
    }

    private static Command Import(Host host)
    {
        var file = new Argument<string>("file") { Description = ".xlsx, or text with commas, semicolons or tabs; its columns are in docs/search.md." };
        var edition = new Option<string>("--edition") { Description = "The edition's short name.", Required = true };
        var dry = new Option<bool>("--dry-run") { Description = "Find every fault and take nothing." };
        var verb = new Command("import", "Nominations from a table, all or none. Example: palmares nominations import sent.xlsx --edition fable-2026 --dry-run --as secretary@example.org") { file, edition, dry };
        verb.SetAction((parsed, ct) => host.RunAsync(
            parsed,
            (services, by, token) => ImportAsync(services, parsed.GetValue(file)!, parsed.GetValue(edition)!, parsed.GetValue(dry), by, token),
            ct,
            report => Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{report.Taken} nominations, {report.Sent} of them sent{(report.Kept ? "" : "; nothing was taken: this was a dry run")}."))));
        return verb;
    }

    private static async Task<Result<ImportNominations.Report>> ImportAsync(IServiceProvider services, string file, string slug, bool dry, Actor by, CancellationToken ct)
    {
        var edition = await services.Get<ReadEdition>().RunAsync(slug, by, ct);
        if (edition.IsError)
            return edition.Error;
        if (by.User is not { } user || (await services.Get<NameUsers>().RunAsync([user], ct)).GetValueOrDefault(user) is not { } account)
            return KernelErrors.NotPermitted;
        var nominator = new StartNomination.Nominator(account.DisplayName, account.Email, account.Organisation, account.Person is { } person ? new PersonId(person) : null);
        var report = await services.Get<ImportNominations>().RunAsync(new(edition.Value.Id, file, await File.ReadAllBytesAsync(file, ct), nominator, dry), by, ct);
        if (!report.IsError && report.Value.Faults.Count > 0)
            return TableFaults.With(string.Join('\n', report.Value.Faults.Select(Line)));
        return report;
    }

    private static string Line(ImportFault fault) => fault.Column.Length == 0
        ? AwardsErrors.RowFault.With(fault.Row, fault.Error with { Place = null }).Message
        : AwardsErrors.CellFault.With(fault.Row, fault.Column, fault.Error with { Place = null }).Message;
}
