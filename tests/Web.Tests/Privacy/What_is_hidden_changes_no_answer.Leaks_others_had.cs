using Palmares.Accounts;
using Palmares.Awards;
using Palmares.Awards.Nominating;
using Palmares.Kernel;

namespace Palmares.Web.Tests.Privacy;

/// <summary>Leaks that other systems had, each tried on this one by its plain name.</summary>
public sealed partial class What_is_hidden_changes_no_answer
{
    private static readonly string[] OfTheChairsConflict =
    [
        "the marks of a nomination with which the chair has a conflict", "who reads a nomination with which the chair has a conflict", "a conflict that another judge declared where the chair has one",
    ];

    /// <summary>kohler/hotcrp#426: "X of Y reviews, average Z" told a conflicted chair the readers and the score.</summary>
    [Fact]
    public async Task No_count_or_average_tells_a_conflicted_chair_how_it_stands_with_the_nomination() =>
        await SameToAsync(["chair"], Named(OfTheChairsConflict), "/review/", "/awards/deciding", "/awards/publishing", "/home");

    /// <summary>openreview/openreview#351: a row "0/0" told the chair who reads the chair's own item.</summary>
    [Fact]
    public async Task The_number_each_judge_has_to_read_does_not_tell_who_reads_the_chairs_own()
    {
        await SameToAsync(["chair"], Named("who reads a nomination with which the chair has a conflict"), "/review/", "/home");

        var (site, made) = await twins.ChangeAsync(Named("who reads a nomination with which the chair has a conflict"));
        await using var changed = site;
        var hidden = made.Single().Value[0];
        Assert.NotNull(Answer.Difference(await twins.PlainAsync(twins.As("secretary"), hidden, Ct), await twins.As("secretary").GetAsync(changed, hidden, Ct)));
        Assert.Equal(404, (await twins.As("chair").GetAsync(changed, hidden, Ct)).Status);
    }

    /// <summary>HotCRP GHSA-x3g6-4c5h-7p29, GHSA-pwrf-v6wh-9qc5, GHSA-4v58-pj7j-xc8j: searches and sorts told whose a comment was.</summary>
    [Fact]
    public async Task A_search_for_a_hidden_word_answers_as_a_search_for_one_that_nobody_wrote()
    {
        Reader[] readers = [Reader.Public, twins.As("judge1"), twins.As("nominator"), twins.As("delegate"), twins.As("chair")];
        var (site, _) = await twins.ChangeAsync([.. HiddenFacts.All.Where(fact => readers.All(fact.IsHiddenFrom))]);
        await using var changed = site;
        var searches = twins.Addresses.Where(address => address.Contains("=" + HiddenFact.Word, StringComparison.Ordinal)).ToList();
        Assert.InRange(searches.Count, 5, 500);
        foreach (var (reader, address) in readers.SelectMany(_ => searches, (reader, address) => (reader, address)))
        {
            var hidden = await reader.GetAsync(changed, address, Ct);
            var nobodys = await reader.GetAsync(changed, address.Replace(HiddenFact.Word, Nobodys, StringComparison.Ordinal), Ct);
            Assert.Equal((nobodys.Status, nobodys.Text), (hidden.Status, hidden.Text.Replace(HiddenFact.Word, Nobodys, StringComparison.OrdinalIgnoreCase)));
        }
    }

    /// <summary>HotCRP GHSA-fr3q-pp37-9wcg: how long a search took told what it had passed over. Here the same statements are sent to the database.</summary>
    [Fact]
    public async Task The_same_statements_are_sent_whatever_is_hidden()
    {
        var (site, _) = await twins.ChangeAsync(Named(OfTheChairsConflict));
        await using var changed = site;
        var reader = twins.As("chair");
        using var sent = new SentStatements();
        foreach (var address in twins.Addresses.Where(address => address.StartsWith("/review/", StringComparison.Ordinal) || address.Contains("=" + HiddenFact.Word, StringComparison.Ordinal)))
        {
            // Read once before: what a site keeps in memory is asked of the database the first time only.
            await reader.GetAsync(twins.Plain, address, Ct);
            await reader.GetAsync(changed, address, Ct);
            var (before, after) = (await sent.DuringAsync(twins.Plain, () => reader.GetAsync(twins.Plain, address, Ct)), await sent.DuringAsync(changed, () => reader.GetAsync(changed, address, Ct)));
            Assert.True(before.SequenceEqual(after), $"{address}: {before.Count} statements and {after.Count}");
        }

        Assert.InRange(sent.Count, 100, 100_000);
    }

    /// <summary>pretalx#970 and #611: reviewers' searches and lists used what was redacted for them.</summary>
    [Fact]
    public async Task What_is_kept_from_judges_is_in_no_list_or_search_of_theirs() =>
        await SameToAsync(["judge1"], Named("why a nominee was found eligible", "who was decided a laureate, before it is published", "how others marked a sample that one has not marked"), "/review/", "/home", "/records", "/landscape", "/proceedings");

    /// <summary>pkp/pkp-lib#11374: the programming interface of a new round told the author.</summary>
    [Fact]
    public async Task No_address_of_the_programming_interface_tells_of_what_is_not_published()
    {
        await SameToAsync(["public", "judge1", "nominee", "nominator"], Named("an edition that is not open yet", "who was decided a laureate, before it is published", "how many nominations came in"), "/api", "/laureates", "/roll", "/calls");
    }

    /// <summary>pkp/pkp-lib#10090: an exchange about a submission told who had written it. Here: what judges write is not the nominee's, the nominator's or another judge's.</summary>
    [Fact]
    public async Task What_a_judge_writes_reaches_no_nominee_nominator_or_other_judge()
    {
        await SameToAsync(["nominee", "nominator", "judge1"], Named("what another judge marked and wrote while scores are open", "that another judge handed in"), "/review", "/awards", "/home", "/account");
    }

    /// <summary>An address that has an account and one that has none: signing in, failing often, and asking for a new password answer the same.</summary>
    [Fact]
    public async Task Nobody_can_find_out_which_addresses_have_an_account()
    {
        var (site, _) = await twins.ChangeAsync(Named("that somebody has an account"));
        await using var changed = site;
        var address = $"{HiddenFact.Word}@demo.example";
        foreach (var (page, fields) in Enumerable.Repeat(("/account/sign-in", new Dictionary<string, string> { ["Email"] = address, ["Password"] = "not it" }), 8).Append(("/account/sign-in/forgot", new() { ["Email"] = address })))
        {
            var (before, after) = (await Reader.Public.PostAsync(twins.Plain, page, fields, Ct), await Reader.Public.PostAsync(changed, page, fields, Ct));
            Assert.Null(Answer.Difference(before, after));
        }
    }

    /// <summary>Numbers that count up tell a nominator how many others there are.</summary>
    [Fact]
    public async Task The_number_of_a_new_nomination_does_not_tell_how_many_there_are()
    {
        var (site, _) = await twins.ChangeAsync(Named("that another nominator began a draft", "how many nominations came in"));
        await using var changed = site;

        Assert.Equal(await BeginAsync(twins.Plain), await BeginAsync(changed));
    }

    private static async Task<string> BeginAsync(WebWorld site)
    {
        var edition = (await site.RunAsync((ReadEdition read) => read.RunAsync(SmallProgramme.Nominating, Ct))).Value;
        var by = (await site.RunAsync((FindActor find) => find.RunAsync("nominator@demo.example", ActorOrigin.Web, Ct))).Value;
        var id = await site.RunAsync((StartNomination start) => start.RunAsync(new(edition.Id, edition.Categories[1].Id, null, "Yew Later", "yew@demo.example", null, new("Quill Putforward")), by, Ct));
        return (await site.RunAsync((ShowNomination show) => show.RunAsync(id.Value, by, Ct))).Value.Number;
    }

    private const string Nobodys = "zzyzx";

    private async Task SameToAsync(string[] accounts, IReadOnlyList<HiddenFact> facts, params string[] rooms)
    {
        var leaks = await twins.CompareAsync([.. accounts.Select(twins.As)], facts, address => rooms.Any(room => address.StartsWith(room, StringComparison.Ordinal)));
        Assert.True(leaks.Count == 0, string.Join('\n', leaks));
    }
}
