using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards.Nominating;

/// <summary>A nomination as it was sent each time, and what changed between two of them. For its nominator and the secretary.</summary>
public sealed class ShowRevisions(PalmaresDb db)
{
    /// <param name="From">A sending; null for the one before <paramref name="To"/>.</param>
    /// <param name="To">A sending, or 0 for the draft as it stands; null for the last.</param>
    public sealed record Input(NominationId Nomination, int? From = null, int? To = null);

    /// <param name="Number">0 for the draft as it stands.</param>
    public sealed record Revision(int Number, DateTimeOffset At, int? Form);

    /// <param name="Field">The question, where it is an answer.</param>
    /// <param name="Claim">The number of the claim, where it is one.</param>
    public sealed record Row(RevisionPart Part, FormField? Field, int? Claim, IReadOnlyList<DiffPart> Parts)
    {
        public bool Changed => Parts.Any(part => part.Kind != DiffKind.Same);
    }

    public sealed record View(string Number, string NomineeName, EditionFacts Edition, IReadOnlyList<Revision> Revisions, Revision? From, Revision? To, IReadOnlyList<Row> Rows);

    public async Task<Result<View>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.Nominate))
            return KernelErrors.NotPermitted;
        var nomination = await db.NominationsOf(by).AsNoTracking().WithText().SingleOrDefaultAsync(n => n.Id == input.Nomination, ct);
        if (nomination is null)
            return AwardsErrors.NoSuchNomination;
        var kept = await db.Set<NominationRevision>().AsNoTracking().Where(r => r.NominationId == nomination.Id).OrderBy(r => r.Number).ToListAsync(ct);
        var edition = await db.Editions().AsNoTracking().SingleAsync(e => e.Id == nomination.EditionId, ct);
        var sent = kept.Select(r => (Line: new Revision(r.Number, r.At, NumberOf(edition, r.Form)), Text: RevisionText.Read(r.Json), Form: FormOf(edition, r.Form))).ToList();
        // Nobody but the nominator reads a draft.
        if (nomination.State == NominationState.Draft && nomination.Nominator == by.User)
            sent.Add((new Revision(0, nomination.SavedAt, edition.Form?.Number), RevisionText.Of(nomination), FormOf(edition, edition.Form?.Id)));
        if (sent.Count == 0)
            return new View(nomination.Number, nomination.NomineeName, edition.Facts(), [], null, null, []);
        var to = sent.FindIndex(r => r.Line.Number == (input.To ?? sent[^1].Line.Number));
        if (to < 0)
            return AwardsErrors.NoSuchNomination;
        var from = input.From is { } number ? sent.FindIndex(r => r.Line.Number == number) : Math.Max(0, to - 1);
        if (from < 0)
            return AwardsErrors.NoSuchNomination;
        return new View(nomination.Number, nomination.NomineeName, edition.Facts(), [.. sent.Select(r => r.Line)], sent[from].Line, sent[to].Line, [.. RevisionRows.Between(sent[from].Text, sent[from].Form, sent[to].Text, sent[to].Form)]);
    }

    private static int? NumberOf(Edition edition, FormVersionId? form) => edition.Forms.FirstOrDefault(version => version.Id == form)?.Number;

    private static IReadOnlyList<FormField> FormOf(Edition edition, FormVersionId? form) => edition.Forms.FirstOrDefault(version => version.Id == form) is { } version ? FormText.Read(version.Json) : [];
}

public enum RevisionPart
{
    Statement,
    Citation,
    Claim,
    Answer,
}

/// <summary>Two sendings side by side, part by part. Pure.</summary>
internal static class RevisionRows
{
    public static IEnumerable<ShowRevisions.Row> Between(RevisionText before, IReadOnlyList<FormField> formBefore, RevisionText after, IReadOnlyList<FormField> formAfter)
    {
        yield return new(RevisionPart.Statement, null, null, WordDiff.Between(before.Statement, after.Statement));
        yield return new(RevisionPart.Citation, null, null, WordDiff.Between(before.Citation, after.Citation));
        for (var at = 0; at < Math.Max(before.Claims.Count, after.Claims.Count); at++)
            yield return new(RevisionPart.Claim, null, at + 1, WordDiff.Between(Words(before.Claims.ElementAtOrDefault(at)), Words(after.Claims.ElementAtOrDefault(at))));
        // A question that was reworded is shown in its later wording; one that is asked no more, in its last.
        foreach (var field in formAfter.Concat(formBefore).DistinctBy(field => field.Code).Where(field => before.Answers.ContainsKey(field.Code) || after.Answers.ContainsKey(field.Code)))
            yield return new(RevisionPart.Answer, field, null, WordDiff.Between(Words(field, before), Words(field, after)));
    }

    private static string Words(RevisionText.ClaimWords? claim) => claim is null ? "" : string.Join('\n', claim.Lines.Select(line => "· " + line).Prepend(claim.Text));

    private static string Words(FormField field, RevisionText text) =>
        string.Join('\n', text.Answers.GetValueOrDefault(field.Code, []).Select(value => field.Choices.FirstOrDefault(choice => choice.Code == value)?.Label.In("en") ?? value));
}
