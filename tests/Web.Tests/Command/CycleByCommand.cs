using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Palmares.Accounts.Users;
using Palmares.Cli;
using Palmares.Demo.Record;
using Palmares.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace Palmares.Web.Tests.Command;

/// <summary>One award cycle from an empty folder to the published roll, by the command alone; each step's acts are checked as it goes.</summary>
public sealed partial class CycleByCommand : IAsyncLifetime
{
    public const string Slug = "meadow-1";
    private const string Secretary = "secretary@meadow.example", Nominator = "nominator@meadow.example", Chair = "chair@meadow.example", Auditor = "auditor@meadow.example";
    private static readonly string[] JudgeAddresses = ["judge1@meadow.example", "judge2@meadow.example", "judge3@meadow.example"];

    private readonly Dictionary<string, string> _users = [];
    private readonly List<Nominee> _nominees = [];
    private readonly CommandTrail _trail;
    private string _category = "";

    private sealed record Nominee(string Name, string Person, string Email, string Nomination)
    {
        public string Number { get; set; } = "";
    }

    public CycleByCommand() => _trail = new CommandTrail(Database);

    public string Folder { get; } = Directory.CreateTempSubdirectory("palmares-command-").FullName;

    public string Database => Path.Combine(Folder, "palmares.db");

    public string HeadFile => Path.Combine(Folder, "head.json");

    /// <summary>The people on the roll, as the roll names them.</summary>
    public List<string> OnRoll { get; } = [];

    public async ValueTask InitializeAsync()
    {
        await UsersAsync();
        await RecordAsync();
        await EditionAsync();
        foreach (var nominee in _nominees)
            await NominateAsync(nominee);
        await ScreenAsync();
        await ReviewAsync();
        await DecideAsync();
        await FollowAsync();
        await DoneAsync([], "audit", "head", HeadFile, "--as", Auditor);
    }

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private async Task UsersAsync()
    {
        var link = await DoneAsync(["accounts.first-link-issued"], "user", "first");
        await using (var services = await Host.OpenAsync(new DataFolder(Folder), Now))
        await using (var scope = services.CreateAsyncScope())
        {
            // The link is for a browser; what it leads to is this use case.
            var secret = link["value"]!.GetValue<string>().Split('/')[^1];
            var made = await scope.ServiceProvider.GetRequiredService<CreateFirstSecretary>().RunAsync(new(secret, Secretary, "Hazel Programmeer", "meadow lantern harbour"), Now);
            Assert.False(made.IsError, made.IsError ? made.Error.ToString() : "");
        }

        _trail.Expect(["accounts.first-secretary-created", "accounts.role-granted"], "the first secretary");
        await UserAsync(Nominator, "Quill Putforward", Role.Nominator, "Tern Island Cable");
        await UserAsync(Chair, "Rowan Leadwell", Role.Chair, "Chairhouse");
        await UserAsync(Auditor, "Opal Chainwright", Role.Auditor, "Ledgerhouse");
        foreach (var (index, address) in JudgeAddresses.Index())
            await UserAsync(address, $"Sorrel Weighman {index + 1}", Role.Judge, $"Weighhouse {index + 1}");
    }

    private async Task UserAsync(string address, string name, Role role, string organisation)
    {
        var user = await DoneAsync(
            ["accounts.user-created", "accounts.role-granted"], "user", "add", address, "--name", name, "--role", role.ToString(), "--organisation", organisation, "--as", Secretary);
        _users[address] = user["value"]!.GetValue<string>();
    }

    /// <summary>The last years of an invented body, through the importer; then the nominees are looked up by name.</summary>
    private async Task RecordAsync()
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var body = InventedBody.Invent(7, today.Year);
        var files = await WriteRecord.ToAsync(Path.Combine(Folder, "record"), body, new DateOnly(today.Year - 2, 1, 1), today, last: true, Now);
        var report = await DoneAsync(["records.record-imported", "records.snapshot-published", "records.record-linked"], ["record", "import", .. files, "--as", Secretary]);
        Assert.Equal(report["read"]!.GetValue<int>(), report["imported"]!.GetValue<int>() + report["unchanged"]!.GetValue<int>() + report["rejected"]!.GetValue<int>() + report["gold"]!.GetValue<int>());
        Assert.Equal(0, report["rejected"]!.GetValue<int>());
        await DoneAsync([], "record", "verify", "--as", Auditor);

        var written = body.Documents.Where(d => d.Year >= today.Year - 2 && d.Year < today.Year).SelectMany(d => d.Authors).CountBy(p => p).OrderByDescending(p => p.Value).Select(p => p.Key);
        var plain = written.Where(p => p.Key is not null && body.People.Count(q => q.Name == p.Name) == 1).Take(3);
        foreach (var (index, person) in plain.Index())
        {
            var shown = await DoneAsync([], "record", "search", person.Name, "--kind", "Person", "--as", JudgeAddresses[0]);
            var hit = shown["page"]!["items"]!.AsArray().Single(item => item!["label"]!.GetValue<string>() == person.Name)!;
            var id = hit["target"]!.GetValue<string>();
            var record = await DoneAsync([], "record", "show", id, "--as", JudgeAddresses[0]);
            Assert.Equal(person.Name, record["display_name"]!.GetValue<string>());
            _nominees.Add(new Nominee(person.Name, id, $"nominee{index + 1}@meadow.example", ""));
        }
    }

    private async Task EditionAsync()
    {
        var programme = await FormAsync(["awards.programme-created"], "programme", Secretary, new { name = "Meadow Award", owner = "Meadow Assembly" });
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        await FormAsync(["awards.edition-created"], "edition", Secretary, new
        {
            programme = programme["value"]!.GetValue<string>(),
            label = "First",
            slug = Slug,
            time_zone = "Europe/Zurich",
            nominating_opens = Day(today.AddDays(-2)),
            nominating_closes = Day(today.AddDays(5)),
            screening_closes = Day(today.AddDays(10)),
            reviewing_closes = Day(today.AddDays(20)),
            deciding_closes = Day(today.AddDays(30)),
            publishes = Day(today.AddDays(40)),
            categories = new[] { new { code = "EC", name = "Emerging contributor", quota = 1 } },
            criteria = new[] { Criterion("CON", "Contribution", 60), Criterion("LEAD", "Leading others", 40) },
            endorsements_min = 1,
            quorum = 2,
        });
        await DoneAsync(["awards.criteria-frozen", "awards.phase-moved"], "award", "phase", Slug, "Nominating", "--as", Secretary);
        var editions = await DoneAsync([], "award", "editions", "--as", Secretary);
        var edition = editions["items"]!.AsArray().Single()!;
        _category = edition["categories"]![0]!["id"]!.GetValue<string>();
        for (var i = 0; i < _nominees.Count; i++)
        {
            var started = await FormAsync(["awards.nomination-started"], "nominate", Nominator, new
            {
                edition = edition["id"]!.GetValue<string>(),
                category = _category,
                nominee = _nominees[i].Person,
                nominee_name = _nominees[i].Name,
                nominee_email = _nominees[i].Email,
            });
            _nominees[i] = _nominees[i] with { Nomination = started["value"]!.GetValue<string>() };
        }
    }

    private async Task NominateAsync(Nominee nominee)
    {
        var evidence = (await DoneAsync([], "award", "evidence", nominee.Nomination, "--as", Nominator))["items"]!.AsArray();
        var line = evidence[0]!;
        await FormAsync(["awards.draft-saved"], "draft", Nominator, new
        {
            nomination = nominee.Nomination,
            revision = 0,
            statement = "Wrote down what both sides meant, and the text moved.",
            citation_draft = "For bringing two sides to one text.",
            claims = new[] { new { text = "Wrote a text the group relies on.", lines = new[] { new { source = line["source"]!.DeepClone(), text = line["text"]!.GetValue<string>() } } } },
        });
        await DoneAsync(["awards.nomination-submitted"], "award", "submit", nominee.Nomination, "--as", Nominator);
        nominee.Number = (await DoneAsync([], "award", "show", nominee.Nomination, "--as", Nominator)).ToJsonString() is var shown ? NumberIn(shown) : "";

        var endorser = nominee.Email.Replace("nominee", "endorser", StringComparison.Ordinal);
        await FormAsync(["awards.endorser-invited"], "invite", Nominator, new { nomination = nominee.Nomination, name = "Fern Vouchsafe", email = endorser, organisation = "Vouchhouse" });
        await FormAsync(["awards.endorsement-given"], "endorse", null, new { secret = _trail.Secret(endorser, "/endorse/"), relationship = "Same group.", text = "The drafts came on time.", confidential = true });
        await FormAsync(["awards.nomination-answered"], "consent", null, new { secret = _trail.Secret(nominee.Email, "/consent/"), agree = true, may_name = true, may_follow = true });
    }

    private async Task ScreenAsync()
    {
        await PhaseAsync("Screening");
        foreach (var nominee in _nominees)
        {
            var check = await DoneAsync(["awards.eligibility-checked"], "award", "check", nominee.Nomination, "--as", Secretary);
            Assert.Equal("Eligible", check["verdict"]!.GetValue<string>());
            await FormAsync(["awards.eligibility-decided"], "screen", Secretary, new { nomination = nominee.Nomination, eligible = true });
        }
    }

    private async Task ReviewAsync()
    {
        var panel = await WriteAsync("panel", new
        {
            reviews = 2,
            members = JudgeAddresses.Append(Chair).Select(address => new { email = address, region = "Meadows", expertise = "All of it", chair = address == Chair }).ToArray(),
        });
        await DoneAsync(["review.panel-formed"], "review", "panel", Slug, panel, "--as", Secretary);
        await PhaseAsync("Reviewing");
        await DoneAsync(["review.conflicts-searched"], "review", "detect", Slug, "--as", Secretary);
        await DoneAsync(["review.conflict-declared"], "review", "declare", Slug, _nominees[0].Number, "--kind", "Supervision", "--reason", "I led the group.", "--as", JudgeAddresses[0]);
        await DoneAsync(["review.assignment-proposed"], "review", "assign", Slug, "--seed", "3", "--as", Secretary);
        await DoneAsync(["review.assignment-released"], "review", "release", Slug, "--as", Secretary);

        var read = 0;
        foreach (var judge in JudgeAddresses.Append(Chair))
        {
            foreach (var row in (await DoneAsync([], "review", "list", Slug, "--as", judge))["rows"]!.AsArray())
            {
                var number = row!["number"]!.GetValue<string>();
                Assert.False(judge == JudgeAddresses[0] && number == _nominees[0].Number, "A declared conflict was assigned.");
                var mark = 3 + ((read++ + number[^1]) % 3);
                await DoneAsync(
                    ["review.score-submitted"], "review", "score", Slug, number, "--mark", $"CON={mark}", "--mark", "LEAD=3", "--why", "The claims hold against the record.", "--as", judge);
            }
        }

        Assert.Equal(2 * _nominees.Count, read);
        await PhaseAsync("Deciding");
        await DoneAsync(["review.scores-calibrated"], "review", "calibrate", Slug, "--seed", "11", "--as", Secretary);
        await DoneAsync(["awards.recommendation-recorded", "review.recommendation-sent"], "review", "recommend", Slug, "--as", Secretary);
    }

    private Task<JsonObject> PhaseAsync(string to) => DoneAsync(["awards.phase-moved"], "award", "phase", Slug, to, "--reason", "A rehearsal of the whole cycle.", "--as", Secretary);

    private async Task<JsonObject> FormAsync(string[] acts, string verb, string? by, object form) =>
        await DoneAsync(acts, ["award", verb, await WriteAsync(verb, form), .. by is null ? Array.Empty<string>() : ["--as", by]]);

    private async Task<string> WriteAsync(string name, object form)
    {
        var file = Path.Combine(Folder, name + ".json");
        await File.WriteAllTextAsync(file, System.Text.Json.JsonSerializer.Serialize(form), Now);
        return file;
    }

    /// <summary>Runs a verb that must succeed, and whose acts must be these.</summary>
    private async Task<JsonObject> DoneAsync(string[] acts, params string[] words)
    {
        var answer = await PalmaresCommand.RunAsync([.. words, "--data", Folder, "--quiet", "--json"]);
        Assert.True(answer.Exit == 0, $"palmares {string.Join(' ', words)}: {answer}");
        _trail.Expect(acts, string.Join(' ', words));
        return answer.Json;
    }

    private static object Criterion(string code, string name, int weight) =>
        new { code, name, definition = "What the record shows.", weight, anchors = Enumerable.Range(0, 6).Select(point => $"Point {point}").ToArray() };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string NumberIn(string json) => Number().Match(json).Groups[1].Value;

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [GeneratedRegex("\"number\":\\s*\"([^\"]+)\"")]
    private static partial Regex Number();
}
