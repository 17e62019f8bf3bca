using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Kernel;
using Palmares.Records;
using Palmares.Records.Importing;
using Palmares.Records.Reading;
using Palmares.Records.Searching;

namespace Palmares.Cli;

/// <summary><c>palmares record import|show|search|verify|prune</c>.</summary>
internal sealed class RecordVerbs : IVerbs
{
    public IEnumerable<Command> Build(Host host)
    {
        var record = host.Verb("record", "The public standardisation record.");
        record.Subcommands.Add(Import(host));
        record.Subcommands.Add(Show(host));
        record.Subcommands.Add(Search(host));
        record.Subcommands.Add(Verify(host));
        record.Subcommands.Add(Prune(host));
        yield return record;
    }

    private static Command Import(Host host)
    {
        var paths = new Argument<string[]>("paths") { Description = "Files, folders of files in forms that can be read (docs/sources.md), or addresses.", Arity = ArgumentArity.OneOrMore };
        var format = new Option<string>("--format") { Description = "auto, or " + string.Join(", ", FileForms.All.Select(form => form.Name)) + ".", DefaultValueFactory = _ => "auto" };
        var mapping = new Option<string?>("--mapping") { Description = "The name of a saved mapping by which every file is read as a table." };
        var noRefresh = new Option<bool>("--no-refresh") { Description = "Do not link people and build the search index afterwards; the next import or record link does." };
        var verb = new Command("import", "Take sources in. Example: palmares record import ../shared/data/records --as steward@example.org") { paths, format, mapping, noRefresh };
        verb.SetAction((parsed, ct) => host.RunAsync(
            parsed,
            (services, by, token) => ImportAsync(
                services, new(parsed.GetValue(paths)!, parsed.GetValue(format)!, !parsed.GetValue(noRefresh)) { Mapping = parsed.GetValue(mapping) }, by, new SlowProgress(text => host.Say(parsed, text)), token),
            ct,
            Print));
        return verb;
    }

    /// <summary>Addresses among the paths are fetched first, politely; each becomes a file with its day in the name.</summary>
    private static async Task<Result<ImportRecord.Report>> ImportAsync(IServiceProvider services, ImportRecord.Input input, Actor by, IProgress<ImportProgress> progress, CancellationToken ct)
    {
        var paths = new List<string>();
        foreach (var path in input.Paths)
        {
            var fetched = Uri.TryCreate(path, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? await services.GetRequiredService<FetchPage>().RunAsync(address!, by, ct) : path;
            if (fetched.IsError)
                return fetched.Error;
            paths.Add(fetched.Value);
        }

        return await services.GetRequiredService<ImportRecord>().RunAsync(input with { Paths = paths }, by, progress, ct);
    }

    private static Command Show(Host host)
    {
        var what = new Argument<string>("what") { Description = "A person's id or name, 'SOURCE NUMBER' of a document, 'BODY GROUP', or an organisation." };
        var verb = new Command("show", "What the record says. Example: palmares record show 'demo-msa MSA A.100' --as judge@example.org") { what };
        verb.SetAction((parsed, ct) => host.RunAsync<object>(parsed, (services, by, token) => ShowAsync(services, parsed.GetValue(what)!, by, token), ct));
        return verb;
    }

    private static Command Search(Host host)
    {
        var query = new Argument<string>("query");
        var kind = new Option<RecordKind?>("--kind") { Description = "Person, Document, Organisation or Group." };
        var body = new Option<string?>("--body") { Description = "Only what this body's sources name: IETF." };
        var group = new Option<string?>("--group") { Description = "Only what this group did: 'IETF quic'." };
        var role = new Option<string?>("--role") { Description = "Only who held this role: editor." };
        var from = new Option<int?>("--from") { Description = "The first year." };
        var to = new Option<int?>("--to") { Description = "The last year." };
        var page = new Option<int>("--page") { DefaultValueFactory = _ => 1 };
        var verb = new Command("search", "Find by name or number. Example: palmares record search 'tidal clocks' --body IETF --from 2020 --as judge@example.org") { query, kind, body, group, role, from, to, page };
        verb.SetAction((parsed, ct) => host.RunAsync(
            parsed,
            (services, by, token) => services.GetRequiredService<SearchRecord>().RunAsync(
                new(parsed.GetValue(query)!, new(parsed.GetValue(kind), parsed.GetValue(body), parsed.GetValue(group), parsed.GetValue(role), parsed.GetValue(from), parsed.GetValue(to)), parsed.GetValue(page)), by, token),
            ct,
            Print));
        return verb;
    }

    private static void Print(SearchRecord.Found found)
    {
        if (found.Closeness == Closeness.Nearly && found.Page.Total > 0)
            Console.Out.WriteLine("Nothing is spelled exactly so. These are spelled nearly so:");
        foreach (var hit in found.Page.Items)
            Console.Out.WriteLine($"{hit.Kind,-12} {hit.Label} ({hit.Source} {hit.Target})");
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{found.Page.Total} found, page {found.Page.Number} of {found.Page.Pages}: {string.Join(", ", found.Counts.Select(count => $"{count.Value} {count.Key}"))}"));
    }

    private static Command Verify(Host host)
    {
        var verb = new Command("verify", "Recompute the snapshot from the raw rows; exit 1 when it differs. Example: palmares record verify --as auditor@example.org");
        verb.SetAction(async (parsed, ct) =>
        {
            var holds = false;
            var code = await host.RunAsync(
                parsed,
                async (services, by, token) =>
                {
                    var verdict = await services.GetRequiredService<VerifyRecord>().RunAsync(by, token);
                    holds = !verdict.IsError && verdict.Value.Holds;
                    return verdict;
                },
                ct,
                Print);
            return code == 0 && !holds ? 1 : code;
        });
        return verb;
    }

    private static Command Prune(Host host)
    {
        var dry = new Option<bool>("--dry-run") { Description = "Say what would be deleted and delete nothing." };
        var verb = new Command("prune", "Delete snapshots that no figure names; raw rows stay. Example: palmares record prune --dry-run --as steward@example.org") { dry };
        verb.SetAction((parsed, ct) => host.RunAsync(
            parsed,
            (services, by, token) => parsed.GetValue(dry) ? services.GetRequiredService<PruneRecord>().PreviewAsync(by, token) : services.GetRequiredService<PruneRecord>().RunAsync(by, token),
            ct,
            report => Console.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{report.Pruned.Count} snapshots {(parsed.GetValue(dry) ? "would go" : "are gone")}, {report.Kept.Count} stay; {report.FreedMb} MB."))));
        return verb;
    }

    private static void Print(VerifyRecord.Verdict verdict)
    {
        Console.Out.WriteLine(verdict.Holds ? $"Snapshot {verdict.Snapshot} holds." : $"Snapshot {verdict.Snapshot} does not hold; the raw rows give {verdict.Recomputed}.");
        foreach (var source in verdict.Sources)
            Console.Out.WriteLine($"{(source.Holds ? "holds  " : "differs")} {source.Name}: {source.Lines} lines, {string.Join(", ", source.Rows.Where(row => row.Value > 0).Select(row => $"{row.Value} {row.Key}"))}");
    }

    private static async Task<Result<object>> ShowAsync(IServiceProvider services, string what, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.SearchRecord))
            return KernelErrors.NotPermitted;
        if (Guid.TryParse(what, out var id))
            return AsObject(await services.GetRequiredService<ReadPerson>().RunAsync(new PersonId(id), null, ct));
        if (what.IndexOf(' ', StringComparison.Ordinal) is var gap and > 0)
        {
            var document = await services.GetRequiredService<ReadDocument>().RunAsync(new RecordRef(what[..gap], what[(gap + 1)..]), by, ct);
            if (!document.IsError)
                return document.Value;
        }

        var people = await services.GetRequiredService<FindPeople>().RunAsync(what, 1, ct);
        return people.Total switch
        {
            1 => AsObject(await services.GetRequiredService<ReadPerson>().RunAsync(people.Items[0].Person, null, ct)),
            > 1 => people,
            _ when what.IndexOf(' ', StringComparison.Ordinal) is var cut and > 0
                && await services.GetRequiredService<ReadGroup>().RunAsync(new GroupKey(what[..cut], what[(cut + 1)..]), by, ct) is { IsError: false } group => group.Value,
            _ => AsObject(await services.GetRequiredService<ReadOrganisation>().RunAsync(OrganisationKey.Of(what), by, ct)),
        };
    }

    private static Result<object> AsObject<T>(Result<T> result)
        where T : notnull => result.IsError ? result.Error : Result<object>.Of(result.Value);

    private static void Print(ImportRecord.Report report)
    {
        Console.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Read {report.Read} rows of {report.Files} files: {report.Imported} imported, {report.Unchanged} unchanged, {report.Rejected} rejected, {report.Gold} for evaluation, in {report.Seconds} s; people and search in {report.RefreshSeconds} s."));
        foreach (var file in report.ByFile)
            Console.Out.WriteLine($"{file.File}: {file.Read} read, {file.Imported} imported, {file.Unchanged} unchanged, {file.Rejected} rejected, {file.Gold} for evaluation");
        foreach (var rejection in report.Rejections)
            Console.Out.WriteLine($"{rejection.File}:{rejection.Line} {rejection.Field}: {rejection.Reason}");
    }

    /// <summary>A line every five seconds, and one at each new stage.</summary>
    private sealed class SlowProgress(Action<string> say) : IProgress<ImportProgress>
    {
        private ImportStage? _stage;
        private long _said;

        public void Report(ImportProgress value)
        {
            var now = Environment.TickCount64;
            if (value.Stage == _stage && now - _said < 5000)
                return;
            (_stage, _said) = (value.Stage, now);
            say($"{value.Stage} {value.What} {value.Rows}".Trim());
        }
    }
}
