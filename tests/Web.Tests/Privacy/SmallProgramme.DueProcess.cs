using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Awards.Approving;
using Palmares.Awards.Objecting;
using Palmares.Awards.Telling;
using Palmares.Demo;
using Palmares.Kernel;

namespace Palmares.Web.Tests.Privacy;

internal static partial class SmallProgramme
{
    /// <summary>Stands blacked out in each statement that is read without names.</summary>
    public const string BlackedOut = "lantern works";

    /// <summary>Judges of the edition in review read without names, and with a passage blacked out.</summary>
    private static Task HideNomineesAsync(Stage stage, EditionId edition) => stage.RunAsync(async (PalmaresDb db) =>
    {
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO awards_phases (EditionId, Phase, NominationsSealed, EndorsementsTaken, NomineeHidden, PanelNamed, ResultsToChair) VALUES ({edition.Value}, 'Reviewing', 0, 0, 1, 0, 0) ON CONFLICT DO UPDATE SET NomineeHidden = 1", Ct);
        Assert.True(await db.Database.ExecuteSqlAsync($"UPDATE awards_nominations SET Statement = Statement || ' So the ' || {BlackedOut} || ' came about.' WHERE EditionId = {edition.Value} AND State = 'Submitted'", Ct) > 0);
        return await db.Database.ExecuteSqlAsync($"INSERT INTO awards_redactions (Id, NominationId, Place, Part, Passage, At) SELECT Id, Id, 'Statement', '', {BlackedOut}, SavedAt FROM awards_nominations WHERE EditionId = {edition.Value} AND State = 'Submitted'", Ct);
    });

    /// <summary>Objections to the embargoed edition's decisions go to the rapporteur, appeals to the steward: neither had a part in them.</summary>
    private static async Task StateDueProcessAsync(Stage stage, EditionFacts edition, Actor secretary)
    {
        await stage.MustAsync((StateDueProcess state) => state.RunAsync(new(edition.Id, null, ByVote: false, ObjectionDays: 30, AppealDays: 30, SlatePublic: false, null), secretary, Ct));
        foreach (var (account, name, duty) in new[] { ("rapporteur", "Rowan Reportwell", DutyKind.HandleObjections), ("steward", "The steward", DutyKind.DecideAppeals) })
            await stage.MustAsync((EntrustDuty entrust) => entrust.RunAsync(new(edition.Id, stage.ActorAsync(DemoAccounts.At(account), Ct).GetAwaiter().GetResult().User, name, DemoAccounts.At(account), duty), secretary, Ct));
    }

    /// <summary>One category is told; two nominees object, both in vain, and the first appeals.</summary>
    private static async Task ContestAsync(Stage stage, CategoryId category, IReadOnlyList<NominationId> nominations, Actor secretary, Actor chair)
    {
        foreach (var nomination in nominations)
            await stage.MustAsync((WriteFeedback write) => write.RunAsync(new(nomination, "The panel saw the work and weighed it.", AsItIs: true), chair, Ct));
        await stage.MustAsync((TellOutcomes tell) => tell.RunAsync(new(category), secretary, Ct));
        var (handler, objected) = (await stage.ActorAsync(DemoAccounts.At("rapporteur"), Ct), new List<(PartyKey Key, ObjectionId Objection)>());
        foreach (var nomination in nominations.Take(2))
        {
            var email = await stage.RunAsync((PalmaresDb db) => db.Database.SqlQuery<string>($"SELECT NomineeEmail AS Value FROM awards_nominations WHERE Id = {nomination.Value}").SingleAsync(Ct));
            var key = new PartyKey(Secret: await stage.SecretForAsync(email, "/outcome/", Ct));
            var objection = await stage.MustAsync((LodgeObjection lodge) => lodge.RunAsync(new(key, "The second part was not read."), Actor.ByLink("outcome"), Ct));
            await stage.MustAsync((AnswerObjection answer) => answer.RunAsync(new(objection, Upheld: false, "It was read."), handler, Ct));
            objected.Add((key, objection));
        }

        await stage.MustAsync((LodgeAppeal appeal) => appeal.RunAsync(new(objected[0].Key, objected[0].Objection, AppealGround.TheObjectionWasNotHeard, "Nobody asked me."), Actor.ByLink("outcome"), Ct));
    }
}
