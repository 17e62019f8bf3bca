using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Kernel;

namespace Palmares.Engagement;

/// <summary>The only wiring of Engagement.</summary>
public static class EngagementModule
{
    public static IServiceCollection AddEngagement(this IServiceCollection services)
    {
        services.AddSingleton<IModelPart, Model>();
        services.AddSingleton<IEditionTables, EngagementTables>();
        return services.AddUseCases(typeof(EngagementModule).Assembly);
    }

    private sealed class Model : IModelPart
    {
        public void Apply(ModelBuilder model) => model.ApplyConfigurationsFromAssembly(typeof(EngagementModule).Assembly);
    }
}
