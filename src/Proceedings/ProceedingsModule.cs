using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Kernel;

namespace Palmares.Proceedings;

/// <summary>The only wiring of Proceedings.</summary>
public static class ProceedingsModule
{
    public static IServiceCollection AddProceedings(this IServiceCollection services)
    {
        services.AddSingleton<IModelPart, Model>();
        return services.AddUseCases(typeof(ProceedingsModule).Assembly);
    }

    private sealed class Model : IModelPart
    {
        public void Apply(ModelBuilder model) => model.ApplyConfigurationsFromAssembly(typeof(ProceedingsModule).Assembly);
    }
}
