using Palmares.Kernel;

namespace Palmares.Webhooks;

/// <summary>Stopped by somebody, or because too many attempts in a row failed.</summary>
[ActName("webhooks.webhook-stopped")]
public sealed record WebhookStopped(WebhookId Webhook, bool Failed) : Act;
