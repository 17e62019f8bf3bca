using Palmares.Kernel;
using Palmares.Papers.Word;

namespace Palmares.Proceedings.Meetings;

/// <summary>The skeleton of a meeting's report, as a TD: what was decided, item by item, with documents, reservations and participants. Pure.</summary>
internal static class ReportPaper
{
    public static Result<Paper> Of(ShowMeeting.Shown meeting, AccessClass access, HostBody host, string source, string? number)
    {
        var line = meeting.Line;
        var form = new PaperForm
        {
            Kind = PaperKind.TemporaryDocument, Group = line.Group, On = line.EndsOn, Number = number, Source = source, Title = $"Draft report of the {line.Title}",
            PlaceAndDates = PaperForms.PlaceAndDates(line.Place, line.StartsOn, line.EndsOn), Purpose = "Information and action", Access = access, Keywords = [line.Group, "report"],
            Abstract = $"This TD provides the draft report of the {line.Title} ({PaperForms.PlaceAndDates(line.Place, line.StartsOn, line.EndsOn)}): {Counted(meeting.Items.Count, "agenda item", "agenda items")}, {Counted(meeting.Items.SelectMany(item => item.Documents).DistinctBy(d => d.Id).Count(), "document", "documents")}.",
            Action = Actions(meeting).Count > 0 ? "The meeting is invited to note this report and to take the actions of clause 1." : "The meeting is invited to note this report.",
        };
        return PaperForms.Write(form, host, [.. Blocks(meeting)]);
    }

    private static IEnumerable<Block> Blocks(ShowMeeting.Shown meeting)
    {
        if (Actions(meeting) is { Count: > 0 } actions)
        {
            yield return new Clause(1, "Actions asked of the parent meeting");
            yield return new NumberedList(actions);
        }

        yield return new Clause(1, "Opening and participation");
        yield return new Paragraph(Opening(meeting));
        foreach (var item in meeting.Items)
        {
            yield return new Clause(1, item.Title);
            if (item.Documents.Count > 0)
                yield return new Paragraph($"Documents: {string.Join(", ", item.Documents.Select(document => document.Canonical))}.");
            if (item.Text is not null)
                yield return new Paragraph(item.Text);
            yield return new Paragraph([new Inline("Decision: ", Strong: true), new Inline(item.Decision is { } word ? DecisionWords.Sentence(word) : "[to be completed]")]);
            if (item.Reservation is not null)
                yield return new Paragraph([new Inline("Reservation recorded: ", Strong: true), new Inline(item.Reservation)]);
        }

        yield return new Clause(1, "Documents");
        var allocated = meeting.Items.SelectMany(item => item.Documents.Select(document => (document, item.Position))).GroupBy(pair => pair.document.Id).ToList();
        yield return allocated.Count == 0
            ? new Paragraph("No documents were before the meeting.")
            : new Table(["Number", "Source", "Title", "Item"], [.. allocated.Select(group => (IReadOnlyList<string>)[group.First().document.Canonical, string.Join(", ", group.First().document.Sources), group.First().document.Title, string.Join(", ", group.Select(pair => pair.Position))])], "Document list and allocation", [2, 3, 5, 1]);
        if (meeting.Participants.Count > 0)
        {
            yield return new Clause(1, "Participants");
            yield return new Table(["Name", "Entity", "Capacity", "Presence"], [.. meeting.Participants.Select(one => (IReadOnlyList<string>)[one.Name, one.Entity, one.Capacity ?? "", one.Presence switch { Presence.OnSite => "on site", Presence.Remote => "remote", _ => "apologies" }])], "List of participants", [3, 3, 2, 2]);
        }
    }

    private static string Opening(ShowMeeting.Shown meeting)
    {
        var line = meeting.Line;
        var how = line.Mode switch { MeetingMode.Electronic => "by electronic means", MeetingMode.InPerson => "in person", _ => "in person and by electronic means" };
        var convened = line.ConvenedOn is { } on
            ? $"It was convened on {PaperForms.Day(on)}{(meeting.ConvenedBy is { } letter ? $" by {letter.Canonical}" : "")}, {line.StartsOn.DayNumber - on.DayNumber} days before its first day{(meeting.ShortNotice is { } reason ? $" (shorter notice: {reason})" : "")}."
            : "It has not been convened.";
        var present = meeting.Participants.Where(one => one.Presence != Presence.Apologies).ToList();
        return $"The {line.Title} met {how}, {PaperForms.PlaceAndDates(line.Place, line.StartsOn, line.EndsOn)}, {line.From:HH:mm}-{line.Until:HH:mm} ({line.Zone}). {convened} "
            + (present.Count == 0 ? "The list of participants is awaited." : $"{Counted(present.Count, "participant", "participants")} of {Counted(present.Select(one => one.Entity).Distinct().Count(), "entity", "entities")} took part ({present.Count(one => one.Presence == Presence.OnSite)} on site, {present.Count(one => one.Presence == Presence.Remote)} remotely).");
    }

    private static string Counted(int count, string one, string many) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");

    private static List<string> Actions(ShowMeeting.Shown meeting) =>
    [
        .. meeting.Items.Where(item => item.Decision is DecisionWord.Agreed or DecisionWord.Endorsed).Select(item => $"approve what was {DecisionWords.Sentence(item.Decision!.Value).TrimEnd('.')} under \"{item.Title}\""),
        .. meeting.Items.Where(item => item.Decision == DecisionWord.SentByLiaison).Select(item => $"send the liaison statement of \"{item.Title}\""),
        .. meeting.Items.Where(item => item.Decision is DecisionWord.CarriedForward or DecisionWord.Deferred).Select(item => $"note that \"{item.Title}\" was {DecisionWords.Sentence(item.Decision!.Value).TrimEnd('.')}"),
    ];
}
