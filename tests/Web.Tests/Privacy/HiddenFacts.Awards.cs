using Palmares.Awards;
using Palmares.Awards.Consenting;
using Palmares.Awards.Nominating;
using Palmares.Awards.Programming;
using Palmares.Demo;
using Palmares.Demo.Programme;
using Palmares.Kernel;
using Palmares.Records;

namespace Palmares.Web.Tests.Privacy;

internal static partial class HiddenFacts
{
    private static readonly string[] ReviewRooms = ["panels", "conflicts", "assigning", "scoring", "wishing", "practising", "results", "meeting", "lotteries"];

    private static readonly HiddenFact[] OfAwards =
    [
        new("the words of a confidential endorsement", ["judge2", "judge1", "chair"], async stage =>
        {
            await ChangeAsync(stage, $"UPDATE awards_endorsements SET Text = 'A {Word} of a person.', Relationship = 'A {Word}.' WHERE Confidential = 1");
            return ["/review/scoring/read/" + await IdAsync(stage, $"SELECT a.Id AS Value FROM review_assignments a JOIN awards_endorsements e ON e.NominationId = a.Nomination WHERE e.Confidential = 1 AND a.WithdrawnAt IS NULL AND a.Edition = {EditionIs(SmallProgramme.Reviewing)} AND a.Judge IN {JudgesOf("judge2")}")];
        }),
        new("that there is a confidential endorsement", ["nominator", "secretary", "auditor"], async stage =>
        {
            var nomination = NominationId.From(await IdAsync(stage, $"SELECT Id AS Value FROM awards_nominations WHERE NomineeEmail = 'nominee@demo.example' AND EditionId = {EditionIs(SmallProgramme.Nominating)}"));
            await SmallProgramme.EndorseAsync(stage, nomination, await ActorAsync(stage, "nominator"), "secretive", confidential: true);
            return ["/awards/endorsing/" + nomination];
        }),
        new("what another nominator drafts", ["nominator2"], async stage =>
        {
            var draft = $"NomineeEmail = 'dogwood@demo.example' AND {NominatedBy("nominator2")}";
            await ChangeAsync(stage, $"UPDATE awards_nominations SET Statement = 'A {Word} among the reeds.' WHERE {draft}");
            return [$"/awards/nominating/{await IdAsync(stage, $"SELECT Id AS Value FROM awards_nominations WHERE {draft}")}/write"];
        }),
        new("what another nominator answers in the form", ["nominator2"], async stage =>
        {
            var draft = $"NomineeEmail = 'dogwood@demo.example' AND {NominatedBy("nominator2")}";
            await ChangeAsync(stage, $"UPDATE awards_answers SET Value = 'A {Word}.' WHERE NominationId IN (SELECT Id FROM awards_nominations WHERE {draft})");
            return [$"/awards/nominating/{await IdAsync(stage, $"SELECT Id AS Value FROM awards_nominations WHERE {draft}")}/write"];
        }),
        new("that another nominator began a draft", ["nominator2", "secretary", "auditor"], stage => NominateAsync(stage, "Elm", handIn: false)),
        new("how many nominations came in", ["nominator2", "secretary", "auditor"], stage => NominateAsync(stage, "Fir", handIn: true)),
        new("that a nominee declined", ["nominator2", "secretary", "auditor"], async stage =>
        {
            var secret = await stage.SecretForAsync(DemoAccounts.At("briar"), "/consent/", Ct);
            await stage.MustAsync((AnswerNomination answer) => answer.RunAsync(new(new NomineeKey(Secret: secret), Agree: false, MayName: false, MayFollow: false), Actor.ByLink("consent"), Ct));
            return ["/awards/nominating"];
        }),
        new("why a nominee was found eligible", ["secretary", "nominator2"], async stage =>
        {
            await ChangeAsync(
                stage,
                $"UPDATE awards_nominations SET EligibilityReason = 'A {Word} of health, told in confidence.' WHERE EditionId = {EditionIs(SmallProgramme.Reviewing)} AND {NominatedBy("nominator2")}",
                $"UPDATE awards_eligibility_findings SET Reason = 'A {Word}.' WHERE NominationId IN (SELECT Id FROM awards_nominations WHERE EditionId = {EditionIs(SmallProgramme.Reviewing)} AND {NominatedBy("nominator2")})");
            return [$"/awards/screening/{await IdAsync(stage, $"SELECT Id AS Value FROM awards_editions WHERE Slug = '{SmallProgramme.Reviewing}'")}"];
        }),
        new("a fact stated in the screening, and why a rule was extended", ["secretary"], async stage =>
        {
            var nomination = $"FROM awards_nominations WHERE Id = (SELECT max(Id) FROM awards_nominations WHERE State = 'Submitted' AND EditionId = {EditionIs(SmallProgramme.Reviewing)})";
            await ChangeAsync(
                stage,
                $"INSERT INTO awards_stated_facts (Id, NominationId, Kind, Name, Value, Source, StatedAt) SELECT '01890000-0000-7000-8000-0000000000AA', Id, 'Event', 'record', '2015', 'A {Word}', SavedAt {nomination}",
                $"INSERT INTO awards_rule_exceptions (Id, NominationId, Rule, Kind, State, \"By\", DecidedBy, \"On\", Reason, RecordedAt) SELECT '01890000-0000-7000-8000-0000000000AB', Id, 'eight-years', 'Extension', 'Granted', 'P1Y', 'the board', '2026-03-02', 'A {Word}.', SavedAt {nomination}");
            return ["/awards/screening/facts/" + await IdAsync(stage, $"SELECT Id AS Value {nomination}")];
        }),
        // The second judge presided where the chair is recused, and knows it.
        new("who was decided a laureate, before it is published", ["secretary", "chair", "judge2"], async stage =>
        {
            // Of the category that is told, its parties know.
            var (edition, told) = (EditionIs(SmallProgramme.Embargoed), "(SELECT CategoryId FROM awards_decisions WHERE ToldAt IS NOT NULL)");
            const string other = "(SELECT max(l.NominationId) FROM awards_decision_lines l JOIN awards_decisions d ON d.Id = l.DecisionId WHERE d.CategoryId = awards_laureates.CategoryId AND l.Outcome <> 'Laureate')";
            await ChangeAsync(
                stage,
                $"UPDATE awards_laureates SET Citation = 'For a {Word} of work.', NominationId = {other} WHERE EditionId = {edition} AND CategoryId NOT IN {told}",
                $"UPDATE awards_laureates SET Person = (SELECT Nominee FROM awards_nominations n WHERE n.Id = NominationId) WHERE EditionId = {edition} AND CategoryId NOT IN {told}",
                $"UPDATE awards_decision_lines SET Outcome = CASE WHEN NominationId IN (SELECT NominationId FROM awards_laureates) THEN 'Laureate' ELSE 'NotSelected' END, Reason = 'A {Word}.' WHERE DecisionId IN (SELECT Id FROM awards_decisions WHERE EditionId = {edition} AND ToldAt IS NULL)");
            return [$"/awards/publishing/{await IdAsync(stage, $"SELECT Id AS Value FROM awards_editions WHERE Slug = '{SmallProgramme.Embargoed}'")}"];
        }),
        new("an edition that is not open yet", ["secretary", "auditor"], async stage =>
        {
            var programme = ProgrammeId.From(await IdAsync(stage, "SELECT Id AS Value FROM awards_programmes"));
            var secretary = await ActorAsync(stage, "secretary");
            var id = await stage.MustAsync((CreateEdition create) => create.RunAsync(
                new EditionDraft
                {
                    Programme = programme, Label = Word, Slug = Word, TimeZone = "Europe/Zurich", NominatingOpens = new(2027, 6, 2), NominatingCloses = new(2027, 9, 30), ScreeningCloses = new(2027, 10, 15),
                    ReviewingCloses = new(2027, 11, 15), DecidingCloses = new(2027, 12, 1), Publishes = new(2027, 12, 15), Categories = DemoCriteria.Categories(1, 1), Criteria = DemoCriteria.All,
                },
                secretary, Ct));
            return ["/awards/editions", $"/awards/editions/{id}", $"/calls/{Word}", $"/roll/{Word}", .. ReviewRooms.Select(room => $"/review/{room}/{Word}")];
        }),
        new("whom a nominator names, in case that person judges", ["nominator"], async stage =>
        {
            var nomination = $"FROM awards_nominations WHERE NomineeEmail = 'nominee@demo.example' AND EditionId = {EditionIs(SmallProgramme.Nominating)}";
            await ChangeAsync(stage, $"INSERT INTO awards_stated_ties (Id, NominationId, Side, \"By\", Name, Kind, Remark, At) SELECT '01890000-0000-7000-8000-0000000000AC', Id, 'Nominator', Nominator, 'Dr {Word}', 'Family', 'A {Word}.', SavedAt {nomination}");
            return ["/awards/tying/" + await IdAsync(stage, "SELECT Id AS Value " + nomination)];
        }),
        new("what a nominee says of somebody who may judge", ["secretary", "nominee"], async stage =>
        {
            await ChangeAsync(stage, $"INSERT INTO awards_stated_ties (Id, NominationId, Side, Name, Kind, Remark, At) SELECT '01890000-0000-7000-8000-0000000000AD', Id, 'Nominee', 'Dr {Word}', 'Family', 'A {Word}.', SavedAt FROM awards_nominations WHERE NomineeEmail = 'nominee@demo.example' AND EditionId = {EditionIs(SmallProgramme.Reviewing)}");
            return ["/review/conflicts/" + SmallProgramme.Reviewing];
        }),
        new("who nominates beside a nominator and has not signed", ["nominator", "secretary"], async stage =>
        {
            var nomination = $"FROM awards_nominations WHERE NomineeEmail = 'nominee@demo.example' AND EditionId = {EditionIs(SmallProgramme.Nominating)}";
            await ChangeAsync(stage, $"INSERT INTO awards_co_nominators (Id, NominationId, Role, Name, Email, State, InvitedAt, AcceptedAt) SELECT '01890000-0000-7000-8000-0000000000AE', Id, 'Reads', 'Dr {Word}', '{Word}@demo.example', 'Accepted', SavedAt, SavedAt {nomination}");
            return ["/awards/co-nominating/" + await IdAsync(stage, "SELECT Id AS Value " + nomination)];
        }),
        new("for whom an invitation to nominate was made", ["secretary"], async stage =>
        {
            await ChangeAsync(stage, $"INSERT INTO awards_invitations (Id, EditionId, CodeHash, Uses, \"Until\", Organisation, Note, MadeAt) SELECT '01890000-0000-7000-8000-0000000000AF', Id, '{Word}', 3, NominatingCloses, 'House of {Word}', 'A {Word}.', NominatingOpens FROM awards_editions WHERE Slug = '{SmallProgramme.Nominating}'");
            return ["/awards/inviting/" + await IdAsync(stage, $"SELECT {EditionIs(SmallProgramme.Nominating)} AS Value")];
        }),
        new("whom a cohort of fewer than five follows", ["secretary"], async stage =>
        {
            var person = PersonId.From(await IdAsync(stage, "SELECT Id AS Value FROM records_persons WHERE Id NOT IN (SELECT Person FROM tracking_cohort_members) ORDER BY Id"));
            await ChangeAsync(stage, $"INSERT INTO tracking_cohort_members (Cohort, Person, \"From\") VALUES ('{SmallProgramme.Published}', '{person.ToString().ToUpperInvariant()}', '2025-05-01')");
            return ["/tracking/cohorts/cohort/" + SmallProgramme.Published];
        }),
    ];

    private static async Task<IReadOnlyList<string>> NominateAsync(Stage stage, string name, bool handIn)
    {
        var (edition, by) = (await EditionAsync(stage, SmallProgramme.Nominating), await ActorAsync(stage, "nominator2"));
        var nominator = new Cast.NominatorPart(by, new StartNomination.Nominator("Member Focal-Point 2", DemoAccounts.At("nominator2"), "Foghorn Maritime Radio"));
        var id = await SmallProgramme.NominateAsync(stage, edition.Id, nominator, $"{name} {Word}", DemoAccounts.At($"{name}-{Word}"), handIn);
        return [$"/awards/nominating/{id}", $"/awards/nominating/{id}/write", $"/awards/endorsing/{id}", $"/awards/consenting/{id}"];
    }
}
