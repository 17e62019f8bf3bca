using Palmares.Engagement;
using Palmares.Engagement.Actions;
using Palmares.Engagement.Asking;
using Palmares.Engagement.Stories;
using Palmares.Kernel;
using Palmares.Modules.Tests.Engagement.Actions;
using Palmares.Modules.Tests.Engagement.Events;
using Palmares.Proceedings.Liaison;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Engagement.Metrics;

/// <summary>Measures of what this installation keeps itself.</summary>
public sealed class OwnRegisters
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Follow_up_counts_what_was_closed_by_its_day_of_what_is_due()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var workshop = await HoldingEvents.PlanAsync(world);
        foreach (var number in new[] { "TSAG-R4", "TSAG-TD133" })
            await AgreeingOnActions.RegisterAsync(world, number);
        var actions = new List<ActionId>();
        for (var output = 1; output <= 12; output++)
        {
            await HoldingEvents.CaptureAsync(world, workshop);
            actions.Add((await AgreeingOnActions.AgreeAsync(world, workshop, output)).Value);
        }

        var nothing = await MetricAsync(world, "IE-14");
        foreach (var action in actions.Take(7))
            await CloseAsync(world, action);
        await world.RunAsync((DropAction drop) => drop.RunAsync(new(actions[7], "Done elsewhere."), world.As(Role.Rapporteur), Ct));
        var early = (await MetricAsync(world, "IE-14")).Figures.Single();
        world.Clock.Advance(TimeSpan.FromDays(31));
        await CloseAsync(world, actions[8]);
        var late = (await MetricAsync(world, "IE-14")).Figures.Single();

        Assert.Equal((Computability.Not, "nothing is due yet"), (nothing.State, nothing.Why));
        Assert.Equal((7, 8, (double?)null), (early.Numerator, early.Denominator, early.Value));
        // Four are still to do or were closed after their day, one was dropped.
        Assert.Equal((7, 12, 7 / 12.0), (late.Numerator, late.Denominator, late.Value));
    }

    [Fact]
    public async Task Response_counts_groups_that_answered_in_time_of_those_late_or_heard()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var by = world.As(Role.Rapporteur);
        var deadline = DateOnly.FromDateTime(world.Clock.GetUtcNow().UtcDateTime).AddDays(20);
        var statement = (await world.RunAsync((AskForStories ask) => ask.RunAsync(new("TSAG", ["SG2", "SG3", "SG5"], deadline, "Interim meeting"), by, Ct))).Value;
        await world.RunAsync((SendLiaison send) => send.RunAsync(new(statement, "TSAG-LS7"), by, Ct));
        await world.RunAsync((RecordStory record) => record.RunAsync(new() { Headline = "Clocks agree", StudyGroup = "SG2", Standard = "F.100", Problem = "They did not.", WhatItDoes = "One form.", Answers = statement }, by, Ct));

        var before = (await MetricAsync(world, "IE-15")).Figures;
        world.Clock.Advance(TimeSpan.FromDays(21));
        var after = (await MetricAsync(world, "IE-15")).Figures;

        Assert.Equal([(1, 1), (1, 3)], before.Select(figure => ((int)figure.Numerator, (int)figure.Denominator)));
        Assert.Equal([(1, 3), (1, 3)], after.Select(figure => ((int)figure.Numerator, (int)figure.Denominator)));
        Assert.Equal(ErrorKind.Forbidden, (await world.RunAsync((MeasureHere measure) => measure.RunAsync(world.As(Role.Judge), Ct))).Error.Kind);
    }

    private static async Task CloseAsync(World world, ActionId action) =>
        Assert.False((await world.RunAsync((CloseAction close) => close.RunAsync(new(action, "TSAG-TD133", "Clause 4"), world.As(Role.Rapporteur), Ct))).IsError);

    private static async Task<BodyMetric> MetricAsync(World world, string id) =>
        (await world.RunAsync((MeasureHere measure) => measure.RunAsync(world.As(Role.Rapporteur), Ct))).Value.Single(one => one.Definition.Id == id);
}
