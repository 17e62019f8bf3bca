using Microsoft.Extensions.DependencyInjection;
using Palmares.Kernel;

namespace Palmares.Reports;

/// <summary>The only wiring of Reports.</summary>
public static class ReportsModule
{
    public static IServiceCollection AddReports(this IServiceCollection services) => services.AddScoped<Archiving.EditionTables>().AddUseCases(typeof(ReportsModule).Assembly);
}
