using Palmares.Landscape;
using Palmares.Landscape.Drafting;
using Palmares.Landscape.Rules;

namespace Palmares.Web.Pages.Landscape.Rules;

/// <summary>First programme rules, on the headings that have to be settled.</summary>
public sealed class StartModel(StartText start) : TextStartPage(start)
{
    protected override TextKind Kind => TextKind.ProgrammeRules;

    protected override IEnumerable<ClauseForm> Blank() => RulesSkeleton.Clauses.Select(clause => new ClauseForm { Key = clause.Key, Heading = clause.Heading, Question = clause.Question });
}
