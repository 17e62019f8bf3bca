using Palmares.Accounts;
using Palmares.Awards;
using Palmares.Awards.Consenting;
using Palmares.Awards.Deciding;
using Palmares.Awards.Endorsing;
using Palmares.Awards.Nominating;
using Palmares.Awards.Programming;
using Palmares.Awards.Publishing;
using Palmares.Awards.Screening;
using Palmares.Demo.Record;
using Palmares.Kernel;
using Palmares.Records;
using Palmares.Review.Assigning;
using Palmares.Review.Conflicts;
using Palmares.Review.Meeting;
using Palmares.Review.Panels;
using Palmares.Review.Practising;
using Palmares.Review.Results;
using Palmares.Review.Scoring;
using Palmares.Review.Wishing;
using Palmares.Tracking;

namespace Palmares.Demo.Programme;

/// <content>The panel: formed, practising, marking, deciding.</content>
internal sealed partial class EditionScript
{
    private async Task FormPanelAsync(EditionId edition, Plan plan)
    {
        var members = new List<Member>();
        foreach (var email in plan.Judges.Append(DemoAccounts.At("chair")))
            members.Add(cast.SeatOf(email, isChair: email == DemoAccounts.At("chair"), maxLoad: 2 + (plan.Nominees.Count * 3 * 3 / 2 / (plan.Judges.Count + 1))));
        await stage.MustAsync((FormPanel form) => form.RunAsync(new(edition, members), cast.Secretary, ct));
    }

    /// <summary>Two samples, marked by all the judges but the one whom visitors play; wishes of two.</summary>
    private async Task PractiseAsync(EditionId edition, EditionFacts facts)
    {
        foreach (var (at, (title, text, worth)) in DemoTexts.Samples.Index())
        {
            // One of each category, marked by what its nominations are marked by.
            var category = facts.Categories[at % facts.Categories.Count].Id;
            var by = facts.CriteriaOf(category);
            var sample = await stage.MustAsync((AddSample add) => add.RunAsync(new(edition, title, text, category), cast.Secretary, ct));
            foreach (var (judge, leniency) in cast.Judges.Where((_, seat) => seat != 1))
            {
                stage.Clock.Pass(TimeSpan.FromMinutes(11));
                var marks = by.Criteria.Index().ToDictionary(c => c.Item.Id, c => (int)Math.Clamp(Math.Round(worth + leniency + (c.Index % 2 * 0.6)), by.ScaleLow, by.ScaleHigh));
                await stage.RunAsync((MarkSample mark) => mark.RunAsync(new(sample, marks), judge, ct));
            }
        }

        foreach (var (judge, _) in cast.Judges.Take(2))
        {
            var list = await stage.RunAsync((ListWishes wishes) => wishes.RunAsync(edition, judge, ct));
            if (!list.IsError)
                await stage.MustAsync((StateWishes state) => state.RunAsync(new(edition, list.Value.Rows.Take(2).ToDictionary(r => r.Nomination, _ => Review.WishKind.Gladly)), judge, ct));
        }
    }

    private async Task MarkAsync(EditionFacts edition, ListOwnScoring.Row row, Actor judge, double leniency, bool final)
    {
        var set = edition.CriteriaOf(edition.Categories.First(category => category.Name == row.Category).Id);
        var marks = new Dictionary<CriterionId, int>();
        foreach (var criterion in set.Criteria)
            marks[criterion.Id] = (int)Math.Clamp(Math.Round(cast.QualityOf(row.NomineeName) + leniency + (chance.NextDouble() * 2) - 1), set.ScaleLow, set.ScaleHigh);
        // Most say how well they know the field; what, hangs on the number and the judge alone.
        var said = (row.Number.Sum(letter => letter) + (int)Math.Abs(leniency * 10)) % 4;
        await stage.MustAsync((SubmitScore submit) => submit.RunAsync(
            new(row.Assignment, marks, DemoTexts.Justification(marks.Values.Max()), final, said == 3 ? null : (Review.Confidence)said), judge, ct));
    }

    private async Task DecideAsync(CategoryFacts category)
    {
        var view = await stage.MustAsync((ShowDeciding show) => show.RunAsync(category.Id, cast.Chair, ct));
        var chosen = view.Lines.OrderByDescending(l => l.Figures?.ProbabilityInQuota ?? -1).Take(category.Quota).Select(l => l.Nomination).ToHashSet();
        var lines = view.Lines.Select(line => new RecordDecision.Line(
            line.Nomination,
            chosen.Contains(line.Nomination) ? Outcome.Laureate : Outcome.NotSelected,
            chosen.Contains(line.Nomination) ? "The claims hold, and the panel saw them the same way." : "Good work; others showed more of it this time.",
            line.ViewerRecused ? view.Panel.First(m => !line.RecusedMembers.Contains(m.User)).User : null)).ToList();
        await DemoRules.DocumentAsync(stage, cast.Chair, category.Id, chosen, ct);
        await stage.MustAsync((RecordDecision record) => record.RunAsync(new(category.Id, lines, [.. view.Panel.Select(m => m.User)]), cast.Chair, ct));
    }
}
