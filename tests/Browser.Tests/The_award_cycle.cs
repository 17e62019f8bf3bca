using Microsoft.Data.Sqlite;
using Palmares.Accounts.Users;
using Palmares.Browser.Tests.Walking;
using Palmares.Kernel;
using Palmares.Web.Tests;

namespace Palmares.Browser.Tests;

/// <summary>One edition from an empty installation to the followed laureates, through the pages, by everybody who plays a part.</summary>
[Collection(Site.OneAtATime)]
public sealed partial class The_award_cycle
{
    private const string Slug = "meadow-2026";
    private const string Nominator = "Quill Putforward";
    private const string Chair = "Sorrel Tidewell";
    private static readonly string[] Judges = ["Amber Fogharbour", "Birch Riverlight", "Clover Saltmeadow", "Dawn Quarrystone"];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Is_walked_by_everybody_from_the_first_secretary_to_the_followed_laureates(bool scripts)
    {
        await using var site = await Site.OpenAsync(scripts);
        await site.TellingFaultsAsync(() => WalkAsync(site));
        await AuditAsync(site);
    }

    private static async Task WalkAsync(Site site)
    {
        var players = await Players.CastAsync(Path.Combine(site.World.Folder, "import"));
        await FirstSecretaryAsync(site);
        await InviteAsync(site);
        await SeatAsync(site, players);
        await ImportAsync(site, players);
        var edition = await OpenEditionAsync(site);
        await NominateAsync(site, players, edition);
        await AnswerAsync(site, players, edition);
        await ScreenAsync(site, players, edition);
        await FormPanelAsync(site, edition);
        await StateDueProcessAsync(site, edition);
        await KeepConflictsApartAsync(site, players);
        await ScoreAsync(site, players, edition);
        await DecideAsync(site, players, edition);
        await ContestAsync(site, players, edition);
        await PublishAsync(site, players, edition);
        await CelebrateAsync(site, players, edition);
        await ReadThePublicPagesAsync(site, players);
        await FollowAsync(site);
        await LookIntoEveryRoomAsync(site);
    }

    private static async Task FirstSecretaryAsync(Site site)
    {
        var secret = await site.MustAsync((IssueFirstLink issue) => issue.RunAsync(Actor.System, CancellationToken.None));
        await using var secretary = await site.VisitAsync();
        await secretary.GoAsync("/");
        await secretary.GoAsync($"/account/first/{secret}");
        await secretary.FillAsync(("Input.DisplayName", "Hazel Programmeer"), ("Input.Email", WebWorld.EmailOf("Hazel Programmeer")), ("Input.Password", WebWorld.Password));
        await secretary.PressAsync("Create the account");
        await secretary.SeesAsync("Hazel Programmeer");
        await site.ExpectAsync("accounts.first-link-issued", "accounts.first-secretary-created");
        // The empty installation says everywhere what is missing and who mends it.
        await secretary.LookAroundAsync();
    }

    private static async Task InviteAsync(Site site)
    {
        await using var secretary = await site.SignInAsync("Hazel Programmeer");
        await secretary.GoAsync("/admin/users");
        await secretary.FollowAsync("Invite somebody");
        await secretary.FillAsync(("Input.DisplayName", Nominator), ("Input.Email", WebWorld.EmailOf(Nominator)), ("Input.Organisation", "Harbour Institute"));
        await secretary.TickAsync("Input.Roles", nameof(Role.Nominator));
        await secretary.PressAsync("Send the invitation");
        await secretary.SeesAsync(Nominator);
        await secretary.GoAsync("/admin/mail");
        await site.ExpectAsync("accounts.user-invited");

        await using var invited = await site.VisitAsync();
        await invited.GoAsync(await site.LinkToAsync(WebWorld.EmailOf(Nominator), "/account/join/"));
        await invited.FillAsync(("Password", WebWorld.Password));
        await invited.PressAsync("Save and sign in");
        await site.ExpectAsync("accounts.password-set-by-link");
    }

    /// <summary>The others have accounts made for them; one judge works where the last nominee does.</summary>
    private static async Task SeatAsync(Site site, Players players)
    {
        (string Name, Role Role, string? Organisation)[] seats =
        [
            (Chair, Role.Chair, "Tidewell Observatory"),
            (Judges[0], Role.Judge, players.Nominees[3].EmployerIn(2026)),
            (Judges[1], Role.Judge, "Riverlight Press"),
            (Judges[2], Role.Judge, "Saltmeadow College"),
            (Judges[3], Role.Judge, "Quarrystone Trust"),
            ("Wren Recordkeeper", Role.Steward, null),
            ("Fern Delegatsen", Role.Delegate, "Delegation of Lower Fjord"),
            ("Rowan Reportwell", Role.Rapporteur, null),
            ("Opal Chainwright", Role.Auditor, null),
        ];
        var secretary = await site.ActorAsync("Hazel Programmeer");
        foreach (var (name, role, organisation) in seats)
            await site.MustAsync((CreateUser create) => create.RunAsync(new(WebWorld.EmailOf(name), name, [role], WebWorld.Password, organisation), secretary, CancellationToken.None));
        await site.ExpectAsync("accounts.user-created");
    }

    private static async Task ImportAsync(Site site, Players players)
    {
        var steward = await site.ActorAsync("Wren Recordkeeper");
        await site.MustAsync((Records.Importing.ImportRecord import) => import.RunAsync(new(players.Files), steward, null, CancellationToken.None));
        await site.ExpectAsync("records.record-imported", "records.snapshot-published");

        await using var reader = await site.SignInAsync("Wren Recordkeeper");
        await reader.GoAsync("/records/imports");
        await reader.PressAsync(reader.Page.Locator("main tbody a").First);
        await reader.GoAsync("/records");
        await reader.FillAsync(("q", players.Nominees[0].Name));
        await reader.PressAsync("Search");
        await reader.FollowAsync(players.Nominees[0].Name);
        await reader.SeesAsync("Person in the record");
        foreach (var nominee in players.Nominees)
        {
            var found = await site.World.RunAsync((Records.FindPeople find) => find.RunAsync(nominee.Name, 1, CancellationToken.None));
            players.Ids[nominee.Name] = found.Items.Single(person => person.DisplayName == nominee.Name).Person;
        }
    }

    /// <summary>The ledger is whole; then one byte of one act is changed behind the program's back, and it says which.</summary>
    private static async Task AuditAsync(Site site)
    {
        await using (var auditor = await site.SignInAsync("Opal Chainwright"))
        {
            await auditor.GoAsync("/audit");
            await auditor.SeesAsync("Whole");
        }

        var by = await site.ActorAsync("Opal Chainwright");
        var whole = await site.MustAsync((VerifyLedger verify) => verify.RunAsync(new(), by, CancellationToken.None));
        Assert.Null(whole.Fault);

        var victim = (await site.World.ActsAsync()).Last(act => act.Name == "awards.decision-recorded");
        await FlipOneByteAsync(site.World.Folder, victim);
        var broken = await site.MustAsync((VerifyLedger verify) => verify.RunAsync(new(), by, CancellationToken.None));
        Assert.NotNull(broken.Fault);
        Assert.Equal((victim.Sequence, victim.Name), (broken.Fault.Sequence, broken.Fault.Name));

        await using var alarmed = await site.SignInAsync("Opal Chainwright");
        await alarmed.GoAsync("/audit");
        await alarmed.SeesAsync("The chain is broken");
        await alarmed.SeesAsync("awards.decision-recorded");
    }

    private static async Task FlipOneByteAsync(string folder, ActEntry act)
    {
        var payload = System.Text.Encoding.UTF8.GetBytes(act.Payload);
        var at = Array.FindLastIndex(payload, one => one is >= (byte)'0' and <= (byte)'9');
        payload[at] ^= 1;
        await using var connection = new SqliteConnection($"Data Source={Directory.GetFiles(folder, "*.db").Single()};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "UPDATE acts SET payload = $payload WHERE sequence = $sequence";
        command.Parameters.AddWithValue("$payload", System.Text.Encoding.UTF8.GetString(payload));
        command.Parameters.AddWithValue("$sequence", act.Sequence);
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
    }
}
