using System.Globalization;
using Palmares.Papers.Word;

namespace Palmares.Landscape.Drafting;

/// <summary>A text as a document: the agreed words, and in square brackets what is proposed and not agreed, as delegates write it. Pure.</summary>
public static class TextPaper
{
    public static Paper Of(TextShown text, DateTimeOffset made) => new()
    {
        Title = text.Title,
        Author = text.Group,
        Date = made,
        Meta =
        [
            new MetaRow("Responsible group", text.Group),
            new MetaRow("Version", Number(text.Current.Number)),
            new MetaRow("Status", text.Current.AdoptedAt is { } adopted ? $"adopted by {text.Current.AdoptedByMeeting}, {text.Current.AdoptedByDocument}, {Day(adopted)}" : text.OpenCount == 0 ? "draft, nothing open" : $"draft, {text.OpenCount} matters open"),
            new MetaRow("Made", Day(made)),
        ],
        Blocks = [.. text.Clauses.SelectMany((clause, at) => Clause(text, clause, at + 1)), .. Additions(text), .. Reservations(text), .. Points(text), .. Proposals(text)],
    };

    /// <summary>The words of a bracketed alternative, with who proposes it.</summary>
    public static string Bracketed(ProposalShown proposal) => proposal.Kind switch
    {
        ProposedChange.Delete => $"[delete this clause] ({By(proposal.From)})",
        _ => $"[{proposal.Body}{(proposal.Weight is { } weight ? $" Weight {Number(weight)} %." : "")}] ({By(proposal.From)})",
    };

    private static IEnumerable<Block> Clause(TextShown text, ClauseShown shown, int number)
    {
        var clause = shown.Clause;
        yield return new Heading(1, $"{Number(number)} {clause.Heading}");
        yield return new Paragraph(clause.Body.Length > 0 ? clause.Body : "(no wording yet)");
        foreach (var alternative in shown.Bracketed)
            yield return new Paragraph([new Inline(Bracketed(alternative), Strong: true)]);
        if (text.Kind != TextKind.Criteria)
            yield break;
        yield return new Paragraph($"Weight: {(clause.Weight is { } weight ? Number(weight) + " %" : "open")}");
        if (clause.Anchors.Count > 0)
            yield return new Table(["Mark", "Meaning"], [.. clause.Anchors.Select((anchor, at) => (IReadOnlyList<string>)[Number(at), anchor])], $"Anchors of {clause.Heading}");
    }

    private static IEnumerable<Block> Additions(TextShown text) => text.Additions.Where(one => one.Outcome == ProposalOutcome.Bracketed)
        .SelectMany(one => (Block[])[new Heading(1, $"[{one.Heading}]"), new Paragraph([new Inline(Bracketed(one), Strong: true)])]);

    private static IEnumerable<Block> Reservations(TextShown text)
    {
        var recorded = text.Versions.OrderBy(version => version.Number).SelectMany(version => version.Reservations.Select(one => (version, one))).ToList();
        return recorded.Count == 0 ? [] : [new Heading(1, "Reservations recorded"), new Table(["Version", "Meeting", "Member", "Reservation"], [.. recorded.Select(row => (IReadOnlyList<string>)[Number(row.version.Number), row.version.Meeting ?? "", row.one.Member, row.one.Text])])];
    }

    private static IEnumerable<Block> Points(TextShown text)
    {
        var open = text.Points.Where(point => point.SettledAt is null).ToList();
        return open.Count == 0 ? [] : [new Heading(1, "Open points"), new BulletList(open.Select(point => $"{point.Text} ({By(point.From)})"))];
    }

    private static IEnumerable<Block> Proposals(TextShown text)
    {
        var open = text.Clauses.SelectMany(clause => clause.Open).Concat(text.Additions.Where(one => one.Outcome == ProposalOutcome.Open)).ToList();
        return open.Count == 0 ? [] : [new Heading(1, "Proposals not yet discussed"), new Table(["Clause", "Proposal", "Reason", "From"], [.. open.Select(one => (IReadOnlyList<string>)[one.Key, Bracketed(one), one.Why, By(one.From)])])];
    }

    private static string By(Attribution from) => from.Member + (from.Document is { } document ? $", {document}" : "");

    private static string Day(DateTimeOffset at) => at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
