using Microsoft.Extensions.DependencyInjection;
using Palmares.Kernel;

namespace Palmares.Landscape;

/// <summary>The only wiring of Landscape. It has no tables yet: the register is shipped.</summary>
public static class LandscapeModule
{
    public static IServiceCollection AddLandscape(this IServiceCollection services) =>
        services.AddSingleton(AwardRegister.Shipped).AddUseCases(typeof(LandscapeModule).Assembly);
}
