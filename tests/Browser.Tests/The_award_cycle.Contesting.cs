using Microsoft.Playwright;
using Palmares.Awards;
using Palmares.Browser.Tests.Walking;
using Palmares.Web.Tests;

namespace Palmares.Browser.Tests;

/// <content>What does not go smoothly: a chair in conflict, an endorser replaced, an objection and an appeal.</content>
public sealed partial class The_award_cycle
{
    /// <summary>The first who is asked is replaced before answering; the old link dies.</summary>
    private static async Task ReplaceEndorserAsync(Site site, Walker nominator, string email)
    {
        await nominator.FillAsync(("Input.Name", "Aspen Awayfield"), ("Input.Email", "aspen@example.org"));
        await nominator.PressAsync("Send invitation");
        var old = await site.LinkToAsync("aspen@example.org", "/endorse/");
        await nominator.Page.Locator("[name='Input.Instead']").SelectOptionAsync(new SelectOptionValue { Label = "Aspen Awayfield" });
        await nominator.FillAsync(("Input.Name", "Linden Oakenshore"), ("Input.Email", email), ("Input.Organisation", "Oakenshore Library"));
        await nominator.PressAsync("Send invitation");
        await nominator.SeesAsync("Replaced");
        await site.ExpectAsync("awards.endorser-invited");
        await using var aspen = await site.VisitAsync();
        Assert.Equal(404, (await aspen.Page.Context.APIRequest.GetAsync(old)).Status);
    }

    /// <summary>The chair works with a nominee: declares it, hands the item over, and meets it nowhere any more.</summary>
    private static async Task HandOverAsync(Site site, Players players)
    {
        await using var chair = await site.SignInAsync(Chair);
        await chair.GoAsync($"/review/conflicts/{Slug}/declare");
        var option = chair.Page.Locator("select option").Filter(new() { HasText = players.Nominees[3].Name });
        await chair.Page.Locator("select").SelectOptionAsync(await option.GetAttributeAsync("value") ?? "");
        await chair.TickAsync("Input.Kind", nameof(Review.ConflictKind.Interest));
        await chair.FillAsync(("Input.Reason", "We share the rights in a book."));
        await chair.PressAsync("Declare the conflict");
        await site.ExpectAsync("review.conflict-declared");

        await chair.GoAsync($"/review/handing/{Slug}");
        await chair.Page.Locator("[name='Input.Nomination']").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        var member = chair.Page.Locator("[name='Input.To'] option").Filter(new() { HasText = Judges[2] });
        await chair.Page.Locator("[name='Input.To']").SelectOptionAsync(await member.GetAttributeAsync("value") ?? "");
        await chair.PressAsync("Hand it over");
        await site.ExpectAsync("review.item-handed-over");
        await chair.GoAsync($"/review/deliberating/{Slug}");
        Assert.DoesNotContain(players.Nominees[3].Name, await chair.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    private static async Task StateDueProcessAsync(Site site, EditionId edition)
    {
        await using var secretary = await site.SignInAsync("Hazel Programmeer");
        await secretary.GoAsync($"/awards/approving/rules/{edition}");
        await secretary.Page.GetByText("State the rules").First.ClickAsync();
        await secretary.FillAsync(("Input.ObjectionDays", "7"), ("Input.AppealDays", "7"));
        await secretary.PressAsync("State these rules");
        foreach (var (name, kind) in new[] { ("Fern Delegatsen", DutyKind.HandleObjections), ("Rowan Reportwell", DutyKind.DecideAppeals) })
        {
            var person = secretary.Page.Locator("[name=Holder] option").Filter(new() { HasText = name });
            await secretary.Page.Locator("[name=Holder]").SelectOptionAsync(await person.GetAttributeAsync("value") ?? "");
            await secretary.TickAsync("Kind", kind.ToString());
            await secretary.PressAsync("Entrust");
        }

        await site.ExpectAsync("awards.due-process-stated", "awards.duty-entrusted");
    }

    /// <summary>Everybody is told; one who was not selected objects, is answered, appeals, and is answered again. The decision stands.</summary>
    private static async Task ContestAsync(Site site, Players players, EditionId edition)
    {
        await TellAsync(site, players, edition);
        var link = await site.LinkToAsync(EmailOf(players.Nominees[2]), "/outcome/");
        await using (var nominee = await site.VisitAsync(width: Walker.Phone))
        {
            await nominee.GoAsync(link);
            await nominee.SeesAsync("From the panel");
            await nominee.FillAsync(("Text", "My second claim was read as another person's."));
            await nominee.PressAsync("Lodge the objection");
            await site.ExpectAsync("awards.objection-lodged");
        }

        await using (var handler = await site.SignInAsync("Fern Delegatsen"))
        {
            await handler.GoAsync("/awards/objecting");
            await handler.TickAsync("Upheld", "false");
            await handler.FillAsync(("Answer", "We compared the claim with the record; the panel read the right line."));
            await handler.PressAsync("Answer the objection");
            await site.ExpectAsync("awards.objection-answered");
        }

        await using (var nominee = await site.VisitAsync())
        {
            await nominee.GoAsync(link);
            await nominee.SeesAsync("the panel read the right line");
            await nominee.TickAsync("Ground", nameof(AppealGround.TheObjectionWasNotHeard));
            await nominee.FillAsync(("AppealText", "Nobody asked me."));
            await nominee.PressAsync("Lodge the appeal");
            await site.ExpectAsync("awards.appeal-lodged");
        }

        await using (var judge = await site.SignInAsync("Rowan Reportwell"))
        {
            await judge.GoAsync("/awards/objecting");
            await judge.TickAsync("Outcome", nameof(AppealState.Dismissed));
            await judge.FillAsync(("Answer", "The file shows that you were heard in writing."));
            await judge.PressAsync("Decide the appeal");
            await site.ExpectAsync("awards.appeal-decided");
        }

        // The panel and the secretary learn of neither.
        await using var chair = await site.SignInAsync(Chair);
        await chair.GoAsync("/awards/deciding");
        Assert.DoesNotContain("bjection: ", await chair.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    /// <summary>Who presided over the chair's conflict writes in the chair's place; then the secretary tells all.</summary>
    private static async Task TellAsync(Site site, Players players, EditionId edition)
    {
        foreach (var name in new[] { Chair, Judges[2] })
        {
            await using var writer = await site.SignInAsync(name);
            await writer.GoAsync(await TellingAsync(site, edition));
            var forms = writer.Page.Locator("main section form");
            for (var at = 0; at < await forms.CountAsync(); at++)
            {
                await forms.Nth(at).Locator("textarea").FillAsync("The panel saw steady work, and would have liked to see more of it led.");
                await writer.PressAsync(forms.Nth(at).Locator("button"));
            }
        }

        await using var secretary = await site.SignInAsync("Hazel Programmeer");
        await secretary.GoAsync(await TellingAsync(site, edition));
        await secretary.PressAsync("Tell the outcomes of this category");
        await site.ExpectAsync("awards.feedback-written", "awards.outcomes-told");
    }

    private static async Task<string> TellingAsync(Site site, EditionId edition) =>
        $"/awards/telling/{(await site.MustAsync((ReadEdition read) => read.RunAsync(edition, CancellationToken.None))).Categories.Single().Id}";
}
