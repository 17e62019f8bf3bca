using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Accounts.Users;
using Palmares.Kernel;
using Palmares.Privacy;
using Palmares.Privacy.Answering;
using Palmares.Privacy.Keeping;
using Palmares.Privacy.Objecting;
using Palmares.Privacy.Stating;

namespace Palmares.Cli;

/// <summary><c>palmares privacy notice|register|state|withdraw|objections|object|answer|data|erase|retention|readings</c>.</summary>
internal sealed class PrivacyVerbs : IVerbs
{
    public IEnumerable<Command> Build(Host host)
    {
        var privacy = new Command("privacy", "What personal data is used for, and who objects.");
        var notice = new Command("notice", "What stands, as everybody can read it. Example: palmares privacy notice");
        notice.SetAction((parsed, ct) => host.RunAsync(parsed, async (services, _, token) => Result<IReadOnlyList<ProcessingShown>>.Of(await services.GetRequiredService<ReadNotice>().RunAsync(token)), ct));
        var register = new Command("register", "Every statement that was made. Example: palmares privacy register --as secretary@example.org");
        register.SetAction((parsed, ct) => host.RunAsync(parsed, (services, by, token) => services.GetRequiredService<ListProcessings>().RunAsync(by, token), ct));
        var objections = new Command("objections", "Who objects, those that wait first. Example: palmares privacy objections --as secretary@example.org");
        objections.SetAction((parsed, ct) => host.RunAsync(parsed, (services, by, token) => services.GetRequiredService<ReadObjections>().RunAsync(by, token), ct));
        privacy.Subcommands.Add(notice);
        privacy.Subcommands.Add(register);
        privacy.Subcommands.Add(FormVerb.Of<StateProcessing.Input, ProcessingId>(host, "state", "State what data is used for; what follows people is off until then.", (services, input, by, ct) => services.GetRequiredService<StateProcessing>().RunAsync(input, by, ct), "privacy"));
        privacy.Subcommands.Add(FormVerb.Of<WithdrawProcessing.Input, Done>(host, "withdraw", "Take a purpose back; what needs it is off at once.", (services, input, by, ct) => services.GetRequiredService<WithdrawProcessing>().RunAsync(input, by, ct), "privacy"));
        privacy.Subcommands.Add(objections);
        privacy.Subcommands.Add(FormVerb.Of<RaiseObjection.Input, ObjectionId>(host, "object", "Record an objection on somebody's behalf.", (services, input, by, ct) => services.GetRequiredService<RaiseObjection>().RunAsync(input, by, ct), "privacy"));
        privacy.Subcommands.Add(FormVerb.Of<AnswerObjection.Input, Done>(host, "answer", "Answer an objection; the answer is sent.", (services, input, by, ct) => services.GetRequiredService<AnswerObjection>().RunAsync(input, by, ct), "privacy"));
        privacy.Subcommands.Add(Data(host));
        privacy.Subcommands.Add(Erase(host));
        privacy.Subcommands.Add(Retention(host));
        privacy.Subcommands.Add(Readings(host));
        yield return privacy;
    }

    private static Command Data(Host host)
    {
        var email = new Argument<string>("e-mail") { Description = "The address the person is known under here." };
        var verb = new Command("data", "All that is kept about somebody and that they may have. Example: palmares privacy data oddny@example.org --as secretary@example.org --json") { email };
        verb.SetAction((parsed, ct) => host.RunAsync(parsed, async (services, by, token) =>
        {
            var address = parsed.GetValue(email)!;
            return await services.GetRequiredService<ReadDataAbout>().RunAsync(new(address, await services.GetRequiredService<FindByAddress>().RunAsync(address, token)), by, token);
        }, ct));
        return verb;
    }

    private static Command Erase(Host host)
    {
        var email = new Argument<string>("e-mail") { Description = "The address the person is known under here." };
        var reason = new Option<string>("--reason") { Description = "Who asked, and how you know that it is them." };
        var preview = new Option<bool>("--preview") { Description = "Only say what would go and what stays." };
        var verb = new Command("erase", "Put a pseudonym in somebody's place; cannot be undone. Example: palmares privacy erase oddny@example.org --preview --as secretary@example.org") { email, reason, preview };
        verb.SetAction((parsed, ct) => host.RunAsync(parsed, async (services, by, token) =>
        {
            var address = parsed.GetValue(email)!;
            return await services.GetRequiredService<ErasePerson>().RunAsync(new(address, await services.GetRequiredService<FindByAddress>().RunAsync(address, token), parsed.GetValue(reason) ?? "", parsed.GetValue(preview)), by, token);
        }, ct));
        return verb;
    }

    private static Command Retention(Host host)
    {
        var run = new Option<bool>("--run") { Description = "Take out what is past its period; without it only the counts are told." };
        var verb = new Command("retention", "Stated periods, and what is past them. Example: palmares privacy retention --as secretary@example.org") { run };
        verb.SetAction((parsed, ct) => parsed.GetValue(run)
            ? host.RunAsync(parsed, (services, by, token) => services.GetRequiredService<RunRetention>().RunAsync(by, token), ct)
            : host.RunAsync(parsed, (services, by, token) => services.GetRequiredService<ListPeriods>().RunAsync(by, token), ct));
        return verb;
    }

    private static Command Readings(Host host)
    {
        var label = new Option<string>("--number") { Description = "A nomination's number or an edition's slug, or its beginning." };
        var page = new Option<int>("--page") { Description = "From 1.", DefaultValueFactory = _ => 1 };
        var verb = new Command("readings", "Who read what, newest first. Example: palmares privacy readings --number MEADOW-2026 --as auditor@example.org") { label, page };
        verb.SetAction((parsed, ct) => host.RunAsync(parsed, (services, by, token) => services.GetRequiredService<ListReadings>().RunAsync(new(parsed.GetValue(label), parsed.GetValue(page)), by, token), ct));
        return verb;
    }
}
