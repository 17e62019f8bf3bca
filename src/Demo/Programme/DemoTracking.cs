using Palmares.Awards.Publishing;
using Palmares.Demo.Record;
using Palmares.Kernel;
using Palmares.Privacy;
using Palmares.Privacy.Objecting;
using Palmares.Privacy.Stating;
using Palmares.Tracking;
using Palmares.Tracking.Cohorts;
using Palmares.Tracking.Indicators;
using Palmares.Tracking.OptingIn;
using Palmares.Tracking.Outcomes;

namespace Palmares.Demo.Programme;

/// <summary>What data is used for is stated, figures are computed, and three people are asked: one agrees, one declines, one has not answered. Laureates of the years before are taken over, and two studies frozen and looked at: of all, and of so few that nothing can be claimed. One objection waits.</summary>
internal static class DemoTracking
{
    private const string Desk = "privacy@demo.example";

    public static async Task PlayAsync(Stage stage, InventedBody body, Cast cast, DateOnly today, CancellationToken ct)
    {
        foreach (var statement in Statements(today))
            await stage.MustAsync((StateProcessing state) => state.RunAsync(statement, cast.Secretary, ct));
        await stage.MustAsync((ComputeIndicators compute) => compute.RunAsync(cast.Secretary, ct));
        var coming = body.People.Where(p => p.Key is not null && p.First is var first && first > today.Year - 7 && first < today.Year - 3 && p.Last >= today.Year && body.People.Count(q => q.Name == p.Name) == 1)
            .OrderByDescending(p => body.Documents.Count(d => d.Authors.Contains(p))).Take(3).ToList();
        foreach (var (at, person) in coming.Index())
        {
            var email = $"newcomer{at + 1}@demo.example";
            await stage.MustAsync(async (AskToBeSeen ask) => await ask.RunAsync(new(await cast.PersonAsync(person, ct), email), cast.Secretary, ct));
            if (at == 2)
                continue;
            var secret = await stage.SecretForAsync(email, "/own-record/", ct);
            await stage.MustAsync((AnswerOptIn answer) => answer.RunAsync(secret, at == 0, ct));
        }

        var editions = (await stage.MustAsync((ListCohorts list) => list.RunAsync(cast.Secretary, ct))).Select(line => line.Id).Where(id => !id.Value.EndsWith(PublishRoll.ShortlistedEnding, StringComparison.Ordinal)).ToList();
        var earlier = await DemoEarlier.FollowAsync(stage, body, cast, today, ct);
        await StudyAsync(stage, cast, "laureates-of-two-editions", editions, ct);
        await StudyAsync(stage, cast, "laureates-so-far", [earlier, .. editions], ct);
        await stage.MustAsync((RaiseObjection raise) => raise.RunAsync(
            new(ProcessingPurpose.Tracking, "Alder Quietmere", "alder@demo.example", "I left standardisation and would rather not be counted among those who may come back."), Actor.Public, ct));
    }

    private static async Task StudyAsync(Stage stage, Cast cast, string key, IReadOnlyList<CohortId> cohorts, CancellationToken ct)
    {
        var study = new OutcomeStudyId(key);
        await stage.MustAsync((OpenStudy open) => open.RunAsync(new(study.Value, cohorts), cast.Secretary, ct));
        var matched = await stage.MustAsync((MatchStudy match) => match.RunAsync(study, cast.Secretary, ct));
        await stage.MustAsync((FreezeStudy freeze) => freeze.RunAsync(new(study, matched.ListHash), cast.Secretary, ct));
        await stage.MustAsync((ComputeOutcomes compute) => compute.RunAsync(study, cast.Secretary, ct));
    }

    private static IEnumerable<StateProcessing.Input> Statements(DateOnly today)
    {
        StateProcessing.Input Of(ProcessingPurpose purpose, string why, LegalBasis basis, string words, string data, string recipients, int? months, string kept) => new()
        {
            Purpose = purpose, Why = why, Basis = basis, BasisWords = words, Data = data, Recipients = recipients, RetentionMonths = months, RetentionWords = kept, Desk = Desk,
        };

        yield return Of(
            ProcessingPurpose.Record, "To know who wrote, edited and chaired what, so that a nomination rests on what can be checked.", LegalBasis.LegitimateInterests,
            "The sources are public and meant to be cited; who is named can have a line corrected.", "Names, affiliations and roles on public documents.", "Users of this installation.", null, "As long as the public sources show it.");
        yield return Of(
            ProcessingPurpose.Nominations, "To decide on an award.", LegalBasis.Consent, "The nominee agrees before judges see anything; who declines is not judged.", "What nominators, nominees and endorsers write.",
            "The secretary and the judges of the edition.", 36, "Texts are erased three years after the decision; the decision stays.");
        yield return Of(
                ProcessingPurpose.Roll, "To honour laureates in public.", LegalBasis.OwnInstrument, "Resolution 14 of the invented assembly establishes the award and its roll.", "Name, title, year and citation.", "Everybody.", null, "As long as the award exists.")
            with { Terms = "With the title a laureate accepts to be named with title, year and citation. A line is corrected on request within ten working days. A name is taken off on request, or when a title is withdrawn; that there was a title in that year stays, without the name." };
        yield return Of(
                ProcessingPurpose.Tracking, "To see where newcomers come from and which work has nobody to take it over.", LegalBasis.LegitimateInterests,
                "Groups lose their editors faster than new ones come. Counts answer most of it; names stand only with consent.", "Public documents and roles, and figures computed from them.", "The secretary and the rapporteur.", 60, "Figures are computed anew and replaced; an opt-in ends when its owner leaves.")
            with
            {
                Assessment = "A wrong figure may harm a career: every figure has its interval and its source, and its owner sees it first. Being left out may harm too: only counts are shown of who did not agree. Nobody is ranked; no figure decides on an award.",
                AssessedOn = today.AddDays(-120), AssessedBy = "Data protection officer",
            };
        yield return Of(
                ProcessingPurpose.OutcomeStudies, "To learn whether the award changes anything for those who receive it and for the work they do.", LegalBasis.LegitimateInterests,
                "An award without a measured effect is not worth its cost; the question is about groups, and public documents answer it.", "Public documents and roles of laureates who agreed, and of people who were like them.",
                "The secretary and the rapporteur, as counts and curves.", 120, "Matched lists are erased ten years after the last look; what was published of them stays.")
            with
            {
                Assessment = "Those compared did not ask for it: they stand in a study as tokens, are never shown one by one, and counts under five are kept back. A curve could be read as a judgment of people: no figure of a study enters a decision about a person.",
                AssessedOn = today.AddDays(-110), AssessedBy = "Data protection officer",
            };
    }
}
