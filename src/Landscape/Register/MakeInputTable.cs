using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Papers.Word;
using Palmares.Proceedings;

namespace Palmares.Landscape.Register;

/// <summary>All inputs to the register as one paper: what each member says of which point, with source, document and outcome, and what came by letter, paper or meeting.</summary>
public sealed class MakeInputTable(PalmaresDb db, AwardRegister register, FindInputs inputs, HostBody host, TimeProvider clock)
{
    /// <param name="group">Before which it comes; without one the head leaves its place open.</param>
    public async Task<Result<Paper>> RunAsync(string? group, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.FeedLandscape))
            return KernelErrors.NotPermitted;
        var visible = Access.Of(by);
        var changes = await db.Set<CellChange>().AsNoTracking().Where(change => visible.Contains(change.Access)).OrderBy(change => change.At).ToListAsync(ct);
        var remarks = await db.Set<Remark>().AsNoTracking().Where(remark => visible.Contains(remark.Access)).OrderBy(remark => remark.At).ToListAsync(ct);
        var letters = (await inputs.RunAsync(new(ShowCell.Inputs), by, ct)).Value;
        return InputPaper.Of([.. changes], [.. remarks.Where(remark => register.Find(remark.About.Split('/')[0]) is not null)], letters, register, clock.GetUtcNow())
            .Headed(host, PaperKind.TemporaryDocument, PaperHead.Group(group), Access.Strictest([.. changes.Select(change => change.Access), .. remarks.Select(remark => remark.Access), .. letters.Select(letter => letter.Access), AccessClass.MembersOnly]));
    }
}

/// <summary>The table of inputs. Pure.</summary>
internal static class InputPaper
{
    public static Paper Of(IReadOnlyList<CellChange> changes, IReadOnlyList<Remark> remarks, IReadOnlyList<InputLine> letters, AwardRegister register, DateTimeOffset made) => new()
    {
        Title = "Inputs to the gap analysis",
        Date = made,
        Meta = [new MetaRow("Made", made.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), new MetaRow("Inputs", (changes.Count + remarks.Count + letters.Count).ToString(CultureInfo.InvariantCulture))],
        Blocks =
        [
            new Heading(1, "Proposals for points of the register"),
            changes.Count == 0 ? new Paragraph("None was received.") : new Table(
                ["Received", "Member", "Document", "Award", "Point", "Proposed", "Source, seen", "Outcome"],
                [.. changes.Select(change => Row(change, register))], "As received; a proposal changes the register only once it is accepted"),
            new Heading(1, "Comments and confirmations"),
            remarks.Count == 0 ? new Paragraph("None was received.") : new Table(
                ["Received", "Member", "Document", "Award", "Point", "Kind", "Text"],
                [.. remarks.Select(remark => Row(remark, register))], "As received"),
            new Heading(1, "By letter, paper or meeting"),
            letters.Count == 0 ? new Paragraph("None was received.") : new Table(
                ["Received", "Member", "Point", "Text", "How it came"],
                [.. letters.Select(Row)], "Recorded by the secretariat on behalf of the member; the original is kept with each", [4, 6, 5, 8, 4]),
        ],
    };

    private static IReadOnlyList<string> Row(InputLine letter) =>
    [
        letter.ReceivedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), letter.OnBehalfOf + (letter.Author is { } author ? $" ({author})" : ""),
        letter.Target.Label, letter.Text,
        (letter.Channel switch { InputChannel.Email => "e-mail", InputChannel.Document => "document", InputChannel.Meeting => "meeting", _ => "by the member itself" })
            + (letter.Standing switch { InputStanding.Confirmed => ", confirmed by its author", InputStanding.Corrected => ", corrected by its author", _ => ", as received" }),
    ];

    private static IReadOnlyList<string> Row(CellChange change, AwardRegister register) =>
    [
        Day(change.At), From(change), change.Document ?? "", register.Find(change.Award)!.Name, AwardDimensions.Label(change.Cell),
        change.State switch { CellState.Stated => change.Text, CellState.StatedAbsent => "stated as absent" + (change.Text.Length > 0 ? ": " + change.Text : ""), CellState.NotFound => "not found", _ => "not looked" },
        $"{change.Source}, {change.Seen}", change.Proposal.ToString().ToLowerInvariant() + (change.Reason is { } reason ? ": " + reason : ""),
    ];

    private static IReadOnlyList<string> Row(Remark remark, AwardRegister register)
    {
        var about = remark.About.Split('/');
        return [Day(remark.At), From(remark), remark.Document ?? "", register.Find(about[0])!.Name, AwardDimensions.Label(about[1]), remark.Kind.ToString().ToLowerInvariant(), remark.Text];
    }

    private static string From(Contributed input) => input.Member + (input.OnBehalf ? " (recorded by the secretariat)" : "");

    private static string Day(DateTimeOffset at) => at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
