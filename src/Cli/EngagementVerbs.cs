using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Engagement;
using Palmares.Engagement.Code;
using Palmares.Engagement.Stories;
using Palmares.Kernel;

namespace Palmares.Cli;

/// <summary><c>palmares engage stories|asked|actions|metrics|code</c>.</summary>
internal sealed class EngagementVerbs : IVerbs
{
    public IEnumerable<Command> Build(Host host)
    {
        var engage = new Command("engage", "Success stories, guidance and actions, measures, standards in code.");
        var group = new Option<string>("--group") { Description = "Only this study group." };
        var page = new Option<int>("--page") { DefaultValueFactory = _ => 1 };
        var stories = new Command("stories", "The stories you may see: approved ones, and all to those who tell them. Example: palmares engage stories --group SG99 --json") { group, page };
        stories.SetAction((parsed, ct) => host.RunAsync(
            parsed,
            (services, by, token) => services.GetRequiredService<ListStories>().RunAsync(new(parsed.GetValue(group), Page: parsed.GetValue(page)), by, token),
            ct,
            found =>
            {
                foreach (var story in found.Items)
                    Console.Out.WriteLine($"{story.StudyGroup}\t{story.State}\t{story.Standard}\t{story.Headline}");
            }));
        engage.Subcommands.Add(stories);
        engage.Subcommands.Add(Asked(host));
        engage.Subcommands.Add(Actions(host));
        engage.Subcommands.Add(Metrics(host));
        engage.Subcommands.Add(Code(host));
        yield return engage;
    }

    private static Command Asked(Host host)
    {
        var asked = new Command("asked", "The study groups that were asked for stories, and what came. Example: palmares engage asked --as rapporteur@example.org");
        asked.SetAction((parsed, ct) => host.RunAsync(
            parsed,
            (services, by, token) => services.GetRequiredService<ShowAsked>().RunAsync(by, token),
            ct,
            found =>
            {
                foreach (var one in found.Asked)
                    Console.Out.WriteLine($"{one.Group}\t{one.Number}\t{one.Deadline:yyyy-MM-dd}\t{(one.AnsweredOn is { } on ? on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "awaited")}\t{one.Stories}");
            }));
        return asked;
    }

    private static Command Actions(Host host)
    {
        var overdue = new Option<bool>("--overdue") { Description = "Only those whose day is past." };
        var actions = new Command("actions", "Sentences of workshops and what became of each. Example: palmares engage actions --overdue --as rapporteur@example.org") { overdue };
        actions.SetAction((parsed, ct) => host.RunAsync(
            parsed,
            async (services, by, token) =>
            {
                var today = DateOnly.FromDateTime(services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
                var all = await services.GetRequiredService<ListActions>().RunAsync(by, token);
                return all.Then<IReadOnlyList<GuidanceLine>>(lines => Result<IReadOnlyList<GuidanceLine>>.Of([.. lines.Where(line => !parsed.GetValue(overdue) || line.IsOverdue(today))]));
            },
            ct,
            lines =>
            {
                foreach (var line in lines)
                    Console.Out.WriteLine($"{line.Output}\t{(line.Action is null ? "guidance" : line.State!.Value.ToString().ToLowerInvariant())}\t{line.Due:yyyy-MM-dd}\t{line.Owner}\t{line.Text ?? line.Sentence}");
            }));
        return actions;
    }

    private static Command Metrics(Host host)
    {
        var body = new Option<string>("--body") { Description = "Only this body, such as IETF; 'own' for this installation's registers." };
        var metrics = new Command("metrics", "The measures IE-1 to IE-16 of the bodies whose record is imported. Example: palmares engage metrics --body IETF --as rapporteur@example.org --json") { body };
        metrics.SetAction((parsed, ct) => host.RunAsync(
            parsed,
            async (services, by, token) =>
            {
                var here = await services.GetRequiredService<MeasureHere>().RunAsync(by, token);
                var bodies = await services.GetRequiredService<MeasureBodies>().RunAsync(by, token);
                var wanted = parsed.GetValue(body);
                if (here.IsError || (bodies.IsError && wanted != "own"))
                    return here.IsError ? here.Error : bodies.Error;
                return Result<IReadOnlyList<BodyMetric>>.Of(
                [
                    .. here.Value.Concat(bodies.IsError ? [] : bodies.Value.Metrics)
                        .Where(one => wanted is null || (wanted == "own" ? one.Body.Length == 0 : string.Equals(one.Body, wanted, StringComparison.OrdinalIgnoreCase))),
                ]);
            },
            ct,
            found =>
            {
                foreach (var one in found)
                    Console.Out.WriteLine($"{(one.Body.Length == 0 ? "own" : one.Body)}\t{one.Definition}\t{(one.Figures.Count == 0 ? "not computable" : string.Join("; ", one.Latest.Select(figure => $"{figure.Part} {figure.Period}: {figure.Told}")))}\t{one.Known}\t{one.Why}");
            }));
        return metrics;
    }

    private static Command Code(Host host)
    {
        var code = new Command("code", "Open source that carries standards out.");
        var list = new Command("list", "What is recorded, with its maintainers. Example: palmares engage code list --json --as rapporteur@example.org");
        list.SetAction((parsed, ct) => host.RunAsync<IReadOnlyList<ImplementationShown>>(
            parsed,
            async (services, by, token) => by.May(Permission.TellStory) ? Result<IReadOnlyList<ImplementationShown>>.Of(await services.GetRequiredService<ListImplementations>().RunAsync(by, token)) : KernelErrors.NotPermitted,
            ct,
            all =>
            {
                foreach (var one in all)
                    Console.Out.WriteLine($"{one.Standard}\t{one.Name}\t{one.Repository}\t{one.Maintainers}\t{one.HoldersNow} of {one.Holders.Count}\t{one.Id}");
            }));
        code.Subcommands.Add(list);
        code.Subcommands.Add(FormVerb.Of<RecordImplementation.Input, ImplementationId>(host, "record", "Record software that carries a standard out.", (services, input, by, ct) => services.GetRequiredService<RecordImplementation>().RunAsync(input, by, ct), "engage code"));
        code.Subcommands.Add(FormVerb.Of<WithdrawImplementation.Input, Done>(host, "withdraw", "Withdraw it, with the reason.", (services, input, by, ct) => services.GetRequiredService<WithdrawImplementation>().RunAsync(input, by, ct), "engage code"));
        return code;
    }
}
