using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Kernel;
using Palmares.Reports;

namespace Palmares.Migrations.Postgres;

/// <summary>Lets the migrations tool see the model of all modules on this engine.</summary>
public sealed class DesignTime : IDesignTimeDbContextFactory<PalmaresDb>
{
    public PalmaresDb CreateDbContext(string[] args)
    {
        var database = DatabaseChoice.Postgres("Host=localhost;Database=design");
        var services = new ServiceCollection().AddLogging().AddKernel(database, new DataFolder("data"));
        services.AddAllModules();
        return services.BuildServiceProvider().GetRequiredService<PalmaresDb>();
    }
}
