using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Proceedings;

namespace Palmares.Landscape.Drafting;

/// <summary>A proposal as readers see it.</summary>
public sealed record ProposalShown(
    ProposalId Id, ProposedChange Kind, string Key, string? Heading, string? Body, int? Weight, IReadOnlyList<string> Anchors, string Why, ProposalOutcome Outcome, string? Meeting, Attribution From);

/// <summary>A clause with what stands in brackets beside it, what is proposed and what is said.</summary>
/// <param name="Received">Letters and papers about the clause, recorded with their originals.</param>
public sealed record ClauseShown(Clause Clause, IReadOnlyList<ProposalShown> Bracketed, IReadOnlyList<ProposalShown> Open, IReadOnlyList<RemarkShown> Remarks, IReadOnlyList<InputLine> Received);

public sealed record VersionLine(
    TextVersionId Id, int Number, DateTimeOffset MadeAt, string? Meeting, DateTimeOffset? AdoptedAt, string? AdoptedByMeeting, string? AdoptedByDocument, string? Hash, IReadOnlyList<Reservation> Reservations);

public sealed record PointShown(OpenPointId Id, string Text, Attribution From, string? SettledBy, DateTimeOffset? SettledAt);

/// <param name="Additions">Proposals for new clauses, open or in brackets.</param>
/// <param name="Settled">Proposals that were agreed or not agreed, the newest first.</param>
public sealed record TextShown(
    TextId Id, TextKind Kind, string Title, string Group, VersionLine Current, IReadOnlyList<ClauseShown> Clauses, IReadOnlyList<ProposalShown> Additions, IReadOnlyList<ProposalShown> Settled,
    IReadOnlyList<PointShown> Points, IReadOnlyList<VersionLine> Versions)
{
    public int OpenCount => Clauses.Sum(clause => clause.Bracketed.Count + clause.Open.Count) + Additions.Count + Points.Count(point => point.SettledAt is null);
}

/// <summary>A text as it stands, with brackets, proposals, comments, open points and its versions; what the viewer may not see is not among them.</summary>
public sealed class ShowText(PalmaresDb db, FindInputs inputs)
{
    public async Task<Result<TextShown>> RunAsync(TextId id, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.ReadLandscape))
            return KernelErrors.NotPermitted;
        if (await db.TextAsync(id, ct) is not { } text)
            return LandscapeErrors.NoSuchText;
        var visible = Access.Of(by);
        var about = $"{id}/";
        var remarks = await db.Set<Remark>().AsNoTracking().Where(remark => visible.Contains(remark.Access) && remark.About.StartsWith(about)).OrderBy(remark => remark.At).ToListAsync(ct);
        var received = (await inputs.RunAsync(new(ClauseTargets.Clause), by, ct)).Value;
        return Shown(text, [.. text.Proposals.Where(proposal => visible.Contains(proposal.Access)).OrderBy(proposal => proposal.At)], [.. text.OpenPoints.Where(point => visible.Contains(point.Access))], remarks, received);
    }

    internal static VersionLine Line(TextVersion version) => new(
        version.Id, version.Number, version.MadeAt, version.Meeting, version.AdoptedAt, version.AdoptedByMeeting, version.AdoptedByDocument, version.Hash, version.Reservations);

    private static TextShown Shown(DraftText text, IReadOnlyList<ClauseProposal> proposals, IReadOnlyList<OpenPoint> points, IReadOnlyList<Remark> remarks, IReadOnlyList<InputLine> received)
    {
        var clauses = text.Current.Clauses.OrderBy(clause => clause.Position).ToList();
        IReadOnlyList<ProposalShown> Of(Func<ClauseProposal, bool> which) => [.. proposals.Where(which).Select(Shown)];
        return new TextShown(
            text.Id, text.Kind, text.Title, text.Group, Line(text.Current),
            [.. clauses.Select(clause => new ClauseShown(
                clause,
                Of(one => one.Key == clause.Key && one.Outcome == ProposalOutcome.Bracketed),
                Of(one => one.Key == clause.Key && one.Outcome == ProposalOutcome.Open),
                [.. remarks.Where(remark => remark.About == Remark.AboutClause(text.Id, clause.Key)).Select(remark => new RemarkShown(remark.Kind, remark.Text, remark.Attribution))],
                [.. received.Where(input => input.Target.Reference == ClauseTargets.Reference(text.Id, clause.Key))]))],
            Of(one => one.Outcome is ProposalOutcome.Open or ProposalOutcome.Bracketed && clauses.All(clause => clause.Key != one.Key)),
            [.. Of(one => one.Outcome is ProposalOutcome.Agreed or ProposalOutcome.NotAgreed).Reverse()],
            [.. points.OrderBy(point => point.At).Select(point => new PointShown(point.Id, point.Text, point.Attribution, point.SettledBy, point.SettledAt))],
            [.. text.Versions.OrderByDescending(version => version.Number).Select(Line)]);
    }

    private static ProposalShown Shown(ClauseProposal one) =>
        new(one.Id, one.Kind, one.Key, one.Heading, one.Body, one.Weight, one.Anchors, one.Why, one.Outcome, one.Meeting, one.Attribution);
}

/// <summary>The texts of one kind, with what is open in each.</summary>
public sealed class ListTexts(PalmaresDb db)
{
    public sealed record Line(TextId Id, string Title, string Group, int Version, bool Adopted, int Open);

    public async Task<IReadOnlyList<Line>> RunAsync(TextKind kind, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.ReadLandscape))
            return [];
        var visible = Access.Of(by);
        var texts = await db.Set<DraftText>().AsNoTracking().Include(text => text.Versions).Include(text => text.Proposals).Include(text => text.OpenPoints).AsSplitQuery()
            .Where(text => text.Kind == kind).OrderBy(text => text.StartedAt).ToListAsync(ct);
        return [.. texts.Select(text => new Line(text.Id, text.Title, text.Group, text.Current.Number, text.Current.AdoptedAt is not null,
            text.Proposals.Count(one => visible.Contains(one.Access) && one.Outcome is ProposalOutcome.Open or ProposalOutcome.Bracketed) + text.OpenPoints.Count(one => visible.Contains(one.Access) && one.SettledAt is null)))];
    }
}

/// <summary>What changed between two versions of a text, clause by clause.</summary>
public sealed class ShowDiff(PalmaresDb db)
{
    public sealed record Shown(string Title, string Group, TextKind Kind, VersionLine Before, VersionLine After, IReadOnlyList<ClauseDiff> Clauses);

    public async Task<Result<Shown>> RunAsync(TextId id, int before, int after, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.ReadLandscape))
            return KernelErrors.NotPermitted;
        if (await db.TextAsync(id, ct) is not { } text)
            return LandscapeErrors.NoSuchText;
        TextVersion? Version(int number) => text.Versions.FirstOrDefault(version => version.Number == number);
        if (Version(before) is not { } old)
            return LandscapeErrors.NoSuchVersion.With(before);
        if (Version(after) is not { } now)
            return LandscapeErrors.NoSuchVersion.With(after);
        return new Shown(text.Title, text.Group, text.Kind, ShowText.Line(old), ShowText.Line(now), DiffRules.Compare([.. old.Clauses.OrderBy(clause => clause.Position)], [.. now.Clauses.OrderBy(clause => clause.Position)]));
    }
}
