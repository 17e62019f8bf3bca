using Palmares.Kernel;

namespace Palmares.Privacy;

internal sealed class PrivacyTables : IEditionTables
{
    private const string Controller = "each installation states for itself what it uses data for, and answers who objects to it";

    public IEnumerable<EditionTable> Tables =>
        from table in new[] { "privacy_processings", "privacy_objections", "privacy_exclusions" }
        select new LeftBehind(table, Controller);
}
