using System.CommandLine;
using Palmares.Accounts;
using Palmares.Accounts.Defining;
using Palmares.Kernel;

namespace Palmares.Cli;

/// <summary><c>palmares role list|define|give|withdraw</c>: roles an installation defines for itself.</summary>
internal sealed class RoleVerbs : IVerbs
{
    public IEnumerable<Command> Build(Host host)
    {
        var role = host.Verb("role", "Roles this installation defines beside those that are built in.");
        role.Subcommands.Add(List(host));
        role.Subcommands.Add(Define(host));
        role.Subcommands.Add(Give(host));
        role.Subcommands.Add(Withdraw(host));
        yield return role;
    }

    private static Command List(Host host)
    {
        var verb = new Command("list", "The roles of one's own, what each permits, who holds it. Example: palmares role list --as secretary@example.org");
        verb.SetAction((parsed, ct) => host.RunAsync(
            parsed,
            (services, by, token) => services.Get<ListOwnRoles>().RunAsync(by, token),
            ct,
            roles =>
            {
                foreach (var role in roles)
                    Console.Out.WriteLine($"{role.Name}\t{string.Join(",", role.Grants)}\t{string.Join(", ", role.Holders.Select(holder => holder.Name))}");
            }));
        return verb;
    }

    private static Command Define(Host host)
    {
        var name = Name();
        var grants = new Option<Permission[]>("--may") { Required = true, AllowMultipleArgumentsPerToken = true, Description = $"What its holders may: {string.Join(", ", RoleBounds.Choosable)}." };
        var verb = new Command("define", "Define a role, or change the one of that name. Example: palmares role define 'Publications officer' --may WriteCitation PublishRoll --as secretary@example.org") { name, grants };
        verb.SetAction((parsed, ct) => host.RunAsync(
            parsed,
            async (services, by, token) =>
            {
                var standing = await FindAsync(services, parsed.GetValue(name)!, by, token);
                return standing.IsError && standing.Error.Code != nameof(AccountsErrors.NoSuchRole)
                    ? standing.Error
                    : await services.Get<DefineRole>().RunAsync(new(standing.IsError ? null : standing.Value.Id, parsed.GetValue(name)!, parsed.GetValue(grants)!), by, token);
            },
            ct,
            id => Console.Out.WriteLine($"{id} stands.")));
        return verb;
    }

    private static Command Give(Host host)
    {
        var (name, email) = (Name(), new Argument<string>("email"));
        var remove = new Option<bool>("--remove") { Description = "Take it away." };
        var verb = new Command("give", "Give a role of one's own to a user, or take it. Example: palmares role give 'Publications officer' name@example.org --as secretary@example.org") { name, email, remove };
        verb.SetAction((parsed, ct) => host.RunAsync(
            parsed,
            async (services, by, token) =>
            {
                var role = await FindAsync(services, parsed.GetValue(name)!, by, token);
                var user = await services.Get<FindActor>().RunAsync(parsed.GetValue(email)!, ActorOrigin.Command, token);
                return role.IsError ? role.Error : user.IsError ? user.Error
                    : await services.Get<HoldOwnRole>().RunAsync(new(user.Value.User!.Value, role.Value.Id, !parsed.GetValue(remove)), by, token);
            },
            ct,
            _ => Console.Out.WriteLine("Done.")));
        return verb;
    }

    private static Command Withdraw(Host host)
    {
        var name = Name();
        var verb = new Command("withdraw", "Withdraw a role of one's own from all who hold it. Example: palmares role withdraw 'Publications officer' --as secretary@example.org") { name };
        verb.SetAction((parsed, ct) => host.RunAsync(
            parsed,
            async (services, by, token) =>
            {
                var role = await FindAsync(services, parsed.GetValue(name)!, by, token);
                return role.IsError ? role.Error : await services.Get<WithdrawRole>().RunAsync(role.Value.Id, by, token);
            },
            ct,
            lost => Console.Out.WriteLine($"Withdrawn; {lost} held it.")));
        return verb;
    }

    private static Argument<string> Name() => new("name") { Description = "The role's name." };

    private static async Task<Result<ListOwnRoles.Line>> FindAsync(IServiceProvider services, string name, Actor by, CancellationToken ct)
    {
        var roles = await services.Get<ListOwnRoles>().RunAsync(by, ct);
        return roles.IsError ? roles.Error : roles.Value.FirstOrDefault(role => string.Equals(role.Name, name.Trim(), StringComparison.OrdinalIgnoreCase)) is { } found ? found : AccountsErrors.NoSuchRole;
    }
}
