using Palmares.Demo;

namespace Palmares.Web.Tests.Privacy;

internal static partial class HiddenFacts
{
    private static readonly HiddenFact[] OfHonours =
    [
        new("that a roll is prepared", ["secretary", "chair"], async stage =>
        {
            await ChangeAsync(stage, $"UPDATE awards_editions SET RollReleasesAt = NULL WHERE Slug = '{SmallProgramme.Embargoed}'");
            return ["/awards/publishing/" + await EmbargoedAsync(stage)];
        }),
        new("words proposed for a laureate", ["secretary", "chair"], async stage =>
        {
            await ChangeAsync(stage, $"UPDATE awards_citation_drafts SET Text = 'For a {Word}.', Note = 'A {Word}.' WHERE LaureateId IN (SELECT Id FROM awards_laureates WHERE EditionId = {EditionIs(SmallProgramme.Embargoed)})");
            return ["/awards/publishing/" + await EmbargoedAsync(stage)];
        }),
        new("where laureates will be honoured, before the roll is public", ["secretary", "chair", "judge1", "judge2"], async stage =>
        {
            await ChangeAsync(stage, $"UPDATE awards_ceremonies SET Place = 'Hall of the {Word}' WHERE EditionId = {EditionIs(SmallProgramme.Embargoed)}");
            return ["/awards/celebrating/" + await EmbargoedAsync(stage), "/api/v1/calendar.ics"];
        }),
        new("why a title was once withdrawn", ["secretary"], async stage =>
        {
            var first = $"(SELECT min(Id) FROM awards_laureates WHERE EditionId = {EditionIs(SmallProgramme.Published)})";
            await ChangeAsync(
                stage,
                $"INSERT INTO awards_title_withdrawals (Id, LaureateId, At, Reason, Decision, RestoredAt, RestoredReason) SELECT Id, Id, PublishedAt, 'A {Word}.', '{Word}', PublishedAt, 'No {Word}.' FROM awards_laureates WHERE Id = {first}");
            return ["/awards/withdrawing/" + await IdAsync(stage, $"SELECT {first} AS Value")];
        }),
        new("which Administration was told of a laureate", ["secretary"], async stage =>
        {
            await ChangeAsync(stage, $"UPDATE awards_courtesy_notices SET Administration = 'Administration of {Word}'");
            return ["/awards/notifying/" + await IdAsync(stage, $"SELECT {EditionIs(SmallProgramme.Published)} AS Value")];
        }),
        new("what name stands on a judge's proof of service", ["chair"], async stage =>
        {
            await ChangeAsync(stage, $"UPDATE awards_service_proofs SET Name = 'Dr {Word}'");
            return ["/awards/serving"];
        }),
    ];

    private static Task<Guid> EmbargoedAsync(Stage stage) => IdAsync(stage, $"SELECT {EditionIs(SmallProgramme.Embargoed)} AS Value");
}
