using Palmares.Proceedings;

namespace Palmares.Engagement;

/// <summary>What statements that ask for stories have in common.</summary>
public static class StoryAsking
{
    /// <summary>The kind of thing a statement that asks for stories is about.</summary>
    public static readonly InputKind Kind = new("success-stories");

    internal static readonly Target Target = new(Kind, "all", "Success stories", "/engagement/asking");
}
