using Palmares.Demo;

namespace Palmares.Web.Tests.Privacy;

/// <summary>Objections and appeals, which their parties and whoever is entrusted with them read, and nobody else; who was nominated, where judges read without names; letters about drafts; who read what.</summary>
internal static partial class HiddenFacts
{
    /// <summary>Where a judge who reads without names finds the names.</summary>
    public const string ToDeclare = "/review/conflicts/" + SmallProgramme.Reviewing + "/declare";

    private static readonly string Hidden = $"EditionId = {EditionIs(SmallProgramme.Reviewing)}";

    private static readonly HiddenFact[] OfDueProcess =
    [
        new("what a nominee objects, and what was answered", ["rapporteur", "steward"], async stage =>
        {
            await ChangeAsync(stage, $"UPDATE awards_objections SET Text = 'A {Word} was passed over, and more than once.', Answer = 'A {Word} it was.' WHERE State = 'NotUpheld'");
            return ["/awards/objecting"];
        }),
        new("that a nominator objects", ["rapporteur"], async stage =>
        {
            await ChangeAsync(stage, $"INSERT INTO awards_objections (Id, EditionId, DecisionId, NominationId, Standing, Text, LodgedAt, State) SELECT '01890000-0000-7000-8000-0000000000B1', d.EditionId, d.Id, l.NominationId, 'Nominator', 'A {Word}.', d.ToldAt, 'Lodged' FROM awards_decisions d JOIN awards_decision_lines l ON l.DecisionId = d.Id WHERE d.ToldAt IS NOT NULL AND l.NominationId NOT IN (SELECT NominationId FROM awards_objections) ORDER BY l.NominationId LIMIT 1");
            return ["/awards/objecting", await OutcomeAsync(stage)];
        }),
        new("what an appeal says", ["steward"], async stage =>
        {
            await ChangeAsync(stage, $"UPDATE awards_appeals SET Ground = 'NoReasonsWereGiven', Text = 'A {Word}, and no word of why.'");
            return ["/awards/objecting"];
        }),
        new("that another nominee appeals", ["steward"], async stage =>
        {
            await ChangeAsync(stage, $"INSERT INTO awards_appeals (Id, ObjectionId, Ground, Text, LodgedAt, AnsweredBefore, State) SELECT '01890000-0000-7000-8000-0000000000B2', Id, 'TheQuorumWasNotThere', 'A {Word}.', AnsweredAt, HandledBy, 'Lodged' FROM awards_objections WHERE State = 'NotUpheld' AND Id NOT IN (SELECT ObjectionId FROM awards_appeals)");
            return ["/awards/objecting"];
        }),
        new("about whom judges read, and who nominates and endorses", ["secretary", "chair", "nominator", "nominator2", "nominee", "auditor"], async stage =>
        {
            // Whole in the nominations' own words too: a name of another number of parts, and in another order.
            const string name = "'Quincunx ' || char(90 - CAST(substr(n.Number, -1) AS INTEGER)) || ' Valemoss Underhill'";
            string Replaced(string table, string column, string nomination) =>
                $"UPDATE {table} SET {column} = (SELECT replace({table}.{column}, n.NomineeName, {name}) FROM awards_nominations n WHERE n.Id = {nomination}) WHERE {nomination} IN (SELECT Id FROM awards_nominations WHERE {Hidden}) AND {column} IS NOT NULL";
            await ChangeAsync(
                stage,
                Replaced("awards_claims", "Text", "NominationId"),
                $"UPDATE awards_evidence SET Text = (SELECT replace(awards_evidence.Text, n.NomineeName, {name}) FROM awards_nominations n JOIN awards_claims c ON c.NominationId = n.Id WHERE c.Id = awards_evidence.ClaimId) WHERE ClaimId IN (SELECT c.Id FROM awards_claims c JOIN awards_nominations m ON m.Id = c.NominationId WHERE m.{Hidden})",
                Replaced("awards_endorsements", "Text", "NominationId"),
                $"UPDATE awards_endorsements SET Name = 'Dr {Word} von ' || Name, Organisation = 'House of {Word}' WHERE NominationId IN (SELECT Id FROM awards_nominations WHERE {Hidden})",
                $"UPDATE awards_nominations AS n SET Statement = replace(Statement, NomineeName, {name}), CitationDraft = replace(CitationDraft, NomineeName, {name}), NomineeOrganisation = 'Works of {Word}', NominatorOrganisation = 'House of {Word}', NomineeName = {name} WHERE {Hidden}");
            return ["/awards/screening/" + await IdAsync(stage, $"SELECT {EditionIs(SmallProgramme.Reviewing)} AS Value")];
            // A judge must know whom to declare a conflict with; nothing leads from there to what is read, as a test of its own shows.
        }, Told: ToDeclare),
        new("what is blacked out for judges", ["secretary", "chair", "nominator", "nominator2", "nominee", "auditor"], async stage =>
        {
            // Longer, and of another number of words.
            const string passage = $"{Word} of the far harbour and its seven bridges";
            await ChangeAsync(
                stage,
                $"UPDATE awards_nominations SET Statement = replace(Statement, '{SmallProgramme.BlackedOut}', '{passage}') WHERE {Hidden} AND Id IN (SELECT NominationId FROM awards_redactions)",
                $"UPDATE awards_redactions SET Passage = '{passage}'");
            return ["/awards/redacting/" + await IdAsync(stage, "SELECT NominationId AS Value FROM awards_redactions")];
        }),
        new("that a request of another's draft did not arrive", ["nominator2"], async stage =>
        {
            var draft = $"FROM awards_nominations WHERE NomineeEmail = 'dogwood@demo.example' AND {NominatedBy("nominator2")}";
            await ChangeAsync(
                stage,
                $"INSERT INTO awards_endorsements (Id, NominationId, Name, Email, State, InvitedAt, Confidential) SELECT '01890000-0000-7000-8000-0000000000B3', Id, 'Dr {Word}', '{Word}@far.example', 'Invited', SavedAt, 0 {draft}",
                $"INSERT INTO kernel_outbox (Id, \"To\", Name, Subject, Text, Kind, Language, Optional, Urgent, About, QueuedAt, Held, Attempts, LastProblem, State) SELECT '01890000-0000-7000-8000-0000000000B4', '{Word}@far.example', 'Dr {Word}', 'A {Word}', 'A {Word}.', 'awards.endorsement-asked', 'en', 0, 0, Id, SavedAt, 0, 8, 'No {Word} here', 'Failed' {draft}",
                $"INSERT INTO letters_addresses (Id, Address, Secret) VALUES ('01890000-0000-7000-8000-0000000000B5', '{Word}@far.example', '{Word}')",
                $"INSERT INTO letters_bounces (Address, ReportHash, Status, Problem, Letter, At) SELECT '01890000-0000-7000-8000-0000000000B5', '{Word}', '5.1.1', 'No {Word}', '01890000-0000-7000-8000-0000000000B4', SavedAt {draft}");
            return [$"/awards/nominating/{await IdAsync(stage, "SELECT Id AS Value " + draft)}"];
        }),
        new("who read a nomination", ["auditor", "secretary"], async stage =>
        {
            await ChangeAsync(stage, $"INSERT INTO kernel_readings (Day, Reader, Thing, Subject, Label, At) SELECT '2026-07-01', 'user:' || lower(n.Nominator), 'Nomination', n.Id, '{Word.ToUpperInvariant()}', n.SavedAt FROM awards_nominations n WHERE n.{Hidden} LIMIT 1");
            return [$"/audit/readings?label={Word}"];
        }),
    ];

    /// <summary>The page to which the nominee is led by letter whose nominator objects.</summary>
    private static async Task<string> OutcomeAsync(Stage stage)
    {
        var other = await ValueAsync(stage, "SELECT n.NomineeEmail AS Value FROM awards_nominations n JOIN awards_decision_lines l ON l.NominationId = n.Id JOIN awards_decisions d ON d.Id = l.DecisionId WHERE d.ToldAt IS NOT NULL AND n.Id NOT IN (SELECT NominationId FROM awards_objections WHERE State = 'NotUpheld') ORDER BY n.Id");
        return "/outcome/" + await stage.SecretForAsync(other, "/outcome/", Ct);
    }
}
