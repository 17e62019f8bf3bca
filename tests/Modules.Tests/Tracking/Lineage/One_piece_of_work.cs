using CsCheck;
using Palmares.Kernel;
using Palmares.Modules.Tests.Records;
using Palmares.Records;
using Palmares.TestKit;
using Palmares.Tracking;
using Palmares.Tracking.Lineage;
using Xunit;

namespace Palmares.Modules.Tests.Tracking.Lineage;

public sealed class One_piece_of_work
{
    private static readonly string[] Drafts =
    [
        """{"source":"ietf-id","docid":"draft-marrowgate-tide-clocks-00","title":"Clocks at Sea","type":"internet-draft","date":"2015-02-01","contributors":[{"name":"Tobin Marrowgate","role":"author"}]}""",
        """{"source":"ietf-id","docid":"draft-marrowgate-tide-clocks-01","title":"Clocks at Sea","type":"internet-draft","date":"2015-07-01","contributors":[{"name":"Tobin Marrowgate","role":"author"}]}""",
        """{"source":"ietf-id","docid":"draft-ietf-tide-clocks-00","title":"Tidal Clock Synchronisation","type":"internet-draft","date":"2016-01-10","group":"tide","contributors":[{"name":"Tobin Marrowgate","role":"author"},{"name":"Oddny Thistlewood","role":"author"}]}""",
        """{"source":"ietf-id","docid":"draft-ietf-tide-clocks-01","title":"Tidal Clock Synchronisation","type":"internet-draft","date":"2016-09-10","group":"tide","contributors":[{"name":"Oddny Thistlewood","role":"author"}]}""",
        """{"source":"ietf-id","docid":"draft-quill-other-thing-00","title":"Tidal Clock Synchronisation","type":"internet-draft","date":"2016-10-10","contributors":[{"name":"Ámbar Quillfeather","role":"author"}]}""",
        """{"source":"ietf-rfc","docid":"RFC 90001","title":"Tidal Clock Synchronisation","type":"rfc","date":"2017-05","contributors":[{"name":"O. Thistlewood","surname":"Thistlewood","initials":"O.","role":"author"}]}""",
        """{"source":"ietf-rfc","docid":"RFC 90007","title":"Leap Tides","type":"rfc","date":"2019-05","relations":[{"type":"updates","target":"RFC 90001"}],"contributors":[{"name":"O. Thistlewood","surname":"Thistlewood","role":"author"}]}""",
        """{"source":"ietf-rfc","docid":"RFC 90011","title":"Synchronised Clocks of Tides, Second Edition","type":"rfc","date":"2022-05","relations":[{"type":"obsoletes","target":"RFC 90001"}],"contributors":[{"name":"A. Quillfeather","surname":"Quillfeather","role":"author"}]}""",
    ];

    private static readonly string[] Proposals =
    [
        """{"source":"ethereum-eip","docid":"EIP-9020","status":"Moved","title":"Lanterns"}""",
        """{"source":"ethereum-erc","docid":"ERC-9020","title":"Lanterns","status":"Final","date":"2020-01-01","contributors":[{"name":"Tobin Marrowgate","role":"author"}]}""",
        """{"source":"ethereum-eip","docid":"EIP-9021","status":"Draft","title":"Beacons","date":"2020-01-01"}""",
        """{"source":"ethereum-erc","docid":"ERC-9021","title":"Not Beacons","status":"Draft","date":"2020-01-01"}""",
    ];

    private static readonly RecordRef First = new("ietf-id", "draft-marrowgate-tide-clocks-00"), Rfc = new("ietf-rfc", "RFC 90001");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_draft_its_adoption_its_RFC_and_what_obsoletes_that_are_one_and_each_says_why()
    {
        await using var room = await RoomAsync();

        var lineage = await ShowAsync(room, Rfc);

        Assert.Equal((First, 6, 5), (lineage.First, lineage.Documents, lineage.Others.Count));
        Assert.Equal(
            [
                ("RFC 90011", LineageReason.Relation), ("draft-ietf-tide-clocks-00", LineageReason.Series), ("draft-ietf-tide-clocks-01", LineageReason.SameTitle),
                ("draft-marrowgate-tide-clocks-00", LineageReason.Series), ("draft-marrowgate-tide-clocks-01", LineageReason.Adopted),
            ],
            lineage.Others.Select(other => (other.Document.Key, other.Reason)).OrderBy(other => other.Key, StringComparer.Ordinal));
        Assert.Equal(("obsoletes", "ietf-rfc"), lineage.Others.Where(other => other.Relation is not null).Select(other => (other.Relation, other.RelationSource)).Single());
        // The one that shares only a title is of nobody in common; what updates an RFC stands beside it.
        Assert.Equal(1, (await ShowAsync(room, new("ietf-id", "draft-quill-other-thing-00"))).Documents);
        Assert.Equal(1, (await ShowAsync(room, new("ietf-rfc", "RFC 90007"))).Documents);
    }

    [Fact]
    public async Task A_proposal_that_moved_to_another_series_goes_on_there_and_a_mere_number_ties_nothing()
    {
        await using var room = await RoomAsync();

        Assert.Equal(LineageReason.Moved, Assert.Single((await ShowAsync(room, new("ethereum-erc", "ERC-9020"))).Others).Reason);
        Assert.Empty((await ShowAsync(room, new("ethereum-eip", "EIP-9021"))).Others);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_steward_parts_and_joins_with_acts_and_takes_it_back_and_all_is_as_before(Engine engine)
    {
        await using var room = await RoomAsync(engine);
        var steward = room.World.As(Role.Steward);
        RecordRef last = new("ietf-id", "draft-ietf-tide-clocks-01"), other = new("ietf-id", "draft-quill-other-thing-00");
        var before = await ShowAsync(room, Rfc);

        var parted = (await DecideAsync(room, steward, new(last, Rfc, false, "Another text under an old title."))).Value;
        var apart = await ShowAsync(room, Rfc);
        var joined = (await DecideAsync(room, steward, new(other, Rfc, true, "Its author says so."))).Value;
        var together = await ShowAsync(room, Rfc);
        await room.World.RunAsync((WithdrawLineageDecision withdraw) => withdraw.RunAsync(new(joined, "A mistake."), steward, Ct));
        await room.World.RunAsync((WithdrawLineageDecision withdraw) => withdraw.RunAsync(new(parted, "A mistake."), steward, Ct));
        var after = await ShowAsync(room, Rfc);

        Assert.Equal((2, Rfc), (apart.Documents, apart.First));
        Assert.Equal((3, other), (together.Documents, together.First));
        Assert.Equal(LineageReason.Decided, together.Others.Single(one => one.Document == other).Reason);
        Assert.Equal((before.Documents, before.First, before.Name), (after.Documents, after.First, after.Name));
        Assert.NotEqual(before.Name, apart.Name);
        Assert.All(after.Decisions, decision => Assert.NotNull(decision.WithdrawnAt));
        Assert.Equal(
            ["tracking.lineage-decided", "tracking.lineage-decided", "tracking.lineage-decision-withdrawn", "tracking.lineage-decision-withdrawn"],
            (await room.World.ActsAsync()).Select(act => act.Name).Where(name => name.StartsWith("tracking.", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_says_nothing_new_or_contradicts_or_gives_no_reason_is_refused()
    {
        await using var room = await RoomAsync();
        var steward = room.World.As(Role.Steward);
        RecordRef other = new("ietf-id", "draft-quill-other-thing-00");

        Assert.Equal(KernelErrors.NotPermitted, (await DecideAsync(room, room.World.As(Role.Secretary), new(First, Rfc, false, "x"))).Error);
        Assert.Equal(TrackingErrors.OneWorkAlready, (await DecideAsync(room, steward, new(First, Rfc, true, "x"))).Error);
        Assert.Equal(TrackingErrors.TwoWorksAlready, (await DecideAsync(room, steward, new(other, Rfc, false, "x"))).Error);
        Assert.Equal(TrackingErrors.ReasonMissing, (await DecideAsync(room, steward, new(First, Rfc, false, " "))).Error);
        Assert.Equal(TrackingErrors.OneDocument, (await DecideAsync(room, steward, new(Rfc, Rfc, false, "x"))).Error);
        Assert.Equal("NoSuchDocument", (await DecideAsync(room, steward, new(Rfc, new("ietf-rfc", "RFC 1"), true, "x"))).Error.Code);
        var parted = (await DecideAsync(room, steward, new(new("ietf-id", "draft-ietf-tide-clocks-01"), Rfc, false, "x"))).Value;
        Assert.Equal(TrackingErrors.DecidedOtherwise, (await DecideAsync(room, steward, new(First, Rfc, true, "x"))).Error);
        await room.World.RunAsync((WithdrawLineageDecision withdraw) => withdraw.RunAsync(new(parted, "x"), steward, Ct));
        Assert.Equal(TrackingErrors.TakenBackAlready, (await room.World.RunAsync((WithdrawLineageDecision withdraw) => withdraw.RunAsync(new(parted, "x"), steward, Ct))).Error);
    }

    /// <summary>Invented documents of a few titles, series and names: what holds of lineages holds of each of them.</summary>
    [Fact]
    public void Two_that_were_parted_are_never_one_and_only_their_own_lineages_change() => InventedRecord.Any.Sample(record =>
    {
        var before = WorkLineages.Of(record, []);
        var (one, other) = (record.Document(0), record.Document(record.Documents.Count - 1));

        var after = WorkLineages.Of(record, [new(one, other, Together: false)]);

        Assert.NotEqual(after.Of(0), after.Of(record.Documents.Count - 1));
        var touched = new[] { before.Of(0), before.Of(record.Documents.Count - 1) };
        Assert.All(Enumerable.Range(0, record.Documents.Count).Where(row => !touched.Contains(before.Of(row))), row => Assert.Equal(Others(before, record, row), Others(after, record, row)));
    }, iter: 200);

    [Fact]
    public void Two_that_were_joined_are_one_whatever_else_stands() => InventedRecord.Any.Sample(record =>
    {
        var after = WorkLineages.Of(record, [new(record.Document(0), record.Document(record.Documents.Count - 1), Together: true)]);

        Assert.Equal(after.Of(0), after.Of(record.Documents.Count - 1));
    }, iter: 200);

    private static string Others(WorkLineages lineages, RecordColumns record, int row) =>
        string.Join(' ', Enumerable.Range(0, record.Documents.Count).Where(other => lineages.Of(other) == lineages.Of(row)));

    private static async Task<RecordRoom> RoomAsync(Engine engine = Engine.Sqlite)
    {
        var room = await RecordRoom.OnAsync(engine);
        await room.ImportAsync(room.File("drafts.jsonl", Drafts), room.File("proposals.jsonl", Proposals));
        return room;
    }

    private static async Task<ShowLineage.View> ShowAsync(RecordRoom room, RecordRef document) =>
        (await room.World.RunAsync((ShowLineage show) => show.RunAsync(document, room.World.As(Role.Judge), Ct))).Value;

    private static Task<Result<LineageDecisionId>> DecideAsync(RecordRoom room, Actor by, DecideLineage.Input input) =>
        room.World.RunAsync((DecideLineage decide) => decide.RunAsync(input, by, Ct));
}
