using Palmares.Kernel;

namespace Palmares.Engagement;

/// <summary>Who may see stories that are not approved: those who tell or approve them.</summary>
internal static class StoryView
{
    public static IQueryable<SuccessStory> Of(IQueryable<SuccessStory> stories, Actor viewer) =>
        SeesReceived(viewer) ? stories : stories.Where(story => story.State == StoryState.Approved);

    public static bool SeesReceived(Actor viewer) => viewer.May(Permission.TellStory) || viewer.May(Permission.ApproveStory);
}
