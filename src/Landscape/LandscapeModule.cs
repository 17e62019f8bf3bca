using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Kernel;

namespace Palmares.Landscape;

/// <summary>The only wiring of Landscape.</summary>
public static class LandscapeModule
{
    public static IServiceCollection AddLandscape(this IServiceCollection services)
    {
        services.AddSingleton(AwardRegister.Shipped);
        services.AddSingleton<IModelPart, LandscapeModel>();
        services.AddSingleton<IEditionTables, LandscapeTables>();
        return services.AddUseCases(typeof(LandscapeModule).Assembly);
    }

    private sealed class LandscapeModel : IModelPart
    {
        public void Apply(ModelBuilder model) => model.ApplyConfigurationsFromAssembly(typeof(LandscapeModule).Assembly);
    }
}
