using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Palmares.Kernel;

namespace Palmares.Awards;

/// <summary>The only wiring of Awards.</summary>
public static class AwardsModule
{
    public static IServiceCollection AddAwards(this IServiceCollection services)
    {
        services.AddSingleton<IModelPart, AwardsModel>();
        services.TryAddSingleton(provider => new PublicAddress(provider.GetService<IConfiguration>()?["Palmares:PublicUrl"] ?? "http://localhost:5080"));
        return services.AddUseCases(typeof(AwardsModule).Assembly);
    }

    private sealed class AwardsModel : IModelPart
    {
        public void Apply(ModelBuilder model) => model.ApplyConfigurationsFromAssembly(typeof(AwardsModule).Assembly);
    }
}
