using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Accounts;
using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Records;
using Palmares.Review;
using Palmares.Review.Assigning;
using Palmares.Review.Conflicts;
using Palmares.Review.Meeting;
using Palmares.Review.Panels;
using Palmares.Review.Results;
using Palmares.Review.Scoring;

namespace Palmares.Cli;

/// <summary><c>palmares review panel|foresee|detect|conflicts|decide|declare|assign|preview|recheck|assignment|rules|changes|release|reassign|list|score|progress|calibrate|results|recommend|order|meeting</c>.</summary>
internal sealed class ReviewVerbs : IVerbs
{
    private readonly Argument<string> _edition = new("edition") { Description = "The edition's short name, as in its address." };

    public IEnumerable<Command> Build(Host host)
    {
        var review = new Command("review", "From eligible nominations to a recommendation: panel, conflicts, assignment, scores, results.");
        foreach (var verb in Verbs(host))
            review.Subcommands.Add(verb);
        yield return review;
    }

    private IEnumerable<Command> Verbs(Host host)
    {
        yield return Panel(host);
        yield return Simple(host, "detect", "Search the record and the nominations for conflicts.", "secretary", (s, e, by, ct) => Get<DetectConflicts>(s).RunAsync(new(e), by, ct));
        yield return Simple(host, "conflicts", "The conflicts you may see.", "secretary", (s, e, by, ct) => Get<ListConflicts>(s).RunAsync(e, by, ct));
        yield return Decide(host);
        yield return Declare(host);
        yield return Assign(host);
        yield return Preview(host);
        yield return Simple(host, "recheck", "Compute the latest assignment again from its seed: does the same come out?", "secretary", (s, e, by, ct) => Get<RecheckAssignment>(s).RunAsync(e, by, ct));
        yield return Simple(host, "assignment", "The latest assignment and its certificate.", "secretary", (s, e, by, ct) => Get<ShowAssignment>(s).RunAsync(e, by, ct));
        yield return Simple(host, "rules", "What each rule of the assignment costs.", "secretary", (s, e, by, ct) => Get<PriceRules>(s).RunAsync(e, by, ct));
        yield return Simple(host, "changes", "Everything that happened to the assignment, newest first.", "secretary", (s, e, by, ct) => Get<ListAssignmentChanges>(s).RunAsync(e, by, ct));
        yield return Simple(host, "release", "Let the judges see what they are to read.", "secretary", (s, e, by, ct) => Get<ReleaseAssignment>(s).RunAsync(new(e), by, ct));
        yield return Change(host);
        yield return Simple(host, "list", "What you are to read, and how far you are.", "judge", (s, e, by, ct) => Get<ListOwnScoring>(s).RunAsync(e, by, ct));
        yield return Form(host);
        yield return Score(host);
        yield return Simple(host, "progress", "How far the judges are.", "secretary", (s, e, by, ct) => Get<ReviewProgress>(s).RunAsync(e, by, ct));
        yield return Calibrate(host);
        yield return Simple(host, "results", "What the scores support, as you may see it.", "chair", (s, e, by, ct) => Get<ReadRanking>(s).RunAsync(e, by, ct));
        yield return Simple(host, "explain", "Why the results are as they are, and how firm.", "chair", (s, e, by, ct) => Get<ExplainResults>(s).RunAsync(e, by, ct));
        yield return Simple(host, "foresee", "What would speak against those who hold the role of judge or chair, before any is invited.", "secretary", ForeseeAsync);
        yield return Simple(host, "recommend", "Hand the results to the deciding panel.", "secretary", (s, e, by, ct) => Get<SendRecommendation>(s).RunAsync(new(e), by, ct));
        yield return Order(host);
        yield return Simple(host, "meeting", "The agenda of the deciding meeting.", "chair", (s, e, by, ct) => Get<ShowMeeting>(s).RunAsync(e, by, ct));
    }

    private Command Simple<T>(Host host, string name, string what, string who, Func<IServiceProvider, EditionId, Actor, CancellationToken, Task<Result<T>>> run)
    {
        var verb = new Command(name, $"{what} Example: palmares review {name} rising-2026 --as {who}@example.org") { _edition };
        verb.SetAction((parsed, ct) => host.RunAsync(parsed, async (services, by, token) => await On(services, parsed, (edition, s) => run(s, edition.Id, by, token), token), ct));
        return verb;
    }

    private Command Panel(Host host)
    {
        var file = new Argument<FileInfo>("file") { Description = "JSON: {\"reviews\":3,\"per_organisation\":1,\"members\":[{\"email\",\"organisation\",\"region\",\"expertise\",\"min\",\"max\",\"chair\",\"person\"}]}" };
        var verb = new Command("panel", "Form the panel from a file. Example: palmares review panel rising-2026 panel.json --as secretary@example.org") { _edition, file };
        verb.SetAction((parsed, ct) => host.RunAsync(parsed, async (services, by, token) => await On(services, parsed, async (edition, s) =>
        {
            var read = await ReadPanelAsync(parsed.GetValue(file)!, s, token);
            return read.IsError ? read.Error : await Get<FormPanel>(s).RunAsync(new(edition.Id, read.Value.Members, read.Value.Reviews, read.Value.PerOrganisation), by, token);
        }, token), ct));
        return verb;
    }

    private static async Task<Result<ForeseeConflicts.View>> ForeseeAsync(IServiceProvider services, EditionId edition, Actor by, CancellationToken ct)
    {
        var holders = Get<ListHolders>(services);
        var candidates = (await holders.RunAsync(Role.Judge, ct)).Concat(await holders.RunAsync(Role.Chair, ct)).DistinctBy(one => one.Id);
        return await Get<ForeseeConflicts>(services).RunAsync(new(edition, [.. candidates.Select(one => new ForeseeConflicts.Candidate(one.Id, one.DisplayName, one.Organisation, one.Person is { } person ? PersonId.From(person) : null))]), by, ct);
    }

    private static Command Decide(Host host)
    {
        var conflict = new Argument<Guid>("conflict") { Description = "The conflict's id." };
        var lift = new Option<bool>("--lift") { Description = "Lift it; without, it stands." };
        var reason = new Option<string>("--reason") { Required = true };
        var verb = new Command("decide", "Say of a detected conflict that it stands, or lift it. Example: palmares review decide ID --lift --reason \"Another person of that name.\" --as chair@example.org") { conflict, lift, reason };
        verb.SetAction((parsed, ct) => host.RunAsync(
            parsed, (services, by, token) => Get<DecideConflict>(services).RunAsync(new(ConflictId.From(parsed.GetValue(conflict)), !parsed.GetValue(lift), parsed.GetValue(reason)!), by, token), ct));
        return verb;
    }

    private Command Declare(Host host)
    {
        var number = new Argument<string>("nomination") { Description = "Its number." };
        var kind = new Option<ConflictKind>("--kind") { Required = true };
        var reason = new Option<string>("--reason") { Required = true };
        var verb = new Command("declare", "Declare a conflict of your own. Example: palmares review declare rising-2026 R-07 --kind Supervision --reason \"I led the group.\" --as judge@example.org") { _edition, number, kind, reason };
        verb.SetAction((parsed, ct) => host.RunAsync(parsed, async (services, by, token) => await On(services, parsed, async (edition, s) =>
        {
            var nomination = await NumberedAsync(s, edition.Id, parsed.GetValue(number)!, token);
            return nomination.IsError ? nomination.Error : await Get<DeclareConflict>(s).RunAsync(new(edition.Id, nomination.Value, parsed.GetValue(kind), parsed.GetValue(reason)!), by, token);
        }, token), ct));
        return verb;
    }

    private Command Assign(Host host)
    {
        var seed = Seed();
        var random = new Option<bool>("--random") { Description = "By lot from the seed, with the same conflicts, loads and rules; otherwise the best fits." };
        var verb = new Command("assign", "Compute who reads what; judges see nothing yet. Example: palmares review assign rising-2026 --random --seed 7 --as secretary@example.org") { _edition, seed, random };
        verb.SetAction((parsed, ct) => host.RunAsync(parsed, async (services, by, token) => await On(
            services, parsed, (edition, s) => Get<ProposeAssignment>(s).RunAsync(new(edition.Id, parsed.GetValue(seed), parsed.GetValue(random) ? AssigningMethod.ByLot : AssigningMethod.BestFit), by, token), token), ct));
        return verb;
    }

    private Command Preview(Host host)
    {
        var seed = Seed();
        var verb = new Command("preview", "The best fits and a draw by lot side by side; nothing is kept but that somebody looked. Example: palmares review preview rising-2026 --seed 7 --as secretary@example.org") { _edition, seed };
        verb.SetAction((parsed, ct) => host.RunAsync(parsed, async (services, by, token) => await On(
            services, parsed, (edition, s) => Get<PreviewAssignment>(s).RunAsync(new(edition.Id, parsed.GetValue(seed)), by, token), token), ct));
        return verb;
    }

    private Command Change(Host host)
    {
        var number = new Argument<string>("nomination") { Description = "Its number." };
        var from = new Option<string>("--from") { Description = "E-mail address of the judge to take off." };
        var to = new Option<string>("--to") { Description = "E-mail address of the judge to put on." };
        var reason = new Option<string>("--reason") { Required = true };
        var verb = new Command("reassign", "Change by hand who reads one nomination. Example: palmares review reassign rising-2026 R-07 --to judge@example.org --reason \"Ill.\" --as chair@example.org") { _edition, number, from, to, reason };
        verb.SetAction((parsed, ct) => host.RunAsync(parsed, async (services, by, token) => await On(services, parsed, async (edition, s) =>
        {
            var nomination = await NumberedAsync(s, edition.Id, parsed.GetValue(number)!, token);
            var (off, on) = (await JudgeAsync(s, edition.Id, parsed.GetValue(from), by, token), await JudgeAsync(s, edition.Id, parsed.GetValue(to), by, token));
            if (nomination.IsError || off.IsError || on.IsError)
                return nomination.IsError ? nomination.Error : off.IsError ? off.Error : on.Error;
            return await Get<Reassign>(s).RunAsync(new(edition.Id, nomination.Value, off.Value, on.Value, parsed.GetValue(reason)!), by, token);
        }, token), ct));
        return verb;
    }

    private Command Form(Host host)
    {
        var file = new Argument<FileInfo>("file") { Description = "CSV: written where it does not exist; otherwise read, and taken whole or not at all." };
        var draft = new Option<bool>("--draft") { Description = "Keep drafts that do not count." };
        var verb = new Command("form", "Your scoring form without the site: written first, taken when filled in. Example: palmares review form rising-2026 scores.csv --as judge@example.org") { _edition, file, draft };
        verb.SetAction((parsed, ct) => host.RunAsync(parsed, async (services, by, token) => await On(services, parsed, async (edition, s) =>
        {
            var path = parsed.GetValue(file)!;
            if (path.Exists)
                return await Get<TakeOfflineForm>(s).RunAsync(new(edition.Id, path.Name, await File.ReadAllTextAsync(path.FullName, token), !parsed.GetValue(draft)), by, token);
            var form = await Get<WriteOfflineForm>(s).RunAsync(edition.Id, by, token);
            if (form.IsError)
                return form.Error;
            JudgingVerbs.WriteWhole(path.FullName, form.Value);
            return 0;
        }, token), ct));
        return verb;
    }

    private Command Score(Host host)
    {
        var number = new Argument<string>("nomination") { Description = "Its number." };
        var marks = new Option<string[]>("--mark") { Description = "CRITERION=MARK by the criterion's code; repeat for each.", Required = true };
        var why = new Option<string>("--why") { Description = "The justification.", DefaultValueFactory = _ => "" };
        var draft = new Option<bool>("--draft") { Description = "Keep a draft that does not count." };
        var confidence = new Option<Confidence?>("--confidence") { Description = "How well you know the field: Little, Well or Own." };
        var verb = new Command("score", "Hand in your marks for one nomination. Example: palmares review score rising-2026 R-07 --mark merit=4 --mark reach=3 --confidence Well --why \"…\" --as judge@example.org") { _edition, number, marks, why, draft, confidence };
        verb.SetAction((parsed, ct) => host.RunAsync(parsed, async (services, by, token) => await On(services, parsed, async (edition, s) =>
        {
            var own = await Get<ListOwnScoring>(s).RunAsync(edition.Id, by, token);
            if (own.IsError)
                return own.Error;
            if (own.Value.Rows.SingleOrDefault(row => row.Number == parsed.GetValue(number)) is not { } row)
                return ReviewErrors.NoSuchAssignment;
            var sheet = await Get<ReadForScoring>(s).RunAsync(row.Assignment, by, token);
            if (sheet.IsError)
                return sheet.Error;
            var read = ReadMarks(parsed.GetValue(marks)!, sheet.Value.Criteria);
            if (read.IsError)
                return read.Error;
            var kept = await Get<SubmitScore>(s).RunAsync(new(row.Assignment, read.Value, parsed.GetValue(why)!, !parsed.GetValue(draft), parsed.GetValue(confidence)), by, token);
            return kept.IsError ? kept.Error : Result<ScoreSheetId>.Of(kept.Value.Sheet);
        }, token), ct));
        return verb;
    }

    private Command Calibrate(Host host)
    {
        var seed = Seed();
        var verb = new Command("calibrate", "Compute what the scores support. Example: palmares review calibrate rising-2026 --seed 7 --as secretary@example.org") { _edition, seed };
        verb.SetAction((parsed, ct) => host.RunAsync(parsed, async (services, by, token) => await On(
            services, parsed, (edition, s) => Get<CalibrateScores>(s).RunAsync(new(edition.Id, parsed.GetValue(seed)), by, token), token), ct));
        return verb;
    }

    private Command Order(Host host)
    {
        var whole = new Option<bool>("--whole") { Description = "Over the whole agenda; otherwise category after category." };
        var take = new Option<bool>("--take") { Description = "Set the proposed order; otherwise nothing is kept." };
        var verb = new Command("order", "An order of discussion in which members in conflict leave as seldom as possible. Example: palmares review order rising-2026 --take --as chair@example.org") { _edition, whole, take };
        verb.SetAction((parsed, ct) => host.RunAsync(parsed, async (services, by, token) => await On(services, parsed, async (edition, s) =>
        {
            var shown = await Get<ShowAgenda>(s).RunAsync(edition.Id, parsed.GetValue(whole), by, token);
            if (shown.IsError || !parsed.GetValue(take))
                return shown;
            var taken = await Get<TakeOrder>(s).RunAsync(new(edition.Id, [.. shown.Value.Proposed.Lines.Select(line => line.Nomination)]), by, token);
            return taken.IsError ? taken.Error : await Get<ShowAgenda>(s).RunAsync(edition.Id, parsed.GetValue(whole), by, token);
        }, token), ct));
        return verb;
    }

    private static Option<int> Seed() => new("--seed") { Description = "Seed of the draws.", DefaultValueFactory = _ => 1 };

    private static T Get<T>(IServiceProvider services)
        where T : notnull => services.GetRequiredService<T>();

    private async Task<Result<T>> On<T>(IServiceProvider services, ParseResult parsed, Func<EditionFacts, IServiceProvider, Task<Result<T>>> run, CancellationToken ct)
    {
        var edition = await Get<ReadEdition>(services).RunAsync(parsed.GetValue(_edition)!, ct);
        return edition.IsError ? edition.Error : await run(edition.Value, services);
    }

    private static async Task<Result<NominationId>> NumberedAsync(IServiceProvider services, EditionId edition, string number, CancellationToken ct) =>
        (await Get<ListReviewable>(services).RunAsync(edition, ct)).SingleOrDefault(n => n.Number == number) is { } nomination ? nomination.Id : ReviewErrors.NoSuchNomination;

    private static async Task<Result<JudgeId?>> JudgeAsync(IServiceProvider services, EditionId edition, string? email, Actor by, CancellationToken ct)
    {
        if (email is null)
            return (JudgeId?)null;
        var found = await Get<FindActor>(services).RunAsync(email, ActorOrigin.Command, ct);
        if (found.IsError)
            return found.Error;
        var progress = await Get<ShowPanel>(services).RunAsync(edition, by, ct);
        if (progress.IsError)
            return progress.Error;
        return progress.Value.Members.SingleOrDefault(m => m.User == found.Value.User) is { Id: { } id } ? (JudgeId?)id : ReviewErrors.NoSuchMember;
    }

    private static Result<IReadOnlyDictionary<CriterionId, int>> ReadMarks(string[] marks, CriteriaSet set)
    {
        var read = new Dictionary<CriterionId, int>();
        foreach (var mark in marks)
        {
            var parts = mark.Split('=', 2);
            if (set.Criteria.SingleOrDefault(c => c.Code == parts[0]) is not { } criterion)
                return ReviewErrors.NoSuchCriterion.With(parts[0]);
            if (parts.Length < 2 || !int.TryParse(parts[1], CultureInfo.InvariantCulture, out var value))
                return ReviewErrors.MarkMissing.With(criterion.Name);
            read[criterion.Id] = value;
        }

        return Result<IReadOnlyDictionary<CriterionId, int>>.Of(read);
    }

    private sealed record PanelFile(IReadOnlyList<MemberLine> Members, int Reviews = 3, int PerOrganisation = 1);

    private sealed record MemberLine(string Email, string? Organisation = null, string? Region = null, string? Expertise = null, int Min = 0, int Max = 20, bool Chair = false, Guid? Person = null);

    private static async Task<Result<(IReadOnlyList<Member> Members, int Reviews, int PerOrganisation)>> ReadPanelAsync(FileInfo file, IServiceProvider services, CancellationToken ct)
    {
        var read = await JsonForm.ReadAsync<PanelFile>(file.FullName, ct);
        if (read.IsError)
            return read.Error;
        var members = new List<Member>();
        foreach (var line in read.Value.Members)
        {
            var found = await Get<FindActor>(services).RunAsync(line.Email, ActorOrigin.Command, ct);
            if (found.IsError)
                return found.Error.At(file.Name);
            var user = found.Value.User!.Value;
            var named = (await Get<NameUsers>(services).RunAsync([user], ct))[user];
            var person = line.Person ?? named.Person;
            members.Add(new Member(
                user, named.DisplayName, line.Organisation ?? named.Organisation, line.Region, line.Expertise ?? "", line.Min, line.Max, line.Chair,
                person is { } id ? PersonId.From(id) : null));
        }

        return (members, read.Value.Reviews, read.Value.PerOrganisation);
    }
}
