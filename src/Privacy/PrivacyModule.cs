using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Kernel;
using Palmares.Letters;

namespace Palmares.Privacy;

/// <summary>The only wiring of Privacy.</summary>
public static class PrivacyModule
{
    public static IServiceCollection AddPrivacy(this IServiceCollection services)
    {
        services.AddSingleton<IModelPart, Model>();
        services.AddSingleton<IEditionTables, PrivacyTables>();
        services.AddScoped<IPersonalData, Objecting.ObjectionsAbout>();
        services.AddScoped<IRollTerms, RollTermsStated>();
        services.AddLetterKinds(typeof(PrivacyLetters));
        return services.AddUseCases(typeof(PrivacyModule).Assembly);
    }

    private sealed class Model : IModelPart
    {
        public void Apply(ModelBuilder model) => model.ApplyConfigurationsFromAssembly(typeof(PrivacyModule).Assembly);
    }
}
