using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Reports.Activity;

namespace Palmares.Cli;

/// <summary><c>palmares report activity --out FILE.docx</c>.</summary>
internal sealed class ReportVerbs : IVerbs
{
    public IEnumerable<Command> Build(Host host)
    {
        var report = new Command("report", "Documents that draw on several modules.");
        var file = new Option<string>("--out") { Description = "The .docx to write.", Required = true };
        var activity = new Command("activity", "The activity report as .docx. Example: palmares report activity --out activity.docx --as rapporteur@example.org") { file };
        activity.SetAction((parsed, ct) => host.RunAsync(
            parsed,
            async (services, by, token) =>
            {
                var made = await services.GetRequiredService<MakeActivityReport>().RunAsync(by, token);
                if (!made.IsError)
                    await PlainFile.WriteAsync(parsed.GetValue(file)!, ActivityPaper.Of(made.Value).ToDocx(), token);
                return made;
            },
            ct,
            _ => Console.Out.WriteLine($"{parsed.GetValue(file)} written.")));
        report.Subcommands.Add(activity);
        yield return report;
    }
}
