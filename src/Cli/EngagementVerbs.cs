using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Engagement.Stories;

namespace Palmares.Cli;

/// <summary><c>palmares engage stories</c>.</summary>
internal sealed class EngagementVerbs : IVerbs
{
    public IEnumerable<Command> Build(Host host)
    {
        var engage = new Command("engage", "Success stories.");
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
        yield return engage;
    }
}
