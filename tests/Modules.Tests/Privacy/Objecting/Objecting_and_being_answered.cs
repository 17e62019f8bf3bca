using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Privacy;
using Palmares.Privacy.Objecting;
using Palmares.Privacy.Stating;
using Palmares.TestKit;
using Xunit;

namespace Palmares.Modules.Tests.Privacy.Objecting;

public sealed class Objecting_and_being_answered
{
    private static readonly RaiseObjection.Input Objection = new(ProcessingPurpose.Tracking, "Oddny Thistlewood", "oddny@example.org", "Leave me out.");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task An_objection_that_is_followed_leaves_the_person_out_and_its_writer_reads_the_answer_by_link(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var (secretary, subject) = (world.As(Role.Secretary), new Guid("0197a000-0000-7000-8000-000000000001"));
        await world.RunAsync((StateProcessing state) => state.RunAsync(Statements.Of(ProcessingPurpose.Tracking), secretary, Ct));

        var raised = (await world.RunAsync((RaiseObjection raise) => raise.RunAsync(Objection, Actor.Public, Ct))).Value;
        var letters = await world.QueryAsync(db => db.Set<OutboxMessage>().ToListAsync(Ct));
        var secret = letters.Single(letter => letter.To == "oddny@example.org").Text.Split("/objection/mine/")[1].Split('\n')[0];
        var waiting = Assert.Single((await world.RunAsync((ReadObjections read) => read.RunAsync(secretary, Ct))).Value);
        var unnamed = await world.RunAsync((AnswerObjection answer) => answer.RunAsync(new(raised, true, "You are left out."), secretary, Ct));
        await world.RunAsync((AnswerObjection answer) => answer.RunAsync(new(raised, true, "You are left out.", subject), secretary, Ct));
        var again = await world.RunAsync((AnswerObjection answer) => answer.RunAsync(new(raised, false, "No."), secretary, Ct));
        var mine = (await world.RunAsync((ReadObjections read) => read.BySecretAsync(secret, Ct))).Value;

        // The desk's letter holds no word of what was written.
        Assert.DoesNotContain("Leave me out", letters.Single(letter => letter.To == "desk@example.org").Text, StringComparison.Ordinal);
        Assert.Equal(ObjectionState.Open, waiting.State);
        Assert.Equal(nameof(PrivacyErrors.SubjectMissing), unnamed.Error.Code);
        Assert.Equal(nameof(PrivacyErrors.ObjectionAnswered), again.Error.Code);
        Assert.Equal((ObjectionState.Followed, "You are left out."), (mine.State, mine.Answer));
        Assert.Equal([subject], await world.RunAsync((ExcludedSubjects excluded) => excluded.RunAsync(ProcessingPurpose.Tracking, Ct)));
        Assert.Empty(await world.RunAsync((ExcludedSubjects excluded) => excluded.RunAsync(ProcessingPurpose.OutcomeStudies, Ct)));
        Assert.Equal(["privacy.objection-raised", "privacy.objection-answered", "privacy.person-excluded"], (await world.ActsAsync()).Select(act => act.Name).Where(name => name.Contains("objection", StringComparison.Ordinal) || name.Contains("excluded", StringComparison.Ordinal)));
        Assert.Contains(await world.QueryAsync(db => db.Set<OutboxMessage>().ToListAsync(Ct)), letter => letter.Subject == "Your objection is answered");
    }

    [Fact]
    public async Task What_is_incomplete_or_about_nothing_stated_is_refused_and_nobody_but_the_desk_reads_objections()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        async Task<string> CodeAsync(RaiseObjection.Input input) => (await world.RunAsync((RaiseObjection raise) => raise.RunAsync(input, Actor.Public, Ct))).Error.Code;

        Assert.Equal(nameof(PrivacyErrors.NothingStated), await CodeAsync(Objection));
        Assert.Equal(nameof(PrivacyErrors.ObjectionNameMissing), await CodeAsync(Objection with { Name = "" }));
        Assert.Equal(nameof(PrivacyErrors.ObjectionAddressMissing), await CodeAsync(Objection with { Email = "oddny" }));
        Assert.Equal(nameof(PrivacyErrors.ObjectionTextMissing), await CodeAsync(Objection with { Text = " " }));
        Assert.Equal(nameof(PrivacyErrors.TextTooLong), await CodeAsync(Objection with { Text = new string('x', 4001) }));
        Assert.Equal(KernelErrors.NotPermitted, (await world.RunAsync((ReadObjections read) => read.RunAsync(world.As(Role.Rapporteur), Ct))).Error);
        Assert.Equal(KernelErrors.NotPermitted, (await world.RunAsync((AnswerObjection answer) => answer.RunAsync(new(new(Guid.Empty), true, "x"), world.As(Role.Chair), Ct))).Error);
        Assert.Equal(nameof(PrivacyErrors.NoSuchObjection), (await world.RunAsync((ReadObjections read) => read.BySecretAsync("guessed", Ct))).Error.Code);
        Assert.Empty(await world.QueryAsync(db => db.Set<OutboxMessage>().ToListAsync(Ct)));
    }
}
