using Palmares.Kernel;

namespace Palmares.Demo;

/// <summary>The demo's accounts. They exist only where the demo was seeded, and share one printed password.</summary>
public static class DemoAccounts
{
    public const string Password = "meadow lantern harbour";
    public const string Domain = "demo.example";
    public const int Judges = 11;
    public const int Nominators = 4;

    public sealed record Account(string Email, string Name, Role Role, string What);

    /// <summary>One account a role, for the first look. The panel has more judges (judge2 … judge11).</summary>
    public static readonly IReadOnlyList<Account> ToTry =
    [
        new(At("secretary"), "Hazel Programmeer", Role.Secretary, "runs the programme"),
        new(At("nominator"), "Quill Putforward", Role.Nominator, "puts somebody forward"),
        new(At("nominee"), "Lark Nominated", Role.Nominee, "agrees, corrects"),
        new(At("judge1"), "a judge of the panel", Role.Judge, "reads and marks"),
        new(At("chair"), "the chair of the panel", Role.Chair, "leads, decides"),
        new(At("delegate"), "Fern Delegatsen", Role.Delegate, "tells success stories"),
        new(At("rapporteur"), "Rowan Reportwell", Role.Rapporteur, "reports to the advisory group"),
        new(At("steward"), "Wren Recordkeeper", Role.Steward, "keeps who is who right"),
        new(At("auditor"), "Opal Chainwright", Role.Auditor, "checks the ledger"),
    ];

    public static string At(string name) => $"{name}@{Domain}";
}
