using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace Palmares.Reports;

/// <summary>The one list of the house's modules, for every composition root: Web, the command, tests, migrations.</summary>
public static class AllModules
{
    private static readonly string[] Names = ["Accounts", "Records", "Proceedings", "Tracking", "Awards", "Review", "Landscape", "Engagement"];

    public static IServiceCollection AddAllModules(this IServiceCollection services)
    {
        foreach (var name in Names)
        {
            var module = Assembly.Load("Palmares." + name).GetType($"Palmares.{name}.{name}Module");
            module?.GetMethod("Add" + name)!.Invoke(null, [services]);
        }

        return services.AddReports();
    }
}
