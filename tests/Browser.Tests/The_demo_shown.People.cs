using Microsoft.Playwright;
using Palmares.Browser.Tests.Walking;

namespace Palmares.Browser.Tests;

/// <content>What became of laureates beside others, and a person who sees own figures first, is named by agreement, contests and leaves.</content>
public sealed partial class The_demo_shown
{
    private const string Asked = "someone@demo.example";

    /// <summary>Forty laureates of ten years: curves with numbers at risk, and a difference with its interval. Six of two editions: counts and curves alone.</summary>
    private static async Task StudiesAsync(Walker reader)
    {
        await reader.GoAsync("/tracking/outcomes/study/laureates-so-far");
        await reader.SeesAsync("frozen");
        await reader.SeesAsync("difference in years, with its 95 % interval by matched sets");
        await reader.SeesAsync("Pieces of work a year, around the decision");
        var curves = reader.Page.Locator("main figure.pm-chart");
        Assert.True(await curves.CountAsync() >= 4, "A curve is missing.");
        // Drawn for both sides, with how many are still watched below the years.
        await Assertions.Expect(curves.First).ToContainTextAsync("Still watched");
        Assert.True(await curves.First.Locator("svg .pc-band-1").CountAsync() > 0 && await curves.First.Locator("svg .pc-band-2").CountAsync() > 0, "A curve stands without its band.");
        Assert.True(await curves.First.Locator("tbody tr").CountAsync() > 10, "The table of the curve is short.");
        await reader.GoAsync("/tracking/outcomes/study/laureates-of-two-editions");
        await reader.SeesAsync("Below 25 laureates counts and curves alone are shown");
        await Assertions.Expect(reader.Page.Locator("main")).Not.ToContainTextAsync("difference in years");
    }

    private static async Task PeopleAsync(Site site, Walker secretary)
    {
        await secretary.GoAsync("/tracking/indicators/emerging");
        Assert.True(await secretary.Page.Locator("main figure.pm-chart svg .pc-usual").CountAsync() >= 2, "No trajectory lies on the band of its cohort.");
        await secretary.PressAsync(secretary.Page.Locator("section.pm-clause h3 a").First);
        await secretary.SeesAsync("Indicators");
        var timeline = secretary.Page.Locator("main figure.pm-chart").First;
        Assert.True(await timeline.Locator("svg .pc-work").CountAsync() > 0, "The timeline draws no works.");

        // Somebody who wrote with this person is asked.
        var other = await secretary.Page.Locator("main details li a[href^='/records/people/']").First.GetAttributeAsync("href");
        await secretary.GoAsync(other!);
        var name = (await secretary.Page.Locator("main h1 bdi, main h1 span[dir=auto]").First.InnerTextAsync()).Trim();
        await secretary.SeesAsync("Indicators");
        await secretary.GoAsync("/tracking/opting-in?person=" + other!.Split('/')[^1]);
        await secretary.FillAsync(("Input.Email", Asked));
        await secretary.PressAsync("Ask");
        await secretary.SeesAsync("Not answered yet");

        var link = await site.LinkToAsync(Asked, "/own-record/");
        await using var person = await site.VisitAsync();
        await person.GoAsync(link);
        await person.SeesAsync("You have not answered yet.");
        await person.SeesAsync("Your figures");
        Assert.True(await person.Page.Locator("main figure.pm-chart svg .pc-usual").CountAsync() > 0, "Nobody sees where the own years lie in the cohort.");
        await person.FillAsync(("Text", "The second line is somebody else's work."));
        await person.PressAsync("Send");
        await person.SeesAsync("The second line is somebody else's work.");
        await person.GoAsync(link);
        await person.PressAsync("I agree");
        await person.SeesAsync("You agreed.");
        await secretary.GoAsync("/tracking/indicators/emerging");
        await secretary.SeesAsync(name);
        await person.PressAsync("Leave");
        await person.SeesAsync("You left. Your name is gone.");
        await secretary.GoAsync("/tracking/indicators/emerging");
        await Assertions.Expect(secretary.Page.Locator("section.pm-clause h3").Filter(new() { HasText = name })).ToHaveCountAsync(0);
    }
}
