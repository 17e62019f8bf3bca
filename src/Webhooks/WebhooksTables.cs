using Palmares.Kernel;

namespace Palmares.Webhooks;

internal sealed class WebhooksTables : IEditionTables
{
    private const string Programs = "programs are told by the installation they registered with";

    public IEnumerable<EditionTable> Tables =>
        from table in new[] { "webhooks_webhooks", "webhooks_cursors", "webhooks_deliveries", "webhooks_attempts" }
        select new LeftBehind(table, Programs);
}
