using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Palmares.Kernel;
using Palmares.Letters;

namespace Palmares.Proceedings;

/// <summary>The only wiring of Proceedings.</summary>
public static class ProceedingsModule
{
    public static IServiceCollection AddProceedings(this IServiceCollection services)
    {
        services.AddSingleton<IModelPart, Model>();
        services.AddSingleton<IEditionTables, ProceedingsTables>();
        services.AddScoped<IPersonalData, Inputs.InputsAbout>();
        services.AddLetterKinds(typeof(ProceedingsLetters));
        services.TryAddSingleton(provider => provider.GetService<IConfiguration>() is { } settings ? HostBody.From(settings) : new HostBody(null));
        services.TryAddSingleton(provider => BodyNames.From(provider.GetService<IConfiguration>()?["Palmares:Names"]));
        return services.AddUseCases(typeof(ProceedingsModule).Assembly);
    }

    private sealed class Model : IModelPart
    {
        public void Apply(ModelBuilder model) => model.ApplyConfigurationsFromAssembly(typeof(ProceedingsModule).Assembly);
    }
}
