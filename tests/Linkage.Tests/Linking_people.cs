namespace Palmares.Linkage.Tests;

public class Linking_people
{
    private static readonly string[] Columns =
        ["name", "affiliation", "coauthors", "group", "document", "person_key", "account_key", "email_key"];

    [Theory]
    [InlineData("Zorana Quillby", "Zorana Quillby")]
    [InlineData("Ya-Ling Ostrowax", "Yaling Ostrowax")]
    [InlineData("Søren Bjørnsplint", "Soren Bjornsplint")]
    [InlineData("Łukasz Đuroßky", "Lukasz Durossky")]
    [InlineData("ZOË van der Plinth", "Zoe Van Der Plinth")]
    public void The_same_rare_full_name_in_the_same_organisation_links(string one, string other)
    {
        var result = Run(Row("1", one, org: "Orchard Labs Ltd."), Row("2", other, org: "ORCHARD LABS"));

        Assert.Equal("1", result.Clusters["2"]);
    }

    [Fact]
    public void A_name_alone_never_links()
    {
        var result = Run(Row("1", "Zorana Quillby"), Row("2", "Zorana Quillby"));

        Assert.NotEqual(result.Clusters["1"], result.Clusters["2"]);
        Assert.Equal(Outcome.Unresolved, Assert.Single(result.Edges).Outcome);
    }

    [Theory]
    [InlineData("Z. Quillby", "Z. Quillby")]
    [InlineData("Z. Quillby", "Zorana Quillby")]
    [InlineData("Zorana Quillby", "Zorana M. Quillby")]
    [InlineData("Wei Wang", "Wei Wang")]
    public void Initials_missing_parts_and_common_names_stay_unresolved_whatever_the_context(string one, string other)
    {
        var result = Run(Row("1", one, org: "Orchard"), Row("2", other, org: "Orchard"));

        Assert.NotEqual(result.Clusters["1"], result.Clusters["2"]);
        Assert.Equal(Outcome.Unresolved, Assert.Single(result.Edges).Outcome);
    }

    [Fact]
    public void A_name_that_many_would_bear_by_chance_is_not_rare()
    {
        var rows = Enumerable.Range(0, 40).SelectMany(i => new[] { Row($"s{i}", $"Given{(char)('a' + (i % 26))}{i} Marlow"), Row($"g{i}", $"Tamsin Sur{i}name") });

        var result = Run([.. rows, Row("x1", "Tamsin Marlow", org: "Orchard"), Row("x2", "Tamsin Marlow", org: "Orchard")]);

        Assert.NotEqual(result.Clusters["x1"], result.Clusters["x2"]);
    }

    [Fact]
    public void A_shared_verified_key_links_even_when_the_name_has_changed()
    {
        var result = Run(Row("1", "Zorana Quillby", person: "p1"), Row("2", "Milan Hestrup", person: "p1"));

        Assert.Equal("1", result.Clusters["2"]);
        Assert.Equal("the same verified key", Assert.Single(result.Edges).Explanation.Reason);
    }

    [Fact]
    public void Differing_verified_keys_keep_a_rare_name_unresolved()
    {
        var result = Run(Row("1", "Zorana Quillby", org: "Orchard", person: "p1"), Row("2", "Zorana Quillby", org: "Orchard", person: "p2"));

        Assert.NotEqual(result.Clusters["1"], result.Clusters["2"]);
        Assert.Equal(Outcome.Unresolved, Assert.Single(result.Edges).Outcome);
    }

    [Fact]
    public void A_mention_without_a_key_does_not_bridge_two_that_differ()
    {
        var result = Run(
            Row("1", "Zorana Quillby", org: "Orchard", person: "p1"), Row("2", "Zorana Quillby", org: "Orchard"), Row("3", "Zorana Quillby", org: "Orchard", person: "p2"));

        Assert.Equal(result.Clusters["1"], result.Clusters["2"]);
        Assert.NotEqual(result.Clusters["1"], result.Clusters["3"]);
    }

    [Fact]
    public void Two_authors_of_one_document_are_two_people()
    {
        var result = Run(Row("1", "Zorana Quillby", org: "Orchard", document: "D1"), Row("2", "Zorana Quillby", org: "Orchard", document: "D1"));

        Assert.NotEqual(result.Clusters["1"], result.Clusters["2"]);
        Assert.Equal(Outcome.Apart, Assert.Single(result.Edges).Outcome);
    }

    [Fact]
    public void Given_names_that_clash_are_apart()
    {
        var result = Linker.Run(
            Table([Row("1", "Zorana Quillby", org: "Orchard"), Row("2", "Zelda Quillby", org: "Orchard")]), PersonRecord.Cautious with { Edges = EdgeDetail.All }, ct: TestContext.Current.CancellationToken);

        Assert.Equal(Outcome.Apart, Assert.Single(result.Edges).Outcome);
    }

    [Fact]
    public void An_explanation_says_which_rule_and_which_levels_spoke()
    {
        var result = Run(Row("1", "Zorana Quillby", org: "Orchard", group: "g"), Row("2", "Zorana Quillby", org: "Orchard", group: "g"));

        Assert.Equal(
            "the weight of the evidence (name: same rare full name; organisation: same; group: same)",
            Assert.Single(result.Edges).Explanation.ToString());
    }

    [Fact]
    public void A_must_link_outweighs_a_document_and_a_contradiction_is_refused()
    {
        (string, string?[])[] rows = [Row("1", "Zorana Quillby", document: "D1"), Row("2", "Zorana Quillby", document: "D1"), Row("3", "Ann Odd")];
        var linked = Linker.Run(Table(rows), PersonRecord.Cautious, new() { MustLink = [new("1", "2")] }, ct: TestContext.Current.CancellationToken);
        var contradiction = new LinkageConstraints { MustLink = [new("1", "2"), new("2", "3")], CannotLink = [new("1", "3")] };

        Assert.Equal("1", linked.Clusters["2"]);
        Assert.Throws<LinkageException>(() => Linker.Run(Table(rows), PersonRecord.Cautious, contradiction, ct: TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_block_above_the_limit_still_links_through_its_neighbours()
    {
        var rows = Enumerable.Range(0, 1500).Select(i => Row($"{i:000}", "Zorana Quillby", person: "p")).ToArray();

        var result = Run(rows);

        Assert.Equal(1, result.Statistics.Clusters);
        Assert.True(result.Statistics.CandidatePairs < 100_000);
    }

    private static (string, string?[]) Row(string id, string name, string? org = null, string? document = null, string? group = null, string? person = null, string? email = null) =>
        (id, [name, org, null, group, document, person, null, email]);

    private static LinkageResult Run(params (string Id, string?[] Values)[] rows) => Linker.Run(Table(rows), PersonRecord.Cautious, ct: TestContext.Current.CancellationToken);

    private static MentionTable Table((string Id, string?[] Values)[] rows)
    {
        var table = MentionTable.With(Columns);
        foreach (var (id, values) in rows)
            table.Add(id, values);
        return table.Build();
    }
}
