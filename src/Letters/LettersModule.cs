using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Kernel;

namespace Palmares.Letters;

/// <summary>The only wiring of Letters.</summary>
public static class LettersModule
{
    public static IServiceCollection AddLetters(this IServiceCollection services)
    {
        services.AddSingleton<IModelPart, Model>();
        services.AddSingleton<IEditionTables, LettersTables>();
        services.AddSingleton<LetterKinds>();
        services.AddScoped<IPersonalData, ChoicesAbout>();
        services.AddScoped<WriteLetter>();
        services.AddScoped<LetterSight>();
        services.AddScoped<Carrying.CarryLetters>();
        services.AddSingleton(DigestLetter.Kind);
        return services.AddUseCases(typeof(LettersModule).Assembly);
    }

    /// <summary>Makes known the kinds that stand in the static fields of a class.</summary>
    public static IServiceCollection AddLetterKinds(this IServiceCollection services, params Type[] declaredIn)
    {
        foreach (var kind in declaredIn.SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)).Where(field => field.FieldType == typeof(LetterKind)))
            services.AddSingleton((LetterKind)kind.GetValue(null)!);
        return services;
    }

    private sealed class Model : IModelPart
    {
        public void Apply(ModelBuilder model) => model.ApplyConfigurationsFromAssembly(typeof(LettersModule).Assembly);
    }
}
