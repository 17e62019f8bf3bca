using System.CommandLine;
using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Review;
using Palmares.Review.Parties;

namespace Palmares.Cli;

/// <summary><c>palmares parties show|check|settle|switch|office|end-office</c>: who stays out of nominating, endorsing and being nominated.</summary>
internal sealed class PartyVerbs : IVerbs
{
    private const string Name = "parties";

    private readonly Argument<string> _edition = new("edition") { Description = "The edition's short name." };

    public IEnumerable<Command> Build(Host host)
    {
        var parties = new Command(Name, "Who stays out of nominating, endorsing and being nominated: the rules of an edition, what was found, offices.");
        parties.Subcommands.Add(Show(host));
        parties.Subcommands.Add(Check(host));
        parties.Subcommands.Add(FormVerb.Of<SettleMatter.Input, Done>(host, "settle", "Say what is done about a matter: {matter, how, reason}.", (s, i, by, ct) => s.Get<SettleMatter>().RunAsync(i, by, ct), Name));
        parties.Subcommands.Add(FormVerb.Of<SwitchPartyRule.Input, Done>(host, "switch", "Switch a rule off or on: {edition, rule, on, reason}.", (s, i, by, ct) => s.Get<SwitchPartyRule>().RunAsync(i, by, ct), Name));
        parties.Subcommands.Add(FormVerb.Of<EnterOffice.Input, OfficeId>(host, "office", "Enter who holds an office: {title, name, from, until, user, person}.", (s, i, by, ct) => s.Get<EnterOffice>().RunAsync(i, by, ct), Name));
        parties.Subcommands.Add(FormVerb.Of<EndOffice.Input, Done>(host, "end-office", "Say the last day of an office: {office, until}.", (s, i, by, ct) => s.Get<EndOffice>().RunAsync(i, by, ct), Name));
        yield return parties;
    }

    private Command Show(Host host)
    {
        var verb = new Command("show", "The rules, what was found and how it was settled. Example: palmares parties show rising-2026 --as secretary@example.org") { _edition };
        verb.SetAction((parsed, ct) => host.RunAsync(parsed, (services, by, token) => OnAsync(services, parsed, id => services.Get<ShowParties>().RunAsync(id, by, token), token), ct));
        return verb;
    }

    private Command Check(Host host)
    {
        var verb = new Command("check", "Look again at every nomination sent. Example: palmares parties check rising-2026 --as secretary@example.org") { _edition };
        verb.SetAction((parsed, ct) => host.RunAsync(parsed, (services, by, token) => OnAsync(services, parsed, id => services.Get<CheckParties>().RunAsync(id, by, token), token), ct));
        return verb;
    }

    private async Task<Result<T>> OnAsync<T>(IServiceProvider services, ParseResult parsed, Func<EditionId, Task<Result<T>>> run, CancellationToken ct)
    {
        var edition = await services.Get<ReadEdition>().RunAsync(parsed.GetValue(_edition)!, ct);
        return edition.IsError ? edition.Error : await run(edition.Value.Id);
    }
}
