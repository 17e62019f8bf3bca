using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Kernel;
using Palmares.Records;
using Palmares.Tracking;
using Palmares.Tracking.Cohorts;
using Palmares.Tracking.Outcomes;

namespace Palmares.Cli;

/// <summary><c>palmares track study|follow</c>.</summary>
internal sealed class StudyVerbs : IVerbs
{
    private readonly Argument<string> _key = new("study") { Description = "The study's key." };

    public IEnumerable<Command> Build(Host host)
    {
        var track = host.Verb("track", "Evidence about people, and cohorts followed over years.");
        var study = new Command("study", "What became of laureates beside people like them.");
        study.Subcommands.Add(List(host));
        study.Subcommands.Add(Open(host));
        study.Subcommands.Add(Match(host));
        study.Subcommands.Add(Freeze(host));
        study.Subcommands.Add(Look(host));
        study.Subcommands.Add(Show(host));
        track.Subcommands.Add(study);
        track.Subcommands.Add(FormVerb.Of<FollowEarlier.Input, int>(
            host, "follow", "Laureates of years before the award was run here enter a cohort: {cohort, people: [{person, decided, agreed}]}, agreed saying where the agreement is kept.",
            (services, input, by, ct) => services.GetRequiredService<FollowEarlier>().RunAsync(input, by, ct), "track"));
        yield return track;
    }

    private static Command List(Host host)
    {
        var verb = new Command("list", "All studies. Example: palmares track study list --as secretary@example.org");
        verb.SetAction((parsed, ct) => host.RunAsync(parsed, (services, by, token) => services.GetRequiredService<ListStudies>().RunAsync(by, token), ct));
        return verb;
    }

    private Command Open(Host host)
    {
        var cohorts = new Option<string[]>("--cohort") { Description = "The key of a cohort; may be given several times.", Required = true };
        var verb = new Command("open", "Opens a study of cohorts. Example: palmares track study open laureates --cohort laureates-2025 --as secretary@example.org") { _key, cohorts };
        verb.SetAction((parsed, ct) => host.RunAsync(
            parsed, (services, by, token) => services.GetRequiredService<OpenStudy>().RunAsync(new(parsed.GetValue(_key)!, [.. parsed.GetValue(cohorts)!.Select(CohortId.From)]), by, token), ct));
        return verb;
    }

    private Command Match(Host host)
    {
        var verb = new Command("match", "Matches laureates with people like them and prints the balance and the list's hash. Reads no outcome, keeps nothing. Example: palmares track study match laureates --as secretary@example.org") { _key };
        verb.SetAction((parsed, ct) => host.RunAsync(parsed, (services, by, token) => services.GetRequiredService<MatchStudy>().RunAsync(new(parsed.GetValue(_key)!), by, token), ct));
        return verb;
    }

    private Command Freeze(Host host)
    {
        var hash = new Option<string>("--hash") { Description = "The list's hash, as match printed it.", Required = true };
        var verb = new Command("freeze", "Fixes the matched list for good. Example: palmares track study freeze laureates --hash HASH --as secretary@example.org") { _key, hash };
        verb.SetAction((parsed, ct) => host.RunAsync(parsed, (services, by, token) => services.GetRequiredService<FreezeStudy>().RunAsync(new(new(parsed.GetValue(_key)!), parsed.GetValue(hash)!), by, token), ct));
        return verb;
    }

    private Command Look(Host host)
    {
        var verb = new Command("look", "Looks at what became of a frozen list; every look is counted. Example: palmares track study look laureates --as secretary@example.org") { _key };
        verb.SetAction((parsed, ct) => host.RunAsync(parsed, (services, by, token) => services.GetRequiredService<ComputeOutcomes>().RunAsync(new(parsed.GetValue(_key)!), by, token), ct));
        return verb;
    }

    private Command Show(Host host)
    {
        var verb = new Command("show", "The study as it may be seen: counts, curves, differences. Example: palmares track study show laureates --as secretary@example.org") { _key };
        verb.SetAction((parsed, ct) => host.RunAsync(parsed, (services, by, token) => services.GetRequiredService<ShowStudy>().RunAsync(new(parsed.GetValue(_key)!), by, token), ct));
        return verb;
    }
}
