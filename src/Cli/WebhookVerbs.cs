using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Kernel;
using Palmares.Webhooks;
using Palmares.Webhooks.Delivering;
using Palmares.Webhooks.Registering;

namespace Palmares.Cli;

/// <summary><c>palmares webhook add|list|log|test|again|stop|resume|secret|deliver</c>.</summary>
internal sealed class WebhookVerbs : IVerbs
{
    public IEnumerable<Command> Build(Host host)
    {
        var webhook = new Command("webhook", "Programs that are told of acts as they happen.");
        webhook.Subcommands.Add(Add(host));
        webhook.Subcommands.Add(List(host));
        webhook.Subcommands.Add(Log(host));
        webhook.Subcommands.Add(OfOne(host, "test", "Queue a test message.", (services, id, by, ct) => services.GetRequiredService<SendTest>().RunAsync(id, by, ct)));
        webhook.Subcommands.Add(Again(host));
        webhook.Subcommands.Add(OfOne(host, "stop", "Send nothing any more; what waits, waits.", (services, id, by, ct) => services.GetRequiredService<StopWebhook>().RunAsync(id, by, ct)));
        webhook.Subcommands.Add(OfOne(host, "resume", "Go on where it stopped.", (services, id, by, ct) => services.GetRequiredService<ResumeWebhook>().RunAsync(id, by, ct)));
        webhook.Subcommands.Add(OfOne(host, "secret", "Change the secret that signs; the new one is printed this once.", (services, id, by, ct) => services.GetRequiredService<ChangeSecret>().RunAsync(id, by, ct)));
        webhook.Subcommands.Add(Deliver(host));
        yield return webhook;
    }

    private static Command Add(Host host)
    {
        var name = new Argument<string>("name") { Description = "Who receives it." };
        var address = new Argument<string>("address") { Description = "Beginning with https://." };
        var kinds = new Option<string[]>("--act") { Required = true, AllowMultipleArgumentsPerToken = true, Description = string.Join(", ", Leaving.All.Select(kind => kind.Name)) };
        var verb = new Command("add", "Register a receiver; the secret that signs is printed this once. Example: palmares webhook add 'Web team' https://hooks.example.org/palmares --act awards.roll-published --as secretary@example.org") { name, address, kinds };
        verb.SetAction((parsed, ct) => host.RunAsync(
            parsed,
            (services, by, token) => services.GetRequiredService<RegisterWebhook>().RunAsync(new(parsed.GetValue(name)!, parsed.GetValue(address)!, parsed.GetValue(kinds) ?? []), by, token),
            ct,
            made => Console.Out.WriteLine($"{made.Id}\t{made.Secret}")));
        return verb;
    }

    private static Command List(Host host)
    {
        var verb = new Command("list", "The receivers, and how they fare. Example: palmares webhook list --as secretary@example.org");
        verb.SetAction((parsed, ct) => host.RunAsync(
            parsed,
            (services, by, token) => services.GetRequiredService<ListWebhooks>().RunAsync(by, token),
            ct,
            hooks =>
            {
                foreach (var hook in hooks)
                    Console.Out.WriteLine($"{hook.Id}\t{hook.Name}\t{hook.Address}\t{string.Join(' ', hook.Kinds)}\t{(hook.StoppedAt is null ? "runs" : hook.Failed ? "stopped: it did not answer" : "stopped")}\t{hook.Delivered} delivered, {hook.Waiting} waiting, {hook.GivenUp} given up");
            }));
        return verb;
    }

    private static Command Log(Host host)
    {
        var id = new Argument<Guid>("webhook") { Description = "Its id, as listed." };
        var page = new Option<int>("--page") { DefaultValueFactory = _ => 1 };
        var verb = new Command("log", "What was sent, and what was answered. Example: palmares webhook log 0192… --as secretary@example.org") { id, page };
        verb.SetAction((parsed, ct) => host.RunAsync(
            parsed,
            (services, by, token) => services.GetRequiredService<ShowDeliveries>().RunAsync(new(WebhookId.From(parsed.GetValue(id)), parsed.GetValue(page)), by, token),
            ct,
            view =>
            {
                foreach (var line in view.Deliveries.Items)
                    Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{line.Id}\t{line.QueuedAt:yyyy-MM-dd HH:mm:ss}\t{line.Kind}\t{line.State}\t{string.Join(' ', line.Attempts.Select(attempt => attempt.Status?.ToString(CultureInfo.InvariantCulture) ?? attempt.Problem))}"));
            }));
        return verb;
    }

    private static Command Again(Host host)
    {
        var id = new Argument<Guid>("delivery") { Description = "Its id, as in the log." };
        var verb = new Command("again", "Send a message again, under its old number. Example: palmares webhook again 0192… --as secretary@example.org") { id };
        verb.SetAction((parsed, ct) => host.RunAsync(parsed, (services, by, token) => services.GetRequiredService<Redeliver>().RunAsync(DeliveryId.From(parsed.GetValue(id)), by, token), ct, _ => Console.Out.WriteLine("Done.")));
        return verb;
    }

    private static Command Deliver(Host host)
    {
        var verb = new Command("deliver", "Send what is due now, where no server runs that does. Example: palmares webhook deliver --as secretary@example.org");
        verb.SetAction((parsed, ct) => host.RunAsync(
            parsed,
            async (services, by, token) =>
            {
                if (!by.May(Permission.KeepWebhooks))
                    return KernelErrors.NotPermitted;
                await services.GetRequiredService<QueueDue>().RunAsync(token);
                return Result<int>.Of(await services.GetRequiredService<SendDue>().RunAsync(token));
            },
            ct,
            made => Console.Out.WriteLine($"{made} attempts.")));
        return verb;
    }

    private static Command OfOne<T>(Host host, string name, string about, Func<IServiceProvider, WebhookId, Actor, CancellationToken, Task<Result<T>>> run)
    {
        var id = new Argument<Guid>("webhook") { Description = "Its id, as listed." };
        var verb = new Command(name, $"{about} Example: palmares webhook {name} 0192… --as secretary@example.org") { id };
        verb.SetAction((parsed, ct) => host.RunAsync(parsed, (services, by, token) => run(services, WebhookId.From(parsed.GetValue(id)), by, token), ct, value => Console.Out.WriteLine(value is Done ? "Done." : value)));
        return verb;
    }
}
