using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Landscape;
using Palmares.Landscape.Drafting;
using Palmares.Landscape.Gaps;
using Palmares.Landscape.Harmonising;
using Palmares.Landscape.Register;
using Palmares.Landscape.Rules;
using Palmares.Proceedings;
using Palmares.Proceedings.Liaison;

namespace Palmares.Demo.Programme;

/// <summary>What the assembly did before its award: inputs to the register, a gap analysis, criteria with brackets, approved rules, a sheet of the Sectors.</summary>
internal static class DemoLandscape
{
    private const string Award = "iso-excellence", Proposed = "itu-t-ngla", Report = "SG1-TD131", Contribution = "SG1-C51", Meeting = "SG1, interim meeting";

    private static readonly Origin Tidewell = new("Administration of Lower Tidewell", Document: Contribution), Foghorn = new("Foghorn Maritime Radio"), Reedwater = new("Reedwater Metering");

    public static async Task PlayAsync(Stage stage, Cast cast, CancellationToken ct)
    {
        var teller = await stage.ActorAsync(DemoAccounts.At("delegate"), ct);
        await RegisterAsync(stage, cast.Secretary, teller, ct);
        await AnalysesAsync(stage, cast.Secretary, teller, ct);
        await CriteriaAsync(stage, cast.Secretary, teller, ct);
        await RulesAsync(stage, cast.Secretary, ct);
        await SheetAsync(stage, cast.Secretary, teller, ct);
    }

    private static async Task RegisterAsync(Stage stage, Actor secretary, Actor teller, CancellationToken ct)
    {
        var seen = PartialDate.On(DateOnly.FromDateTime(stage.Clock.GetUtcNow().UtcDateTime));
        var accepted = await stage.MustAsync((ProposeCell propose) => propose.RunAsync(
            new() { Award = Award, Cell = "feedback_to_unsuccessful", State = CellState.NotFound, Source = "the award's public page, read whole", Seen = seen, From = Foghorn }, teller, ct));
        stage.Clock.Pass(TimeSpan.FromHours(3));
        await stage.MustAsync((DecideCell decide) => decide.RunAsync(new(accepted, true), secretary, ct));
        await stage.MustAsync((ProposeCell propose) => propose.RunAsync(
            new() { Award = Award, Cell = "frequency", State = CellState.Stated, Text = "each year", Source = "the award's public page", Seen = seen, From = Reedwater with { OnBehalf = true } }, secretary, ct));
        await stage.MustAsync((RemarkOnCell remark) => remark.RunAsync(new(Award, "frequency", RemarkKind.Comment, "The page names the last winner but not the next call.", Tidewell), teller, ct));
    }

    private static async Task AnalysesAsync(Stage stage, Actor secretary, Actor teller, CancellationToken ct)
    {
        await stage.MustAsync((StartAnalysis start) => start.RunAsync(new("What the proposed award would add", Proposed, [], Tidewell), teller, ct));
        stage.Clock.Pass(TimeSpan.FromHours(2));
        var run = await stage.RunAsync((ListEditions list) => list.RunAsync(secretary, ct));
        var analysis = await stage.MustAsync((StartAnalysis start) => start.RunAsync(new("The award of the assembly beside the others", run[0].Id.ToString(), [], Tidewell), teller, ct));
        await stage.MustAsync((NoteInAnalysis note) => note.RunAsync(
            new() { Analysis = analysis, Kind = NoteKind.DifferentPurpose, Award = "ashrae-saa", Note = "It counts services to students; the award of the assembly reads what newcomers wrote.", From = Tidewell }, teller, ct));
        await stage.MustAsync((NoteInAnalysis note) => note.RunAsync(
            new()
            {
                Analysis = analysis, Kind = NoteKind.Opinion, Award = Award, Dimension = "evidence", Judgement = Judgement.Weaker, NamedSource = "Foghorn Maritime Radio, in its contribution",
                Note = "A letter of the employer says less than a list of documents that anybody can open.", From = Foghorn,
            },
            teller, ct));
    }

    private static async Task CriteriaAsync(Stage stage, Actor secretary, Actor teller, CancellationToken ct)
    {
        var text = await stage.MustAsync((StartText start) => start.RunAsync(
            new(TextKind.Criteria, "Selection criteria of the award", "SG1", [.. DemoCriteria.All.Select(one => new ClauseDraft(one.Code, one.Name, one.Definition, one.Weight, one.Anchors))]), secretary, ct));
        var agreed = await stage.MustAsync((ProposeClause propose) => propose.RunAsync(
            new() { Text = text, Kind = ProposedChange.Change, Key = "OPEN", Heading = "Opening the door", Body = "Newcomers brought in, regions and small members included, texts that implementers can read.", Why = "Clarity is work for readers.", From = Tidewell }, teller, ct));
        var bracketed = await stage.MustAsync((ProposeClause propose) => propose.RunAsync(
            new() { Text = text, Kind = ProposedChange.Change, Key = "LEAD", Heading = "Leading others", Body = "Chairing, rapporteurship, editing for a group, resolving disagreement, bringing groups together.", Weight = 25, Why = "Editors lead without a chair.", From = Foghorn }, teller, ct));
        await stage.MustAsync((RaisePoint raise) => raise.RunAsync(new(text, "Does work in a regional group count as leading?", Reedwater), teller, ct));
        stage.Clock.Pass(TimeSpan.FromDays(9));
        await stage.MustAsync((RecordAgreement agree) => agree.RunAsync(new(text, agreed, ProposalOutcome.Agreed, Meeting, [new("Reedwater Metering", "Would have kept the former words.")]), secretary, ct));
        await stage.MustAsync((RecordAgreement agree) => agree.RunAsync(new(text, bracketed, ProposalOutcome.Bracketed, Meeting, []), secretary, ct));
    }

    private static async Task RulesAsync(Stage stage, Actor secretary, CancellationToken ct)
    {
        string[] wordings =
        [
            "The award rests on a decision of the assembly.", "The secretariat of the assembly runs it and reports once a year.", "A certificate and the journey to the ceremony; paid from the assembly's budget.",
            "A sponsor pays for the ceremony alone and has no part in nominating or deciding.", "At most three emerging contributors and two emerging leaders a year.",
            "Nobody employed by a member that proposed the award is a nominee or a judge in its first edition, and none of them sponsors it.",
            "Who shared an employer or a document with a nominee in the last three years does not judge.", "The roll is public; a laureate is named who agreed to it.",
            "The assembly withdraws an award that rests on a false claim; the roll says so.", "Data are kept for five years after an edition; a person may have them erased.",
        ];
        var text = await stage.MustAsync((StartText start) => start.RunAsync(
            new(TextKind.ProgrammeRules, "Rules of the award programme", "SG1", [.. RulesSkeleton.Clauses.Zip(wordings, (clause, words) => new ClauseDraft(clause.Key, clause.Heading, words))]), secretary, ct));
        await stage.MustAsync((AdoptText adopt) => adopt.RunAsync(new(text, Meeting, Report), secretary, ct));
    }

    private static async Task SheetAsync(Stage stage, Actor secretary, Actor teller, CancellationToken ct)
    {
        var sheet = await stage.MustAsync((StartSheet start) => start.RunAsync("One award for newcomers in all Sectors", secretary, ct));
        await stage.MustAsync((AddSheetMember add) => add.RunAsync(new(sheet, teller.User!.Value, Sector.D), secretary, ct));
        await stage.MustAsync((DescribeOption describe) => describe.RunAsync(new(sheet, OptionForm.OneAward, "General Secretariat", "The common budget", "One panel"), secretary, ct));
        await stage.MustAsync((DescribeOption describe) => describe.RunAsync(new(sheet, OptionForm.CoreWithVariants, "Each Sector", "Each Sector for its own", "A panel of each Sector, on common criteria"), secretary, ct));
        await stage.MustAsync((ChooseOption choose) => choose.RunAsync(sheet, OptionForm.CoreWithVariants, secretary, ct));
        foreach (var (sector, position, practice) in new[] { (Sector.T, Position.Support, "up to eight years of activity"), (Sector.R, Position.NoObjection, "none"), (Sector.D, Position.SupportWithModification, "18 to 28 years of age") })
        {
            await stage.MustAsync((EnterCell enter) => enter.RunAsync(
                new() { Sheet = sheet, Attribute = "age-career", Sector = sector, CurrentPractice = practice, Position = position, Owner = $"Secretariat of ITU-{sector}", From = new Origin($"Advisory group of ITU-{sector}", OnBehalf: true) }, secretary, ct));
        }

        foreach (var sector in Enum.GetValues<Sector>())
        {
            await stage.MustAsync((EnterCell enter) => enter.RunAsync(
                new() { Sheet = sheet, Attribute = "criteria", Sector = sector, Position = Position.Support, Owner = "Secretariat", From = new Origin(sector == Sector.GS ? "General Secretariat" : $"Advisory group of ITU-{sector}", OnBehalf: true) }, secretary, ct));
        }

        await AskAsync(stage, secretary, sheet, ct);
        await TopicsAsync(stage, secretary, teller, ct);
    }

    private static async Task AskAsync(Stage stage, Actor secretary, SheetId sheet, CancellationToken ct)
    {
        var statement = await stage.MustAsync((DraftLiaison draft) => draft.RunAsync(
            new()
            {
                From = "SG1", Title = "LS/o on an age or a career rule for newcomers", Text = "SG1 counts years of activity, not years of life, because people come to standards late. Could the other Sector accept the same rule for an award of all Sectors?",
                ForAction = ["TDAG"], ForInformation = ["RAG"], Approval = Meeting, Deadline = DateOnly.FromDateTime(stage.Clock.GetUtcNow().UtcDateTime).AddDays(150), Target = SheetTargets.Of(sheet, "age-career"),
            },
            secretary, ct));
        await stage.MustAsync((SendLiaison send) => send.RunAsync(new(statement, "SG1-LS3"), secretary, ct));
    }

    private static async Task TopicsAsync(Stage stage, Actor secretary, Actor teller, CancellationToken ct)
    {
        var confirmed = await stage.MustAsync((MapTopic map) => map.RunAsync(new("Evidence from the public record", Sector.T, "SG1", Sector.R, "SG5", Involvement.Contributes, "counsellors of both groups", Tidewell), teller, ct));
        await stage.MustAsync((ConfirmTopic confirm) => confirm.RunAsync(new(confirmed, "Advisory group", Report, DateOnly.FromDateTime(stage.Clock.GetUtcNow().UtcDateTime)), secretary, ct));
        await stage.MustAsync((MapTopic map) => map.RunAsync(new("Recognising newcomers", Sector.T, "SG1", Sector.D, "SG2", Involvement.Lead, "counsellors of both groups", Tidewell), teller, ct));
    }
}
