using CsCheck;
using Palmares.Kernel;
using Palmares.Review;
using Palmares.Review.Listing;

namespace Palmares.Modules.Tests.Review.Listing;

public sealed class SearchLanguageTests
{
    private static readonly ListFields Secretary = ListFields.For(new Viewer(Runs: true, Assigns: true, SeesResults: true, Judges: false, Nominates: true));
    private static readonly ListFields Judge = ListFields.For(new Viewer(false, false, false, Judges: true, false));

    [Theory]
    [InlineData("state:foo", "SearchChoice", 7)]
    [InlineData("nobody:x", "SearchField", 1)]
    [InlineData("lamp or nobody:x", "SearchField", 9)]
    [InlineData("has:nobody", "SearchField", 5)]
    [InlineData("mean:>=three", "SearchNumber", 6)]
    [InlineData("submitted:2026-13", "SearchDate", 11)]
    [InlineData("(a or b", "SearchBracket", 1)]
    [InlineData("a )", "SearchUnexpected", 3)]
    [InlineData("\"a", "SearchQuote", 1)]
    [InlineData("a and", "SearchEnds", 6)]
    [InlineData("number: x", "SearchValue", 9)]
    [InlineData("or a", "SearchUnexpected", 1)]
    public void A_search_at_fault_is_refused_with_its_place(string search, string code, int position)
    {
        var read = QueryParser.Read(search, Secretary);

        Assert.True(read.IsError);
        Assert.Equal((code, position), (read.Error.Code, (int)read.Error.Arguments[0]));
    }

    [Fact]
    public void A_hidden_field_and_one_that_does_not_exist_are_refused_in_the_same_words()
    {
        foreach (var hidden in Secretary.All.Where(field => Judge.Find(field.Name) is null))
        {
            var unknown = string.Concat(Enumerable.Repeat('q', hidden.Name.Length));
            foreach (var form in new[] { "{0}:1", "has:{0}", "lamp ({0}:>=2 or x)" })
            {
                var refused = QueryParser.Read(string.Format(null, form, hidden.Name), Judge).Error;
                var nothing = QueryParser.Read(string.Format(null, form, unknown), Judge).Error;

                Assert.Equal(nothing.ToString().Replace(unknown, hidden.Name, StringComparison.Ordinal), refused.ToString());
            }
        }
    }

    /// <summary>Whatever is typed, the reader answers with a query or a refusal; and a written query reads as itself.</summary>
    [Fact]
    public void Any_text_is_read_or_refused()
    {
        var piece = Rows.Choose("(", ")", "not ", "-", "and ", "or ", "has:", "mean:", "state:", "2..4", ">=3", "\"", "lamp ", ",", ":", "..", "submitted:", "2026-03", "é", "=", " ", "draft", "مرحبا ", "number:\"a b\"");

        piece.Array[0, 14].Select(string.Concat).Sample(
            text =>
            {
                var read = QueryParser.Read(text, Secretary);
                Assert.True(!read.IsError || read.Error.Arguments.Count > 0);
            },
            iter: 20_000);
    }

    [Fact]
    public void A_query_means_what_its_parts_mean()
    {
        var atom = Rows.Choose("number:a", "number:b", "nominee:c", "state:draft", "endorsements:>=1");
        Gen<string> Tree(int depth) => depth == 0 ? atom : Gen.OneOf(
            atom,
            Tree(depth - 1).Select(one => $"not ({one})"),
            Gen.Select(Tree(depth - 1), Tree(depth - 1), (one, other) => $"({one}) and ({other})"),
            Gen.Select(Tree(depth - 1), Tree(depth - 1), (one, other) => $"({one}) or ({other})"));

        Gen.Select(Tree(3), Tree(2), Rows.Any.Array[0, 8]).Sample(
            (one, other, rows) =>
            {
                HashSet<ListedRow> Found(string search) => [.. rows.Where(row => QueryMatch.Holds(QueryParser.Read(search, Secretary).Value, row, Secretary))];
                Assert.Equal(Found(one).Intersect(Found(other)).ToHashSet(), Found($"({one}) ({other})"));
                Assert.Equal(Found(one).Union(Found(other)).ToHashSet(), Found($"({one}) or ({other})"));
                Assert.Equal(rows.Except(Found(one)).ToHashSet(), Found($"-({one})"));
                Assert.Equal(Found($"({one}) or (({other}) and ({one}))"), Found($"({one}) or ({other}) ({one})"));
            },
            iter: 500);
    }

    [Theory]
    [InlineData("lamp", true)]
    [InlineData("LÄMP", true)]
    [InlineData("\"lamp keeper\"", true)]
    [InlineData("\"keeper lamp\"", false)]
    [InlineData("name:=lamp", false)]
    [InlineData("name:\"lamp keeper\"", true)]
    [InlineData("not lamp", false)]
    [InlineData("lamp -harbour", false)]
    [InlineData("state:submitted,draft", true)]
    [InlineData("state:withdrawn", false)]
    [InlineData("submitted:2026-01..2026-03", true)]
    [InlineData("submitted:>2026-03", false)]
    [InlineData("submitted:2026-03-02", true)]
    [InlineData("submitted:..2025", false)]
    [InlineData("endorsements:1..3 has:endorsement", true)]
    [InlineData("endorsements:>2", false)]
    [InlineData("region:cis", false)]
    [InlineData("region:asia-and-the-pacific", true)]
    [InlineData("country:TV", true)]
    [InlineData("country:tuvalu", true)]
    [InlineData("has:mean", false)]
    [InlineData("tag:urgent", true)]
    [InlineData("edition:fable-2026", true)]
    [InlineData("category:emerging or number:nothing", true)]
    public void What_a_search_finds(string search, bool found)
    {
        var row = Rows.Make(name: "Lämp Keeper", organisation: "Harbour School", endorsements: 2, tags: ["urgent"]);

        Assert.Equal(found, QueryMatch.Holds(QueryParser.Read(search, Secretary).Value, row, Secretary));
    }

    [Fact]
    public void A_search_is_neither_too_long_nor_too_deep()
    {
        Assert.Equal("SearchTooLong", QueryParser.Read(new string('a', 501), Judge).Error.Code);
        Assert.Equal("SearchTooDeep", QueryParser.Read(new string('(', 60) + "a" + new string(')', 60), Judge).Error.Code);
    }
}
