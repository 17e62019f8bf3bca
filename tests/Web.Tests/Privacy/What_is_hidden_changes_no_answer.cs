using System.Net;
using CsCheck;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Web.Tests.Privacy;

/// <summary>
/// Copies of one installation that differ in facts hidden from a reader. To this reader they answer the same, to the byte: every address of the site, as everybody is led to it,
/// searches and choices, and forms that are refused.
/// </summary>
public sealed partial class What_is_hidden_changes_no_answer(Twins twins) : IClassFixture<Twins>
{
    /// <summary>How many draws of a reader and some of the facts are tried beside all of them at once.</summary>
    private const int Draws = 3;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nobody_can_tell_copies_apart_that_differ_in_all_that_is_hidden_from_them()
    {
        var leaks = new List<string>();
        // From whom the same is hidden may read the same copy.
        foreach (var readers in twins.Readers.GroupBy(reader => string.Join('\n', HiddenFrom(reader).Select(fact => fact.Name))))
            leaks.AddRange(await twins.CompareAsync([.. readers], HiddenFrom(readers.First())));

        Assert.True(leaks.Count == 0, string.Join('\n', leaks));
    }

    /// <summary>One fact may cover up another: so some are changed and the others are not.</summary>
    [Fact]
    public Task Nor_copies_that_differ_in_some_of_it() =>
        Gen.Select(Gen.Int[0, twins.Readers.Count - 1], Gen.Bool.Array[HiddenFacts.All.Count]).SampleAsync(
            async draw =>
            {
                var (reader, chosen) = (twins.Readers[draw.Item1], draw.Item2);
                var leaks = await twins.CompareAsync([reader], [.. HiddenFacts.All.Where((fact, at) => chosen[at] && fact.IsHiddenFrom(reader))], address => HiddenRooms.Any(room => address.StartsWith(room, StringComparison.Ordinal)));
                Assert.True(leaks.Count == 0, string.Join('\n', leaks));
            },
            iter: Draws, threads: 1);

    [Fact]
    public async Task Every_fact_is_shown_to_somebody_who_may_know_it()
    {
        var (site, made) = await twins.ChangeAsync(HiddenFacts.All);
        await using var changed = site;
        var unseen = new List<string>();
        foreach (var (fact, addresses) in made)
        {
            if (fact.Known.Count > 0 && (addresses.Count == 0 || Answer.Difference(await twins.PlainAsync(twins.As(fact.Known[0]), addresses[0], Ct), await twins.As(fact.Known[0]).GetAsync(changed, addresses[0], Ct)) is null))
                unseen.Add($"{fact.Known[0]} sees no difference at {addresses.FirstOrDefault()}: {fact}");
        }

        Assert.True(unseen.Count == 0, string.Join('\n', unseen));
        Assert.InRange(made.Keys.Count(fact => fact.Known.Count > 0), 25, 100);
    }

    /// <summary>A judge who reads without names declares conflicts by name: no page that names a nominee bears the number or the id of the nomination, so that none leads from a text to a name.</summary>
    [Fact]
    public async Task Nothing_leads_a_judge_from_a_name_to_what_is_read_without_it()
    {
        var nominations = await twins.Plain.RunAsync((PalmaresDb db) => db.Database.SqlQuery<Read>($"SELECT lower(Id) AS Id, Number, NomineeName AS Name FROM awards_nominations WHERE EditionId = (SELECT Id FROM awards_editions WHERE Slug = {SmallProgramme.Reviewing})").ToListAsync(Ct));
        var (leads, named, borne) = (new List<string>(), 0, 0);
        foreach (var judge in new[] { twins.As("judge1"), twins.As("judge2") })
        {
            foreach (var address in twins.Addresses)
            {
                var text = WebUtility.HtmlDecode((await twins.PlainAsync(judge, address, Ct)).Text);
                bool Bears(Read one) => text.Contains(one.Number, StringComparison.Ordinal) || (text.Contains(one.Id, StringComparison.Ordinal) && !address.Contains(one.Id, StringComparison.Ordinal));
                var (names, bears) = (nominations.Count(one => text.Contains(one.Name, StringComparison.Ordinal)), nominations.Count(Bears));
                (named, borne) = (named + names, borne + bears);
                if (names > 0 && bears > 0)
                    leads.Add($"{judge.Name} {address}: {names} named, {bears} by number or id");
            }
        }

        Assert.True(leads.Count == 0, string.Join('\n', leads));
        Assert.InRange(named, 10, 1000);
        Assert.InRange(borne, 10, 10_000);
    }

    private sealed record Read(string Id, string Number, string Name);

    /// <summary>A site that leaks is found: here a header counts the nominations, drafts and all.</summary>
    [Fact]
    public async Task A_header_that_counts_what_is_hidden_is_found()
    {
        var leaks = await twins.CompareAsync([twins.As("nominator")], Named("that another nominator began a draft"), address => address == "/calls", services => services.AddSingleton<IStartupFilter, LeakingHeader>());

        Assert.Contains(leaks, leak => leak.StartsWith("nominator /calls: headers", StringComparison.Ordinal));
    }

    /// <summary>Where a fact is not hidden the copies are told apart, so the comparison can fail.</summary>
    [Fact]
    public async Task The_copies_are_not_the_same_to_whoever_may_know()
    {
        var leaks = await twins.CompareAsync([twins.As("secretary")], Named("a conflict that another judge declared"), address => address.StartsWith("/review/", StringComparison.Ordinal));

        Assert.Contains(leaks, leak => leak.StartsWith("secretary /review/conflicts/", StringComparison.Ordinal));
    }

    private static readonly string[] HiddenRooms = ["/awards", "/review", "/proceedings", "/tracking", "/home", "/api", "/calls", "/roll", "/engagement", "/events", "/account"];

    private static HiddenFact[] HiddenFrom(Reader reader) => [.. HiddenFacts.All.Where(fact => fact.IsHiddenFrom(reader))];

    private static HiddenFact[] Named(params string[] names) => [.. names.Select(name => HiddenFacts.All.Single(fact => fact.Name == name))];

    private sealed class LeakingHeader : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (context, then) =>
            {
                var count = await context.RequestServices.GetRequiredService<PalmaresDb>().Set<Nomination>().CountAsync(context.RequestAborted);
                context.Response.Headers.Append("X-Total", count.ToString(System.Globalization.CultureInfo.InvariantCulture));
                await then(context);
            });
            next(app);
        };
    }
}
