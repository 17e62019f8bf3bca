using Palmares.Awards;
using Palmares.Review.Listing;

namespace Palmares.Web.Tests.Privacy;

internal static partial class HiddenFacts
{
    private static readonly HiddenFact[] OfLists =
    [
        new("what gender a nominee states", ["nominee"], async stage =>
        {
            var nomination = await IdAsync(stage, $"SELECT Id AS Value FROM awards_nominations WHERE NomineeEmail = 'nominee@demo.example' AND EditionId = {EditionIs(SmallProgramme.Nominating)}");
            await ChangeAsync(stage, $"INSERT INTO awards_nominee_statements (NominationId, Gender) SELECT Id, 'Woman' FROM awards_nominations WHERE Id = '{nomination.ToString().ToUpperInvariant()}'");
            return ["/awards/consenting/" + nomination];
        }),
        new("a tag of the secretariat", ["secretary"], async stage =>
        {
            await ChangeAsync(stage, $"INSERT INTO awards_nomination_tags (NominationId, Tag) SELECT Id, '{Word}' FROM awards_nominations WHERE EditionId = {EditionIs(SmallProgramme.Reviewing)}");
            return ["/review/listing?columns=number,tag&q=has:tag", "/review/listing?q=" + Word];
        }),
        new("what somebody else searches for", ["judge2", "auditor", "secretary"], async stage =>
        {
            var judge = await ActorAsync(stage, "judge2");
            await stage.MustAsync((SaveSearch save) => save.RunAsync(new($"The {Word}", Word), judge, Ct));
            return ["/review/listing"];
        }),
    ];
}
