using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Kernel;
using Palmares.Records;
using Palmares.Tracking;
using Palmares.Tracking.Indicators;
using Palmares.Tracking.Lineage;
using Palmares.Tracking.OptingIn;

namespace Palmares.Cli;

/// <summary><c>palmares track dossier|cohort|lineage|indicators|emerging|succession|ask</c>.</summary>
internal sealed class TrackingVerbs : IVerbs
{
    public IEnumerable<Command> Build(Host host)
    {
        var track = host.Verb("track", "Evidence about people, and cohorts followed over years.");
        track.Subcommands.Add(Dossier(host));
        track.Subcommands.Add(ShowOne(host));
        track.Subcommands.Add(Lineage(host));
        track.Subcommands.Add(Indicators(host));
        track.Subcommands.Add(Emerging(host));
        track.Subcommands.Add(Succession(host));
        track.Subcommands.Add(Ask(host));
        yield return track;
    }

    private static Command Dossier(Host host)
    {
        var person = new Argument<Guid>("person") { Description = "The person's id." };
        var verb = new Command("dossier", "Every line of evidence with its source and snapshot. Example: palmares track dossier PERSON --as secretary@example.org") { person };
        verb.SetAction((parsed, ct) => host.RunAsync(
            parsed,
            async (services, by, token) => by.May(Permission.SearchRecord)
                ? await services.GetRequiredService<ListEvidence>().RunAsync(new PersonId(parsed.GetValue(person)), token)
                : KernelErrors.NotPermitted,
            ct,
            lines =>
            {
                foreach (var line in lines)
                    Console.Out.WriteLine($"{line.Text} [{line.Source}, snapshot {line.Snapshot.Short}]");
            }));
        return verb;
    }

    private static Command ShowOne(Host host)
    {
        var cohort = new Argument<string>("cohort") { Description = "The cohort's key." };
        var verb = new Command("cohort", "What the record shows of a cohort since t0. Example: palmares track cohort laureates-2025 --as secretary@example.org") { cohort };
        verb.SetAction((parsed, ct) => host.RunAsync(
            parsed, (services, by, token) => services.GetRequiredService<ShowCohort>().RunAsync(new CohortId(parsed.GetValue(cohort)!), by, token), ct));
        return verb;
    }

    private static Command Lineage(Host host)
    {
        var document = new Argument<string>("document") { Description = "'SOURCE NUMBER' of a document." };
        var join = new Option<string?>("--join") { Description = "'SOURCE NUMBER' of a document that is one piece of work with it." };
        var part = new Option<string?>("--part") { Description = "'SOURCE NUMBER' of a document that is not." };
        var takeBack = new Option<Guid?>("--take-back") { Description = "The id of a decision that shall no longer hold." };
        var reason = new Option<string?>("--reason") { Description = "Why; asked for with --join, --part and --take-back." };
        var verb = new Command("lineage", "With which documents one is one piece of work, and why; a steward parts and joins. Example: palmares track lineage 'demo-msa MSA A.100' --as steward@example.org") { document, join, part, takeBack, reason };
        verb.SetAction((parsed, ct) => host.RunAsync(
            parsed,
            async (services, by, token) =>
            {
                var (about, why) = (Document(parsed.GetValue(document)!), parsed.GetValue(reason) ?? "");
                foreach (var (other, together) in new[] { (parsed.GetValue(join), true), (parsed.GetValue(part), false) })
                {
                    if (other is not null && await services.GetRequiredService<DecideLineage>().RunAsync(new(about, Document(other), together, why), by, token) is { IsError: true } refused)
                        return refused.Error;
                }

                if (parsed.GetValue(takeBack) is { } decision && await services.GetRequiredService<WithdrawLineageDecision>().RunAsync(new(new(decision), why), by, token) is { IsError: true } refusal)
                    return refusal.Error;
                return await services.GetRequiredService<ShowLineage>().RunAsync(about, by, token);
            },
            ct,
            lineage =>
            {
                Console.Out.WriteLine($"{lineage.Document.Key} is one piece of work with {lineage.Documents - 1} other documents, called by {lineage.First.Key} [{lineage.Version}, snapshot {lineage.Snapshot.Short}]");
                foreach (var other in lineage.Others)
                    Console.Out.WriteLine($"{other.Document} {other.Date} by {other.Reason} with {other.By.Key}{(other.Relation is null ? "" : ": " + other.Relation)}");
                foreach (var decision in lineage.Decisions)
                    Console.Out.WriteLine($"{decision.Id} {(decision.Together ? "joins" : "parts")} {decision.One} and {decision.Other}{(decision.WithdrawnAt is null ? "" : ", taken back")}: {decision.Reason}");
            }));
        return verb;
    }

    private static Command Indicators(Host host)
    {
        var person = new Option<Guid?>("--person") { Description = "One person's figures." };
        var body = new Option<string?>("--body") { Description = "How many were active in this body in the last five years, in which bands; by name those who agreed: IETF." };
        var page = new Option<int>("--page") { DefaultValueFactory = _ => 1 };
        var compute = new Option<bool>("--compute") { Description = "Compute everybody's figures from the record as it is now, if they are not current." };
        var verb = new Command("indicators", "What the record supports about people's work, each figure with its interval. Example: palmares track indicators --compute --as secretary@example.org") { person, body, page, compute };
        verb.SetAction((parsed, ct) => host.RunAsync<object>(
            parsed,
            async (services, by, token) =>
            {
                if (parsed.GetValue(compute) && await services.GetRequiredService<ComputeIndicators>().RunAsync(by, token) is var done && (done.IsError || (parsed.GetValue(person) is null && parsed.GetValue(body) is null)))
                    return done.IsError ? done.Error : done.Value;
                if (parsed.GetValue(person) is { } one)
                {
                    var shown = await services.GetRequiredService<ShowIndicators>().RunAsync(new PersonId(one), by, token);
                    return shown.IsError ? shown.Error : shown.Value;
                }

                var listed = await services.GetRequiredService<ListIndicators>().RunAsync(parsed.GetValue(body), parsed.GetValue(page), by, token);
                return listed.IsError ? listed.Error : listed.Value;
            },
            ct));
        return verb;
    }

    private static Command Emerging(Host host)
    {
        var verb = new Command("emerging", "Who comes next: counts, and by name those who agreed. Example: palmares track emerging --as secretary@example.org");
        verb.SetAction((parsed, ct) => host.RunAsync(parsed, (services, by, token) => services.GetRequiredService<ShowEmerging>().RunAsync(by, token), ct));
        return verb;
    }

    private static Command Succession(Host host)
    {
        var body = new Option<string?>("--body") { Description = "The group's body: IETF." };
        var group = new Option<string?>("--group") { Description = "The group, as its page in the record names it; empty for the body's work of no group." };
        var verb = new Command("succession", "Works and roles of a group without successors. Example: palmares track succession --body IETF --group quic --as secretary@example.org") { body, group };
        verb.SetAction((parsed, ct) => host.RunAsync(
            parsed, (services, by, token) => services.GetRequiredService<ShowSuccession>().RunAsync(parsed.GetValue(body) is { } of ? new GroupKey(of, parsed.GetValue(group) ?? "") : null, by, token), ct));
        return verb;
    }

    private static Command Ask(Host host)
    {
        var person = new Argument<Guid>("person") { Description = "The person's id." };
        var email = new Option<string>("--email") { Required = true, Description = "Where the letter with the private link goes." };
        var verb = new Command("ask", "Ask a person whether their name may stand beside their figures. Example: palmares track ask PERSON --email somebody@example.org --as secretary@example.org") { person, email };
        verb.SetAction((parsed, ct) => host.RunAsync(parsed, (services, by, token) => services.GetRequiredService<AskToBeSeen>().RunAsync(new(new PersonId(parsed.GetValue(person)), parsed.GetValue(email)!), by, token), ct));
        return verb;
    }

    private static RecordRef Document(string written)
    {
        var parts = written.Trim().Split(' ', 2);
        return new RecordRef(parts[0], parts.Length == 2 ? parts[1] : "");
    }
}
