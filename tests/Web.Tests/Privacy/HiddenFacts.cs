using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Demo;
using Palmares.Kernel;

namespace Palmares.Web.Tests.Privacy;

/// <summary>The facts that are always tried. Where a change is an act, whoever reads the ledger may know it; the others are changed in the tables, without an act.</summary>
internal static partial class HiddenFacts
{
    private const string Word = HiddenFact.Word;
    private const string ChairsOwn = "(SELECT c.Nomination FROM review_conflicts c JOIN review_judges j ON j.Id = c.Judge JOIN accounts_users u ON u.Id = j.User WHERE u.Email = 'chair@demo.example' AND c.Detail = 'A cousin.')";

    public static IReadOnlyList<HiddenFact> All => [.. OfReview, .. OfAwards, .. OfDueProcess, .. OfHonours, .. OfLists, .. OfTheRest];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static string EditionIs(string slug) => $"(SELECT Id FROM awards_editions WHERE Slug = '{slug}')";

    private static string JudgesOf(params string[] accounts) => $"(SELECT j.Id FROM review_judges j JOIN accounts_users u ON u.Id = j.User WHERE u.Email IN ({string.Join(", ", accounts.Select(name => $"'{DemoAccounts.At(name)}'"))}))";

    private static string NominatedBy(string account) => $"Nominator = (SELECT Id FROM accounts_users WHERE Email = '{DemoAccounts.At(account)}')";

    /// <summary>Changes rows without an act; a statement that changes none is a mistake of the test.</summary>
    private static Task ChangeAsync(Stage stage, params string[] statements) => stage.RunAsync(async (PalmaresDb db) =>
    {
        foreach (var statement in statements)
            Assert.True(await db.Database.ExecuteSqlRawAsync(statement, Ct) > 0, statement);
        return 0;
    });

    private static Task<string> ValueAsync(Stage stage, string query) => stage.RunAsync((PalmaresDb db) => db.Database.SqlQueryRaw<string>($"SELECT \"Value\" FROM ({query}) AS found").FirstAsync(Ct));

    private static async Task<Guid> IdAsync(Stage stage, string query) => Guid.Parse(await ValueAsync(stage, query));

    private static Task<Actor> ActorAsync(Stage stage, string account) => stage.ActorAsync(DemoAccounts.At(account), Ct);

    private static async Task<EditionFacts> EditionAsync(Stage stage, string slug) => await stage.MustAsync((ReadEdition read) => read.RunAsync(slug, Ct));
}
