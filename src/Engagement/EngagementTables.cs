using Palmares.Kernel;

namespace Palmares.Engagement;

internal sealed class EngagementTables : IEditionTables
{
    private const string House = "stories, events and measures of the body, not of an edition";

    public IEnumerable<EditionTable> Tables =>
        from table in new[]
        {
            "engagement_events", "engagement_event_outputs", "engagement_event_sessions", "engagement_event_steering", "engagement_registrations", "engagement_actions",
            "engagement_implementations", "engagement_stories", "engagement_story_people", "engagement_story_figures",
        }
        select new LeftBehind(table, House);
}
