using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Kernel;

namespace Palmares.Cli;

/// <summary><c>palmares audit verify|head|acts|brought-in</c>.</summary>
internal sealed class AuditVerbs : IVerbs
{
    public IEnumerable<Command> Build(Host host)
    {
        var audit = new Command("audit", "The ledger of acts: check it, sign its head, read it.");
        audit.Subcommands.Add(Verify(host));
        audit.Subcommands.Add(Head(host));
        audit.Subcommands.Add(Acts(host));
        audit.Subcommands.Add(BroughtIn(host));
        yield return audit;
    }

    private static Command Verify(Host host)
    {
        var head = new Option<string>("--head") { Description = "A head exported earlier, to find a cut tail." };
        var verb = new Command("verify", "Recompute the chain; exit 1 and the first broken act when it does not hold. Example: palmares audit verify --head head.json") { head };
        verb.SetAction(async (parsed, ct) =>
        {
            var whole = true;
            var exit = await host.RunAsync(
                parsed,
                async (services, by, token) =>
                {
                    var input = await ReadHeadAsync(parsed.GetValue(head), token);
                    if (input.IsError)
                        return input.Error;
                    // Whoever holds the files may check them; no account is needed to recompute hashes.
                    var report = await services.GetRequiredService<VerifyLedger>().RunAsync(input.Value, by.User is null ? Actor.System : by, token);
                    whole = report.IsError || report.Value.AnyFault is null;
                    return report;
                },
                ct,
                report =>
                {
                    Console.Out.WriteLine(report.Fault is null ? $"{report.Acts} acts, chain whole, head {report.HeadHash}" : $"Broken: {report.Fault}");
                    foreach (var one in report.BroughtIn)
                        Console.Out.WriteLine($"Ledger {one.Number}, brought in with edition {one.Edition}: " + (one.Fault is null ? $"{one.Acts} acts ({one.Open} with their content), chain whole, head {one.HeadHash}" : $"broken: {one.Fault}"));
                });
            return exit != 0 || whole ? exit : 1;
        });
        return verb;
    }

    private static Command Head(Host host)
    {
        var file = new Argument<string>("file");
        var verb = new Command("head", "Write the signed head of the chain to a file, to be kept elsewhere. Example: palmares audit head head.json --as auditor@example.org") { file };
        verb.SetAction((parsed, ct) => host.RunAsync(
            parsed,
            async (services, by, token) =>
            {
                var head = await services.GetRequiredService<ExportHead>().RunAsync(by, token);
                if (!head.IsError)
                    await WriteWholeAsync(parsed.GetValue(file)!, head.Value.Write(), token);
                return head;
            },
            ct,
            head => Console.Out.WriteLine($"Head of {head.Sequence} acts written.")));
        return verb;
    }

    private static Command Acts(Host host)
    {
        var prefix = new Option<string>("--name") { Description = "Only acts whose name begins so, e.g. review." };
        var page = new Option<int>("--page") { DefaultValueFactory = _ => 1 };
        var verb = new Command("acts", "The acts, newest first. Example: palmares audit acts --name awards. --as auditor@example.org") { prefix, page };
        verb.SetAction((parsed, ct) => host.RunAsync(
            parsed,
            (services, by, token) => services.GetRequiredService<ListActs>().RunAsync(new(parsed.GetValue(prefix), parsed.GetValue(page)), by, token),
            ct,
            acts =>
            {
                foreach (var act in acts.Items)
                    Console.Out.WriteLine($"{act.Sequence}\t{act.At:u}\t{act.Name}\t{act.Actor}\t{act.Payload}");
            }));
        return verb;
    }

    private static Command BroughtIn(Host host)
    {
        var ledger = new Argument<int>("ledger") { Description = "Its number, as audit verify tells it." };
        var prefix = new Option<string>("--name") { Description = "Only acts whose name begins so, e.g. review." };
        var page = new Option<int>("--page") { DefaultValueFactory = _ => 1 };
        var verb = new Command("brought-in", "The acts of another installation that came with an edition, newest first. Example: palmares audit brought-in 1 --name awards. --as auditor@example.org") { ledger, prefix, page };
        verb.SetAction((parsed, ct) => host.RunAsync(
            parsed,
            (services, by, token) => services.GetRequiredService<ListBroughtInActs>().RunAsync(new(parsed.GetValue(ledger), parsed.GetValue(prefix), parsed.GetValue(page)), by, token),
            ct,
            view =>
            {
                foreach (var act in view.Acts.Items)
                    Console.Out.WriteLine($"{act.Sequence}\t{act.At:u}\t{act.Name}\t{act.Actor}\t{act.Payload}");
            }));
        return verb;
    }

    private static async Task<Result<VerifyLedger.Input>> ReadHeadAsync(string? file, CancellationToken ct)
    {
        if (file is null)
            return new VerifyLedger.Input();
        var head = LedgerHead.Read(await File.ReadAllTextAsync(file, ct));
        return head.IsError ? head.Error.At(file) : new VerifyLedger.Input(head.Value);
    }

    private static async Task WriteWholeAsync(string file, string text, CancellationToken ct)
    {
        var temporary = file + ".part";
        await File.WriteAllTextAsync(temporary, text, ct);
        File.Move(temporary, file, overwrite: true);
    }
}
