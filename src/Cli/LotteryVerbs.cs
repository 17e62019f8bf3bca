using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Awards;
using Palmares.Judging.Lotteries;
using Palmares.Kernel;
using Palmares.Review.Lotteries;

namespace Palmares.Cli;

/// <summary><c>palmares lottery show|commit|draw</c>: off unless the published rules of the edition name one.</summary>
internal sealed class LotteryVerbs : IVerbs
{
    private readonly Argument<string> _edition = new("edition") { Description = "The edition's short name, as in its address." };

    private readonly Option<string> _secret = new("--secret") { Description = "The text from which the seed is made.", Required = true };

    public IEnumerable<Command> Build(Host host)
    {
        var lottery = host.Verb("lottery", "A lottery that the published rules of an edition name: its seed committed before anybody scores, drawn in the deciding meeting.");
        var show = new Command("show", "The lottery as you may see it. Example: palmares lottery show rising-2026 --json --as chair@example.org") { _edition };
        show.SetAction((parsed, ct) => host.RunAsync(parsed, (services, by, token) => OnAsync(services, parsed, edition => services.GetRequiredService<ReadLottery>().RunAsync(edition.Id, by, token), token), ct));
        lottery.Subcommands.Add(show);
        lottery.Subcommands.Add(Commit(host));
        lottery.Subcommands.Add(Draw(host));
        yield return lottery;
    }

    private Command Commit(Host host)
    {
        var rule = new Option<LotteryRule>("--rule") { DefaultValueFactory = _ => LotteryRule.Merit };
        var where = new Option<string>("--where") { Description = "Where the published rules name it.", Required = true };
        var verb = new Command("commit", "Commit to it before judges read. Prints the commitment to publish. Example: palmares lottery commit rising-2026 --where \"Rules, clause 9\" --secret \"four words nobody guesses\" --as secretary@example.org") { _edition, rule, where, _secret };
        verb.SetAction((parsed, ct) => host.RunAsync(
            parsed,
            (services, by, token) => OnAsync(services, parsed, edition => services.GetRequiredService<CommitLottery>().RunAsync(new(edition.Id, parsed.GetValue(rule), parsed.GetValue(where)!, parsed.GetValue(_secret)!), by, token), token),
            ct,
            Console.Out.WriteLine));
        return verb;
    }

    private Command Draw(Host host)
    {
        var category = new Option<string>("--category") { Description = "The category's name.", Required = true };
        var verb = new Command("draw", "Draw in one category while the meeting is open. Example: palmares lottery draw rising-2026 --category \"Emerging leader\" --secret \"four words nobody guesses\" --as chair@example.org") { _edition, category, _secret };
        verb.SetAction((parsed, ct) => host.RunAsync(
            parsed,
            (services, by, token) => OnAsync(services, parsed, async edition => edition.Categories.FirstOrDefault(one => string.Equals(one.Name, parsed.GetValue(category), StringComparison.OrdinalIgnoreCase)) is { } found
                ? await services.GetRequiredService<DrawLottery>().RunAsync(new(edition.Id, found.Id, parsed.GetValue(_secret)!), by, token)
                : Palmares.Review.ReviewErrors.NoSuchCategory, token),
            ct));
        return verb;
    }

    private async Task<Result<T>> OnAsync<T>(IServiceProvider services, ParseResult parsed, Func<EditionFacts, Task<Result<T>>> run, CancellationToken ct)
    {
        var edition = await services.GetRequiredService<ReadEdition>().RunAsync(parsed.GetValue(_edition)!, ct);
        return edition.IsError ? edition.Error : await run(edition.Value);
    }
}
