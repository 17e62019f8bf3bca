using Palmares.Kernel;
using Palmares.Proceedings;

namespace Palmares.Engagement.Asking;

/// <summary>Drafts the liaison statement that asks study groups for their stories, each for action by the deadline. It leaves when it is sent.</summary>
public sealed class AskForStories(DraftLiaison draft)
{
    public sealed record Input(string From, IReadOnlyList<string> Groups, DateOnly Deadline, string? Approval = null, string? Contact = null);

    public async Task<Result<LiaisonId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.SendLiaison))
            return KernelErrors.NotPermitted;
        if (input.Groups.All(string.IsNullOrWhiteSpace))
            return EngagementErrors.GroupsMissing;
        return await draft.RunAsync(
            new()
            {
                From = input.From, Title = "LS/o on success stories of standards in use", ForAction = input.Groups, Deadline = input.Deadline, Approval = input.Approval, Contact = input.Contact,
                Target = StoryAsking.Target,
                Text = $"""
                    {input.From.Trim()} asks each group to tell at least one success story: a standard of the group in use, and what it changed for somebody.
                    A story has a headline of at most {SuccessStory.HeadlineWords} words, the standard and its Question, the problem, what the standard does, who made it, with whom, and who gains by it.
                    Each figure of adoption needs the address and the date of its source; without them it is published as awaiting its source.
                    People are named only with their consent. No endorsement of a product is meant or given.
                    """,
            },
            by, ct);
    }
}
