using Palmares.Linkage.Bench;

namespace Palmares.Linkage.Tests;

public class Names_printed_with_initials
{
    private static RfcNames? read;

    private static RfcNames Names() => read ??= RfcNames.Read(SharedData.Require("records"), onlyAmbiguous: true);

    [Fact]
    public void A_printed_form_that_stands_for_several_people_is_linked_only_where_context_agrees()
    {
        var names = Names();
        Assert.InRange(names.Ambiguous.Count, 150, 250);

        foreach (var spec in (LinkageSpec[])[PersonRecord.Spec, PersonRecord.Cautious])
        {
            var result = Linker.Run(names.Table, spec);

            Assert.Contains(result.Edges, edge => edge.Outcome == Outcome.Linked);
            Assert.Empty(names.WithoutContext(result));
            Assert.InRange(names.Mixed(result.Clusters).Count, 0, names.Ambiguous.Count / 5);
        }
    }

    [Fact]
    public void Shortened_names_find_their_full_forms_better_than_spelling_alone_would()
    {
        var names = Names();

        var linked = ClusterEvaluation.Compare(Linker.Run(names.Table, PersonRecord.Spec).Clusters, names.Truth);
        var spelling = ClusterEvaluation.Compare(Yardsticks.ExactName(names.Table, PersonRecord.Spec), names.Truth);

        Assert.InRange(linked.Pairs.F1, Math.Max(0.75, spelling.Pairs.F1), 1);
    }
}
