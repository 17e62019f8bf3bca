using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Kernel;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Awards;

public sealed class SetAsideLettersTests
{
    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Parties_that_were_told_read_that_it_holds_no_longer_and_neither_why_nor_at_whose_word(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var contested = await Contested.WithAsync(world, recuse: ("judge-2", 1));
        await contested.DecideAsync();
        var objection = AwardsBuilder.Ok(await contested.ObjectAsync(contested.Nominator(3), 2));

        var before = await LettersAsync(world);
        AwardsBuilder.Ok(await contested.AnswerAsync(objection, upheld: true));

        var parties = (await LettersAsync(world)).Where(letter => letter.Kind == "awards.outcome-set-aside").ToList();
        var inside = (await LettersAsync(world)).Where(letter => letter.Kind == "awards.decision-set-aside").ToList();
        Assert.DoesNotContain(before, letter => letter.Kind!.EndsWith("set-aside", StringComparison.Ordinal));
        Assert.Equal(
            ["nominator-1@example.org", "nominator-2@example.org", "nominator-3@example.org", "nominee-1@example.org", "nominee-2@example.org", "nominee-3@example.org"],
            parties.Select(letter => letter.To).Order(StringComparer.Ordinal));
        Assert.Single(parties.Select(Bare).Distinct());
        Assert.Equal(["chair@example.org", "judge-1@example.org"], inside.Select(letter => letter.To).Order(StringComparer.Ordinal));
        Assert.All([.. parties, .. inside], letter =>
        {
            Assert.True(letter.Held);
            foreach (var secret in new[] { "object", "Read the second claim", "compared", "handler", "Laureate", "laureate" })
                Assert.DoesNotContain(secret, letter.Subject + letter.Text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_decision_referred_back_before_anybody_was_told_is_told_to_the_panel_alone()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var contested = await Contested.WithAsync(world, body: "The board");
        await contested.DecideAsync(tell: false);

        AwardsBuilder.Ok(await contested.ApproveAsync(ApprovalOutcome.ReferredBack, "The second claim is not shown."));

        var letters = (await LettersAsync(world)).Where(letter => letter.Kind!.EndsWith("set-aside", StringComparison.Ordinal)).ToList();
        Assert.Equal(["chair@example.org", "judge-1@example.org", "judge-2@example.org"], letters.Select(letter => letter.To).Order(StringComparer.Ordinal));
        Assert.All(letters, letter => Assert.DoesNotContain("second claim", letter.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_approved_a_decision_learns_that_an_appeal_set_it_aside()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var contested = await Contested.WithAsync(world, body: "The board");
        await contested.DecideAsync(tell: false);
        AwardsBuilder.Ok(await contested.ApproveAsync(ApprovalOutcome.Approved));
        AwardsBuilder.Ok(await contested.TellAsync());
        var objection = AwardsBuilder.Ok(await contested.ObjectAsync(contested.Nominator(3), 2));
        AwardsBuilder.Ok(await contested.AnswerAsync(objection, upheld: false));
        var appeal = AwardsBuilder.Ok(await contested.AppealAsync(contested.Nominator(3), 2, objection));

        AwardsBuilder.Ok(await contested.DecideAppealAsync(appeal, AppealState.BackToPanel));

        var inside = (await LettersAsync(world)).Where(letter => letter.Kind == "awards.decision-set-aside").Select(letter => letter.To).Order(StringComparer.Ordinal);
        Assert.Equal(["approver@example.org", "chair@example.org", "judge-1@example.org", "judge-2@example.org"], inside);
    }

    /// <summary>A letter without what is its reader's own: name and number.</summary>
    private static string Bare(OutboxMessage letter)
    {
        return Regex.Replace(letter.Subject + "\n" + letter.Text, "FABLE-[0-9-]+|Nominee [0-9]|nominator-[0-9]", "…");
    }

    private static Task<List<OutboxMessage>> LettersAsync(World world) => world.QueryAsync(db => db.Set<OutboxMessage>().AsNoTracking().Where(letter => letter.Kind != null).ToListAsync());
}
