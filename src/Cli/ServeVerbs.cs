using System.CommandLine;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Palmares.Demo;
using Palmares.Judging.Assigning;
using Palmares.Kernel;
using Palmares.Solving;
using Palmares.Web;

namespace Palmares.Cli;

/// <summary><c>palmares serve</c> and <c>palmares seed</c>.</summary>
internal sealed class ServeVerbs : IVerbs
{
    public IEnumerable<Command> Build(Host host)
    {
        yield return Serve(host);
        yield return Seed(host);
    }

    private static Command Serve(Host host)
    {
        var urls = new Option<string>("--urls") { Description = "Where to listen.", DefaultValueFactory = _ => "http://localhost:5080" };
        var verb = new Command("serve", "Run the site on this installation. Example: palmares serve --urls http://localhost:5080") { urls };
        verb.SetAction(async (parsed, ct) =>
        {
            var address = parsed.GetValue(urls)!;
            if (ListenAddress.Check(address) is { } refusal)
                return Host.Refuse(refusal);
            await using var app = PalmaresWeb.Create([$"--Palmares:Data={host.Folder(parsed).Path}", $"--urls={address}", $"--Palmares:PublicUrl={address.Split(';')[0]}"], site => site.Services.AddSingleton<IProgrammeSolver, OrToolsSolver>());
            await using (var scope = app.Services.CreateAsyncScope())
                await scope.ServiceProvider.GetRequiredService<PrepareDatabase>().RunAsync(ct);
            host.Say(parsed, $"Palmares listens on {address}. Ctrl-C ends it.");
            await HostingAbstractionsHostExtensions.RunAsync(app, ct);
            return 0;
        });
        return verb;
    }

    private static Command Seed(Host host)
    {
        var day = new Option<DateOnly?>("--today") { Description = "The day the demo's present is; today unless said." };
        var verb = new Command("seed", "Play a fictional programme into an empty installation. Example: palmares seed --data demo") { day };
        verb.SetAction(async (parsed, ct) =>
        {
            var folder = host.Folder(parsed);
            Directory.CreateDirectory(folder.Path);
            var database = DatabaseChoice.From(Environment.GetEnvironmentVariable("Palmares__Database"), folder);
            var today = parsed.GetValue(day) ?? DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
            var seeded = await SeedDemo.RunAsync(database, folder, today, message => host.Say(parsed, message), ct);
            if (seeded.IsError)
                return Host.Refuse(seeded.Error);
            foreach (var account in DemoAccounts.ToTry)
                Console.Out.WriteLine($"  {account.Email,-26} {account.Role,-11} {account.What}");
            Console.Out.WriteLine($"  password of all: {DemoAccounts.Password}");
            return 0;
        });
        return verb;
    }
}
