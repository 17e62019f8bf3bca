using Microsoft.Extensions.DependencyInjection;
using Palmares.Awards;
using Palmares.Awards.Consenting;
using Palmares.Awards.Dossiers;
using Palmares.Awards.Nominating;
using Palmares.Kernel;
using Palmares.Modules.Tests.Records;
using Palmares.Papers;
using Palmares.Papers.Printing;
using Palmares.TestKit;
using Palmares.Tracking;
using Palmares.Tracking.Indicators;

namespace Palmares.Modules.Tests.Awards.Dossiers;

public sealed class DossierTests
{
    private const string Fonts = "/usr/share/fonts/truetype/noto/";

    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Lines_with_their_source_what_the_nominee_says_of_them_and_figures_with_intervals_stand_in_it(Engine engine)
    {
        await using var stand = await Stand.OnAsync(engine);
        var line = AwardsBuilder.Ok(await stand.World.RunAsync((ReadAboutMe use) => use.RunAsync(stand.Key, stand.Nominee, None))).Claims[0].Lines[0].Line.Id;
        AwardsBuilder.Ok(await stand.World.RunAsync((ContestEvidence use) => use.RunAsync(new(stand.Key, line, "This is not me."), stand.Nominee, None)));

        var secretary = AwardsBuilder.Ok(await stand.ShowAsync(null, stand.World.As(Role.Secretary)));
        var nominator = AwardsBuilder.Ok(await stand.ShowAsync(null, stand.World.As(Role.Nominator, "nominator-1")));
        var nominee = AwardsBuilder.Ok(await stand.ShowAsync(stand.Key, stand.Nominee));
        var stranger = await stand.ShowAsync(null, stand.World.As(Role.Nominator, "nominator-2"));
        var judge = await stand.ShowAsync(null, stand.World.As(Role.Judge));

        var shown = secretary.Claims.Single().Lines;
        Assert.Equal(2, shown.Count);
        Assert.All(shown, one => Assert.NotEqual("", one.Snapshot.Short));
        Assert.Equal((ContestState.Contested, "This is not me."), (shown[0].Contest, shown[0].Wrong));
        Assert.Contains(secretary.Figures!.Lines, figure => figure.Name.Template == "Stewardship" && figure.Interval.EndsWith("(90 %)", StringComparison.Ordinal));
        // The nominator sees that a line is contested, not what the nominee says; and no figures of a person.
        Assert.Equal((ContestState.Contested, null, null), (nominator.Claims[0].Lines[0].Contest, nominator.Claims[0].Lines[0].Wrong, nominator.Figures));
        Assert.Equal(("This is not me.", null), (nominee.Claims[0].Lines[0].Wrong, nominee.Figures));
        Assert.Equal([nameof(AwardsErrors.NoSuchNomination), nameof(AwardsErrors.NoSuchNomination)], new[] { stranger.Error.Code, judge.Error.Code });
    }

    [Fact]
    public async Task It_stands_on_one_leaf_as_PDF_and_is_read_back_and_the_same_moment_gives_the_same_bytes()
    {
        Assert.SkipUnless(File.Exists(Fonts + "NotoSerif-Regular.ttf") && Poppler.IsHere, "No fonts-noto-core or poppler-utils on this machine.");
        await using var stand = await Stand.OnAsync(Engine.Sqlite);

        var pdf = AwardsBuilder.Ok(await stand.PdfAsync()).Pdf;
        var again = AwardsBuilder.Ok(await stand.PdfAsync()).Pdf;
        var text = await Poppler.TextAsync(pdf, None);

        Assert.Equal(pdf, again);
        Assert.Contains("Pages:           1\n", await Poppler.AboutAsync(pdf, None), StringComparison.Ordinal);
        Assert.Contains("Dossier: Nominee 1", text, StringComparison.Ordinal);
        Assert.Contains("Study Group One", text, StringComparison.Ordinal);
        Assert.Contains("(90 %)", text, StringComparison.Ordinal);
        Assert.Contains("the panel decides", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_does_not_fit_on_one_leaf_is_counted_and_the_Word_file_has_it()
    {
        Assert.SkipUnless(File.Exists(Fonts + "NotoSerif-Regular.ttf") && Poppler.IsHere, "No fonts-noto-core or poppler-utils on this machine.");
        await using var stand = await Stand.OnAsync(Engine.Sqlite, claims: 10, length: 200);

        var text = await Poppler.TextAsync(AwardsBuilder.Ok(await stand.PdfAsync()).Pdf, None);
        var paper = AwardsBuilder.Ok(await stand.World.RunAsync((WriteDossier use) => use.PaperAsync(stand.Input, stand.World.As(Role.Secretary), None)));

        Assert.Contains("further lines stand on the page", text.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Equal(10, System.Text.RegularExpressions.Regex.Count(System.Text.Encoding.UTF8.GetString(FileFormat.Markdown.Write(paper)), "Claim number"));
    }

    private sealed class Stand(RecordRoom room, NominationId id) : IAsyncDisposable
    {
        public World World => room.World;

        public Actor Nominee => World.As(Role.Nominee, "nominee-1");

        public NomineeKey Key => new(Nomination: id, AccountEmail: "nominee-1@example.org");

        public WriteDossier.Input Input => new(id, null, words => words, "en", false);

        public static async Task<Stand> OnAsync(Engine engine, int claims = 1, int length = 0)
        {
            var files = new[] { "NotoSerif-Regular.ttf", "NotoSerif-Bold.ttf" }.Select(name => Fonts + name).Where(File.Exists).Select(File.ReadAllBytes);
            var room = new RecordRoom(await World.OnAsync(engine, services => services.AddSingleton(PrintFonts.Of(files))));
            await room.ImportFixtureAsync();
            var person = (await room.PersonAsync("quillfeather")).Person;
            var (world, builder) = (room.World, new AwardsBuilder(room.World));
            AwardsBuilder.Ok(await world.RunAsync((ComputeIndicators compute) => compute.RunAsync(world.As(Role.Secretary), None)));
            var id = await builder.NominateAsync(await builder.OpenAsync(), nominee: person, submit: false);
            var lines = AwardsBuilder.Ok(await world.RunAsync((ListEvidence list) => list.RunAsync(person, None))).Take(length > 0 ? 9 : 2).Select(line => new LineKey(line.Source, line.Text)).ToList();
            var nominator = world.As(Role.Nominator, "nominator-1");
            AwardsBuilder.Ok(await world.RunAsync((SaveDraft save) => save.RunAsync(
                new(id, 1, "Statement 1: did much for the standard of fables.", "For fable 1.", [.. Enumerable.Range(1, claims).Select(n => new SaveDraft.ClaimDraft($"Claim number {n}: edited what others had left. {string.Join(' ', Enumerable.Repeat("word", length / 5))}".Trim(), lines))]), nominator, None)));
            AwardsBuilder.Ok(await world.RunAsync((SubmitNomination send) => send.RunAsync(id, nominator, None)));
            return new Stand(room, id);
        }

        public Task<Result<ShowDossier.View>> ShowAsync(NomineeKey? key, Actor by) => World.RunAsync((ShowDossier show) => show.RunAsync(id, key, by, None));

        public Task<Result<WriteDossier.Written>> PdfAsync() => World.RunAsync((WriteDossier write) => write.RunAsync(Input, World.As(Role.Secretary), None));

        public ValueTask DisposeAsync() => room.DisposeAsync();
    }
}
