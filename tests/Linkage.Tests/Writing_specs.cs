namespace Palmares.Linkage.Tests;

public class Writing_specs
{
    [Fact]
    public void A_spec_survives_the_round_trip_through_json()
    {
        var json = LinkageSpecJson.Write(PersonRecord.Spec);

        Assert.Equal(json, LinkageSpecJson.Write(LinkageSpecJson.Read(json)));
    }

    [Fact]
    public void An_unknown_field_is_refused_by_name()
    {
        var fault = Assert.Throws<LinkageException>(() => LinkageSpecJson.Read("""{"name":"x","model_version":"1","blokcing":[]}"""));

        Assert.Contains("blokcing", fault.Field, StringComparison.Ordinal);
    }

    [Fact]
    public void A_spec_that_cannot_be_run_is_refused_by_its_field()
    {
        var unmeasured = PersonRecord.Spec with { Comparisons = [.. PersonRecord.Spec.Comparisons, new("near title", "title", [new("near", LevelTest.JaroWinkler)])] };
        var custom = PersonRecord.Spec with { Comparisons = [.. PersonRecord.Spec.Comparisons, new("own", "title", [new("alike", LevelTest.Custom)])] };
        var unknown = PersonRecord.Spec with { Rules = [new DecisionRule("x", Outcome.Linked, [new([new("name", "no such level")])])] };

        Assert.Equal("comparisons[10].levels[0].parameter", Refused(unmeasured).Field);
        Assert.Equal("comparisons[10].levels[0].custom", Refused(custom).Field);
        Assert.Equal("rules[0].when", Refused(unknown).Field);
    }

    [Fact]
    public void A_strangers_table_is_linked_with_a_spec_of_a_few_lines()
    {
        var spec = new LinkageSpecBuilder("shops", "shops/1")
            .Id("shop")
            .Block(new BlockingKey("town", KeyForm.Folded), new BlockingKey("title", KeyForm.Start, 3))
            .Compare("title", "title", ("same", LevelTest.Folded))
            .Decide(Outcome.Linked, "the same title in the same town", "title: same")
            .Build();
        var table = MentionFile.Read(new StringReader("shop,title,town\r\n1,\"Corner, the\",Ixby\r\n2,CORNER THE,ixby\r\n3,Corner the,Wold\r\n"), spec.Id);

        var result = Linker.Run(table, spec, ct: TestContext.Current.CancellationToken);

        Assert.Equal(["1", "1", "3"], table.Ids.Select(id => result.Clusters[id]));
    }

    [Theory]
    [InlineData("id,name\n1,a\n1,b\n", "stands twice")]
    [InlineData("id,name\n1\n", "Line 2")]
    [InlineData("id,name\n1,\"a\n", "not closed")]
    [InlineData("key,name\n1,a\n", "Line 1")]
    public void A_faulty_table_is_refused_with_its_place(string csv, string says)
    {
        var fault = Assert.Throws<LinkageException>(() => MentionFile.Read(new StringReader(csv), "id"));

        Assert.Contains(says, fault.Message, StringComparison.Ordinal);
    }

    private static LinkageException Refused(LinkageSpec spec) =>
        Assert.Throws<LinkageException>(() => Linker.Run(MentionTable.With("name").Build(), spec, ct: TestContext.Current.CancellationToken));
}
