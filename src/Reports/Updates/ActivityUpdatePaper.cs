using System.Globalization;
using Palmares.Engagement;
using Palmares.Kernel;
using Palmares.Papers.Word;
using Palmares.Proceedings;

namespace Palmares.Reports.Updates;

/// <summary>The words and the form of the activity update. Pure: the same report gives the same bytes.</summary>
public static class ActivityUpdatePaper
{
    public static Result<Paper> Of(WhatHappened.Report report, IReadOnlyList<GuidanceLine> guidance, MakeActivityUpdate.Input input, DateOnly since, DateOnly today, HostBody host) => PaperForms.Write(
        new PaperForm
        {
            Kind = PaperKind.TemporaryDocument, Family = HeaderFamily.Development, Group = input.Group, On = today, Number = input.Number, Source = input.Source, Access = input.Access,
            Title = $"Activities of {input.Group} since {PaperForms.Day(since)}",
            Abstract = $"This document informs {input.To} of the activities of {input.Group} since its last meeting: {Counted(report.Meetings.Count, "meeting", "meetings")}, {Counted(report.Decisions.Count, "decision", "decisions")}, {Counted(report.Documents.Count, "document", "documents")}, {Counted(report.Inputs.Count, "input", "inputs")} of members, {Counted(report.Sent.Count, "liaison statement", "liaison statements")} sent and {report.Received.Count.ToString(CultureInfo.InvariantCulture)} received.",
            Action = $"{input.To} is invited to note this document.",
            References = [.. report.Sent.Concat(report.Received).Select(one => one.Number).Where(number => number is not null).Select(number => number!)],
        },
        host,
        [.. Blocks(report, guidance, input, since, today)]);

    private static IEnumerable<Block> Blocks(WhatHappened.Report report, IReadOnlyList<GuidanceLine> guidance, MakeActivityUpdate.Input input, DateOnly since, DateOnly today)
    {
        yield return new Clause(1, "Activities");
        var activities = Activities(report).Concat(Actions(guidance, since, today)).ToList();
        yield return new Paragraph(activities.Count > 0
            ? $"Since the last meeting ({PaperForms.Day(since)}), the following activities of {input.Group} took place:"
            : $"Since the last meeting ({PaperForms.Day(since)}), no activity of {input.Group} is recorded that may be told here.");
        if (activities.Count > 0)
            yield return new NumberedList(activities);

        yield return new Clause(1, "What is awaited");
        yield return report.Awaited.Count == 0
            ? new Paragraph("No reply to a liaison statement is awaited.")
            : new Table(["Statement", "Awaited from", "Asked by"], [.. report.Awaited.Select(one => (IReadOnlyList<string>)[$"{one.Number}: {one.Title}", string.Join(", ", one.Awaited), one.Deadline is { } day ? PaperForms.Day(day) : ""])], "Replies awaited", [5, 3, 2]);

        var open = guidance.Where(line => line.State == ActionState.Open).OrderBy(line => line.Due).ToList();
        if (open.Count > 0)
            yield return new Table(["Action", "From the workshop's sentence", "Owner", "Due"], [.. open.Select(line => (IReadOnlyList<string>)[$"{line.Number}. {line.Text}", line.Sentence, line.Owner ?? "", line.Due is { } due ? PaperForms.Day(due) + (line.IsOverdue(today) ? ", overdue" : "") : ""])], "Actions open", [4, 4, 2, 2]);

        yield return new Clause(1, "Attachments");
        yield return report.Documents.Count == 0
            ? new Paragraph("None.")
            : new Table(["No.", "Number", "Source", "Title"], [.. report.Documents.Select((one, at) => (IReadOnlyList<string>)[$"{at + 1}", one.Canonical, string.Join(", ", one.Sources), one.Title])], "Documents", [1, 2, 3, 5]);
    }

    private static IEnumerable<string> Activities(WhatHappened.Report report)
    {
        foreach (var meeting in report.Meetings)
        {
            var decided = report.Decisions.Where(one => one.Meeting.Id == meeting.Id).Select(one => $"\"{one.Title}\" was {DecisionWords.Sentence(one.Word).TrimEnd('.')}").ToList();
            yield return $"{meeting.Title} met ({PaperForms.PlaceAndDates(meeting.Place, meeting.StartsOn, meeting.EndsOn)}).{(decided.Count == 0 ? "" : $" {string.Join("; ", decided)}.")}";
        }

        foreach (var one in report.Sent)
            yield return $"The liaison statement {one.Number} \"{one.Title}\" was sent to {string.Join(", ", one.To.Select(to => to.Body))} on {PaperForms.Day(one.On!.Value)}{(one.Replies.Count > 0 ? "; it was answered" : "")}.";
        foreach (var one in report.Received)
            yield return $"{one.From} wrote \"{one.Title}\" ({one.Number ?? "without a number"}), received on {PaperForms.Day(one.On!.Value)}.";
        foreach (var about in report.Inputs.Where(one => one.Corrects is null).GroupBy(one => one.Target.Label))
            yield return $"{Counted(about.Count(), "input was", "inputs were")} received on \"{about.Key}\" from {string.Join(", ", about.Select(one => one.OnBehalfOf).Distinct())}{Confirmed(about)}.";
    }

    /// <summary>What became of guidance: agreed, closed, dropped since.</summary>
    private static IEnumerable<string> Actions(IReadOnlyList<GuidanceLine> guidance, DateOnly since, DateOnly today)
    {
        var agreed = guidance.Where(line => line.AgreedOn >= since && line.AgreedOn <= today).ToList();
        foreach (var workshop in agreed.GroupBy(line => (line.Event, line.EventTitle)))
            yield return $"{Counted(workshop.Count(), "output", "outputs")} of \"{workshop.Key.EventTitle}\" ({Counted(guidance.Count(line => line.Event == workshop.Key.Event), "output", "outputs")} in all) {(workshop.Count() == 1 ? "was" : "were")} agreed as actions.";
        foreach (var line in guidance.Where(line => line.EndedOn >= since && line.EndedOn <= today).OrderBy(line => line.Number))
            yield return line.State == ActionState.Done ? $"Action {line.Number} \"{line.Text}\" was closed{(line.Closing is { } closing ? $" by {closing.Canonical}" : "")}." : $"Action {line.Number} \"{line.Text}\" was dropped.";
    }

    private static string Confirmed(IEnumerable<InputLine> inputs)
    {
        var waiting = inputs.Count(one => one.Standing == InputStanding.AsReceived);
        return waiting == 0 ? ", confirmed by their authors" : $" ({waiting.ToString(CultureInfo.InvariantCulture)} as received, not yet confirmed)";
    }

    private static string Counted(int count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");
}
