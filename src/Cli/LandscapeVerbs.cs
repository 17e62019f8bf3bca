using System.CommandLine;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Kernel;
using Palmares.Landscape;
using Palmares.Landscape.Gaps;
using Palmares.Landscape.Register;
using Palmares.Papers.Word;
using Palmares.Proceedings;

namespace Palmares.Cli;

/// <summary><c>palmares landscape register|propose|decide|inputs|analyse|gaps|gap-report</c>.</summary>
internal sealed class LandscapeVerbs : IVerbs
{
    private sealed record Register(int Awards, int Bodies, IReadOnlyList<AwardRecord> Records, IReadOnlyList<DimensionCoverage> Coverage);

    private sealed record NearestTo(string Award, int Same, int Different, int Unknown, string? DifferentPurpose);

    private sealed record Gaps(string Title, string Subject, string Reach, IReadOnlyList<string> NotFound, IReadOnlyList<NearestTo> Nearest);

    public IEnumerable<Command> Build(Host host)
    {
        var landscape = host.Verb("landscape", "Other bodies' awards, gap analyses, criteria, programme rules and harmonisation.");
        landscape.Subcommands.Add(Whole(host));
        landscape.Subcommands.Add(FormVerb.Of<ProposeCell.Input, CellChangeId>(host, "propose", "Propose what a cell of the register should say.", (services, input, by, ct) => services.GetRequiredService<ProposeCell>().RunAsync(input, by, ct)));
        landscape.Subcommands.Add(FormVerb.Of<DecideCell.Input, Done>(host, "decide", "Accept or decline a proposal for a cell.", (services, input, by, ct) => services.GetRequiredService<DecideCell>().RunAsync(input, by, ct)));
        landscape.Subcommands.Add(Inputs(host));
        landscape.Subcommands.Add(FormVerb.Of<StartAnalysis.Input, AnalysisId>(host, "analyse", "Start a gap analysis.", (services, input, by, ct) => services.GetRequiredService<StartAnalysis>().RunAsync(input, by, ct)));
        landscape.Subcommands.Add(Shown(host));
        landscape.Subcommands.Add(Report(host));
        yield return landscape;
    }

    private static Command Whole(Host host)
    {
        var register = new Command("register", "The register of awards with its four cell states. Example: palmares landscape register --json");
        register.SetAction((parsed, ct) => host.RunAsync<Register>(parsed, async (services, by, token) =>
        {
            // Shipped with the software, so that whoever runs the command holds it already; what members added is for those who may read it.
            var read = by.May(Permission.ReadLandscape) ? (await services.GetRequiredService<ReadRegister>().RunAsync(by, token)).Value : AwardRegister.Shipped.All;
            var summary = SummariseRegister.Of(read);
            return new Register(summary.Awards, summary.Bodies, read, summary.Coverage);
        }, ct, Print));
        return register;
    }

    private static Command Inputs(Host host)
    {
        var file = new Option<string>("--out") { Description = PaperOut.Description, Required = true };
        var group = Group();
        var inputs = new Command("inputs", "All inputs to the register as one table. Example: palmares landscape inputs --out inputs.docx --group TSAG --as secretary@example.org") { file, group };
        inputs.SetAction((parsed, ct) => host.RunAsync(parsed, async (services, by, token) =>
        {
            var made = await services.GetRequiredService<MakeInputTable>().RunAsync(parsed.GetValue(group), by, token);
            return await made.WriteAsync(parsed.GetValue(file)!, token);
        }, ct, written => Console.Out.WriteLine($"{written} written.")));
        return inputs;
    }

    private static Command Shown(Host host)
    {
        var id = new Argument<Guid?>("analysis") { Description = "Its id; without one, all analyses are listed.", Arity = ArgumentArity.ZeroOrOne };
        var rule = new Option<string>("--what-if") { Description = "CELL=TEXT: one rule of the programme compared is another for this look; nothing is kept." };
        var gaps = new Command("gaps", "What was not found together, and who is nearest. Example: palmares landscape gaps --as delegate@example.org --json") { id, rule };
        gaps.SetAction((parsed, ct) => parsed.GetValue(id) is { } one
            ? host.RunAsync<Gaps>(parsed, async (services, by, token) =>
            {
                var changed = parsed.GetValue(rule)?.Split('=', 2);
                if (changed is { Length: 1 })
                    return Error.Invalid("'{0}' is not of the form CELL=TEXT.", "--what-if", code: "NotAWhatIf").With(changed[0]);
                var shown = await services.GetRequiredService<ShowAnalysis>().RunAsync(new AnalysisId(one), by, token, changed is null ? null : new(changed[0], changed[1]));
                return shown.IsError ? shown.Error : Told(shown.Value);
            }, ct, Print)
            : host.RunAsync(parsed, async (services, by, token) => by.May(Permission.ReadLandscape)
                ? Result<IReadOnlyList<ListAnalyses.Line>>.Of(await services.GetRequiredService<ListAnalyses>().RunAsync(by, token))
                : KernelErrors.NotPermitted, ct, lines =>
            {
                foreach (var line in lines)
                    Console.Out.WriteLine($"{line.Id}\t{line.Title}\t{line.Proposer.Member}");
            }));
        return gaps;
    }

    private static Command Report(Host host)
    {
        var id = new Argument<Guid>("analysis");
        var file = new Option<string>("--out") { Description = "The file to write; its ending says what: .docx, .xlsx, .md or .csv.", Required = true };
        var group = Group();
        var report = new Command("gap-report", "A gap analysis as a document or a table. Example: palmares landscape gap-report 01890000-0000-7000-8000-0000000000ff --out gaps.docx --group TSAG --as delegate@example.org") { id, file, group };
        report.SetAction((parsed, ct) => host.RunAsync(parsed, async (services, by, token) =>
        {
            var shown = await services.GetRequiredService<ShowAnalysis>().RunAsync(new AnalysisId(parsed.GetValue(id)), by, token);
            var made = shown.Then<Paper>(analysis => GapPaper.Of(analysis, services.GetRequiredService<TimeProvider>().GetUtcNow())
                .Headed(services.GetRequiredService<HostBody>(), PaperKind.Contribution, PaperHead.Group(parsed.GetValue(group))));
            if (made.IsError || Path.GetExtension(parsed.GetValue(file)!) != ".csv")
                return await made.WriteAsync(parsed.GetValue(file)!, token);
            await PlainFile.WriteAsync(parsed.GetValue(file)!, Encoding.UTF8.GetBytes(GapPaper.ToCsv(shown.Value)), token);
            return parsed.GetValue(file)!;
        }, ct, written => Console.Out.WriteLine($"{written} written.")));
        return report;
    }

    private static Option<string?> Group() => new("--group") { Description = "The group it is addressed to, as at the head of a Word document." };

    private static Gaps Told(AnalysisShown shown) => new(
        shown.Title, shown.Subject.Name, shown.Reach,
        [.. shown.NeverStated.Concat(shown.Missing).Select(gap => $"{string.Join(" + ", gap.Features.Select(feature => feature.Label))}: {gap.Sentence}")],
        [.. shown.Nearest.Select(one => new NearestTo($"{one.Award.Body}: {one.Award.Name}", one.Same, one.Different, one.Unknown, one.DifferentPurpose))]);

    private static void Print(Gaps gaps)
    {
        Console.Out.WriteLine($"{gaps.Title}: {gaps.Subject} compared with {gaps.Reach}");
        foreach (var gap in gaps.NotFound)
            Console.Out.WriteLine(gap);
        foreach (var near in gaps.Nearest)
            Console.Out.WriteLine($"{near.Award}\tsame {near.Same}\tdifferent {near.Different}\tnot known {near.Unknown}\t{(near.DifferentPurpose is null ? "" : "different purpose: " + near.DifferentPurpose)}");
    }

    private static void Print(Register register)
    {
        foreach (var award in register.Records)
            Console.Out.WriteLine($"{award.Id}\t{award.Body}\t{award.Name}\t{award.Status}");
        foreach (var row in register.Coverage)
            Console.Out.WriteLine($"{row.Label}: {row.Sentence}");
    }
}

/// <summary>A verb that takes what a page has in a form, as a JSON file with the same names.</summary>
internal static class FormVerb
{
    public static Command Of<TInput, TResult>(Host host, string name, string about, Func<IServiceProvider, TInput, Actor, CancellationToken, Task<Result<TResult>>> run, string under = "landscape")
        where TInput : notnull
    {
        var file = new Argument<string>("file") { Description = "JSON, or - for standard input." };
        var verb = new Command(name, $"{about} Example: palmares {under} {name} {name}.json --as name@example.org") { file };
        verb.SetAction((parsed, ct) => host.RunAsync(parsed, async (services, by, token) =>
        {
            var input = await JsonForm.ReadAsync<TInput>(parsed.GetValue(file)!, token);
            return input.IsError ? input.Error : await run(services, input.Value, by, token);
        }, ct));
        return verb;
    }
}
