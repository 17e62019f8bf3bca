using System.CommandLine;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Kernel;
using Palmares.Proceedings;
using Palmares.Proceedings.Documents;

namespace Palmares.Cli;

/// <summary><c>palmares docnum TEXT|-</c> and <c>palmares document register|list</c>.</summary>
internal sealed class DocumentVerbs : IVerbs
{
    private static readonly JsonSerializerOptions Line = new(Host.Json) { WriteIndented = false };

    private sealed record Recognised(string Grammar, IReadOnlyDictionary<string, string> Fields, string Canonical);

    public IEnumerable<Command> Build(Host host)
    {
        yield return Number(host);
        var document = host.Verb("document", "The register of documents; their heads read and their papers written.");
        document.Subcommands.Add(Register(host));
        document.Subcommands.Add(List(host));
        yield return document;
    }

    private static Command Number(Host host)
    {
        var text = new Argument<string>("text") { Description = "A document number, or - to read one a line from standard input." };
        var verb = new Command("docnum", "Recognise a document number and give its canonical form. Example: palmares docnum \"SG 17-C3000\" --json") { text };
        verb.SetAction(parsed => parsed.GetValue(text) == "-" ? Lines() : host.Run(parsed, () => Recognise(parsed.GetValue(text)!), found =>
            Console.Out.WriteLine($"{found.Canonical}\t{found.Grammar}\t{string.Join(' ', found.Fields.Select(field => $"{field.Key}={field.Value}"))}")));
        return verb;
    }

    private static Result<Recognised> Recognise(string text)
    {
        if (DocumentNumber.Recognise(text) is { } number)
            return new Recognised(number.Grammar.Name, number.Fields, number.Canonical);
        var nearest = DocumentNumber.Nearest(text);
        return (ProceedingsErrors.NotANumber with { Place = null }).With(text, nearest.Name, nearest.Examples[0]);
    }

    /// <summary>One number a line in, one JSON object a line out; a line that is no number is an answer too, not a failure.</summary>
    private static int Lines()
    {
        while (Console.In.ReadLine() is { } text)
        {
            var found = Recognise(text);
            object answer = found.IsError
                ? new { text, ok = false, nearest = DocumentNumber.Nearest(text).Name, message = found.Error.Message }
                : new { text, ok = true, grammar = found.Value.Grammar, fields = found.Value.Fields, canonical = found.Value.Canonical };
            Console.Out.WriteLine(JsonSerializer.Serialize(answer, Line));
        }
        return 0;
    }

    private static Command Register(Host host)
    {
        var number = new Argument<string>("number");
        var title = new Option<string>("--title") { Required = true };
        var source = new Option<string[]>("--source") { Description = "A source entity; may be given more than once.", Required = true };
        var group = new Option<string>("--group") { Description = "Otherwise read from the number." };
        var date = new Option<string>("--date") { Description = "YYYY, YYYY-MM or YYYY-MM-DD." };
        var other = new Option<string[]>("--other-number") { Description = "Another number of the same document; may be given more than once." };
        var file = new Option<string>("--file") { Description = "The document's own file, kept with the entry." };
        var access = new Option<AccessClass>("--access") { DefaultValueFactory = _ => AccessClass.MembersOnly };
        var verb = new Command("register", "Register a document by its number. Example: palmares document register SG99-C12 --title \"A matter\" --source Examplia --as rapporteur@example.org")
            { number, title, source, group, date, other, file, access };
        verb.SetAction((parsed, ct) => host.RunAsync(parsed, async (services, by, token) =>
        {
            if (parsed.GetValue(date) is { } written && !PartialDate.TryParse(written, out _))
                return Error.Invalid("'{0}' is not a date of the form YYYY, YYYY-MM or YYYY-MM-DD.", place: "--date").With(written);
            return await services.GetRequiredService<RegisterDocument>().RunAsync(
                new RegisterDocument.Input
                {
                    Number = parsed.GetValue(number)!, Title = parsed.GetValue(title)!, Sources = parsed.GetValue(source) ?? [], Group = parsed.GetValue(group),
                    Date = parsed.GetValue(date) is { } day ? PartialDate.Parse(day) : null, Access = parsed.GetValue(access), OtherNumbers = parsed.GetValue(other) ?? [],
                    File = parsed.GetValue(file) is { } path ? new SentFile(Path.GetFileName(path), await File.ReadAllBytesAsync(path, token)) : null,
                },
                by, token);
        }, ct, id => Console.Out.WriteLine(id)));
        return verb;
    }

    private static Command List(Host host)
    {
        var search = new Option<string>("--search");
        var group = new Option<string>("--group");
        var page = new Option<int>("--page") { DefaultValueFactory = _ => 1 };
        var verb = new Command("list", "The documents you may see. Example: palmares document list --group SG99 --json") { search, group, page };
        verb.SetAction((parsed, ct) => host.RunAsync(
            parsed,
            (services, by, token) => services.GetRequiredService<ListDocuments>().RunAsync(new(parsed.GetValue(search), parsed.GetValue(group), parsed.GetValue(page)), by, token),
            ct,
            found =>
            {
                foreach (var line in found.Items)
                    Console.Out.WriteLine($"{line.Canonical}\t{line.Date}\t{line.Access}\t{line.Title}");
            }));
        return verb;
    }
}
