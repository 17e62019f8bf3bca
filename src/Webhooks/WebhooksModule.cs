using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Palmares.Kernel;

namespace Palmares.Webhooks;

/// <summary>The only wiring of Webhooks. What is due is carried out by a timer in Web, or by <c>palmares webhook deliver</c>.</summary>
public static class WebhooksModule
{
    public static IServiceCollection AddWebhooks(this IServiceCollection services)
    {
        services.AddSingleton<IModelPart, Model>();
        services.AddSingleton<IEditionTables, WebhooksTables>();
        services.TryAddSingleton(provider => new WebhookReach(string.Equals(provider.GetService<IConfiguration>()?["Palmares:Webhooks:PrivateAddresses"], "true", StringComparison.OrdinalIgnoreCase)));
        services.AddSingleton<GuardedClient>();
        services.AddSingleton<SigningKey>();
        return services.AddUseCases(typeof(WebhooksModule).Assembly);
    }

    private sealed class Model : IModelPart
    {
        public void Apply(ModelBuilder model) => model.ApplyConfigurationsFromAssembly(typeof(WebhooksModule).Assembly);
    }
}

/// <summary>The setting <c>Palmares:Webhooks:PrivateAddresses</c>: whether receivers may stand on this machine or in a private network, by plain http there too.</summary>
public sealed record WebhookReach(bool Private);
