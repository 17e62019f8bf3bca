using CsCheck;
using Palmares.Accounts;
using Palmares.Kernel;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Kernel;

public sealed class Ledger_tests
{
    private const int Acts = 8;

    private static readonly string[] Columns = ["payload", "note", "hash", "previous_hash", "payload_commitment", "payload_salt"];

    private static CancellationToken Ct => LedgerRoom.Ct;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Eight_writers_at_once_never_fork_the_chain(Engine engine)
    {
        await using var room = await LedgerRoom.OnAsync(engine, 0);

        await Task.WhenAll(Enumerable.Range(1, 8).Select(writer => Task.Run(async () =>
        {
            for (var number = 1; number <= 25; number++)
                await room.WriteAsync(writer, number);
        }, Ct)));

        var report = await room.VerifyAsync();
        var entries = await room.EntriesAsync();
        Assert.Null(report.Fault);
        Assert.Equal(200, report.Acts);
        Assert.Equal(Enumerable.Range(1, 200).Select(n => (long)n), entries.Select(entry => entry.Sequence));
        Assert.Equal(200, entries.Select(entry => entry.PreviousHash).Distinct().Count());
        Assert.Equal(200, entries.Select(entry => entry.Payload).Distinct().Count());
    }

    [Fact]
    public async Task One_changed_character_anywhere_is_found_and_its_act_named()
    {
        await using var room = await LedgerRoom.OnAsync(Engine.Sqlite, Acts - 1);
        await EraseAsync(room, 2);
        var entries = await room.EntriesAsync();

        await Gen.Select(Gen.Int[0, Acts - 1], Gen.Int[0, Columns.Length - 1], Gen.Int[0, 10_000]).SampleAsync(async (at, which, place) =>
        {
            var column = Columns[which];
            var entry = entries[at];
            if (ValueOf(entry, column) is not { } original)
                return true;
            await room.TamperAsync(entry.Sequence, column, Changed(original, place % original.Length));
            var fault = await room.FaultAsync();
            await room.TamperAsync(entry.Sequence, column, original);
            return fault?.Sequence == entry.Sequence;
        }, iter: 150, threads: 1);

        Assert.Null(await room.FaultAsync());
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_changed_payload_note_or_hash_is_found_on_both_engines(Engine engine)
    {
        await using var room = await LedgerRoom.OnAsync(engine, Acts);
        var entry = (await room.EntriesAsync())[3];
        Assert.Null(await room.FaultAsync());

        foreach (var column in new[] { "payload", "note", "hash" })
        {
            await room.TamperAsync(entry.Sequence, column, Changed(ValueOf(entry, column)!, 5));
            Assert.Equal(4, (await room.FaultAsync())?.Sequence);
            await room.TamperAsync(entry.Sequence, column, ValueOf(entry, column));
        }
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_deleted_act_is_found(Engine engine)
    {
        await using var room = await LedgerRoom.OnAsync(engine, Acts);

        await room.SqlAsync("DELETE FROM acts WHERE sequence = 5");

        Assert.Equal(new ActFault(5, null, "is missing"), await room.FaultAsync());
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Two_swapped_acts_are_found(Engine engine)
    {
        await using var room = await LedgerRoom.OnAsync(engine, Acts);

        await room.SqlAsync("UPDATE acts SET sequence = 99 WHERE sequence = 3");
        await room.SqlAsync("UPDATE acts SET sequence = 3 WHERE sequence = 6");
        await room.SqlAsync("UPDATE acts SET sequence = 6 WHERE sequence = 99");

        Assert.Equal(3, (await room.FaultAsync())?.Sequence);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_cut_tail_is_found_against_an_exported_head(Engine engine)
    {
        await using var room = await LedgerRoom.OnAsync(engine, Acts);
        var head = LedgerHead.Read((await room.ExportAsync()).Write()).Value;
        Assert.Null(await room.FaultAsync(head));

        await room.SqlAsync("DELETE FROM acts WHERE sequence > 6");

        Assert.Null(await room.FaultAsync());
        Assert.Equal(7, (await room.FaultAsync(head))?.Sequence);
    }

    [Fact]
    public async Task A_chain_rewritten_from_end_to_end_is_found_against_an_exported_head()
    {
        await using var room = await LedgerRoom.OnAsync(Engine.Sqlite, Acts);
        var head = await room.ExportAsync();

        await RewriteAsync(room, from: 4);

        Assert.Null(await room.FaultAsync());
        Assert.Equal(Acts, (await room.FaultAsync(head))?.Sequence);
    }

    [Fact]
    public async Task Acts_written_after_an_export_do_not_disturb_the_exported_head()
    {
        await using var room = await LedgerRoom.OnAsync(Engine.Sqlite, 3);
        var head = await room.ExportAsync();

        await room.WriteAsync(1, 1);

        Assert.Null(await room.FaultAsync(head));
    }

    [Fact]
    public async Task An_exported_head_that_was_changed_is_refused()
    {
        await using var room = await LedgerRoom.OnAsync(Engine.Sqlite, 3);
        var head = await room.ExportAsync();

        Assert.Equal(LedgerErrors.HeadNotSigned, LedgerHead.Read((head with { Sequence = 2 }).Write()).Error);
        Assert.Equal(LedgerErrors.HeadUnreadable, LedgerHead.Read("{").Error);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task An_erased_note_leaves_the_chain_whole(Engine engine)
    {
        await using var room = await LedgerRoom.OnAsync(engine, Acts);

        await EraseAsync(room, 4);

        var entries = await room.EntriesAsync();
        Assert.Null(entries[3].Note);
        Assert.NotNull(entries[3].NoteCommitment);
        Assert.Equal("kernel.note-erased", entries[^1].Name);
        Assert.Null(await room.FaultAsync());
    }

    [Fact]
    public async Task An_erasure_that_no_act_announces_is_found()
    {
        await using var room = await LedgerRoom.OnAsync(Engine.Sqlite, Acts);

        await room.SqlAsync("UPDATE acts SET note = NULL, note_salt = NULL WHERE sequence = 6");

        Assert.Equal(6, (await room.FaultAsync())?.Sequence);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_change_without_an_act_is_a_bug_and_writes_nothing(Engine engine)
    {
        await using var room = await LedgerRoom.OnAsync(engine, 1);

        await Assert.ThrowsAsync<InvalidOperationException>(() => room.World.QueryAsync(db =>
        {
            db.Set<OneTimeLink>().Add(new OneTimeLink { SecretHash = "x", Purpose = "test", Expires = room.World.Clock.GetUtcNow() });
            return db.SaveChangesAsync(Ct);
        }));

        Assert.Single(await room.EntriesAsync());
    }

    [Fact]
    public async Task Only_those_who_read_the_audit_verify_the_ledger()
    {
        await using var room = await LedgerRoom.OnAsync(Engine.Sqlite, 1);

        var refused = await room.World.RunAsync((VerifyLedger verify) => verify.RunAsync(new(), room.World.As(Role.Judge), Ct));
        var allowed = await room.World.RunAsync((VerifyLedger verify) => verify.RunAsync(new(), room.World.As(Role.Auditor), Ct));

        Assert.Equal(ErrorKind.Forbidden, refused.Error.Kind);
        Assert.Null(allowed.Value.Fault);
    }

    private static Task EraseAsync(LedgerRoom room, long sequence) =>
        room.World.RunAsync((EraseNote erase) => erase.RunAsync(new(sequence, "asked by the person"), Actor.System, Ct));

    // What somebody with the database and the source code could do; only a head kept elsewhere tells.
    private static async Task RewriteAsync(LedgerRoom room, long from)
    {
        var previous = ActChain.Start;
        foreach (var entry in await room.EntriesAsync())
        {
            var payload = entry.Sequence == from ? entry.Payload.Replace('0', '1') : entry.Payload;
            var commitment = ActChain.Commit(entry.PayloadSalt, payload);
            var hash = ActChain.Hash(entry.Sequence, entry.Name, entry.At, entry.Actor, commitment, entry.NoteCommitment, previous);
            await room.TamperAsync(entry.Sequence, "payload", payload);
            await room.TamperAsync(entry.Sequence, "payload_commitment", commitment);
            await room.TamperAsync(entry.Sequence, "previous_hash", previous);
            await room.TamperAsync(entry.Sequence, "hash", hash);
            previous = hash;
        }
    }

    private static string? ValueOf(ActEntry entry, string column) => column switch
    {
        "payload" => entry.Payload,
        "note" => entry.Note,
        "hash" => entry.Hash,
        "previous_hash" => entry.PreviousHash,
        "payload_commitment" => entry.PayloadCommitment,
        _ => entry.PayloadSalt,
    };

    private static string Changed(string text, int place) => text[..place] + (text[place] == 'x' ? 'y' : 'x') + text[(place + 1)..];
}
