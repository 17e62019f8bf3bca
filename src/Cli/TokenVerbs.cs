using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Accounts;
using Palmares.Accounts.Tokens;
using Palmares.Kernel;

namespace Palmares.Cli;

/// <summary><c>palmares token create|list|revoke</c>.</summary>
internal sealed class TokenVerbs : IVerbs
{
    public IEnumerable<Command> Build(Host host)
    {
        var token = new Command("token", "Access tokens, by which programs act for somebody at the API.");
        token.Subcommands.Add(Create(host));
        token.Subcommands.Add(List(host));
        token.Subcommands.Add(Revoke(host));
        yield return token;
    }

    private static Command Create(Host host)
    {
        var name = new Argument<string>("name") { Description = "What it is for." };
        var scopes = new Option<string[]>("--scope") { Required = true, AllowMultipleArgumentsPerToken = true, Description = $"{string.Join(", ", Scopes.All.Select(kind => kind.Name))}; a nomination's id may follow nominations:read# and nominations:write#." };
        var days = new Option<int>("--days") { Description = "How long it lasts, 365 at most.", DefaultValueFactory = _ => 90 };
        var verb = new Command("create", "Make a token; it is printed this once. Example: palmares token create 'Monthly figures' --scope roll:read --days 30 --as secretary@example.org") { name, scopes, days };
        verb.SetAction((parsed, ct) => host.RunAsync(
            parsed,
            (services, by, token) => services.GetRequiredService<CreateToken>().RunAsync(new(parsed.GetValue(name)!, parsed.GetValue(days), parsed.GetValue(scopes) ?? []), by, token),
            ct,
            made => Console.Out.WriteLine(made.Secret)));
        return verb;
    }

    private static Command List(Host host)
    {
        var all = new Option<bool>("--all") { Description = "Everybody's, for the secretary." };
        var verb = new Command("list", "One's own tokens, or everybody's. Example: palmares token list --all --as secretary@example.org") { all };
        verb.SetAction((parsed, ct) => host.RunAsync(
            parsed,
            async (services, by, token) => parsed.GetValue(all)
                ? await services.GetRequiredService<ListAllTokens>().RunAsync(by, token)
                : (await services.GetRequiredService<ListTokens>().RunAsync(by, token)).Then(own => Result<IReadOnlyList<ListAllTokens.Line>>.Of([.. own.Select(line => new ListAllTokens.Line(by.User!.Value, "", line))])),
            ct,
            lines =>
            {
                foreach (var (_, owner, line) in lines)
                    Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{line.Id}\t{owner}\t{line.Name}\t{string.Join(' ', line.Scopes)}\tuntil {line.Expires:yyyy-MM-dd}\t{(line.RevokedAt is null ? "" : "revoked")}"));
            }));
        return verb;
    }

    private static Command Revoke(Host host)
    {
        var id = new Argument<Guid>("token") { Description = "Its id, as listed." };
        var verb = new Command("revoke", "End a token at once. Example: palmares token revoke 0192… --as secretary@example.org") { id };
        verb.SetAction((parsed, ct) => host.RunAsync(parsed, (services, by, token) => services.GetRequiredService<RevokeToken>().RunAsync(AccessTokenId.From(parsed.GetValue(id)), by, token), ct, _ => Console.Out.WriteLine("Done.")));
        return verb;
    }
}
