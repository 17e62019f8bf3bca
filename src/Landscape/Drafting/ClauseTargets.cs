using Palmares.Proceedings;

namespace Palmares.Landscape.Drafting;

/// <summary>How an input of a member names a clause of a text.</summary>
public static class ClauseTargets
{
    public static readonly InputKind Clause = new("clause");

    public static string Reference(TextId text, string key) => $"{text}.{key}";

    public static Target Of(TextShown text, Clause clause) => new(
        Clause, Reference(text.Id, clause.Key), Target.Shortened($"{clause.Heading}, {text.Title}"), $"/landscape/{(text.Kind == TextKind.Criteria ? "criteria" : "rules")}/show/{text.Id}#clause-{clause.Key}");
}
