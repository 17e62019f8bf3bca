using System.Text.Json.Nodes;
using Palmares.Awards;
using Palmares.Awards.Consenting;
using Palmares.Awards.Publishing;
using Palmares.Awards.Withdrawing;
using Palmares.Kernel;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Awards.Publishing;

public sealed class RollFileTests
{
    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Programs_read_the_named_with_what_they_gave_for_the_roll_and_nothing_of_the_others()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var honoured = await Honoured.OnAsync(world, publish: false);
        var wrong = await AnswerAsync(world, honoured, 1, "0000-0002-1825-0098", null);
        AwardsBuilder.Ok(await AnswerAsync(world, honoured, 1, "https://orcid.org/0000-0002-1825-0097", "https://ror.org/05a28rw58"));
        AwardsBuilder.Ok(await AnswerAsync(world, honoured, 2, "0000-0001-5109-3700", "05a28rw58", mayName: false));
        AwardsBuilder.Ok(await world.RunAsync((PublishRoll use) => use.RunAsync(new(honoured.Panel.Edition.Id, "today"), world.As(Role.Secretary), None)));

        var json = JsonNode.Parse(await world.RunAsync((WriteRoll use) => use.RunAsync(null, RollForm.JsonLd, None)))!;
        var csv = await world.RunAsync((WriteRoll use) => use.RunAsync("fable-2026", RollForm.Csv, None));

        Assert.Equal(nameof(AwardsErrors.OrcidWrong), wrong.Error.Code);
        Assert.Equal("https://schema.org", (string?)json["@context"]);
        var people = json["@graph"]![0]!["itemListElement"]!.AsArray();
        Assert.Equal(["Nominee 1", "Nominee 3"], people.Select(person => (string?)person!["name"]));
        Assert.Equal(("https://orcid.org/0000-0002-1825-0097", "https://ror.org/05a28rw58"), ((string?)people[0]!["sameAs"], (string?)people[0]!["affiliation"]!["@id"]));
        Assert.Null(people[1]!["sameAs"]);
        Assert.StartsWith("\uFEFFprogramme,edition,category,state,name", csv, StringComparison.Ordinal);
        Assert.Equal(4, csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.DoesNotContain("Nominee 2", csv + json.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("5109", csv + json.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawn_title_is_counted_in_every_file_and_named_in_none()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var honoured = await Honoured.OnAsync(world);
        AwardsBuilder.Ok(await world.RunAsync((WithdrawTitle use) => use.RunAsync(new(honoured.Laureates[0], "Minutes, item 2", "Not the laureate's work."), world.As(Role.Secretary), None)));

        var (csv, json) = (await world.RunAsync((WriteRoll use) => use.RunAsync(null, RollForm.Csv, None)), await world.RunAsync((WriteRoll use) => use.RunAsync(null, RollForm.JsonLd, None)));
        AwardsBuilder.Ok(await world.RunAsync((RestoreTitle use) => use.RunAsync(new(honoured.Laureates[0], "It was compared."), world.As(Role.Secretary), None)));
        var again = await world.RunAsync((WriteRoll use) => use.RunAsync(null, RollForm.Csv, None));

        Assert.Equal(["named", "not named", "withdrawn"], csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(row => row.Split(',')[3]));
        Assert.Contains("1 laureates named, 1 not named, 1 titles withdrawn.", json, StringComparison.Ordinal);
        foreach (var hidden in new[] { "Nominee 1", honoured.Laureates[0].ToString(), "Minutes", "Not the laureate" })
            Assert.DoesNotContain(hidden, csv + json, StringComparison.Ordinal);
        Assert.Equal(["named", "named", "not named"], again.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(row => row.Split(',')[3]));
    }

    [Theory]
    [InlineData("0000-0002-1825-0097", "0000-0002-1825-0097")]
    [InlineData("https://orcid.org/0000-0002-1694-233x", "0000-0002-1694-233X")]
    [InlineData(" ", null)]
    [InlineData("0000-0002-1825-0079", "refused")]
    [InlineData("12", "refused")]
    public void An_orcid_id_is_known_by_its_check_digit(string typed, string? held) => Assert.Equal(held, ScholarlyIds.Orcid(typed) is { IsError: false } read ? read.Value : "refused");

    [Theory]
    [InlineData("https://ror.org/05a28rw58", "05a28rw58")]
    [InlineData("https://ror.org/02mhbdp94", "02mhbdp94")]
    [InlineData("", null)]
    [InlineData("05a28rw59", "refused")]
    [InlineData("ror.org/15a28rw58", "refused")]
    public void A_ror_is_known_by_its_check_digits(string typed, string? held) => Assert.Equal(held, ScholarlyIds.Ror(typed) is { IsError: false } read ? read.Value : "refused");

    private static Task<Result<Done>> AnswerAsync(World world, Honoured honoured, int n, string? orcid, string? ror, bool mayName = true) => world.RunAsync((AnswerNomination use) => use.RunAsync(
        new(new NomineeKey(Nomination: honoured.Panel.Nominations[n - 1], AccountEmail: $"nominee-{n}@example.org"), true, mayName, true, orcid, ror), world.As(Role.Nominee, $"nominee-{n}"), None));
}
