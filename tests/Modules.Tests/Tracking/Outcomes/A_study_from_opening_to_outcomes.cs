using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Modules.Tests.Privacy;
using Palmares.Modules.Tests.Records;
using Palmares.Privacy;
using Palmares.Privacy.Objecting;
using Palmares.Privacy.Stating;
using Palmares.Records;
using Palmares.TestKit;
using Palmares.Tracking;
using Palmares.Tracking.Outcomes;
using Xunit;

namespace Palmares.Modules.Tests.Tracking.Outcomes;

public sealed class A_study_from_opening_to_outcomes
{
    private static readonly OutcomeStudyId Study = new("laureates-2018");

    // Plainly invented, each another.
    private static readonly string[] First = ["Amber", "Birch", "Cedar", "Dune", "Ember", "Fern", "Glade", "Heath"];

    private static readonly string[] Last = ["Quillwater", "Marrowfield", "Thistlebank", "Harrowmere", "Lanternby", "Copperdale"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task It_is_off_until_stated_then_matched_frozen_and_only_then_looked_at(Engine engine)
    {
        await using var room = await RoomAsync(engine);
        var secretary = room.World.As(Role.Secretary);

        Assert.Equal(TrackingErrors.PurposeNotStated, (await OpenAsync(room, secretary)).Error);
        // What is stated of another purpose opens nothing.
        await StateAsync(room, ProcessingPurpose.Tracking, secretary);
        Assert.Equal(TrackingErrors.PurposeNotStated, (await OpenAsync(room, secretary)).Error);
        await StateAsync(room, ProcessingPurpose.OutcomeStudies, secretary);
        Assert.False((await OpenAsync(room, secretary)).IsError);
        Assert.Equal(TrackingErrors.StudyTaken, (await OpenAsync(room, secretary)).Error);
        Assert.Equal(TrackingErrors.NotFrozen, (await LookAsync(room, secretary)).Error);
        var proposed = (await MatchAsync(room, secretary)).Value;
        Assert.Equal(TrackingErrors.MatchingMoved, (await FreezeAsync(room, "another hash", secretary)).Error);
        Assert.Equal(proposed.ListHash, (await MatchAsync(room, secretary)).Value.ListHash);
        Assert.False((await FreezeAsync(room, proposed.ListHash, secretary)).IsError);
        Assert.Equal(TrackingErrors.FrozenAlready, (await FreezeAsync(room, proposed.ListHash, secretary)).Error);
        Assert.False((await LookAsync(room, secretary)).IsError);
        var shown = (await ShowAsync(room, secretary)).Value;

        Assert.Equal((6, 0), (proposed.Facts.Sets, proposed.Facts.NotInRecord));
        Assert.InRange(proposed.Facts.People, 30, 42);
        Assert.Equal((proposed.ListHash, 1, true, true), (shown.ListHash, shown.Looks, shown.Findings!.TooFew, shown.Findings.Questions.All(question => question.Means.Count == 0)));
        Assert.Equal(6, shown.Findings.Laureates);
        // The invented laureates write on to the end, those beside them fall silent in 2019.
        var retention = shown.Findings.Questions[0];
        Assert.Equal(1, retention.Laureates.Points[^1].Share);
        Assert.True(retention.Comparison.Points.Last(point => point.Share is not null).Share < .2);
        Assert.Equal(
            ["tracking.study-opened", "tracking.study-frozen", "tracking.outcomes-computed"],
            (await room.World.ActsAsync()).Select(act => act.Name).Where(name => name.StartsWith("tracking.study", StringComparison.Ordinal) || name.StartsWith("tracking.outcomes", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task No_single_person_stands_in_what_is_kept_or_shown_and_withdrawing_closes_the_study()
    {
        await using var room = await RoomAsync(Engine.Sqlite);
        var secretary = room.World.As(Role.Secretary);
        await FrozenAsync(room, secretary);

        var kept = await room.World.QueryAsync(db => db.Set<OutcomeStudy>().AsNoTracking().SingleAsync(Ct));
        var people = await room.World.QueryAsync(db => db.Set<Person>().AsNoTracking().Select(person => new { person.Id, person.DisplayName, person.PrimaryMention }).ToListAsync(Ct));
        Assert.DoesNotContain(people, person => kept.List!.Contains(person.Id.ToString(), StringComparison.Ordinal) || kept.List.Contains(person.DisplayName, StringComparison.Ordinal) || kept.List.Contains(person.PrimaryMention!.Value.Value, StringComparison.Ordinal));
        Assert.Equal(FrozenList.Hash(kept.List!), kept.ListHash);

        Assert.Equal(KernelErrors.NotPermitted, (await LookAsync(room, room.World.As(Role.Rapporteur))).Error);
        Assert.False((await ShowAsync(room, room.World.As(Role.Rapporteur))).IsError);
        Assert.Equal(KernelErrors.NotPermitted, (await ShowAsync(room, room.World.As(Role.Judge))).Error);
        await room.World.RunAsync((WithdrawProcessing withdraw) => withdraw.RunAsync(new(ProcessingPurpose.OutcomeStudies, "Asked about."), secretary, Ct));
        Assert.Equal(TrackingErrors.PurposeNotStated, (await ShowAsync(room, secretary)).Error);
        Assert.Equal(TrackingErrors.PurposeNotStated, (await LookAsync(room, secretary)).Error);
    }

    [Fact]
    public async Task Who_objects_is_not_matched_and_leaves_a_frozen_list_at_the_next_look()
    {
        await using var room = await RoomAsync(Engine.Sqlite);
        var secretary = room.World.As(Role.Secretary);
        await StateAsync(room, ProcessingPurpose.Tracking, secretary);
        await FrozenAsync(room, secretary);
        await LookAsync(room, secretary);
        var before = (await ShowAsync(room, secretary)).Value.Findings!;

        foreach (var other in Enumerable.Range(6, 3))
            await ObjectAsync(room, await PersonAt(room, other), ProcessingPurpose.OutcomeStudies, secretary);
        // Who objects to another purpose stays compared.
        await ObjectAsync(room, await PersonAt(room, 10), ProcessingPurpose.Tracking, secretary);
        await LookAsync(room, secretary);
        var after = (await ShowAsync(room, secretary)).Value;

        Assert.True(after.Findings!.Comparison < before.Comparison);
        Assert.Equal(2, after.Looks);
        await room.World.RunAsync((OpenStudy open) => open.RunAsync(new("second", [new("laureates")]), secretary, Ct));
        var anew = (await room.World.RunAsync((MatchStudy match) => match.RunAsync(new("second"), secretary, Ct))).Value;
        Assert.Equal(42 - 3, anew.Facts.AtRisk);
    }

    /// <summary>48 people who wrote alike from 2015 to 2017; the first six are laureates of 2018 and write on.</summary>
    private static async Task<RecordRoom> RoomAsync(Engine engine)
    {
        var room = await RecordRoom.OnAsync(engine);
        var lines = new List<string>();
        foreach (var person in Enumerable.Range(0, 48))
        {
            var months = Enumerable.Range(0, 12).Select(at => (Year: 2015 + (at / 4), Month: 1 + (at % 4 * 3))).Concat(person < 6 ? Enumerable.Range(2018, 8).Select(year => (Year: year, Month: 5)) : person % 7 == 0 ? [(Year: 2018, Month: 8), (Year: 2019, Month: 8), (Year: 2021, Month: 2)] : [(Year: 2018, Month: 8)]);
            foreach (var (year, month) in months)
                lines.Add($$"""{"source":"demo-lab","docid":"LAB {{person}}-{{year}}-{{month}}","title":"Sheet {{person}} {{year}} {{month}} of the {{Last[person % 6]}} {{First[person / 6]}} papers","type":"recommendation","date":"{{year}}-{{month:00}}-10","group":"SG 1","contributors":[{"name":"{{NameOf(person)}}","given":"{{First[person / 6]}}","surname":"{{Last[person % 6]}}","role":"author","person_key":"p{{person}}"}]}""");
        }

        await room.ImportAsync(room.File("demo-lab.jsonl", lines));
        foreach (var laureate in Enumerable.Range(0, 6))
        {
            var person = await PersonAt(room, laureate);
            await room.World.QueryAsync(async db =>
            {
                new AddToCohort(db, new ActLog(db), room.World.Clock).Stage(person, "laureates", new DateOnly(2018, 3, 1), room.World.As(Role.Secretary));
                return await db.SaveChangesAsync(Ct);
            });
        }

        return room;
    }

    private static string NameOf(int person) => $"{First[person / 6]} {Last[person % 6]}";

    private static async Task<PersonId> PersonAt(RecordRoom room, int person) => (await room.World.RunAsync((FindPeople find) => find.RunAsync(NameOf(person), 1, Ct))).Items.First(found => found.DisplayName == NameOf(person)).Person;

    private static async Task FrozenAsync(RecordRoom room, Actor by)
    {
        await StateAsync(room, ProcessingPurpose.OutcomeStudies, by);
        await OpenAsync(room, by);
        await FreezeAsync(room, (await MatchAsync(room, by)).Value.ListHash, by);
    }

    private static Task<Result<ProcessingId>> StateAsync(RecordRoom room, ProcessingPurpose purpose, Actor by) => room.World.RunAsync((StateProcessing state) => state.RunAsync(Statements.Of(purpose), by, Ct));

    private static async Task ObjectAsync(RecordRoom room, PersonId person, ProcessingPurpose purpose, Actor by)
    {
        var objection = (await room.World.RunAsync((RaiseObjection raise) => raise.RunAsync(new(purpose, "A name", "somebody@example.org", "Leave me out."), Actor.Public, Ct))).Value;
        Assert.False((await room.World.RunAsync((AnswerObjection answer) => answer.RunAsync(new(objection, true, "Left out.", person.Value), by, Ct))).IsError);
    }

    private static Task<Result<OutcomeStudyId>> OpenAsync(RecordRoom room, Actor by) => room.World.RunAsync((OpenStudy open) => open.RunAsync(new(Study.Value, [new("laureates")]), by, Ct));

    private static Task<Result<MatchStudy.View>> MatchAsync(RecordRoom room, Actor by) => room.World.RunAsync((MatchStudy match) => match.RunAsync(Study, by, Ct));

    private static Task<Result<MatchedFacts>> FreezeAsync(RecordRoom room, string hash, Actor by) => room.World.RunAsync((FreezeStudy freeze) => freeze.RunAsync(new(Study, hash), by, Ct));

    private static Task<Result<Done>> LookAsync(RecordRoom room, Actor by) => room.World.RunAsync((ComputeOutcomes compute) => compute.RunAsync(Study, by, Ct));

    private static Task<Result<ShowStudy.View>> ShowAsync(RecordRoom room, Actor by) => room.World.RunAsync((ShowStudy show) => show.RunAsync(Study, by, Ct));
}
