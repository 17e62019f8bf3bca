using System.IO.Compression;
using System.Xml.Linq;
using CsCheck;
using Palmares.Kernel;
using Palmares.Landscape;
using Palmares.Landscape.Drafting;
using Palmares.Modules.Tests.Proceedings;
using Palmares.Proceedings;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Landscape.Drafting;

public sealed class AgreeingOnATextTests
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Only_agreement_changes_the_text_and_a_reservation_is_recorded_with_it(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var text = await DraftingRoom.StartAsync(world);
        var proposal = (await DraftingRoom.ProposeAsync(world, text)).Value;

        var proposed = await DraftingRoom.ShowAsync(world, text);
        await DraftingRoom.DecideAsync(world, text, proposal, ProposalOutcome.Bracketed);
        var bracketed = await DraftingRoom.ShowAsync(world, text);
        await DraftingRoom.DecideAsync(world, text, proposal, ProposalOutcome.Agreed, null, new RecordAgreement.ReservationDraft("Otherland", "Prefers the former words."));
        var agreed = await DraftingRoom.ShowAsync(world, text);

        Assert.Equal(("What the person wrote.", 1), (proposed.Clauses[0].Clause.Body, proposed.Clauses[0].Open.Count));
        Assert.Equal(("What the person wrote.", "[What the person wrote or edited.] (Examplia)"), (bracketed.Clauses[0].Clause.Body, TextPaper.Bracketed(bracketed.Clauses[0].Bracketed.Single())));
        Assert.Equal(("What the person wrote or edited.", 2), (agreed.Clauses[0].Clause.Body, agreed.Current.Number));
        Assert.Equal("Otherland", agreed.Current.Reservations.Single().Member);
        Assert.Equal((60, 6), (agreed.Clauses[0].Clause.Weight, agreed.Clauses[0].Clause.Anchors.Count));
        Assert.Equal(["landscape.text-started", "landscape.clause-proposed", "landscape.clause-bracketed", "landscape.clause-agreed"], (await world.ActsAsync()).Select(act => act.Name));
    }

    [Fact]
    public async Task An_input_as_received_stands_with_its_clause_for_those_who_may_see_it()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var text = await DraftingRoom.StartAsync(world);
        var shown = await DraftingRoom.ShowAsync(world, text);
        var about = ClauseTargets.Of(shown, shown.Clauses[0].Clause);
        await Intake.ReceiveAsync(world, Intake.ByEmail("Open to members.") with { Target = about });
        await Intake.ReceiveAsync(world, Intake.ByEmail("For the secretariat.", AccessClass.Restricted) with { Target = about });

        async Task<IReadOnlyList<ClauseShown>> SeenAsync(Role role) => (await world.RunAsync((ShowText show) => show.RunAsync(text, world.As(role), Ct))).Value.Clauses;
        var (secretary, member) = (await SeenAsync(Role.Secretary), await SeenAsync(Role.Delegate));

        Assert.Equal(["Open to members.", "For the secretariat."], secretary[0].Received.Select(input => input.Text));
        Assert.Equal(["Open to members."], member[0].Received.Select(input => input.Text));
        Assert.All(secretary.Skip(1), clause => Assert.Empty(clause.Received));
        Assert.Equal(("R. Fable", InputStanding.AsReceived), (secretary[0].Received[0].Author, secretary[0].Received[0].Standing));
        Assert.Equal($"/landscape/criteria/show/{text}#clause-{shown.Clauses[0].Clause.Key}", about.Path);
    }

    [Fact]
    public async Task A_delegate_proposes_and_does_not_agree()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var text = await DraftingRoom.StartAsync(world);
        var proposal = (await DraftingRoom.ProposeAsync(world, text)).Value;

        Assert.Equal(ErrorKind.Forbidden, (await DraftingRoom.DecideAsync(world, text, proposal, ProposalOutcome.Agreed, world.As(Role.Delegate))).Error.Kind);
        Assert.Equal(ErrorKind.Forbidden, (await DraftingRoom.ProposeAsync(world, text, by: world.As(Role.Judge))).Error.Kind);
        Assert.Equal(1, (await DraftingRoom.ShowAsync(world, text)).Current.Number);
    }

    [Fact]
    public async Task A_proposal_says_something_new_about_a_clause_that_is_there()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var text = await DraftingRoom.StartAsync(world);

        async Task<string> CodeAsync(Func<ProposeClause.Input, ProposeClause.Input> change) => (await DraftingRoom.ProposeAsync(world, text, change)).Error.Code;

        Assert.Equal(nameof(LandscapeErrors.NothingChanged), await CodeAsync(input => input with { Body = "What the person wrote." }));
        Assert.Equal(nameof(LandscapeErrors.NoSuchClause), await CodeAsync(input => input with { Key = "GONE" }));
        Assert.Equal(nameof(LandscapeErrors.ClauseKeyTaken), await CodeAsync(input => input with { Kind = ProposedChange.Add, Key = "con" }));
        Assert.Equal(nameof(LandscapeErrors.WeightLimits), await CodeAsync(input => input with { Weight = 101 }));
        Assert.Equal(nameof(LandscapeErrors.AnchorsLimits), await CodeAsync(input => input with { Anchors = ["one"] }));
        Assert.Equal(nameof(LandscapeErrors.WhyNeeded), await CodeAsync(input => input with { Why = " " }));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Adoption_waits_for_all_that_is_open_and_for_whole_weights(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var text = await DraftingRoom.StartAsync(world);
        var proposal = (await DraftingRoom.ProposeAsync(world, text, input => input with { Weight = 50 })).Value;
        var point = (await world.RunAsync((RaisePoint raise) => raise.RunAsync(new(text, "Is editing counted?", new Origin("Examplia")), world.As(Role.Delegate), Ct))).Value;

        var open = await DraftingRoom.AdoptAsync(world, text);
        await DraftingRoom.DecideAsync(world, text, proposal, ProposalOutcome.Agreed);
        await world.RunAsync((SettlePoint settle) => settle.RunAsync(new(text, point, "RG-IES, 3 March 2026"), world.As(Role.Rapporteur), Ct));
        var weights = await DraftingRoom.AdoptAsync(world, text);
        var back = (await DraftingRoom.ProposeAsync(world, text, input => input with { Body = "What the person wrote and edited.", Weight = 60 })).Value;
        await DraftingRoom.DecideAsync(world, text, back, ProposalOutcome.Agreed);
        var adopted = await DraftingRoom.AdoptAsync(world, text);
        var twice = await DraftingRoom.AdoptAsync(world, text);

        Assert.Equal("The text cannot be adopted while 1 proposals and 1 points are open.", open.Error.Message);
        Assert.Equal("The weights sum to 90; they must sum to 100 before adoption.", weights.Error.Message);
        Assert.False(adopted.IsError);
        Assert.Equal(nameof(LandscapeErrors.AlreadyAdopted), twice.Error.Code);
        var shown = await DraftingRoom.ShowAsync(world, text);
        Assert.Equal((DraftingRoom.Document, 64), (shown.Current.AdoptedByDocument, shown.Current.Hash!.Length));
    }

    [Fact]
    public async Task A_clause_deleted_in_the_meantime_cannot_be_changed_by_an_older_proposal()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var text = await DraftingRoom.StartAsync(world);
        var change = (await DraftingRoom.ProposeAsync(world, text)).Value;
        var delete = (await DraftingRoom.ProposeAsync(world, text, input => input with { Kind = ProposedChange.Delete })).Value;
        await DraftingRoom.DecideAsync(world, text, delete, ProposalOutcome.Agreed);

        var late = await DraftingRoom.DecideAsync(world, text, change, ProposalOutcome.Agreed);

        Assert.Equal(nameof(LandscapeErrors.ClauseMoved), late.Error.Code);
        Assert.Equal(["LEAD"], (await DraftingRoom.ShowAsync(world, text)).Clauses.Select(clause => clause.Clause.Key));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_difference_of_two_versions_is_told_clause_by_clause_and_word_by_word(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var text = await DraftingRoom.StartAsync(world);
        await DraftingRoom.DecideAsync(world, text, (await DraftingRoom.ProposeAsync(world, text, input => input with { Weight = 55 })).Value, ProposalOutcome.Agreed);

        var diff = (await world.RunAsync((ShowDiff show) => show.RunAsync(text, 1, 2, world.As(Role.Judge), Ct))).Value;

        Assert.Equal([true, false], diff.Clauses.Select(clause => clause.IsChanged));
        Assert.Equal(
            [new DiffRun(DiffMark.Kept, "What the person"), new DiffRun(DiffMark.Removed, "wrote."), new DiffRun(DiffMark.Added, "wrote or edited.")],
            diff.Clauses[0].Body);
        Assert.Equal((60, 55), diff.Clauses[0].Weight);
        using var file = new ZipArchive(new MemoryStream(DiffPaper.Of(diff, world.Clock.GetUtcNow()).ToDocx()));
        using var content = file.GetEntry("word/document.xml")!.Open();
        XNamespace word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        var marked = XDocument.Load(content);
        Assert.Equal(["wrote or edited. ", "55 %"], marked.Descendants(word + "ins").Select(change => change.Value));
        Assert.Equal(["wrote. ", "60 %"], marked.Descendants(word + "del").Select(change => change.Value));
    }

    [Fact]
    public void Kept_and_added_words_make_the_new_text_and_kept_and_removed_ones_the_old() =>
        Gen.Select(Gen.Char["abc"].Array[0, 12], Gen.Char["abc"].Array[0, 12]).Sample(pair =>
        {
            var runs = DiffRules.Words(string.Join(' ', pair.Item1), string.Join(' ', pair.Item2));

            string Of(DiffMark other) => string.Join(' ', runs.Where(run => run.Mark != other).Select(run => run.Text));
            Assert.Equal(string.Join(' ', pair.Item1), Of(DiffMark.Added));
            Assert.Equal(string.Join(' ', pair.Item2), Of(DiffMark.Removed));
        });

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task What_came_by_a_restricted_document_is_no_part_of_what_a_delegate_sees(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var text = await DraftingRoom.StartAsync(world);
        await DraftingRoom.RegisterAsync(world, "TSAG-C33", AccessClass.Restricted);
        await DraftingRoom.ProposeAsync(world, text, input => input with { From = new Origin("Examplia", OnBehalf: true, Document: "TSAG-C33") }, world.As(Role.Secretary));

        Assert.Equal(0, (await DraftingRoom.ShowAsync(world, text)).OpenCount);
        Assert.Equal(1, (await DraftingRoom.ShowAsync(world, text, world.As(Role.Secretary))).OpenCount);
        var lines = await world.RunAsync((ListTexts list) => list.RunAsync(TextKind.Criteria, world.As(Role.Delegate), Ct));
        Assert.Equal(0, lines.Single().Open);
    }

    [Fact]
    public async Task The_paper_holds_the_brackets_the_reservations_and_the_open_points()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var text = await DraftingRoom.StartAsync(world);
        await DraftingRoom.DecideAsync(world, text, (await DraftingRoom.ProposeAsync(world, text)).Value, ProposalOutcome.Agreed, null, new RecordAgreement.ReservationDraft("Otherland", "Prefers the former words."));
        await DraftingRoom.DecideAsync(world, text, (await DraftingRoom.ProposeAsync(world, text, input => input with { Key = "LEAD", Heading = "Leading", Body = "What the person chaired." })).Value, ProposalOutcome.Bracketed);
        await world.RunAsync((RaisePoint raise) => raise.RunAsync(new(text, "Is editing counted?", new Origin("Examplia")), world.As(Role.Delegate), Ct));

        var headed = TextPaper.Of(await DraftingRoom.ShowAsync(world, text), world.Clock.GetUtcNow()).Headed(new HostBody("Assembly of Fables"), PaperKind.TemporaryDocument, "RG-IES");
        var paper = Palmares.Papers.Word.WordReader.ReadText(new MemoryStream(headed.ToDocx()));

        Assert.All(["[What the person chaired.] (Examplia)", "Prefers the former words.", "Is editing counted?", "What the person wrote or edited."], words => Assert.Contains(words, paper, StringComparison.Ordinal));
        Assert.Equal(("Assembly of Fables", "RG-IES (number awaited)"), (headed.Header!.Organisation, headed.Header.Number));
        Assert.InRange(PaperForms.Words(headed.Header.Abstract!), 1, PaperForm.AbstractWords - 1);
        Assert.DoesNotContain("Palmares", paper, StringComparison.Ordinal);
        Assert.DoesNotContain(headed.Blocks, block => block is Palmares.Papers.Word.Heading { Level: 1 });
    }
}
