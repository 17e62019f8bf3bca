using Palmares.Engagement;
using Palmares.Kernel;
using Palmares.Papers.Word;
using Palmares.Proceedings;

namespace Palmares.Reports.Updates;

/// <summary>The inter-sector activity update: what the group did since the last meeting of those it reports to, as a document with attachments. Changes nothing.</summary>
public sealed class MakeActivityUpdate(WhatHappened happened, FindMeetings meetings, ListActions actions, HostBody host, TimeProvider clock)
{
    public sealed record Input
    {
        /// <summary>The group that reports.</summary>
        public required string Group { get; init; }

        /// <summary>Those it reports to, such as the inter-sector group.</summary>
        public required string To { get; init; }

        public required string Source { get; init; }

        /// <summary>The day after which things count; null for the last closed meeting of those it reports to, or of the group itself.</summary>
        public DateOnly? Since { get; init; }

        public string? Number { get; init; }

        /// <summary>Who may read the update: nothing more closed is taken in.</summary>
        public AccessClass Access { get; init; } = AccessClass.MembersOnly;
    }

    public async Task<Result<Paper>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.MakeReport))
            return KernelErrors.NotPermitted;
        if (string.IsNullOrWhiteSpace(input.Group) || string.IsNullOrWhiteSpace(input.To))
            return ReportsErrors.GroupsMissing;
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var since = input.Since ?? await LastAsync(input, today, by, ct);
        if (since is null)
            return ReportsErrors.SinceUnknown.With(input.To);
        var found = await happened.RunAsync(new(since.Value, today, input.Access), by, ct);
        var guidance = await actions.RunAsync(by, ct, input.Access);
        if (guidance.IsError)
            return guidance.Error;
        return found.Then(report => ActivityUpdatePaper.Of(report, guidance.Value, input, since.Value, today, host));
    }

    private async Task<DateOnly?> LastAsync(Input input, DateOnly today, Actor by, CancellationToken ct)
    {
        foreach (var group in new[] { input.To, input.Group })
        {
            var met = await meetings.RunAsync(new(group), by, ct);
            if (met.Value.FirstOrDefault(meeting => meeting.EndsOn < today && meeting.State == MeetingState.Closed) is { } last)
                return last.EndsOn;
        }

        return null;
    }
}
