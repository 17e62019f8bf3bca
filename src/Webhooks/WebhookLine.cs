namespace Palmares.Webhooks;

/// <summary>A webhook as it is listed; its secret is not.</summary>
/// <param name="Failed">Stopped because its receiver did not answer.</param>
/// <param name="FailedInARow">Attempts in a row that failed.</param>
public sealed record WebhookLine(
    WebhookId Id, string Name, string Address, IReadOnlyList<string> Kinds, DateTimeOffset RegisteredAt, DateTimeOffset? StoppedAt, bool Failed, int FailedInARow, int Waiting, int Delivered, int GivenUp)
{
    internal static WebhookLine Of(Webhook hook, WebhookCursor cursor, IReadOnlyDictionary<DeliveryState, int> counts) => new(
        hook.Id, hook.Name, hook.Address, hook.KindList, hook.RegisteredAt, hook.StoppedAt, hook.Failed, cursor.FailedInARow,
        counts.GetValueOrDefault(DeliveryState.Waiting), counts.GetValueOrDefault(DeliveryState.Delivered), counts.GetValueOrDefault(DeliveryState.GivenUp));
}
