using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Awards.Nominating;
using Palmares.Awards.Programming;
using Palmares.Kernel;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Awards.Nominating;

/// <summary>Questions of an edition answered, changed on the way, sent and compared.</summary>
public sealed class AnsweringTests
{
    private static readonly FormField Region = new("region", FieldType.Choice, new(new Dictionary<string, string> { ["en"] = "Region", ["fr"] = "Région" })) { Choices = [new("africa", LocalText.English("Africa")), new("asia", LocalText.English("Asia"))], Required = true };
    private static readonly FormField Why = new("why", FieldType.LongText, LocalText.English("Why there")) { Words = 5, When = new("region", ["africa"]) };
    private static readonly FormField Paper = new("paper", FieldType.File, LocalText.English("Paper")) { Kinds = [FileKind.Png], Kilobytes = 10 };

    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Answers_are_kept_replaced_required_and_read_by_the_judge(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var builder = With(world, Region, Why);
        var id = await builder.NominateAsync(await builder.OpenAsync(), submit: false);

        var missing = await SendAsync(world, id);
        AwardsBuilder.Ok(await SaveAsync(world, id, 1, ("region", "africa"), ("why", "Much to do.")));
        var tooLong = await SaveAsync(world, id, 2, ("region", "africa"), ("why", "one two three four five six"));
        var unknown = await SaveAsync(world, id, 2, ("moon", "x"));
        AwardsBuilder.Ok(await SaveAsync(world, id, 2, ("region", "asia"), ("why", "Not asked now.")));
        var view = await ShowAsync(world, id);
        AwardsBuilder.Ok(await SendAsync(world, id));
        await builder.ConsentAsync(id, 1);
        var read = AwardsBuilder.Ok(await world.RunAsync((ReadNomination use) => use.RunAsync(id, None)));

        Assert.Equal((nameof(AwardsErrors.Incomplete), "Answers[region]"), (missing.Error.Code, missing.Error.Place));
        Assert.Equal("“Why there” has 6 words; the limit is 5.", tooLong.Error.Message);
        Assert.Equal(nameof(AwardsErrors.AnswerNoQuestion), unknown.Error.Code);
        Assert.Equal(["region"], view.Answers.Select(answer => answer.Field.Code));
        Assert.Equal(("Région", "asia"), (Assert.Single(read.Answers).Field.Label.In("fr"), read.Answers[0].Values[0]));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_changed_form_is_a_new_version_and_what_was_sent_keeps_its_questions(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var builder = With(world, Region);
        var edition = await builder.OpenAsync();
        var sent = await builder.NominateAsync(edition, 1, submit: false);
        AwardsBuilder.Ok(await SaveAsync(world, sent, 1, ("region", "africa")));
        AwardsBuilder.Ok(await SendAsync(world, sent));
        var draft = await builder.NominateAsync(edition, 2, submit: false);

        var same = await ChangeAsync(world, edition.Id, Region);
        var version = AwardsBuilder.Ok(await ChangeAsync(world, edition.Id, Region with { Label = LocalText.English("Where") }, new FormField("year", FieldType.Number, LocalText.English("Since when")) { Required = true }));
        var broken = await ChangeAsync(world, edition.Id, Region, Region);
        var shown = AwardsBuilder.Ok(await world.RunAsync((ShowForm use) => use.RunAsync(edition.Id, builder.Secretary, None)));
        await builder.MoveAsync(edition.Id, EditionPhase.Screening);
        var closed = await ChangeAsync(world, edition.Id);

        Assert.Equal((1, 2), (same.Value, version));
        Assert.Equal("$.form[1].code", broken.Error.Place);
        Assert.Equal(nameof(AwardsErrors.FormClosed), closed.Error.Code);
        Assert.Equal("Region", Assert.Single((await ShowAsync(world, sent)).Answers).Field.Label.In("en"));
        var asked = AwardsBuilder.Ok(await world.RunAsync((ShowNomination use) => use.RunAsync(draft, world.As(Role.Nominator, "nominator-2"), None)));
        Assert.Equal(["Where", "Since when"], asked.Form.Select(field => field.Label.In("en")));
        Assert.Equal([(1, 1), (2, 0)], shown.Versions.Select(one => (one.Number, one.Answered)));
        Assert.Equal(1, (await world.ActsAsync()).Count(act => act.Name == "awards.form-changed"));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Two_sendings_stand_side_by_side(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var builder = With(world, Region);
        var id = await builder.NominateAsync(await builder.OpenAsync(), submit: false);
        AwardsBuilder.Ok(await SaveAsync(world, id, 1, ("region", "africa")));
        AwardsBuilder.Ok(await SendAsync(world, id));
        AwardsBuilder.Ok(await world.RunAsync((TakeBackNomination use) => use.RunAsync(id, Nominator(world), None)));
        var draft = await ShowAsync(world, id);
        AwardsBuilder.Ok(await SaveAsync(world, id, draft.Revision, ("region", "asia")));
        var own = await RevisionsAsync(world, id, Nominator(world));
        var secretary = await world.RunAsync((ShowRevisions use) => use.RunAsync(new(id), builder.Secretary, None));
        AwardsBuilder.Ok(await SendAsync(world, id));
        var after = await RevisionsAsync(world, id, builder.Secretary);
        var stranger = await world.RunAsync((ShowRevisions use) => use.RunAsync(new(id), world.As(Role.Nominator, "nominator-2"), None));

        Assert.Equal([1, 0], own.Revisions.Select(one => one.Number));
        // The secretary does not read what the nominator has not sent.
        Assert.Equal(nameof(AwardsErrors.NoSuchNomination), secretary.Error.Code);
        Assert.Equal([1, 2], after.Revisions.Select(one => one.Number));
        Assert.Equal([false, false, false, true], after.Rows.Select(row => row.Changed));
        Assert.Equal([new(DiffKind.Removed, "Africa"), new(DiffKind.Added, "Asia")], after.Rows[3].Parts);
        Assert.Equal(nameof(AwardsErrors.NoSuchNomination), stranger.Error.Code);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_file_answers_a_question_and_only_who_sees_the_nomination_reads_it(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var builder = With(world, Paper);
        var edition = await builder.OpenAsync();
        var id = await builder.NominateAsync(edition, submit: false);
        var png = FileCleaningTests.Png();

        var first = AwardsBuilder.Ok(await FileAsync(world, id, png));
        var second = AwardsBuilder.Ok(await FileAsync(world, id, png));
        var kind = await FileAsync(world, id, "%PDF-1.4"u8.ToArray());
        var big = await FileAsync(world, id, new byte[10 * 1024 + 1]);
        var saved = await SaveAsync(world, id, 3, ("paper", "forged"));
        var read = await world.RunAsync((ShowFile use) => use.RunAsync(id, second.File!.Value, Nominator(world), None));
        var stranger = await world.RunAsync((ShowFile use) => use.RunAsync(id, second.File!.Value, world.As(Role.Nominator, "nominator-2"), None));
        var rows = await world.QueryAsync(db => db.Set<NominationFile>().CountAsync(None));
        AwardsBuilder.Ok(await FileAsync(world, id, []));

        Assert.NotEqual(first.File, second.File);
        Assert.Equal(1, rows);
        Assert.Equal((nameof(AwardsErrors.FileKindRefused), "The file has 11 kilobytes; the limit is 10."), (kind.Error.Code, big.Error.Message));
        Assert.False(saved.IsError);
        Assert.Matches("^fable-2026-[0-9]{4}-paper.png$", read.Value.Name);
        Assert.True(read.Value.Bytes.Length < png.Length);
        Assert.Equal(nameof(AwardsErrors.NoSuchNomination), stranger.Error.Code);
        Assert.Equal(0, await world.QueryAsync(db => db.Set<NominationFile>().CountAsync(None)));
        Assert.Equal(["awards.file-sent", "awards.file-sent", "awards.draft-saved", "awards.file-removed"], (await world.ActsAsync()).TakeLast(4).Select(act => act.Name));
    }

    [Fact]
    public async Task Answers_that_fit_are_carried_over_and_count_for_a_limit_by_region()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var builder = With(world, Region, Why, Paper);
        var edition = await builder.OpenAsync();
        var id = await builder.NominateAsync(edition, submit: false);
        AwardsBuilder.Ok(await SaveAsync(world, id, 1, ("region", "africa"), ("why", "Much to do.")));
        AwardsBuilder.Ok(await FileAsync(world, id, FileCleaningTests.Png()));
        AwardsBuilder.Ok(await SendAsync(world, id));
        var next = AwardsBuilder.Ok(await world.RunAsync((CloneEdition use) => use.RunAsync(new(edition.Id, "fable-2027", "2027", new DateShift(1, ShiftUnit.Years)), builder.Secretary, None)));
        AwardsBuilder.Ok(await ChangeAsync(world, next, Region with { Choices = [.. Region.Choices, new("arctic", LocalText.English("Arctic"))] }, Why with { Words = 2 }));
        await builder.MoveAsync(next, EditionPhase.Nominating);
        await world.ByHandAsync(db => db.Set<Edition>().Where(e => e.Id == edition.Id).ExecuteUpdateAsync(set => set.SetProperty(e => e.Phase, EditionPhase.Closed), None));

        var carried = AwardsBuilder.Ok(await world.RunAsync((CarryNomination use) => use.RunAsync(new(id, next), Nominator(world), None)));

        var view = await ShowAsync(world, carried);
        Assert.Equal(["africa"], view.Answers.Single(answer => answer.Field.Code == "region").Values);
        Assert.Empty(view.Answers.Single(answer => answer.Field.Code == "why").Values);
    }

    private static AwardsBuilder With(World world, params FormField[] form) => new(world) { Adjust = draft => draft with { Form = form } };

    private static Actor Nominator(World world) => world.As(Role.Nominator, "nominator-1");

    private static Task<Result<SaveDraft.Saved>> SaveAsync(World world, NominationId id, int revision, params (string Code, string Value)[] answers) => world.RunAsync((SaveDraft use) => use.RunAsync(
        new(id, revision, "Statement 1", "For it.", [new("Claim 1", [])], answers.ToDictionary(a => a.Code, a => (IReadOnlyList<string>)[a.Value])), Nominator(world), None));

    private static Task<Result<SendFile.Sent>> FileAsync(World world, NominationId id, byte[] bytes) => world.RunAsync((SendFile use) => use.RunAsync(new(id, "paper", bytes), Nominator(world), None));

    private static Task<Result<Done>> SendAsync(World world, NominationId id) => world.RunAsync((SubmitNomination use) => use.RunAsync(id, Nominator(world), None));

    private static Task<Result<int>> ChangeAsync(World world, EditionId edition, params FormField[] form) => world.RunAsync((ChangeForm use) => use.RunAsync(new(edition, form), world.As(Role.Secretary), None));

    private static async Task<ShowRevisions.View> RevisionsAsync(World world, NominationId id, Actor by) => AwardsBuilder.Ok(await world.RunAsync((ShowRevisions use) => use.RunAsync(new(id), by, None)));

    private static async Task<ShowNomination.View> ShowAsync(World world, NominationId id) => AwardsBuilder.Ok(await world.RunAsync((ShowNomination use) => use.RunAsync(id, Nominator(world), None)));
}
