using System.CommandLine;
using System.Globalization;
using System.Text;
using Palmares.Awards;
using Palmares.Awards.Celebrating;
using Palmares.Awards.Leaving;
using Palmares.Awards.Notifying;
using Palmares.Awards.Publishing;
using Palmares.Awards.Reporting;
using Palmares.Awards.Scheduling;
using Palmares.Awards.Withdrawing;
using Palmares.Kernel;

namespace Palmares.Cli;

/// <summary><c>palmares honour …</c>: what comes between the decision and the years after: citations answered, the roll prepared, files, the ceremony, titles withdrawn.</summary>
internal sealed class HonourVerbs : IVerbs
{
    public IEnumerable<Command> Build(Host host)
    {
        var honour = new Command("honour", "Citations, the prepared roll, its files, the ceremony, notices, titles.");
        foreach (var verb in Verbs(host))
            honour.Subcommands.Add(verb);
        yield return honour;
    }

    private static IEnumerable<Command> Verbs(Host host)
    {
        yield return OfFile<AnswerCitation.Input, Done>(host, "answer-citation", "Approve or return a proposed citation: {draft, approve, note}.", (s, i, by, ct) => s.Get<AnswerCitation>().RunAsync(i, by, ct));
        yield return OfFile<PrepareForm, Deadline>(host, "prepare", "Prepare the roll; it becomes public by itself: {edition, at} with at as 2026-06-08T14:00 on the clock of the edition's zone.", (s, i, by, ct) => s.Get<PrepareRoll>().RunAsync(new(i.Edition, i.At), by, ct));
        yield return OfFile<HoldRollBack.Input, Done>(host, "hold-back", "Hold a prepared roll back: {edition, reason}.", (s, i, by, ct) => s.Get<HoldRollBack>().RunAsync(i, by, ct));
        yield return Release(host);
        yield return OfFile<WithdrawTitle.Input, WithdrawalId>(host, "withdraw-title", "Withdraw a title: {laureate, decision, reason}.", (s, i, by, ct) => s.Get<WithdrawTitle>().RunAsync(i, by, ct));
        yield return OfFile<RestoreTitle.Input, Done>(host, "restore-title", "Give a withdrawn title again: {laureate, reason}.", (s, i, by, ct) => s.Get<RestoreTitle>().RunAsync(i, by, ct));
        yield return OfFile<AnswerLeaving.Input, Done>(host, "answer-leaving", "Answer a laureate who asks to leave the roll: {laureate, follow, answer}.", (s, i, by, ct) => s.Get<AnswerLeaving>().RunAsync(i, by, ct));
        yield return OfFile<SendCourtesyNotice.Input, CourtesyNoticeId>(host, "notice", "Tell an Administration: {laureate, administration, email}.", (s, i, by, ct) => s.Get<SendCourtesyNotice>().RunAsync(i, by, ct));
        yield return OfFile<AskForReports.Input, int>(host, "ask-reports", "Ask laureates what came of it: {edition, laureates:[…], question, due_by}.", (s, i, by, ct) => s.Get<AskForReports>().RunAsync(i, by, ct));
        yield return Reports(host);
        yield return ToFile(host, "roll", "The public roll, as .csv or .jsonld by the file's ending.", async (s, edition, file, by, ct) => await s.Get<WriteRoll>().RunAsync(edition, Path.GetExtension(file) == ".csv" ? RollForm.Csv : RollForm.JsonLd, ct));
        yield return ToFile(host, "calendar", "Dates of editions as a calendar (.ics).", (s, edition, _, by, ct) => s.Get<WriteEditionCalendar>().RunAsync(new(edition, "Awards", words => words), by, ct));
        yield return RunningOrder(host);
    }

    internal sealed record PrepareForm(EditionId Edition, DateTime At);

    private static Command OfFile<TInput, TAnswer>(Host host, string name, string about, Func<IServiceProvider, TInput, Actor, CancellationToken, Task<Result<TAnswer>>> run)
        where TInput : notnull
    {
        var file = new Argument<string>("file") { Description = "JSON, or - for standard input." };
        var verb = new Command(name, $"{about} Example: palmares honour {name} {name}.json --as name@example.org") { file };
        verb.SetAction((parsed, ct) => host.RunAsync(
            parsed,
            async (services, by, token) =>
            {
                var input = await JsonForm.ReadAsync<TInput>(parsed.GetValue(file)!, token);
                return input.IsError ? input.Error : await run(services, input.Value, by, token);
            },
            ct));
        return verb;
    }

    private static Command ToFile(Host host, string name, string about, Func<IServiceProvider, string?, string, Actor, CancellationToken, Task<Result<string>>> write)
    {
        var slug = new Option<string>("--edition") { Description = "One edition's short name." };
        var file = new Option<string>("--out") { Description = "The file to write.", Required = true };
        var verb = new Command(name, $"{about} Example: palmares honour {name} --edition fable-2026 --out {(name == "roll" ? "roll.csv" : "dates.ics")}") { slug, file };
        verb.SetAction((parsed, ct) => host.RunAsync<string>(
            parsed,
            async (services, by, token) =>
            {
                var written = await write(services, parsed.GetValue(slug), parsed.GetValue(file)!, by, token);
                if (!written.IsError)
                    await PlainFile.WriteAsync(parsed.GetValue(file)!, Encoding.UTF8.GetBytes(written.Value), token);
                return written.Then<string>(_ => parsed.GetValue(file)!);
            },
            ct,
            written => Console.Out.WriteLine($"{written} written.")));
        return verb;
    }

    private static Command RunningOrder(Host host)
    {
        var slug = new Argument<string>("edition") { Description = "The edition's short name." };
        var file = new Option<string>("--out") { Description = "The .docx to write; without one the order is printed." };
        var verb = new Command("running-order", "The ceremony's running order. Example: palmares honour running-order fable-2026 --out order.docx --as name@example.org") { slug, file };
        verb.SetAction((parsed, ct) => host.RunAsync(
            parsed,
            async (services, by, token) =>
            {
                var edition = await services.Get<ReadEdition>().RunAsync(parsed.GetValue(slug)!, token);
                var view = edition.IsError ? edition.Error : await services.Get<ShowCeremony>().RunAsync(edition.Value.Id, by, token);
                if (!view.IsError && parsed.GetValue(file) is { } path)
                    await PlainFile.WriteAsync(path, ShowCeremony.ToPaper(view.Value, words => words).ToDocx(), token);
                return view;
            },
            ct,
            view =>
            {
                foreach (var line in view.Lines)
                    Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{line.From:HH:mm}  {line.Minutes,3}  {line.Title}{(line.Who is null ? "" : $" ({line.Who})")}"));
            }));
        return verb;
    }

    private static Command Reports(Host host)
    {
        var slug = new Argument<string>("edition") { Description = "The edition's short name." };
        var verb = new Command("reports", "What laureates were asked and told since. Example: palmares honour reports fable-2026 --as secretary@example.org") { slug };
        verb.SetAction((parsed, ct) => host.RunAsync(
            parsed,
            async (services, by, token) =>
            {
                var edition = await services.Get<ReadEdition>().RunAsync(parsed.GetValue(slug)!, token);
                return edition.IsError ? edition.Error : await services.Get<ListProgressReports>().RunAsync(edition.Value.Id, by, token);
            },
            ct));
        return verb;
    }

    private static Command Release(Host host)
    {
        var verb = new Command("release", "Publish every prepared roll whose moment has come; the site does it by itself. Example: palmares honour release --as secretary@example.org");
        verb.SetAction((parsed, ct) => host.RunAsync(parsed, (services, by, token) => services.Get<ReleaseDueRolls>().RunAsync(by, token), ct));
        return verb;
    }
}
