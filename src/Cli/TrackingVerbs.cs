using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Kernel;
using Palmares.Records;
using Palmares.Tracking;

namespace Palmares.Cli;

/// <summary><c>palmares track dossier|cohort</c>.</summary>
internal sealed class TrackingVerbs : IVerbs
{
    public IEnumerable<Command> Build(Host host)
    {
        var track = new Command("track", "Evidence about people, and cohorts followed over years.");
        track.Subcommands.Add(Dossier(host));
        track.Subcommands.Add(ShowOne(host));
        yield return track;
    }

    private static Command Dossier(Host host)
    {
        var person = new Argument<Guid>("person") { Description = "The person's id." };
        var verb = new Command("dossier", "Every line of evidence with its source and snapshot. Example: palmares track dossier PERSON --as secretary@example.org") { person };
        verb.SetAction((parsed, ct) => host.RunAsync(
            parsed,
            async (services, by, token) => by.May(Permission.SearchRecord)
                ? await services.GetRequiredService<ListEvidence>().RunAsync(new PersonId(parsed.GetValue(person)), token)
                : KernelErrors.NotPermitted,
            ct,
            lines =>
            {
                foreach (var line in lines)
                    Console.Out.WriteLine($"{line.Text} [{line.Source}, snapshot {line.Snapshot.Short}]");
            }));
        return verb;
    }

    private static Command ShowOne(Host host)
    {
        var cohort = new Argument<string>("cohort") { Description = "The cohort's key." };
        var verb = new Command("cohort", "What the record shows of a cohort since t0. Example: palmares track cohort laureates-2025 --as secretary@example.org") { cohort };
        verb.SetAction((parsed, ct) => host.RunAsync(
            parsed, (services, by, token) => services.GetRequiredService<ShowCohort>().RunAsync(new CohortId(parsed.GetValue(cohort)!), by, token), ct));
        return verb;
    }
}
