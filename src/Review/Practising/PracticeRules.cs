using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review.Practising;

/// <summary>What a judge marked for a sample, one criterion.</summary>
internal readonly record struct Practised(SampleId Sample, JudgeId Judge, CriterionId Criterion, int Value);

/// <summary>What a practised mark must hold, and what a judge is told afterwards. Pure.</summary>
internal static class PracticeRules
{
    /// <summary>Marks told apart from the others': less is chance on so few samples. In score points.</summary>
    public const double Apart = 0.5;

    /// <summary>What a sample is marked by: its category's criteria, as a nomination of the category is. Without a category, the edition's.</summary>
    public static CriteriaSet CriteriaOf(Sample sample, EditionFacts edition) => edition.CriteriaOf(sample.Category ?? default);

    public static Error? Check(IReadOnlyDictionary<CriterionId, int> marks, CriteriaSet by)
    {
        if (marks.Keys.Any(id => by.Criteria.All(c => c.Id != id)))
            return ReviewErrors.NoSuchCriterion.With(marks.Keys.First(id => by.Criteria.All(c => c.Id != id)));
        foreach (var criterion in by.Criteria)
        {
            if (!marks.TryGetValue(criterion.Id, out var mark))
                return ReviewErrors.MarkMissing.With(criterion.Name).At($"Marks[{criterion.Id}]");
            if (mark < by.ScaleLow || mark > by.ScaleHigh)
                return ReviewErrors.MarkOffScale.With(criterion.Name, mark, by.ScaleLow, by.ScaleHigh).At($"Marks[{criterion.Id}]");
        }

        return null;
    }

    public static int Judges(IEnumerable<Practised> marks) => marks.Select(m => m.Judge).Distinct().Count();

    /// <summary>How a judge uses the scale beside the others, over the samples that the judge has marked. Null before the first.</summary>
    public static ShowPractice.ScaleFeedback? Feedback(JudgeId judge, IReadOnlyList<Practised> marks)
    {
        Practised[] own = [.. marks.Where(m => m.Judge == judge)];
        if (own.Length == 0)
            return null;
        double[] differences =
        [
            .. own.Where(mine => Judges(marks.Where(m => m.Sample == mine.Sample)) >= ShowPractice.ToTell)
                .Select(mine => (mine.Value, Others: marks.Where(o => o.Judge != judge && o.Sample == mine.Sample && o.Criterion == mine.Criterion).ToArray()))
                .Where(pair => pair.Others.Length > 0).Select(pair => pair.Value - pair.Others.Average(o => o.Value)),
        ];
        double? difference = differences.Length == 0 ? null : differences.Average();
        var use = difference switch
        {
            null => PracticeUse.Alone,
            > Apart => PracticeUse.Milder,
            < -Apart => PracticeUse.Stricter,
            _ => PracticeUse.Alike,
        };
        return new ShowPractice.ScaleFeedback(own.Select(m => m.Sample).Distinct().Count(), own.Length, own.Min(m => m.Value), own.Max(m => m.Value), difference, use);
    }
}
