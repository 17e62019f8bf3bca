using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Kernel;
using Palmares.Privacy;
using Palmares.Privacy.Objecting;
using Palmares.Privacy.Stating;

namespace Palmares.Cli;

/// <summary><c>palmares privacy notice|register|state|withdraw|objections|object|answer</c>.</summary>
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
        privacy.Subcommands.Add(FormVerb.Of<StateProcessing.Input, ProcessingId>(host, "state", "State what data is used for; what follows people is off until then. Example: palmares privacy state statement.json --as secretary@example.org", (services, input, by, ct) => services.GetRequiredService<StateProcessing>().RunAsync(input, by, ct)));
        privacy.Subcommands.Add(FormVerb.Of<WithdrawProcessing.Input, Done>(host, "withdraw", "Take a purpose back; what needs it is off at once. Example: palmares privacy withdraw withdrawal.json --as secretary@example.org", (services, input, by, ct) => services.GetRequiredService<WithdrawProcessing>().RunAsync(input, by, ct)));
        privacy.Subcommands.Add(objections);
        privacy.Subcommands.Add(FormVerb.Of<RaiseObjection.Input, ObjectionId>(host, "object", "Record an objection on somebody's behalf. Example: palmares privacy object objection.json --as secretary@example.org", (services, input, by, ct) => services.GetRequiredService<RaiseObjection>().RunAsync(input, by, ct)));
        privacy.Subcommands.Add(FormVerb.Of<AnswerObjection.Input, Done>(host, "answer", "Answer an objection; the answer is sent. Example: palmares privacy answer answer.json --as secretary@example.org", (services, input, by, ct) => services.GetRequiredService<AnswerObjection>().RunAsync(input, by, ct)));
        yield return privacy;
    }
}
