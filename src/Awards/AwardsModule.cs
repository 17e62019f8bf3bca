using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Kernel;
using Palmares.Records;

namespace Palmares.Awards;

/// <summary>The only wiring of Awards.</summary>
public static class AwardsModule
{
    public static IServiceCollection AddAwards(this IServiceCollection services)
    {
        services.AddSingleton<IModelPart, AwardsModel>();
        services.AddScoped<INomineesAtStake, NomineesAtStake>();
        services.AddScoped<IPersonalData, Consenting.NominationsAbout>();
        services.AddScoped<IRetained, Consenting.NominationsRetained>();
        return services.AddUseCases(typeof(AwardsModule).Assembly);
    }

    private sealed class AwardsModel : IModelPart
    {
        public void Apply(ModelBuilder model) => model.ApplyConfigurationsFromAssembly(typeof(AwardsModule).Assembly);
    }
}
