namespace Palmares.Landscape.Rules;

/// <summary>What the rules of a programme have to settle, as headings to begin with.</summary>
public static class RulesSkeleton
{
    /// <summary>Key, heading, and the question the clause answers.</summary>
    public static readonly IReadOnlyList<(string Key, string Heading, string Question)> Clauses =
    [
        ("authority", "Authority", "On which resolution or decision does the programme rest, and who approves it?"),
        ("owner", "Owner", "Who runs the programme and answers for it?"),
        ("budget-prize", "Budget and prize", "What does it cost, who pays, and what does a laureate receive?"),
        ("sponsorship", "Sponsorship", "Who may sponsor, and what may a sponsor never do?"),
        ("quota", "Quota", "How many may win, in all and by category or group?"),
        ("firewall", "Proposer's firewall", "What holds for nominees, judges and sponsorship of the members that proposed the programme?"),
        ("conflicts", "Conflict rules", "Who may not nominate, endorse, judge or decide?"),
        ("publication", "Publication", "What is published, where, and with whose consent?"),
        ("withdrawal", "Withdrawal", "When may an award be withdrawn, by whom, and how is it shown?"),
        ("data-protection", "Data protection", "Which data are kept, for how long, and how does somebody have them erased?"),
    ];
}
