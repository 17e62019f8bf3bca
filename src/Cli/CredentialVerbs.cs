using System.CommandLine;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Awards;
using Palmares.Awards.Credentials;
using Palmares.Kernel;

namespace Palmares.Cli;

/// <summary><c>palmares credential issue|verify|keys</c>.</summary>
internal sealed class CredentialVerbs : IVerbs
{
    public IEnumerable<Command> Build(Host host)
    {
        var credential = new Command("credential", "Honours as signed credentials (Open Badges 3.0): issue them, check them anywhere.");
        credential.Subcommands.Add(Issue(host));
        credential.Subcommands.Add(Verify(host));
        credential.Subcommands.Add(Keys(host));
        yield return credential;
    }

    private static Command Issue(Host host)
    {
        var laureate = new Argument<Guid>("laureate");
        var file = new Option<string>("--out") { Description = "The file to write.", Required = true };
        var verb = new Command("issue", "The credential of a named laureate. Example: palmares credential issue 01890000-0000-7000-8000-0000000000ff --out credential.jwt") { laureate, file };
        verb.SetAction((parsed, ct) => host.RunAsync(
            parsed,
            async (services, _, token) =>
            {
                var issued = await services.GetRequiredService<IssueCredential>().RunAsync(LaureateId.From(parsed.GetValue(laureate)), token);
                if (!issued.IsError)
                    await PlainFile.WriteAsync(parsed.GetValue(file)!, Encoding.ASCII.GetBytes(issued.Value), token);
                return issued.Then<string>(_ => parsed.GetValue(file)!);
            },
            ct,
            written => Console.Out.WriteLine($"{written} written.")));
        return verb;
    }

    private static Command Verify(Host host)
    {
        var file = new Argument<string>("file") { Description = "The credential." };
        var keys = new Option<string>("--keys") { Description = "The issuer's keys (JSON), as 'palmares credential keys' or the issuer's site gives them. No database is needed.", Required = true };
        var verb = new Command("verify", "Check a credential offline: exit 1 when it was changed or signed by another. Example: palmares credential verify credential.jwt --keys keys.json --json") { file, keys };
        verb.SetAction(parsed => host.Run(parsed, () => Checked(parsed.GetValue(file)!, parsed.GetValue(keys)!), claims => Console.Out.WriteLine($"Unchanged. {claims.Issuer}: {claims.Name}, {claims.Achievement}, {claims.ValidFrom:yyyy-MM-dd}")));
        return verb;
    }

    private static Command Keys(Host host)
    {
        var file = new Option<string>("--out") { Description = "The file to write.", Required = true };
        var verb = new Command("keys", "The keys by which credentials of this installation are checked. Example: palmares credential keys --out keys.json") { file };
        verb.SetAction((parsed, ct) => host.RunAsync<string>(
            parsed,
            async (services, _, token) =>
            {
                await PlainFile.WriteAsync(parsed.GetValue(file)!, Encoding.UTF8.GetBytes(ListCredentialKeys.ToSet(await services.GetRequiredService<ListCredentialKeys>().RunAsync()).ToJsonString()), token);
                return parsed.GetValue(file)!;
            },
            ct,
            written => Console.Out.WriteLine($"{written} written.")));
        return verb;
    }

    private static Result<CredentialClaims> Checked(string file, string keys)
    {
        var known = CredentialKey.Read(File.ReadAllText(keys));
        return known.IsError ? known.Error.At(keys) : CredentialToken.Read(File.ReadAllText(file), known.Value);
    }
}
