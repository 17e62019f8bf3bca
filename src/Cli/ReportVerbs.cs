using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Kernel;
using Palmares.Landscape;
using Palmares.Papers.Word;
using Palmares.Proceedings;
using Palmares.Reports.Activity;
using Palmares.Reports.Status;
using Palmares.Reports.Updates;

namespace Palmares.Cli;

/// <summary><c>palmares report activity --out FILE.docx</c>.</summary>
internal sealed class ReportVerbs : IVerbs
{
    public IEnumerable<Command> Build(Host host)
    {
        var report = new Command("report", "Documents that draw on several modules.");
        var file = new Option<string>("--out") { Description = PaperOut.Description, Required = true };
        var group = new Option<string>("--group") { Description = "The group before which it comes, such as TSAG." };
        var activity = new Command("activity", "The activity report as a TD, of what members may see. Example: palmares report activity --out activity.docx --group TSAG --as rapporteur@example.org") { file, group };
        activity.SetAction((parsed, ct) => host.RunAsync(
            parsed,
            async (services, by, token) =>
            {
                var made = await services.GetRequiredService<MakeActivityReport>().RunAsync(new(AccessClass.MembersOnly), by, token);
                var paper = made.Then<Paper>(report => ActivityPaper.Of(report).Headed(services.GetRequiredService<HostBody>(), PaperKind.TemporaryDocument, PaperHead.Group(parsed.GetValue(group))));
                var written = await paper.WriteAsync(parsed.GetValue(file)!, token);
                return written.IsError ? written.Error : made;
            },
            ct,
            _ => Console.Out.WriteLine($"{parsed.GetValue(file)} written.")));
        report.Subcommands.Add(activity);
        report.Subcommands.Add(Update(host));
        report.Subcommands.Add(Status(host));
        yield return report;
    }

    private static Command Status(Host host)
    {
        var year = new Option<int?>("--year") { Description = "The year; the present one if none is given." };
        var file = new Option<string>("--out") { Description = PaperOut.Description, Required = true };
        var verb = new Command("status", "The yearly status of laureates and pipeline. Example: palmares report status --year 2026 --out status.docx --as secretary@example.org") { year, file };
        verb.SetAction((parsed, ct) => host.RunAsync(
            parsed,
            async (services, by, token) =>
            {
                var made = await services.GetRequiredService<MakeStatusDocument>().RunAsync(new(parsed.GetValue(year)), by, token);
                return await made.Then<Paper>(status => new StatusPaper(words => words).Of(status)).WriteAsync(parsed.GetValue(file)!, token);
            },
            ct,
            written => Console.Out.WriteLine($"{written} written.")));
        return verb;
    }

    private static Command Update(Host host)
    {
        var form = new Argument<string>("form") { Description = "A JSON file with group, to, source, and optionally since, number and access; or - for standard input." };
        var file = new Option<string>("--out") { Description = PaperOut.Description, Required = true };
        var verb = new Command("update", "The inter-sector activity update. Example: palmares report update form.json --out update.docx --as rapporteur@example.org") { form, file };
        verb.SetAction((parsed, ct) => host.RunAsync(
            parsed,
            async (services, by, token) =>
            {
                var read = await JsonForm.ReadAsync<MakeActivityUpdate.Input>(parsed.GetValue(form)!, token);
                if (read.IsError)
                    return read.Error;
                var made = await services.GetRequiredService<MakeActivityUpdate>().RunAsync(read.Value, by, token);
                return await made.WriteAsync(parsed.GetValue(file)!, token);
            },
            ct,
            written => Console.Out.WriteLine($"{written} written.")));
        return verb;
    }
}
