using Palmares.Awards;
using Palmares.Awards.Programming;
using Palmares.Kernel;
using Palmares.Review;
using Palmares.Review.Conflicts;
using Palmares.Review.Scoring;
using Palmares.Review.Wishing;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Review.Scoring;

/// <summary>The switches of a phase that review reads: names hidden, the panel named, results while scoring runs.</summary>
public sealed class WhatAPhaseShows
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_judge_reads_without_names_and_no_list_ties_a_name_to_a_number(Engine engine)
    {
        await using var review = await ReadyAsync(engine, PhaseSwitch.NomineeHidden);
        var judge = review.Judge(2);

        var own = await review.OwnAsync(judge);
        var read = (await review.World.RunAsync((ReadForScoring use) => use.RunAsync(own[0].Assignment, judge, Ct))).Value.Nomination;
        var form = (await review.World.RunAsync((WriteOfflineForm use) => use.RunAsync(review.Edition, judge, Ct))).Value;
        var wishes = (await review.World.RunAsync((ListWishes use) => use.RunAsync(review.Edition, judge, Ct))).Value;
        var declare = (await review.World.RunAsync((ListToDeclare use) => use.RunAsync(review.Edition, judge, Ct))).Value;

        Assert.NotEmpty(own);
        Assert.All(own, row => Assert.Equal(NomineeHiding.Hidden, row.NomineeName));
        Assert.Equal((NomineeHiding.Hidden, null, NomineeHiding.Hidden, default), (read.NomineeName, read.NomineeOrganisation, read.NominatorName, read.Id));
        Assert.DoesNotContain("Nominee", form, StringComparison.Ordinal);
        Assert.Empty(wishes.Rows);
        Assert.Equal(6, declare.Count);
        Assert.All(declare, row => Assert.Equal(("", default, true), (row.Number, row.Nomination, row.NomineeName.StartsWith("Nominee", StringComparison.Ordinal))));
        // By the row that was shown, without the nomination's number or id.
        var meant = declare.Single(row => row.NomineeName == "Nominee 3");
        Assert.False((await review.World.RunAsync((DeclareConflict use) => use.RunAsync(new(review.Edition, default, ConflictKind.Family, "A cousin.", meant.Key), judge, Ct))).IsError);
        Assert.Equal(ConflictKind.Family, (await review.World.RunAsync((ListToDeclare use) => use.RunAsync(review.Edition, judge, Ct))).Value.Single(row => row.NomineeName == "Nominee 3").Own);
        Assert.Equal(ReviewErrors.NoSuchNomination, (await review.World.RunAsync((DeclareConflict use) => use.RunAsync(new(review.Edition, default, ConflictKind.Family, "A cousin.", "nobody"), judge, Ct))).Error);
    }

    [Fact]
    public async Task The_chair_and_everybody_after_reviewing_read_the_names_and_judges_too_where_nothing_hides_them()
    {
        await using var hidden = await ReadyAsync(Engine.Sqlite, PhaseSwitch.NomineeHidden);
        await using var open = await ReadyAsync(Engine.Sqlite);

        var chair = await hidden.OwnAsync(hidden.Chair);
        await hidden.MoveToAsync(EditionPhase.Deciding);
        var after = await hidden.OwnAsync(hidden.Judge(2));
        var plain = await open.OwnAsync(open.Judge(2));

        Assert.All([.. chair, .. after, .. plain], row => Assert.StartsWith("Nominee", row.NomineeName, StringComparison.Ordinal));
        Assert.Equal(6, (await open.World.RunAsync((ListWishes use) => use.RunAsync(open.Edition, open.Judge(2), Ct))).Value.Rows.Count);
    }

    [Fact]
    public async Task Judges_are_told_who_else_sits_on_the_panel_only_where_the_phase_says_so()
    {
        await using var named = await ReadyAsync(Engine.Sqlite, PhaseSwitch.PanelNamed);
        await using var silent = await ReadyAsync(Engine.Sqlite);

        var told = await PanelAsync(named, named.Judge(2));
        var stranger = await PanelAsync(named, named.World.As(Role.Judge, "not-on-it"));
        await named.MoveToAsync(EditionPhase.Deciding);

        Assert.Equal(["Judge 1", "Judge 2", "Judge 3", "Judge 4", "Judge 5"], told);
        Assert.Empty(stranger);
        Assert.Empty(await PanelAsync(named, named.Judge(2)));
        Assert.Empty(await PanelAsync(silent, silent.Judge(2)));
    }

    [Fact]
    public async Task The_chair_sees_results_while_scoring_runs_only_where_the_phase_says_so()
    {
        await using var early = await ReadyAsync(Engine.Sqlite, PhaseSwitch.ResultsToChair);
        await using var waiting = await ReadyAsync(Engine.Sqlite);
        await early.ScoreAllAsync();
        await waiting.ScoreAllAsync();

        var computed = await early.CalibrateAsync();
        var seen = await early.World.RunAsync((ReadRanking read) => read.RunAsync(early.Edition, early.Chair, Ct));
        var refused = await waiting.CalibrateAsync();
        var judge = await early.World.RunAsync((ReadRanking read) => read.RunAsync(early.Edition, early.Judge(2), Ct));

        Assert.False(computed.IsError);
        Assert.Equal(6, Assert.Single(seen.Value.Categories).Lines.Count);
        Assert.Equal(nameof(ReviewErrors.ScoringStillOpen), refused.Error.Code);
        Assert.Equal(ErrorKind.Forbidden, judge.Error.Kind);
    }

    private static async Task<IReadOnlyList<string>> PanelAsync(ReviewWorld review, Actor judge) =>
        (await review.World.RunAsync((ListOwnScoring use) => use.RunAsync(review.Edition, judge, Ct))).Value.Panel;

    private static async Task<ReviewWorld> ReadyAsync(Engine engine, params PhaseSwitch[] on)
    {
        var review = await ReviewWorld.OnAsync(engine, phase: EditionPhase.Screening);
        var switched = await review.World.RunAsync((SwitchPhase use) => use.RunAsync(new(review.Edition, EditionPhase.Reviewing, on), review.Secretary, Ct));
        Assert.False(switched.IsError);
        await review.MoveToAsync(EditionPhase.Reviewing);
        await review.FormPanelAsync();
        await review.AssignAsync();
        return review;
    }
}
