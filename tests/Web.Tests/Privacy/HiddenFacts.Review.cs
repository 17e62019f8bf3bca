using Palmares.Awards;
using Palmares.Demo;
using Palmares.Review;
using Palmares.Review.Assigning;
using Palmares.Review.Conflicts;
using Palmares.Review.Deliberating;
using Palmares.Review.Scoring;

namespace Palmares.Web.Tests.Privacy;

internal static partial class HiddenFacts
{
    private static readonly HiddenFact[] OfReview =
    [
        new("what another judge marked and wrote while scores are open", ["judge2"], async stage =>
        {
            var sheets = $"Edition = {EditionIs(SmallProgramme.Reviewing)} AND IsFinal = 1 AND Judge IN {JudgesOf("judge2")}";
            await ChangeAsync(stage, $"UPDATE review_marks SET Value = (Value + 3) % 6 WHERE Sheet IN (SELECT Id FROM review_score_sheets WHERE {sheets})", $"UPDATE review_score_sheets SET Justification = 'A {Word}, and more of it.' WHERE {sheets}");
            await ChangeAsync(stage, $"UPDATE review_score_sheets SET Confidence = 'Little' WHERE {sheets}");
            return ["/review/scoring/read/" + await IdAsync(stage, $"SELECT Assignment AS Value FROM review_score_sheets WHERE {sheets} ORDER BY Id")];
        }),
        new("that another judge handed in", ["judge2", "secretary", "chair", "auditor"], async stage =>
        {
            var (judge, edition) = (await ActorAsync(stage, "judge2"), await EditionAsync(stage, SmallProgramme.Reviewing));
            var row = (await stage.MustAsync((ListOwnScoring list) => list.RunAsync(edition.Id, judge, Ct))).Rows.First(row => row.State != SheetState.HandedIn);
            await stage.MustAsync((SubmitScore submit) => submit.RunAsync(new(row.Assignment, edition.Criteria.ToDictionary(c => c.Id, _ => 4), $"Now the {Word} is seen."), judge, Ct));
            return ["/review/scoring/" + SmallProgramme.Reviewing];
        }),
        new("the marks of a nomination with which the chair has a conflict", ["secretary", "auditor"], async stage =>
        {
            await ChangeAsync(stage, $"UPDATE review_marks SET Value = 5 - Value WHERE Sheet IN (SELECT Id FROM review_score_sheets WHERE Edition = {EditionIs(SmallProgramme.Embargoed)} AND Nomination IN {ChairsOwn} AND Judge NOT IN {JudgesOf("judge1", "judge2", "chair")})");
            await ChangeAsync(stage, $"UPDATE review_score_sheets SET Confidence = 'Own' WHERE Edition = {EditionIs(SmallProgramme.Embargoed)} AND Nomination IN {ChairsOwn} AND Judge NOT IN {JudgesOf("judge1", "judge2", "chair")}");
            return ["/review/results/" + SmallProgramme.Embargoed];
        }, Early: true),
        new("who reads a nomination", ["secretary", "chair", "auditor"], stage => TakeOffAsync(stage, $"Nomination NOT IN {ChairsOwn}")),
        new("who reads a nomination with which the chair has a conflict", ["secretary", "auditor"], stage => TakeOffAsync(stage, $"Nomination IN {ChairsOwn}")),
        new("a conflict that another judge declared", ["secretary", "chair", "auditor"], stage => DeclareAsync(stage, $"Nomination NOT IN {ChairsOwn}")),
        new("a conflict that another judge declared where the chair has one", ["secretary", "auditor"], stage => DeclareAsync(stage, $"Nomination IN {ChairsOwn}")),
        new("what another judge would rather not read", ["secretary", "chair"], async stage =>
        {
            await ChangeAsync(stage, $"INSERT INTO review_wishes (Judge, Nomination, Kind) SELECT Judge, Nomination, 'RatherNot' FROM review_assignments WHERE Edition = {EditionIs(SmallProgramme.Reviewing)} AND WithdrawnAt IS NULL AND Judge IN {JudgesOf("judge5")} AND Nomination NOT IN {ChairsOwn} ON CONFLICT DO UPDATE SET Kind = 'RatherNot'");
            return [$"/review/assigning/{SmallProgramme.Reviewing}/{await IdAsync(stage, $"SELECT Nomination AS Value FROM review_wishes WHERE Kind = 'RatherNot' AND Judge IN {JudgesOf("judge5")}")}"];
        }),
        new("what is said about a nomination with which the chair has a conflict", ["secretary", "judge1", "judge2", "auditor"], stage => SayAsync(stage, Audience.Judges, $"Nomination IN {ChairsOwn}")),
        new("what chair and secretary say to each other", ["secretary", "chair", "auditor"], stage => SayAsync(stage, Audience.Leadership, $"Nomination NOT IN {ChairsOwn}")),
        new("how others marked a sample that one has not marked", ["judge2", "secretary", "chair", "auditor"], async stage =>
        {
            await ChangeAsync(stage, $"UPDATE review_sample_marks SET Value = 5 - Value WHERE Judge IN (SELECT j.Id FROM review_judges j JOIN review_panels p ON p.Id = j.Panel WHERE p.Edition = {EditionIs(SmallProgramme.Reviewing)} AND j.Id IN {JudgesOf("judge3", "judge4")})");
            return ["/review/practising/" + SmallProgramme.Reviewing];
        }),
    ];

    private static async Task<IReadOnlyList<string>> SayAsync(Stage stage, Audience audience, string which)
    {
        var nomination = NominationId.From(await IdAsync(stage, $"SELECT Nomination AS Value FROM review_assignments WHERE Edition = {EditionIs(SmallProgramme.Embargoed)} AND {which} ORDER BY Nomination"));
        var (edition, secretary) = (await EditionAsync(stage, SmallProgramme.Embargoed), await ActorAsync(stage, "secretary"));
        await stage.MustAsync((WriteRemark write) => write.RunAsync(new(edition.Id, nomination, audience, $"A {Word} is what it is."), secretary, Ct));
        return [$"/review/deliberating/{SmallProgramme.Embargoed}/{nomination}"];
    }

    private static async Task<IReadOnlyList<string>> TakeOffAsync(Stage stage, string which)
    {
        var row = $"FROM review_assignments WHERE Edition = {EditionIs(SmallProgramme.Reviewing)} AND WithdrawnAt IS NULL AND {which} AND Judge NOT IN {JudgesOf("judge1", "judge2", "chair")} AND Id NOT IN (SELECT Assignment FROM review_score_sheets) ORDER BY Id";
        var (nomination, judge) = (await IdAsync(stage, $"SELECT Nomination AS Value {row}"), await IdAsync(stage, $"SELECT Judge AS Value {row}"));
        var edition = await EditionAsync(stage, SmallProgramme.Reviewing);
        await stage.MustAsync((Reassign change) => change.RunAsync(new(edition.Id, NominationId.From(nomination), JudgeId.From(judge), null, $"A {Word} in the calendar."), Palmares.Kernel.Actor.System, Ct));
        return [$"/review/assigning/{SmallProgramme.Reviewing}/{nomination}"];
    }

    private static async Task<IReadOnlyList<string>> DeclareAsync(Stage stage, string which)
    {
        var row = $"FROM review_assignments a JOIN review_judges j ON j.Id = a.Judge JOIN accounts_users u ON u.Id = j.User WHERE a.Edition = {EditionIs(SmallProgramme.Reviewing)} AND a.{which} AND u.Email NOT IN ('judge1@demo.example', 'judge2@demo.example', 'chair@demo.example') ORDER BY a.Id DESC";
        var nomination = NominationId.From(await IdAsync(stage, $"SELECT a.Nomination AS Value {row}"));
        var judge = await stage.ActorAsync(await ValueAsync(stage, $"SELECT u.Email AS Value {row}"), Ct);
        var edition = await EditionAsync(stage, SmallProgramme.Reviewing);
        await stage.MustAsync((DeclareConflict declare) => declare.RunAsync(new(edition.Id, nomination, ConflictKind.Family, $"A {Word} in the family."), judge, Ct));
        return ["/review/conflicts/" + SmallProgramme.Reviewing];
    }
}
