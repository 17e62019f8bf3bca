using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Kernel;
using Palmares.Records;
using Palmares.Records.Importing;

namespace Palmares.Cli;

/// <summary><c>palmares record map|standings</c>: a body's own tables, and what registers of members say in confidence.</summary>
internal sealed class RecordTableVerbs : IVerbs
{
    public IEnumerable<Command> Build(Host host)
    {
        var record = host.Verb("record", "The public standardisation record.");
        record.Subcommands.Add(Map(host));
        record.Subcommands.Add(Standings(host));
        yield return record;
    }

    private static Command Map(Host host)
    {
        var file = new Argument<string>("file") { Description = "A table: .csv, .tsv or .xlsx." };
        var kind = new Option<TableKind>("--kind") { Description = "Documents, Roles, People, Organisations or Participants.", Required = true };
        var columns = new Option<string[]>("--column") { Description = "field=Column, as often as needed; without any, columns are guessed by their names.", AllowMultipleArgumentsPerToken = true };
        var name = new Option<string?>("--name") { Description = "Save the mapping under this name; without it the table is only read as a trial." };
        var verb = new Command("map", "Say which column of a table is what, see its first rows, save it for imports. Example: palmares record map officers.csv --kind Roles --column name=Holder --column role=Office --name norrland-officers --as steward@example.org") { file, kind, columns, name };
        verb.SetAction((parsed, ct) => host.RunAsync(
            parsed, (services, by, token) => MapAsync(services.GetRequiredService<MapTable>(), parsed.GetValue(file)!, parsed.GetValue(kind), parsed.GetValue(columns) ?? [], parsed.GetValue(name), by, token), ct, Print));
        return verb;
    }

    private static async Task<Result<MapTable.Trial>> MapAsync(MapTable map, string file, TableKind kind, string[] columns, string? name, Actor by, CancellationToken ct)
    {
        var opened = await map.OpenAsync(file, kind, by, ct);
        if (opened.IsError)
            return opened.Error;
        var chosen = columns.Length == 0
            ? opened.Value.Guess.ToDictionary(column => column.Key, column => (string?)column.Value)
            : columns.Select(column => column.Split('=', 2)).ToDictionary(column => column[0], column => column.Length > 1 ? column[1] : null);
        var input = new MapTable.Input(file, kind, chosen);
        var trial = MapTable.Try(input, by);
        if (trial.IsError || name is null)
            return trial;
        var saved = await map.RunAsync(input, name, by, ct);
        return saved.IsError ? saved.Error : trial;
    }

    private static Command Standings(Host host)
    {
        var page = new Option<int>("--page") { DefaultValueFactory = _ => 1 };
        var verb = new Command("standings", "Members' standing and focal points, in confidence. Example: palmares record standings --as secretary@example.org") { page };
        verb.SetAction((parsed, ct) => host.RunAsync(parsed, (services, by, token) => services.GetRequiredService<ListStandings>().RunAsync(parsed.GetValue(page), by, token), ct, Print));
        return verb;
    }

    private static void Print(MapTable.Trial trial)
    {
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{trial.Taken} rows would be taken in, {trial.Refused} refused."));
        foreach (var row in trial.Rows)
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{row.Number}: {string.Join(" | ", row.Values.Zip(trial.Fields, (value, field) => $"{field.Name} {value}"))}"));
        foreach (var problem in trial.Problems)
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{problem.Number} {problem.Field}: {problem.Reason}"));
    }

    private static void Print(Page<ListStandings.Row> rows)
    {
        foreach (var row in rows.Items)
            Console.Out.WriteLine($"{row.AsOf} {(row.Good switch { true => "good", false => "not good", null => "not said" }),-8} {row.Name} {row.FocalPoint}");
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows.Total} members, page {rows.Number} of {rows.Pages}."));
    }
}
