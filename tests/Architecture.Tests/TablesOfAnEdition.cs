using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Architecture.Tests.Rules;
using Palmares.Kernel;
using Palmares.Reports;
using Palmares.Reports.Archiving;

namespace Palmares.Architecture.Tests;

/// <summary>A new table must be declared part of an edition, with the way it is reached, or declared not to be, with the reason.</summary>
public sealed class TablesOfAnEdition
{
    [Fact]
    public void Every_table_is_declared_part_of_an_edition_or_not() => Verdict.Holds(Faults());

    [Fact]
    public void A_table_that_nobody_speaks_of_or_that_two_do_is_found()
    {
        var faults = Faults(services =>
        {
            services.Remove(services.First(one => one.ServiceType == typeof(IEditionTables) && one.ImplementationType!.Name == "ReviewTables"));
            services.AddSingleton<IEditionTables>(new Wrong());
        }).ToList();

        Assert.Contains(faults, fault => fault.StartsWith("review_marks is neither declared", StringComparison.Ordinal));
        Assert.Contains("awards_editions is declared 2 times.", faults);
        Assert.Contains("nowhere is declared and is no table.", faults);
        Assert.Contains("review_wishes is declared by review_wishes.Nobody, which is no column.", faults);
        Assert.Contains("review_wishes is carried and stands on review_judges, which is left behind.", faults);
        Assert.Contains("review_saved_searches is left behind without a reason.", faults);
        Assert.Contains("accounts_links.SecretHash looks like the secret of an account or a link, and travels.", faults);
    }

    private static IEnumerable<string> Faults(Action<IServiceCollection>? change = null)
    {
        var services = new ServiceCollection().AddLogging().AddKernel(DatabaseChoice.Sqlite("nowhere.db"), new DataFolder(Path.GetTempPath()));
        services.AddAllModules();
        change?.Invoke(services);
        using var provider = services.BuildServiceProvider();
        using var scope = provider.CreateScope();
        return [.. scope.ServiceProvider.GetRequiredService<EditionTables>().Faults()];
    }

    private sealed class Wrong : IEditionTables
    {
        public IEnumerable<EditionTable> Tables =>
        [
            new OfEdition("awards_editions", "Id"),
            new LeftBehind("nowhere", "there is no such table at all"),
            new OfEdition("review_wishes", "Nobody"),
            new LeftBehind("review_saved_searches", "because"),
            new OfEdition("accounts_links", "User"),
        ];
    }
}
