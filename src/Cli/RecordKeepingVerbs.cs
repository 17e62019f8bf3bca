using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Kernel;
using Palmares.Records;
using Palmares.Records.Corrections;
using Palmares.Records.Organisations;
using Palmares.Records.Reading;

namespace Palmares.Cli;

/// <summary><c>palmares record organisations|state|withdraw|corrections|report|answer|territories|index</c>: what a steward keeps right.</summary>
internal sealed class RecordKeepingVerbs : IVerbs
{
    public IEnumerable<Command> Build(Host host)
    {
        var record = host.Verb("record", "The public standardisation record.");
        record.Subcommands.Add(Organisations(host));
        record.Subcommands.Add(State(host));
        record.Subcommands.Add(Withdraw(host));
        record.Subcommands.Add(Corrections(host));
        record.Subcommands.Add(Report(host));
        record.Subcommands.Add(Answer(host));
        record.Subcommands.Add(TerritoriesUnlisted(host));
        record.Subcommands.Add(Index(host));
        yield return record;
    }

    private static Command Organisations(Host host)
    {
        var page = new Option<int>("--page") { DefaultValueFactory = _ => 1 };
        var stated = new Option<bool>("--stated") { Description = "What was stated, rather than what is suggested." };
        var verb = new Command("organisations", "What sources suggest about organisations, or what was stated. Example: palmares record organisations --as steward@example.org") { page, stated };
        verb.SetAction((parsed, ct) => host.RunAsync<object>(
            parsed,
            async (services, by, token) => parsed.GetValue(stated)
                ? AsObject(await services.GetRequiredService<ListStatements>().RunAsync(new(parsed.GetValue(page)), by, token))
                : AsObject(await services.GetRequiredService<SuggestOrganisations>().RunAsync(new(parsed.GetValue(page)), by, token)),
            ct));
        return verb;
    }

    private static Command State(Host host)
    {
        var kind = new Argument<StatementKind>("kind") { Description = "Alias, Parent or Category." };
        var organisation = new Argument<string>("organisation");
        var other = new Argument<string>("other") { Description = "The other organisation, or the category." };
        var reason = new Option<string>("--reason") { Required = true, Description = "Why." };
        var from = new Option<string?>("--from") { Description = "A year, a month or a day." };
        var to = new Option<string?>("--to") { Description = "A year, a month or a day." };
        var verb = new Command("state", "State something about an organisation. Example: palmares record state Alias 'Tidewater Inc' 'Tidewater' --reason 'Their letterhead.' --as steward@example.org") { kind, organisation, other, reason, from, to };
        verb.SetAction((parsed, ct) => host.RunAsync(
            parsed,
            (services, by, token) => services.GetRequiredService<StateOrganisation>().RunAsync(
                new(parsed.GetValue(kind), parsed.GetValue(organisation)!, parsed.GetValue(other)!, parsed.GetValue(reason)!, parsed.GetValue(from), parsed.GetValue(to)), by, token),
            ct));
        return verb;
    }

    private static Command Withdraw(Host host)
    {
        var statement = new Argument<Guid>("statement");
        var reason = new Option<string>("--reason") { Required = true, Description = "Why." };
        var verb = new Command("withdraw", "Withdraw a statement. Example: palmares record withdraw 0192… --reason 'A namesake.' --as steward@example.org") { statement, reason };
        verb.SetAction((parsed, ct) => host.RunAsync(
            parsed, (services, by, token) => services.GetRequiredService<WithdrawStatement>().RunAsync(new(new StatementId(parsed.GetValue(statement)), parsed.GetValue(reason)!), by, token), ct));
        return verb;
    }

    private static Command Corrections(Host host)
    {
        var one = new Argument<Guid?>("correction") { Description = "One report; without it all you may see.", Arity = ArgumentArity.ZeroOrOne };
        var state = new Option<CorrectionState?>("--state") { Description = "Open, Accepted or Declined." };
        var page = new Option<int>("--page") { DefaultValueFactory = _ => 1 };
        var verb = new Command("corrections", "What readers found wrong, and the answers. Example: palmares record corrections --state Open --as steward@example.org") { one, state, page };
        verb.SetAction((parsed, ct) => host.RunAsync<object>(
            parsed,
            async (services, by, token) => parsed.GetValue(one) is { } id
                ? AsObject(await services.GetRequiredService<ReadCorrection>().RunAsync(new CorrectionId(id), by, token))
                : AsObject(await services.GetRequiredService<ListCorrections>().RunAsync(new(parsed.GetValue(page), parsed.GetValue(state)), by, token)),
            ct));
        return verb;
    }

    private static Command Report(Host host)
    {
        var kind = new Argument<RecordKind>("kind") { Description = "Person, Document, Organisation or Group." };
        var target = new Argument<string>("target") { Description = "The id or key under which it has its page." };
        var text = new Argument<string>("text") { Description = "What is wrong, and what would be right." };
        var source = new Option<string?>("--source") { Description = "The source of a document, the body of a group." };
        var verb = new Command("report", "Say that something in the record is wrong. Example: palmares record report Document 'MSA A.100' 'The title is misspelt.' --source demo-msa --as judge@example.org") { kind, target, text, source };
        verb.SetAction((parsed, ct) => host.RunAsync(
            parsed,
            (services, by, token) => services.GetRequiredService<ReportCorrection>().RunAsync(new(parsed.GetValue(kind), parsed.GetValue(target)!, parsed.GetValue(source), parsed.GetValue(text)!), by, token),
            ct));
        return verb;
    }

    private static Command Answer(Host host)
    {
        var correction = new Argument<Guid>("correction");
        var step = new Argument<CorrectionStepKind>("step") { Description = "Noted, Accepted, Declined or Reopened." };
        var text = new Argument<string>("text");
        var verb = new Command("answer", "Answer a report. Example: palmares record answer 0192… Accepted 'Mended with the next import.' --as steward@example.org") { correction, step, text };
        verb.SetAction((parsed, ct) => host.RunAsync(
            parsed,
            (services, by, token) => services.GetRequiredService<AnswerCorrection>().RunAsync(new(new CorrectionId(parsed.GetValue(correction)), parsed.GetValue(step), parsed.GetValue(text)!), by, token),
            ct));
        return verb;
    }

    private static Command TerritoriesUnlisted(Host host)
    {
        var verb = new Command("territories", "What sources write for a country that the curated list does not know. Example: palmares record territories --as steward@example.org");
        verb.SetAction((parsed, ct) => host.RunAsync(parsed, (services, by, token) => services.GetRequiredService<CountUnlistedTerritories>().RunAsync(by, token), ct));
        return verb;
    }

    private static Command Index(Host host)
    {
        var verb = new Command("index", "Build the search index anew. Example: palmares record index --as steward@example.org");
        verb.SetAction((parsed, ct) => host.RunAsync(
            parsed, (services, by, token) => by.May(Permission.KeepRecord) ? services.GetRequiredService<RebuildSearch>().RunAsync(token) : Task.FromResult<Result<Done>>(KernelErrors.NotPermitted), ct));
        return verb;
    }

    private static Result<object> AsObject<T>(Result<T> result)
        where T : notnull => result.IsError ? result.Error : Result<object>.Of(result.Value);
}
