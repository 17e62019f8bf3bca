using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Palmares.Kernel;

/// <summary>The only wiring of the Kernel.</summary>
public static class KernelModule
{
    /// <param name="services">Where to register.</param>
    /// <param name="database">SQLite or PostgreSQL.</param>
    /// <param name="folder">The installation's data folder.</param>
    /// <param name="seed">Fixes the ids drawn, for tests and the demo. Secrets must never be drawn from a seeded source in earnest.</param>
    public static IServiceCollection AddKernel(this IServiceCollection services, DatabaseChoice database, DataFolder folder, int? seed = null)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(folder);
        services.AddSingleton(database);
        services.AddSingleton(provider => new IdSource(provider.GetRequiredService<TimeProvider>(), seed));
        services.AddDbContext<PalmaresDb>(database.Configure);
        services.AddSingleton<IModelPart, KernelModel>();
        services.AddSingleton<IEditionTables, KernelTables>();
        services.AddScoped<ActLog>();
        services.AddScoped<Outbox>();
        services.AddScoped<ReadLog>();
        services.AddScoped<IPersonalData, LettersAbout>();
        services.AddScoped<IRetained, LettersRetained>();
        services.TryAddSingleton(provider => new PublicAddress(provider.GetService<IConfiguration>()?["Palmares:PublicUrl"] ?? "http://localhost:5080"));
        return services.AddUseCases(typeof(KernelModule).Assembly);
    }

    /// <summary>Registers every public sealed class that has a <c>RunAsync</c>, as itself.</summary>
    public static IServiceCollection AddUseCases(this IServiceCollection services, Assembly assembly)
    {
        foreach (var type in assembly.GetExportedTypes().Where(IsUseCase))
            services.TryAddScoped(type);
        return services;
    }

    public static bool IsUseCase(Type type) =>
        type is { IsClass: true, IsSealed: true, IsAbstract: false } && type.GetMethods(BindingFlags.Public | BindingFlags.Instance).Any(method => method.Name == "RunAsync");

    private sealed class KernelModel : IModelPart
    {
        public void Apply(ModelBuilder model)
        {
            model.ApplyConfiguration(new ActEntry.Mapping());
            model.ApplyConfiguration(new OutboxMessage.Mapping());
            model.ApplyConfiguration(new Reading.Mapping());
            model.ApplyConfiguration(new BroughtInLedger.Mapping());
            model.ApplyConfiguration(new BroughtInAct.Mapping());
        }
    }
}
