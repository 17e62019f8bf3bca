using System.Text;
using Microsoft.EntityFrameworkCore;
using Palmares.Accounts;
using Palmares.Accounts.Users;
using Palmares.Awards;
using Palmares.Awards.Nominating;
using Palmares.Demo;
using Palmares.Kernel;
using Palmares.Modules.Tests.Awards.Nominating;
using Palmares.Reports;
using Palmares.Reports.Archiving;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Reports.Archiving;

public sealed class Moving_an_edition
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task An_edition_is_the_same_by_hash_on_the_other_engine(Engine engine)
    {
        await using var from = await World.OnAsync(engine);
        await using var to = await Carried.HouseAsync(Carried.Other(engine));
        var edition = await Carried.PlayAsync(from);
        var (file, told) = await Carried.ExportAsync(from, edition);

        var brought = AwardsBuilder.Ok(await Carried.ImportAsync(to, file));
        var (again, retold) = await Carried.ExportAsync(to, edition);

        Assert.True(brought.Written);
        Assert.Equal(told.Content, brought.Content);
        Assert.Equal(told.Content, retold.Content);
        var (before, after) = (Carried.Parts(file), Carried.Parts(again));
        // The ledger that came along goes on unchanged; this house's own stands beside it.
        Assert.Equal(before["ledger/1.jsonl"], after["ledger/1.jsonl"]);
        Assert.Contains("ledger/2.jsonl", after.Keys);
        Assert.All(before.Where(part => part.Key.StartsWith("tables/", StringComparison.Ordinal)), part => Assert.Equal(Encoding.UTF8.GetString(part.Value), Encoding.UTF8.GetString(after[part.Key])));
        Assert.Equal("reports.edition-imported", (await to.ActsAsync())[0].Name);
        Assert.Equal("Nominee 1", (await to.RunAsync((ListRoll use) => use.RunAsync("fable-2026", Ct))).Single().Categories.Single().Laureates[0].Name);
    }

    /// <summary>The contested edition of the demo, with nearly everything in it, there and back again.</summary>
    [Fact]
    public async Task The_demo_travels_to_postgres_and_back()
    {
        await using var from = await World.OnAsync(Engine.Sqlite);
        await using var over = await Carried.HouseAsync(Engine.Postgres);
        await using var back = await Carried.HouseAsync(Engine.Sqlite);
        var played = await SeedDemo.RunAsync(from.Database, from.Folder, new DateOnly(2026, 3, 2), _ => { }, Ct);
        Assert.False(played.IsError, played.IsError ? played.Error.ToString() : null);
        var edition = AwardsBuilder.Ok(await from.RunAsync((ReadEdition read) => read.RunAsync("emerging-leaders-2025", Ct))).Id;

        var (file, told) = await Carried.ExportAsync(from, edition);
        AwardsBuilder.Ok(await Carried.ImportAsync(over, file));
        var (second, there) = await Carried.ExportAsync(over, edition);
        AwardsBuilder.Ok(await Carried.ImportAsync(back, second));
        var (third, home) = await Carried.ExportAsync(back, edition);

        Assert.Equal(told.Content, there.Content);
        Assert.Equal(told.Content, home.Content);
        Assert.InRange(told.Rows, 500, int.MaxValue);
        Assert.Equal(3, Carried.Parts(third).Keys.Count(name => name.StartsWith("ledger/", StringComparison.Ordinal) && name.EndsWith(".jsonl", StringComparison.Ordinal)));
        var verified = (await back.RunAsync((VerifyLedger use) => use.RunAsync(new(), Actor.System, Ct))).Value;
        Assert.Null(verified.AnyFault);
        Assert.Equal(2, verified.BroughtIn.Count);
        Assert.InRange(verified.BroughtIn[0].Open, 100, verified.BroughtIn[0].Acts - 100);
    }

    [Fact]
    public async Task The_acts_that_came_along_are_read_by_the_auditor_and_show_no_content_that_is_no_matter_of_the_edition()
    {
        await using var from = await World.OnAsync(Engine.Sqlite);
        await using var to = await Carried.HouseAsync(Engine.Sqlite);
        var edition = await Carried.PlayAsync(from);
        var (file, _) = await Carried.ExportAsync(from, edition);
        AwardsBuilder.Ok(await Carried.ImportAsync(to, file));
        Task<Result<ListBroughtInActs.View>> ReadAsync(ListBroughtInActs.Input input, Role role = Role.Auditor) => to.RunAsync((ListBroughtInActs list) => list.RunAsync(input, to.As($"reader of acts {role}", role), Ct));

        var all = AwardsBuilder.Ok(await ReadAsync(new(1, Size: 20)));
        var kept = AwardsBuilder.Ok(await ReadAsync(new(1, "accounts.user-created", Size: 500)));

        Assert.Equal(20, all.Acts.Items.Count);
        Assert.Equal(all.Acts.Items.Select(act => act.Sequence).OrderDescending(), all.Acts.Items.Select(act => act.Sequence));
        Assert.Equal(all.Acts.Total, await to.QueryAsync(db => db.Set<BroughtInAct>().CountAsync(Ct)));
        Assert.All(kept.Acts.Items, act => Assert.Null(act.Payload));
        Assert.NotEmpty(kept.Acts.Items);
        Assert.Equal(KernelErrors.NoSuchLedger, (await ReadAsync(new(2))).Error);
        Assert.Equal(KernelErrors.NotPermitted, (await ReadAsync(new(1), Role.Chair)).Error);
    }

    [Fact]
    public async Task A_changed_byte_is_refused_with_the_name_of_its_part()
    {
        await using var from = await World.OnAsync(Engine.Sqlite);
        await using var to = await Carried.HouseAsync(Engine.Sqlite);
        var (file, _) = await Carried.ExportAsync(from, await Carried.PlayAsync(from));
        var parts = Carried.Parts(file);

        foreach (var (name, bytes) in parts)
        {
            byte[] changed = bytes.Length == 0 ? [(byte)'\n'] : [.. bytes];
            changed[changed.Length / 2] ^= 1;
            var refused = await Carried.ImportAsync(to, Carried.Zip(parts.Select(part => part.Key == name ? new(name, changed) : part)));

            Assert.True(refused.IsError, name);
            Assert.Contains(name == "manifest.sha256" ? "manifest.json" : name, refused.Error.Message, StringComparison.Ordinal);
        }

        var missing = await Carried.ImportAsync(to, Carried.Zip(parts.Where(part => part.Key != "tables/review_marks.jsonl")));
        var more = await Carried.ImportAsync(to, Carried.Zip([.. parts, new("tables/more.jsonl", [])]));
        var none = await Carried.ImportAsync(to, new MemoryStream("Not a zip."u8.ToArray()));
        Assert.Equal("The part tables/review_marks.jsonl is missing from the archive.", missing.Error.Message);
        Assert.Equal("The archive holds tables/more.jsonl, which is no part of it.", more.Error.Message);
        Assert.Equal(nameof(ReportsErrors.NoArchive), none.Error.Code);
        Assert.Empty(await to.ActsAsync());
        Assert.False((await Carried.ImportAsync(to, file)).IsError);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Files_and_versions_of_a_nomination_travel(Engine engine)
    {
        await using var from = await World.OnAsync(engine);
        await using var to = await Carried.HouseAsync(Carried.Other(engine));
        var paper = new FormField("paper", FieldType.File, LocalText.English("Paper")) { Kinds = [FileKind.Png], Kilobytes = 10 };
        var builder = new AwardsBuilder(from) { Adjust = draft => draft with { Form = [paper] } };
        var edition = await builder.OpenAsync();
        var id = await builder.NominateAsync(edition, submit: false);
        AwardsBuilder.Ok(await from.RunAsync((SendFile use) => use.RunAsync(new(id, "paper", FileCleaningTests.Png()), from.As(Role.Nominator, "nominator-1"), Ct)));
        AwardsBuilder.Ok(await from.RunAsync((SubmitNomination use) => use.RunAsync(id, from.As(Role.Nominator, "nominator-1"), Ct)));
        var sent = await from.QueryAsync(db => db.Set<NominationFile>().AsNoTracking().SingleAsync(Ct));

        var (file, told) = await Carried.ExportAsync(from, edition.Id);
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(sent.Bytes));
        Assert.Equal(sent.Bytes, Carried.Parts(file)["files/" + hash]);
        AwardsBuilder.Ok(await Carried.ImportAsync(to, file));

        Assert.Equal(1, told.Files);
        var came = await to.QueryAsync(db => db.Set<NominationFile>().AsNoTracking().SingleAsync(Ct));
        Assert.Equal((sent.Id, sent.Name), (came.Id, came.Name));
        Assert.Equal(sent.Bytes, came.Bytes);
        Assert.Equal(1, await to.QueryAsync(db => db.Set<NominationRevision>().CountAsync(Ct)));
        Assert.Equal(told.Content, (await Carried.ExportAsync(to, edition.Id)).Told.Content);
    }

    [Fact]
    public async Task Whoever_changes_a_mark_and_makes_all_hashes_anew_lacks_the_signature()
    {
        await using var from = await World.OnAsync(Engine.Sqlite);
        await using var to = await Carried.HouseAsync(Engine.Sqlite);
        var (file, _) = await Carried.ExportAsync(from, await Carried.PlayAsync(from));
        var parts = Carried.Parts(file);
        var manifest = ArchiveJson.Read(parts["manifest.json"])!;

        parts["tables/awards_decision_lines.jsonl"] = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(parts["tables/awards_decision_lines.jsonl"]).Replace("NotSelected", "Laureate", StringComparison.Ordinal));
        ArchivePart[] anew = [.. manifest.Parts.Select(part => part with { Bytes = parts[part.Name].Length, Sha256 = ArchiveJson.Hash(parts[part.Name]) })];
        parts["manifest.json"] = ArchiveJson.Write(manifest with { Parts = anew, Content = ArchiveJson.Total(anew) });
        parts["manifest.sha256"] = Encoding.ASCII.GetBytes(ArchiveJson.Hash(parts["manifest.json"]));

        Assert.Equal(nameof(ReportsErrors.ContentUnsigned), (await Carried.ImportAsync(to, Carried.Zip(parts))).Error.Code);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_dry_run_keeps_nothing_and_an_installation_in_use_is_refused_whole(Engine engine)
    {
        await using var from = await World.OnAsync(Engine.Sqlite);
        await using var to = await Carried.HouseAsync(engine);
        var edition = await Carried.PlayAsync(from);
        var (file, _) = await Carried.ExportAsync(from, edition);

        var tried = AwardsBuilder.Ok(await Carried.ImportAsync(to, file, dryRun: true));
        Assert.False(tried.Written);
        Assert.Equal(3, tried.Nominations);
        Assert.Empty(await to.ActsAsync());
        Assert.Equal(0, await to.QueryAsync(db => db.Set<Nomination>().CountAsync(Ct)));
        AwardsBuilder.Ok(await Carried.ImportAsync(to, file));
        var (acts, users) = ((await to.ActsAsync()).Count, await to.QueryAsync(db => db.Set<User>().CountAsync(Ct)));
        var twice = await Carried.ImportAsync(to, file);

        Assert.Equal(nameof(ReportsErrors.NotEmpty), twice.Error.Code);
        Assert.Equal((acts, users), ((await to.ActsAsync()).Count, await to.QueryAsync(db => db.Set<User>().CountAsync(Ct))));
    }

    [Fact]
    public async Task An_account_with_the_address_of_one_that_comes_along_stops_all()
    {
        await using var from = await World.OnAsync(Engine.Sqlite);
        await using var to = await Carried.HouseAsync(Engine.Postgres);
        var (file, _) = await Carried.ExportAsync(from, await Carried.PlayAsync(from));

        var refused = await Carried.ImportAsync(to, file, by: to.As(Role.Secretary));

        Assert.Equal(nameof(ReportsErrors.AccountIsHere), refused.Error.Code);
        Assert.Empty(await to.ActsAsync());
        Assert.Equal(1, await to.QueryAsync(db => db.Set<User>().CountAsync(Ct)));
    }

    [Fact]
    public async Task Accounts_come_without_their_keys_and_open_by_a_link()
    {
        await using var from = await World.OnAsync(Engine.Sqlite);
        await using var to = await Carried.HouseAsync(Engine.Sqlite);
        var edition = await Carried.PlayAsync(from);
        await from.QueryAsync(db => db.Set<User>().ExecuteUpdateAsync(set => set.SetProperty(user => user.PasswordHash, "AQAAAAIAAYagAAAAEsecret"), Ct));
        var (file, _) = await Carried.ExportAsync(from, edition);
        Assert.DoesNotContain(Carried.Parts(file).Values, part => Encoding.UTF8.GetString(part).Contains("AQAAAAIAAYagAAAAEsecret", StringComparison.Ordinal));
        Assert.DoesNotContain("Stamp", Encoding.UTF8.GetString(Carried.Parts(file)["tables/accounts_users.jsonl"]), StringComparison.Ordinal);

        AwardsBuilder.Ok(await Carried.ImportAsync(to, file));
        var chair = await to.QueryAsync(db => db.Set<User>().SingleAsync(user => user.Email == "chair@example.org", Ct));
        AwardsBuilder.Ok(await to.RunAsync((AskReset use) => use.RunAsync(new("chair@example.org", "/account/join/"), Ct)));
        var secret = await new AwardsBuilder(to).SecretAsync("/account/join/", "chair@example.org");
        AwardsBuilder.Ok(await to.RunAsync((JoinByLink use) => use.RunAsync(new(secret, "meadow lantern harbour"), Ct)));

        Assert.Null(chair.PasswordHash);
        Assert.NotNull(await to.QueryAsync(db => db.Set<User>().Where(user => user.Id == chair.Id).Select(user => user.PasswordHash).SingleAsync(Ct)));
        Assert.True(AwardsBuilder.Ok(await to.RunAsync((FindActor use) => use.RunAsync("chair@example.org", ActorOrigin.Web, Ct))).Is(Role.Chair));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_acts_that_came_along_verify_and_tampering_with_them_is_found(Engine engine)
    {
        await using var from = await World.OnAsync(Engine.Sqlite);
        await using var to = await Carried.HouseAsync(engine);
        var (file, _) = await Carried.ExportAsync(from, await Carried.PlayAsync(from));
        AwardsBuilder.Ok(await Carried.ImportAsync(to, file));

        var whole = (await to.RunAsync((VerifyLedger use) => use.RunAsync(new(), Actor.System, Ct))).Value;
        var kept = await to.QueryAsync(db => db.Set<BroughtInAct>().AsNoTracking().OrderBy(act => act.Sequence).ToListAsync(Ct));
        await to.QueryAsync(db => db.Set<BroughtInAct>().Where(act => act.Name == "awards.decision-recorded").ExecuteUpdateAsync(set => set.SetProperty(act => act.Payload, "{}"), Ct));
        var broken = (await to.RunAsync((VerifyLedger use) => use.RunAsync(new(), Actor.System, Ct))).Value;

        Assert.Null(whole.AnyFault);
        Assert.Equal(kept.Count, Assert.Single(whole.BroughtIn).Acts);
        // Accounts are made in acts of their own, which are no matter of the edition: their places stand, their content stays.
        Assert.All(kept.Where(act => act.Name == "accounts.user-created"), act => Assert.Null(act.Payload));
        Assert.All(kept.Where(act => act.Name.StartsWith("awards.nomination-", StringComparison.Ordinal)), act => Assert.NotNull(act.Payload));
        Assert.Null(broken.Fault);
        Assert.Contains("awards.decision-recorded", broken.AnyFault!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reading_copy_holds_the_same_tables_and_cannot_be_brought_in()
    {
        await using var from = await World.OnAsync(Engine.Sqlite);
        await using var to = await Carried.HouseAsync(Engine.Sqlite);
        var edition = await Carried.PlayAsync(from);

        var (csv, _) = await Carried.ExportAsync(from, edition, kind: ArchiveKind.Csv);
        var (book, _) = await Carried.ExportAsync(from, edition, kind: ArchiveKind.Workbook);

        var nominations = Carried.Parts(csv)["tables/awards_nominations.csv"];
        Assert.Equal([0xEF, 0xBB, 0xBF], nominations[..3]);
        Assert.Equal(4, Encoding.UTF8.GetString(nominations).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("Nominee 2", Encoding.UTF8.GetString(Carried.Parts(book)["xl/worksheets/sheet1.xml"]) + string.Concat(Carried.Parts(book).Values.Select(Encoding.UTF8.GetString)), StringComparison.Ordinal);
        Assert.Equal(nameof(ReportsErrors.NoArchive), (await Carried.ImportAsync(to, csv)).Error.Code);
        Assert.Equal(nameof(ReportsErrors.NoArchive), (await Carried.ImportAsync(to, book)).Error.Code);
    }
}
