using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Kernel;
using Palmares.Landscape;

namespace Palmares.Cli;

/// <summary><c>palmares landscape register</c>: the whole register, shipped with the software; no account needed at the command.</summary>
internal sealed class LandscapeVerbs : IVerbs
{
    private sealed record Register(int Awards, int Bodies, IReadOnlyList<AwardRecord> Records, IReadOnlyList<DimensionCoverage> Coverage);

    public IEnumerable<Command> Build(Host host)
    {
        var landscape = new Command("landscape", "Other bodies' awards.");
        var register = new Command("register", "The register of awards with its four cell states. Example: palmares landscape register --json");
        register.SetAction((parsed, ct) => host.RunAsync<Register>(parsed, async (services, _, token) =>
        {
            // The register is a file of the software itself: whoever runs the command holds it already.
            var summary = await services.GetRequiredService<SummariseRegister>().RunAsync(Actor.System, token);
            return summary.IsError ? summary.Error : new Register(summary.Value.Awards, summary.Value.Bodies, AwardRegister.Shipped.All, summary.Value.Coverage);
        }, ct, Print));
        landscape.Subcommands.Add(register);
        yield return landscape;
    }

    private static void Print(Register register)
    {
        foreach (var award in register.Records)
            Console.Out.WriteLine($"{award.Id}\t{award.Body}\t{award.Name}\t{award.Status}");
        foreach (var row in register.Coverage)
            Console.Out.WriteLine($"{row.Label}: {row.Sentence}");
    }
}
