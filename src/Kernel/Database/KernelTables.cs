namespace Palmares.Kernel;

internal sealed class KernelTables : IEditionTables
{
    private const string Ledger = "the ledger travels beside the tables, as a chain that can be checked";

    public IEnumerable<EditionTable> Tables =>
    [
        new LeftBehind("acts", Ledger),
        new LeftBehind("kernel_ledgers_brought_in", Ledger),
        new LeftBehind("kernel_acts_brought_in", Ledger),
        new LeftBehind("kernel_outbox", "letters were sent from here and hold links that open nothing elsewhere; an act says what was sent"),
        new LeftBehind("kernel_readings", "who read what is kept where it was read, for as long as is stated there"),
    ];
}
