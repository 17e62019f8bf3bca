using System.CommandLine;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Kernel;
using Palmares.Papers.Word;
using Palmares.Proceedings;
using Palmares.Proceedings.Calendar;
using Palmares.Proceedings.Inputs;
using Palmares.Proceedings.Liaison;
using Palmares.Proceedings.Meetings;

namespace Palmares.Cli;

/// <summary><c>palmares input|meeting|liaison|calendar …</c>: what the pages of the proceedings do. A form is a JSON file with the fields of the page's form.</summary>
internal sealed class ProceedingsVerbs : IVerbs
{
    public IEnumerable<Command> Build(Host host)
    {
        var input = host.Verb("input", "What members said, recorded on their behalf.");
        input.Subcommands.Add(RecordInput(host));
        input.Subcommands.Add(List(host, "input list", "The inputs you may see.", (ListInputs list, Actor by, CancellationToken ct) => list.RunAsync(new(), by, ct)));
        yield return input;

        var meeting = host.Verb("meeting", "Meetings: convening, agenda, documents, decisions, participants, report.");
        meeting.Subcommands.Add(Form<PlanMeeting, PlanMeeting.Input, MeetingId>(host, "meeting plan", "Put a meeting on the calendar.", (use, form, by, ct) => use.RunAsync(form, by, ct)));
        meeting.Subcommands.Add(Form<ConveneMeeting, ConveneMeeting.Input, Done>(host, "meeting convene", "Record that a meeting was convened; the notice is checked.", (use, form, by, ct) => use.RunAsync(form, by, ct)));
        meeting.Subcommands.Add(Form<AddAgendaItem, AddAgendaItem.Input, AgendaItemId>(host, "meeting item", "Add an item to the agenda.", (use, form, by, ct) => use.RunAsync(form, by, ct)));
        meeting.Subcommands.Add(Form<AllocateDocument, AllocateDocument.Input, Done>(host, "meeting allocate", "Allocate a registered document to an item.", (use, form, by, ct) => use.RunAsync(form, by, ct)));
        meeting.Subcommands.Add(Form<RecordDecision, RecordDecision.Input, Done>(host, "meeting decide", "Record what was decided on an item.", (use, form, by, ct) => use.RunAsync(form, by, ct)));
        meeting.Subcommands.Add(Form<RecordParticipants, RecordParticipants.Input, Done>(host, "meeting participants", "Record the list of participants.", (use, form, by, ct) => use.RunAsync(form, by, ct)));
        meeting.Subcommands.Add(OfOne<CloseMeeting, MeetingId, Done>(host, "meeting close", "Close a meeting: what it decided stands.", (use, id, by, ct) => use.RunAsync(id, by, ct)));
        meeting.Subcommands.Add(OfOne<ShowMeeting, MeetingId, ShowMeeting.Shown>(host, "meeting show", "One meeting whole.", (use, id, by, ct) => use.RunAsync(id, by, ct)));
        meeting.Subcommands.Add(List(host, "meeting list", "The meetings you may see.", (FindMeetings find, Actor by, CancellationToken ct) => find.RunAsync(new(), by, ct)));
        meeting.Subcommands.Add(Paper<WriteMeetingReport, MeetingId>(host, "meeting report", "The draft report of a meeting as .docx.", (use, id, by, ct) => use.RunAsync(new(id, "Rapporteur"), by, ct)));
        yield return meeting;

        var liaison = host.Verb("liaison", "Liaison statements out and in, and what is awaited.");
        liaison.Subcommands.Add(Form<DraftLiaison, DraftLiaison.Input, LiaisonId>(host, "liaison draft", "Draft a statement.", (use, form, by, ct) => use.RunAsync(form, by, ct)));
        liaison.Subcommands.Add(Form<SendLiaison, SendLiaison.Input, Done>(host, "liaison send", "Record that a statement was sent, under its number.", (use, form, by, ct) => use.RunAsync(form, by, ct)));
        liaison.Subcommands.Add(Form<RecordIncoming, RecordIncoming.Input, LiaisonId>(host, "liaison receive", "Record a statement received.", (use, form, by, ct) => use.RunAsync(form, by, ct)));
        liaison.Subcommands.Add(Form<MatchReply, MatchReply.Input, Done>(host, "liaison match", "Match a statement received to the one it answers.", (use, form, by, ct) => use.RunAsync(form, by, ct)));
        liaison.Subcommands.Add(List(host, "liaison list", "The statements you may see, with what is awaited.", (FindLiaisons find, Actor by, CancellationToken ct) => find.RunAsync(new(), by, ct)));
        liaison.Subcommands.Add(Paper<WriteLiaison, LiaisonId>(host, "liaison write", "A statement as .docx.", (use, id, by, ct) => use.RunAsync(id, by, ct)));
        yield return liaison;

        var calendar = host.Verb("calendar", "What falls due, computed from the rules.");
        calendar.Subcommands.Add(List(host, "calendar list", "The deadlines you may see.", (ListDeadlines list, Actor by, CancellationToken ct) => list.RunAsync(new(), by, ct)));
        calendar.Subcommands.Add(WriteCalendarFile(host));
        yield return calendar;
    }

    private static Command RecordInput(Host host)
    {
        var form = FormArgument();
        var original = new Option<string>("--original") { Description = "The e-mail or file as received." };
        var verb = new Command("record", "Record an input on behalf of a member. Example: palmares input record form.json --original answer.eml --as secretary@example.org") { form, original };
        verb.SetAction((parsed, ct) => host.RunAsync(
            parsed,
            async (services, by, token) =>
            {
                var read = await JsonForm.ReadAsync<ReceiveInput.Input>(parsed.GetValue(form)!, token);
                if (read.IsError)
                    return read.Error;
                var sent = parsed.GetValue(original) is { } file ? new SentFile(Path.GetFileName(file), await File.ReadAllBytesAsync(file, token)) : read.Value.Original;
                return await services.GetRequiredService<ReceiveInput>().RunAsync(read.Value with { Original = sent }, by, token);
            },
            ct,
            id => Console.Out.WriteLine(id)));
        return verb;
    }

    private static Command WriteCalendarFile(Host host)
    {
        var file = new Option<string>("--out") { Description = "The .ics to write.", Required = true };
        var verb = new Command("write", "The same as a calendar file. Example: palmares calendar write --out calendar.ics --as delegate@example.org") { file };
        verb.SetAction((parsed, ct) => host.RunAsync(
            parsed,
            async (services, by, token) =>
            {
                var made = await services.GetRequiredService<WriteCalendar>().RunAsync(new("Proceedings", (kind, awaited) => kind?.ToString() ?? $"Reply of {awaited}"), by, token);
                if (!made.IsError)
                    await PlainFile.WriteAsync(parsed.GetValue(file)!, Encoding.UTF8.GetBytes(made.Value), token);
                return made;
            },
            ct,
            _ => Console.Out.WriteLine($"{parsed.GetValue(file)} written.")));
        return verb;
    }

    private static Argument<string> FormArgument() => new("form") { Description = "A JSON file, or - for standard input." };

    private static Command Form<TUse, TForm, TAnswer>(Host host, string path, string description, Func<TUse, TForm, Actor, CancellationToken, Task<Result<TAnswer>>> run)
        where TUse : notnull
        where TForm : notnull
    {
        var form = FormArgument();
        var verb = new Command(path.Split(' ')[^1], $"{description} Example: palmares {path} form.json --as rapporteur@example.org") { form };
        verb.SetAction((parsed, ct) => host.RunAsync(
            parsed,
            async (services, by, token) =>
            {
                var read = await JsonForm.ReadAsync<TForm>(parsed.GetValue(form)!, token);
                return read.IsError ? read.Error : await run(services.GetRequiredService<TUse>(), read.Value, by, token);
            },
            ct));
        return verb;
    }

    private static Command OfOne<TUse, TId, TAnswer>(Host host, string path, string description, Func<TUse, TId, Actor, CancellationToken, Task<Result<TAnswer>>> run)
        where TUse : notnull
        where TId : struct, ITypedId<TId>
    {
        var id = new Argument<string>("id");
        var verb = new Command(path.Split(' ')[^1], $"{description} Example: palmares {path} ID --json --as rapporteur@example.org") { id };
        verb.SetAction((parsed, ct) => host.RunAsync(
            parsed,
            async (services, by, token) => IdOf<TId>(parsed.GetValue(id)!) is { IsError: false } known ? await run(services.GetRequiredService<TUse>(), known.Value, by, token) : IdOf<TId>(parsed.GetValue(id)!).Error,
            ct));
        return verb;
    }

    private static Command Paper<TUse, TId>(Host host, string path, string description, Func<TUse, TId, Actor, CancellationToken, Task<Result<Paper>>> run)
        where TUse : notnull
        where TId : struct, ITypedId<TId>
    {
        var id = new Argument<string>("id");
        var file = new Option<string>("--out") { Description = PaperOut.Description, Required = true };
        var verb = new Command(path.Split(' ')[^1], $"{description} Example: palmares {path} ID --out paper.docx --as rapporteur@example.org") { id, file };
        verb.SetAction((parsed, ct) => host.RunAsync(
            parsed,
            async (services, by, token) =>
            {
                var known = IdOf<TId>(parsed.GetValue(id)!);
                if (known.IsError)
                    return known.Error;
                var paper = await run(services.GetRequiredService<TUse>(), known.Value, by, token);
                return await paper.WriteAsync(parsed.GetValue(file)!, token);
            },
            ct,
            written => Console.Out.WriteLine($"{written} written.")));
        return verb;
    }

    private static Command List<TUse, TAnswer>(Host host, string path, string description, Func<TUse, Actor, CancellationToken, Task<Result<TAnswer>>> run)
        where TUse : notnull
    {
        var verb = new Command(path.Split(' ')[^1], $"{description} Example: palmares {path} --json --as delegate@example.org");
        verb.SetAction((parsed, ct) => host.RunAsync(parsed, (services, by, token) => run(services.GetRequiredService<TUse>(), by, token), ct));
        return verb;
    }

    private static Result<TId> IdOf<TId>(string text)
        where TId : struct, ITypedId<TId> =>
        Guid.TryParse(text, out var value) ? TId.From(value) : Error.Invalid("'{0}' is not an id.", "id", "Take it from the list.", "NotAnId").With(text);
}
