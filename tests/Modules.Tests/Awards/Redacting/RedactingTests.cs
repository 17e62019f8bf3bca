using Palmares.Awards;
using Palmares.Awards.Endorsing;
using Palmares.Awards.Programming;
using Palmares.Awards.Redacting;
using Palmares.Kernel;
using Palmares.Review.Listing;
using Palmares.Review.Scoring;
using Palmares.Modules.Tests.Review;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Awards.Redacting;

public sealed class RedactingTests
{
    private const string B = RedactionRules.Block;

    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Judges_read_a_block_while_the_nominee_is_hidden_and_the_text_stays_for_others(Engine engine)
    {
        await using var review = await HiddenAsync(engine);
        var (world, secretary) = (review.World, review.Secretary);
        var judge = review.Judge(2);
        var own = (await review.OwnAsync(judge))[0];
        var nomination = await NominationAsync(review, own.Number);
        var written = await ReadAsync(review, judge, own.Assignment);
        var passage = string.Join(' ', written.Statement.Split(' ').Take(2));

        var made = await RedactAsync(world, nomination, RedactionPlace.Statement, passage.ToUpperInvariant(), secretary);
        var twice = await RedactAsync(world, nomination, RedactionPlace.Statement, passage, secretary);
        var judged = await ReadAsync(review, judge, own.Assignment);
        var search = AwardsBuilder.Ok(await world.RunAsync((ListSeen use) => use.RunAsync(new($"\"{passage}\""), judge, None)));
        var seen = AwardsBuilder.Ok(await world.RunAsync((ShowSeen use) => use.RunAsync(nomination, judge, None)));
        var chair = AwardsBuilder.Ok(await world.RunAsync((ShowSeen use) => use.RunAsync(nomination, review.Chair, None)));
        var shown = AwardsBuilder.Ok(await world.RunAsync((ShowRedacting use) => use.RunAsync(nomination, secretary, None)));
        AwardsBuilder.Ok(await world.RunAsync((LiftRedaction use) => use.RunAsync(new(nomination, AwardsBuilder.Ok(made)), secretary, None)));
        var lifted = await ReadAsync(review, judge, own.Assignment);

        Assert.Equal(written.Statement.Replace(passage, B, StringComparison.Ordinal), judged.Statement);
        Assert.Equal(judged.Statement, seen.Text!.Statement);
        Assert.Equal(written.Statement, chair.Text!.Statement);
        Assert.Empty(search.Lines);
        Assert.Equal(nameof(RedactionErrors.RedactedAlready), twice.Error.Code);
        Assert.Equal((written.Statement, judged.Statement), (shown.Parts[0].Texts[0], shown.Parts[0].Shown[0]));
        Assert.Equal((passage.ToUpperInvariant(), true), (shown.Parts[0].Passages[0].Words, shown.Parts[0].Passages[0].Stands));
        Assert.Equal(written.Statement, lifted.Statement);
        var acts = (await world.ActsAsync()).Where(act => act.Name is "awards.passage-redacted" or "awards.redaction-lifted").ToList();
        Assert.Equal(["awards.passage-redacted", "awards.redaction-lifted"], acts.Select(act => act.Name));
        Assert.All(acts, act => Assert.DoesNotContain(passage, act.Payload + act.Note, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Once_reviewing_is_over_everybody_reads_what_was_written_and_nothing_is_blacked_out()
    {
        await using var review = await HiddenAsync(Engine.Sqlite);
        var own = (await review.OwnAsync(review.Judge(2)))[0];
        var nomination = await NominationAsync(review, own.Number);
        var before = await ReadAsync(review, review.Judge(2), own.Assignment);
        var made = AwardsBuilder.Ok(await RedactAsync(review.World, nomination, RedactionPlace.Statement, before.Statement.Split(' ')[0], review.Secretary));

        await review.MoveToAsync(EditionPhase.Deciding);

        Assert.DoesNotContain(B, (await ReadAsync(review, review.Judge(2), own.Assignment)).Statement, StringComparison.Ordinal);
        Assert.Equal(nameof(RedactionErrors.NotHidden), (await RedactAsync(review.World, nomination, RedactionPlace.Statement, "it", review.Secretary)).Error.Code);
        Assert.Equal(nameof(RedactionErrors.NotHidden), (await review.World.RunAsync((LiftRedaction use) => use.RunAsync(new(nomination, made), review.Secretary, None))).Error.Code);
    }

    [Fact]
    public async Task Every_place_can_be_blacked_out_and_only_words_that_stand_there()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var builder = new AwardsBuilder(world) { EndorsementsMin = 0 };
        var edition = await builder.OpenAsync();
        AwardsBuilder.Ok(await world.RunAsync((SwitchPhase use) => use.RunAsync(new(edition.Id, EditionPhase.Reviewing, [PhaseSwitch.NomineeHidden]), builder.Secretary, None)));
        var nomination = await builder.NominateAsync(edition, submit: false);
        AwardsBuilder.Ok(await world.RunAsync((InviteEndorser use) => use.RunAsync(new(nomination, "Ida Fen", "ida@example.org", "Fenworks"), world.As(Role.Nominator, "nominator-1"), None)));
        AwardsBuilder.Ok(await world.RunAsync((Palmares.Awards.Nominating.SubmitNomination use) => use.RunAsync(nomination, world.As(Role.Nominator, "nominator-1"), None)));
        AwardsBuilder.Ok(await world.RunAsync((GiveEndorsement use) => use.RunAsync(new(builder.SecretAsync("/endorse/", "ida@example.org").Result, "Shared an office in Lilliput", "Nobody else walked to work in wooden shoes, Nominee 1 did.", Confidential: true, AsItIs: true), Actor.ByLink("endorsement"), None)));

        var before = AwardsBuilder.Ok(await world.RunAsync((ShowRedacting use) => use.RunAsync(nomination, builder.Secretary, None)));
        var endorsement = before.Parts.Single(part => part.Place == RedactionPlace.Endorsement);
        AwardsBuilder.Ok(await RedactAsync(world, nomination, RedactionPlace.Endorsement, "in wooden shoes", builder.Secretary, endorsement.Key));
        AwardsBuilder.Ok(await RedactAsync(world, nomination, RedactionPlace.Endorsement, "Lilliput", builder.Secretary, endorsement.Key));
        AwardsBuilder.Ok(await RedactAsync(world, nomination, RedactionPlace.Claims, "Claim 1", builder.Secretary));
        AwardsBuilder.Ok(await RedactAsync(world, nomination, RedactionPlace.CitationDraft, "fable 1", builder.Secretary));
        var elsewhere = await RedactAsync(world, nomination, RedactionPlace.Statement, "Lilliput", builder.Secretary);
        var nowhere = await RedactAsync(world, nomination, RedactionPlace.Answer, "Lilliput", builder.Secretary, "none");
        var empty = await RedactAsync(world, nomination, RedactionPlace.Statement, " ", builder.Secretary);
        var after = AwardsBuilder.Ok(await world.RunAsync((ShowRedacting use) => use.RunAsync(nomination, builder.Secretary, None)));

        Assert.Equal(["Nominee", "Nominee 1"], endorsement.Named.Order(StringComparer.Ordinal).Take(2).Union(["Nominee", "Nominee 1"]).Order(StringComparer.Ordinal));
        Assert.Equal([$"Shared an office in {B}", $"Nobody else walked to work {B}, {NomineeHiding.Hidden} did."], after.Parts.Single(part => part.Place == RedactionPlace.Endorsement).Shown);
        Assert.Equal([B], after.Parts.Single(part => part.Place == RedactionPlace.Claims).Shown);
        Assert.Equal([$"For {B}."], after.Parts.Single(part => part.Place == RedactionPlace.CitationDraft).Shown);
        Assert.Equal(
            (nameof(RedactionErrors.PassageNotThere), nameof(RedactionErrors.PlaceNeeded), nameof(RedactionErrors.PassageNeeded)),
            (elsewhere.Error.Code, nowhere.Error.Code, empty.Error.Code));
    }

    [Fact]
    public async Task Only_the_secretary_blacks_out_and_only_where_names_are_hidden()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var builder = new AwardsBuilder(world);
        var nomination = await builder.NominateAsync(await builder.OpenAsync());

        Assert.Equal(nameof(RedactionErrors.NotHidden), (await RedactAsync(world, nomination, RedactionPlace.Statement, "Statement", builder.Secretary)).Error.Code);
        foreach (var role in Enum.GetValues<Role>().Except([Role.Secretary]))
        {
            Assert.Equal(ErrorKind.Forbidden, (await RedactAsync(world, nomination, RedactionPlace.Statement, "Statement", world.As(role, $"other-{role}"))).Error.Kind);
            Assert.Equal(ErrorKind.Forbidden, (await world.RunAsync((ShowRedacting use) => use.RunAsync(nomination, world.As(role, $"other-{role}"), None))).Error.Kind);
            Assert.Equal(ErrorKind.Forbidden, (await world.RunAsync((LiftRedaction use) => use.RunAsync(new(nomination, default), world.As(role, $"other-{role}"), None))).Error.Kind);
        }
    }

    private static Task<Result<RedactionId>> RedactAsync(World world, NominationId nomination, RedactionPlace place, string passage, Actor by, string? part = null) =>
        world.RunAsync((RedactPassage use) => use.RunAsync(new(nomination, place, passage, part), by, None));

    private static async Task<NominationText> ReadAsync(ReviewWorld review, Actor judge, Palmares.Review.AssignmentId assignment) =>
        AwardsBuilder.Ok(await review.World.RunAsync((ReadForScoring use) => use.RunAsync(assignment, judge, None))).Nomination;

    private static async Task<NominationId> NominationAsync(ReviewWorld review, string number) =>
        (await review.World.RunAsync((ListReviewable use) => use.RunAsync(review.Edition, None))).Single(one => one.Number == number).Id;

    private static async Task<ReviewWorld> HiddenAsync(Engine engine)
    {
        var review = await ReviewWorld.OnAsync(engine, phase: EditionPhase.Screening);
        AwardsBuilder.Ok(await review.World.RunAsync((SwitchPhase use) => use.RunAsync(new(review.Edition, EditionPhase.Reviewing, [PhaseSwitch.NomineeHidden]), review.Secretary, None)));
        await review.MoveToAsync(EditionPhase.Reviewing);
        await review.FormPanelAsync();
        await review.AssignAsync();
        return review;
    }
}
