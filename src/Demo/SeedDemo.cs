using Palmares.Accounts;
using Palmares.Awards.Handling;
using Palmares.Awards.Programming;
using Palmares.Demo.Programme;
using Palmares.Demo.Record;
using Palmares.Kernel;
using Palmares.Records.Importing;
using Palmares.Review.Listing;
using Palmares.Review.Parties;
using Microsoft.EntityFrameworkCore;

namespace Palmares.Demo;

/// <summary>Plays a fictional programme through the real use cases: a record of 18 years, two past editions, one in review and a small one that is read without names.</summary>
/// <remarks>The same day gives the same demo: names, documents, marks and decisions are drawn from one seed.</remarks>
public static class SeedDemo
{
    private const int Seed = 20260711;

    public static readonly Error NotEmpty = Error.Conflict("This installation already has users; the demo is only for an empty one.", mend: "Give another folder with --data.");

    /// <param name="database">Where the demo goes; must hold no users.</param>
    /// <param name="folder">The installation's data folder.</param>
    /// <param name="today">The day the demo's present is.</param>
    /// <param name="say">Told of each step.</param>
    public static async Task<Result<Done>> RunAsync(DatabaseChoice database, DataFolder folder, DateOnly today, Action<string> say, CancellationToken ct)
    {
        var firstYear = today.Year - 3;
        await using var stage = await Stage.OpenAsync(database, folder, new DateTimeOffset(firstYear - 1, 11, 3, 8, 0, 0, TimeSpan.Zero), Seed, ct);
        if (await stage.RunAsync((PalmaresDb db) => db.Set<User>().AnyAsync(ct)))
            return NotEmpty;

        var body = InventedBody.Invent(Seed, today.Year, earlier: true);
        await new DemoPlay(stage, body, today, folder, say, ct).RunAsync(firstYear, today.Year - 1);
        stage.Clock.MoveTo(new DateTimeOffset(today.ToDateTime(new TimeOnly(6, 0)), TimeSpan.Zero));
        await stage.DropLettersAsync(ct);
        await DemoRoles.PlayAsync(stage, ct);
        await DemoLetters.PlayAsync(stage, $"emerging-leaders-{today.Year}", $"emerging-leaders-{today.Year - 1}", ct);
        // The site shows its banner where this file lies.
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "demo"), "A fictional programme was played into this folder.\n", ct);
        return Done.Value;
    }
}

/// <summary>The order of the play.</summary>
internal sealed class DemoPlay(Stage stage, InventedBody body, DateOnly today, DataFolder folder, Action<string> say, CancellationToken ct)
{
    private readonly Random _chance = new(today.DayNumber);
    private readonly HashSet<int> _nominated = [];
    private readonly Cast _cast = new(stage, body) { CurrentSlug = $"emerging-leaders-{today.Year}" };

    public async Task RunAsync(int firstYear, int secondYear)
    {
        say($"Inventing the {InventedBody.Name}: {body.People.Count + body.Earlier.Count} people, {body.Documents.Count} documents, {body.Mandates.Count} mandates");
        await ImportAsync(DateOnly.MinValue, new DateOnly(firstYear - 1, 12, 31));
        await _cast.EnterAsync(_chance, firstYear, ct);
        var programme = await stage.MustAsync((CreateProgramme create) => create.RunAsync(
            new("Meridian Emerging Leaders Award", InventedBody.Name, "Fictional: a programme to look at"), _cast.Secretary, ct));

        await PastAsync(programme, firstYear, contested: false);
        stage.Clock.MoveTo(new DateTimeOffset(secondYear, 1, 4, 8, 0, 0, TimeSpan.Zero));
        await ImportAsync(new DateOnly(firstYear, 1, 1), new DateOnly(secondYear - 1, 12, 31));
        var last = await PastAsync(programme, secondYear, contested: true);
        stage.Clock.MoveTo(new DateTimeOffset(today.AddDays(-100).ToDateTime(new TimeOnly(8, 0)), TimeSpan.Zero));
        await ImportAsync(new DateOnly(secondYear, 1, 1), today);
        say("Filing documents and success stories, holding meetings");
        await DemoPapers.FileAsync(stage, _cast, today, ct);
        await DemoMeetings.HoldAsync(stage, _cast, today, ct);
        await DemoEngagement.PlayAsync(stage, today, ct);
        say("Feeding the register, comparing, drafting criteria and rules");
        await DemoLandscape.PlayAsync(stage, _cast, ct);
        say("Stating what data is used for, computing figures");
        await DemoTracking.PlayAsync(stage, body, _cast, today, ct);
        await DemoPrograms.PlayAsync(stage, _cast, ct);
        await PresentAsync(programme, last);
    }

    private async Task ImportAsync(DateOnly from, DateOnly to)
    {
        say($"Importing its record up to {to:yyyy-MM-dd}");
        var files = await WriteRecord.ToAsync(Path.Combine(folder.Path, "demo-record"), body, from, to, last: to == today, ct);
        await stage.MustAsync((ImportRecord import) => import.RunAsync(new(files), Actor.System, null, ct));
    }

    private async Task<Awards.EditionId> PastAsync(Awards.ProgrammeId programme, int year, bool contested)
    {
        say($"Playing the edition of {year}");
        var plan = new EditionScript.Plan(
            programme, year.ToString(System.Globalization.CultureInfo.InvariantCulture), $"emerging-leaders-{year}",
            new(year, 2, 2), new(year, 3, 16), new(year, 4, 10), new(year, 5, 29), new(year, 6, 19), new(year, 7, 1), 2, 1,
            Candidates(year, 14), [.. Enumerable.Range(1, 5).Select(i => DemoAccounts.At($"judge{i}"))]) { Contested = contested, Nameless = !contested };
        var script = new EditionScript(stage, _cast, _chance, ct);
        var edition = await script.OpenAndAssignAsync(plan);
        await script.ScoreAsync(edition, 1);
        await script.DecideAndPublishAsync(edition, plan);
        return edition.Id;
    }

    private async Task PresentAsync(Awards.ProgrammeId programme, Awards.EditionId last)
    {
        say($"Playing the edition of {today.Year} up to the judges' desks");
        var plan = new EditionScript.Plan(
            programme, today.Year.ToString(System.Globalization.CultureInfo.InvariantCulture), _cast.CurrentSlug,
            today.AddDays(-75), today.AddDays(-40), today.AddDays(-21), today.AddDays(18), today.AddDays(32), today.AddDays(46), 3, 2,
            Candidates(today.Year, 34), [.. Enumerable.Range(1, DemoAccounts.Judges).Select(i => DemoAccounts.At($"judge{i}"))], last);
        var script = new EditionScript(stage, _cast, _chance, ct);
        var edition = await script.OpenAndAssignAsync(plan);
        await script.ScoreAsync(edition, 0.55);
        // The next one is drafted while this one is read: the weekdays stay.
        var next = await stage.MustAsync((CloneEdition clone) => clone.RunAsync(
            new(edition.Id, $"emerging-leaders-{today.Year + 1}", (today.Year + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), new DateShift(52, ShiftUnit.Weeks)), _cast.Secretary, ct));
        await stage.MustAsync((SwitchPhase change) => change.RunAsync(new(next, Awards.EditionPhase.Nominating, [Awards.PhaseSwitch.NominationsSealed, Awards.PhaseSwitch.EndorsementsTaken]), _cast.Secretary, ct));
        await stage.MustAsync((SwitchPhase change) => change.RunAsync(new(next, Awards.EditionPhase.Reviewing, [Awards.PhaseSwitch.NomineeHidden]), _cast.Secretary, ct));
        await stage.MustAsync((EnterOffice enter) => enter.RunAsync(new("President of the Assembly", body.People[^1].Name, new DateOnly(today.Year - 1, 7, 1), new DateOnly(today.Year + 1, 6, 30)), _cast.Secretary, ct));
        await ListsAsync();
        await new DemoDueProcess(stage, _cast, edition, ct).AskAsync();
        await DemoReports.AskAsync(stage, _cast, last, today, ct);
        await NamelessAsync();
    }

    /// <summary>A second programme, small, whose judges read without names now.</summary>
    private async Task NamelessAsync()
    {
        say($"Playing a small edition of {today.Year} that is read without names");
        var programme = await stage.MustAsync((CreateProgramme create) => create.RunAsync(
            new("Meridian Young Editors Prize", InventedBody.Name, "Fictional: a small programme beside the first, read without names"), _cast.Secretary, ct));
        var plan = new EditionScript.Plan(
            programme, today.Year.ToString(System.Globalization.CultureInfo.InvariantCulture), $"young-editors-{today.Year}",
            today.AddDays(-18), today.AddDays(-12), today.AddDays(-8), today.AddDays(20), today.AddDays(34), today.AddDays(48), 1, 1,
            Candidates(today.Year, 6), [.. Enumerable.Range(1, 4).Select(i => DemoAccounts.At($"judge{i}"))]) { Nameless = true };
        var script = new EditionScript(stage, _cast, _chance, ct);
        await script.ScoreAsync(await script.OpenAndAssignAsync(plan), 0.4);
    }

    /// <summary>The secretary keeps two searches, the chair one; some nominations bear a tag.</summary>
    private async Task ListsAsync()
    {
        var here = $"edition:{_cast.CurrentSlug}";
        await stage.MustAsync((SaveSearch save) => save.RunAsync(new("Read by too few so far", $"{here} handed-in:<2", "number,nominee,category,assigned,handed-in", "handed-in"), _cast.Secretary, ct));
        await stage.MustAsync((SaveSearch save) => save.RunAsync(new("With a conflict on the panel", $"{here} has:conflict", "number,nominee,nominator,conflict", "submitted"), _cast.Secretary, ct));
        await stage.MustAsync((SaveSearch save) => save.RunAsync(new("Judges far apart, past editions", "spread:>=1.2", "number,nominee,edition,mean,spread", "-spread", "max(overall) - min(overall)"), _cast.Chair, ct));
        var found = await stage.MustAsync((ListSeen list) => list.RunAsync(new($"{here} has:conflict"), _cast.Secretary, ct));
        foreach (var line in found.Lines.Take(3))
            await stage.MustAsync((TagNomination tag) => tag.RunAsync(new(line.Nomination, "second-look"), _cast.Secretary, ct));
    }

    /// <summary>People in their first eight years whose record holds something; nobody twice.</summary>
    private List<InventedPerson> Candidates(int year, int count)
    {
        var written = body.Documents.Where(d => d.Year < year).SelectMany(d => d.Authors).CountBy(p => p).ToDictionary();
        var found = body.People
            .Where(p => p.Key is not null && p.First > year - 8 && p.First < year && p.Last >= year - 2 && written.GetValueOrDefault(p) >= 3 && !_nominated.Contains(p.Number))
            .Where(p => body.People.Count(q => q.Name == p.Name) == 1)
            .OrderByDescending(p => written[p])
            .Take(count)
            .ToList();
        foreach (var person in found)
        {
            _nominated.Add(person.Number);
            _cast.SetQuality(person, _chance);
        }

        return [.. found.OrderBy(p => p.Number)];
    }
}
