using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Accounts;
using Palmares.Accounts.Users;
using Palmares.Kernel;

namespace Palmares.Cli;

/// <summary><c>palmares user add|role|list|first</c>.</summary>
internal sealed class UserVerbs : IVerbs
{
    public IEnumerable<Command> Build(Host host)
    {
        var user = new Command("user", "Who may sign in, and as what.");
        user.Subcommands.Add(Add(host));
        user.Subcommands.Add(ChangeRoleVerb(host));
        user.Subcommands.Add(List(host));
        user.Subcommands.Add(FirstLink(host));
        yield return user;
    }

    private static Command Add(Host host)
    {
        var email = new Argument<string>("email");
        var name = new Option<string>("--name") { Description = "Name as it is shown.", Required = true };
        var roles = new Option<Role[]>("--role") { Description = "A role to hold; may be repeated.", AllowMultipleArgumentsPerToken = true };
        var organisation = new Option<string>("--organisation") { Description = "Whom the person works for; conflicts are found by it." };
        var password = new Option<string>("--password-file") { Description = "File whose first line is the password." };
        var verb = new Command("add", "Make an account. Example: palmares user add name@example.org --name 'A Name' --role Judge --as secretary@example.org") { email, name, roles, organisation, password };
        verb.SetAction((parsed, ct) => host.RunAsync(
            parsed,
            async (services, by, token) => await services.GetRequiredService<CreateUser>().RunAsync(
                new CreateUser.Input(parsed.GetValue(email)!, parsed.GetValue(name)!, parsed.GetValue(roles) ?? [], await FirstLineAsync(parsed.GetValue(password), token), parsed.GetValue(organisation)), by, token),
            ct,
            id => Console.Out.WriteLine(id)));
        return verb;
    }

    private static Command ChangeRoleVerb(Host host)
    {
        var email = new Argument<string>("email");
        var role = new Argument<Role>("role");
        var remove = new Option<bool>("--remove") { Description = "Take the role away." };
        var verb = new Command("role", "Give or take a role. Example: palmares user role name@example.org Chair --as secretary@example.org") { email, role, remove };
        verb.SetAction((parsed, ct) => host.RunAsync(
            parsed,
            async (services, by, token) =>
            {
                var found = await services.GetRequiredService<FindActor>().RunAsync(parsed.GetValue(email)!, ActorOrigin.Command, token);
                return found.IsError ? found.Error : await services.GetRequiredService<ChangeRole>().RunAsync(new(found.Value.User!.Value, parsed.GetValue(role), !parsed.GetValue(remove)), by, token);
            },
            ct,
            _ => Console.Out.WriteLine("Done.")));
        return verb;
    }

    private static Command List(Host host)
    {
        var verb = new Command("list", "The users and their roles. Example: palmares user list --as secretary@example.org");
        verb.SetAction((parsed, ct) => host.RunAsync(
            parsed,
            (services, by, token) => services.GetRequiredService<ListUsers>().RunAsync(by, token),
            ct,
            users =>
            {
                foreach (var user in users)
                    Console.Out.WriteLine($"{user.Email}\t{user.DisplayName}\t{string.Join(",", user.Roles)}");
            }));
        return verb;
    }

    private static Command FirstLink(Host host)
    {
        var urls = new Option<string>("--urls") { Description = "Where the site answers.", DefaultValueFactory = _ => "http://localhost:5080" };
        var verb = new Command("first", "On an empty installation: the link by which the first secretary makes an account, once. Example: palmares user first") { urls };
        verb.SetAction((parsed, ct) => host.RunAsync(
            parsed,
            // Whoever holds the data folder may set it up; the use case refuses as soon as there is a user.
            async (services, _, token) => (await services.GetRequiredService<IssueFirstLink>().RunAsync(Actor.System, token)).Then<string>(secret => $"{parsed.GetValue(urls)!.TrimEnd('/')}/account/first/{secret}"),
            ct,
            link => Console.Out.WriteLine(link)));
        return verb;
    }

    private static async Task<string?> FirstLineAsync(string? file, CancellationToken ct) =>
        file is null ? null : (await File.ReadAllLinesAsync(file, ct)).FirstOrDefault();
}
