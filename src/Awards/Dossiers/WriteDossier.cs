using System.Globalization;
using Palmares.Kernel;
using Palmares.Papers.Printing;
using Palmares.Papers.Word;
using Palmares.Tracking;

namespace Palmares.Awards.Dossiers;

/// <summary>A dossier as a paper, and on one leaf as PDF.</summary>
public sealed class WriteDossier(ShowDossier show, PrintFonts fonts, TimeProvider clock)
{
    /// <param name="Words">Translates a text with its gaps.</param>
    /// <param name="Language">Such as <c>en</c> or <c>ar</c>.</param>
    public sealed record Input(NominationId Nomination, NomineeKey? Key, Func<string, string> Words, string Language, bool RightToLeft);

    public sealed record Written(string Number, byte[] Pdf);

    public async Task<Result<Paper>> PaperAsync(Input input, Actor by, CancellationToken ct)
    {
        var view = await show.RunAsync(input.Nomination, input.Key, by, ct);
        return view.IsError ? view.Error : new DossierPaper(input.Words, input.Language, input.RightToLeft).Of(view.Value, clock.GetUtcNow());
    }

    /// <summary>Lines are left out from the end, and their number is said, where all of them would not stand on one leaf.</summary>
    public async Task<Result<Written>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var view = await show.RunAsync(input.Nomination, input.Key, by, ct);
        if (view.IsError)
            return view.Error;
        var (maker, now) = (new DossierPaper(input.Words, input.Language, input.RightToLeft), clock.GetUtcNow());
        var most = view.Value.Claims.Max(claim => (int?)claim.Lines.Count) ?? 0;
        for (var lines = most; lines >= 0; lines--)
        {
            var paper = maker.Of(view.Value, now, lines);
            var missing = OnePage.Missing(paper, fonts);
            if (missing.Count > 0)
                return AwardsErrors.SignsMissing.With(string.Join(' ', missing));
            if (OnePage.Write(paper, fonts) is { } pdf)
                return new Written(view.Value.Number, pdf);
        }

        return AwardsErrors.DossierTooLong;
    }
}

/// <summary>What a dossier says, in the reader's language. Pure.</summary>
internal sealed class DossierPaper(Func<string, string> words, string language, bool rightToLeft)
{
    /// <param name="most">Lines of each claim; the rest are counted.</param>
    public Paper Of(ShowDossier.View view, DateTimeOffset at, int most = int.MaxValue) => new()
    {
        Title = $"{words("Dossier")}: {view.Nominee}",
        Language = language,
        RightToLeft = rightToLeft,
        Date = at,
        Meta =
        [
            new(words("Award"), $"{view.Edition}, {view.Category}"),
            new(words("Nomination"), view.Number),
            .. view.Organisation is { } organisation ? new[] { new MetaRow(words("Organisation"), organisation) } : [],
            new(words("Nominated by"), view.Nominator),
            new(words("As of"), at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ],
        Blocks = [new Heading(2, words("Claims, and the lines of the record they rest on")), .. Claims(view, most), .. Corrections(view), .. Figures(view), new Paragraph([new Inline(words("A dossier shows what the public record holds and how sure it is. It ranks nobody; the panel decides."), Italic: true)])],
    };

    private IEnumerable<Block> Claims(ShowDossier.View view, int most)
    {
        if (view.Claims.Count == 0)
            yield return new Paragraph(words("No claim is written yet."));
        foreach (var claim in view.Claims)
        {
            yield return new Paragraph([new Inline(claim.Text, Strong: true)]);
            if (claim.Lines.Count == 0)
                yield return new Paragraph(words("No line of the record is chosen for it."));
            else
                yield return new BulletList([.. claim.Lines.Take(most).Select(OfLine)]);
            if (claim.Lines.Count > most)
                yield return new Paragraph(Told("{0} further lines stand on the page of the nomination.", claim.Lines.Count - most));
        }
    }

    private string OfLine(ShowDossier.Line line)
    {
        var pinned = $"{line.Text} ({line.Source}; {Told("snapshot {0}", line.Snapshot.Short)})";
        return line.Contest switch
        {
            ContestState.Contested => $"{pinned} – {words("Contested by the nominee")}",
            ContestState.Removed => $"{pinned} – {words("Removed")}",
            _ => pinned,
        };
    }

    private IEnumerable<Block> Corrections(ShowDossier.View view)
    {
        var said = view.Claims.SelectMany(claim => claim.Lines).Where(line => line.Wrong is not null).ToList();
        if (said.Count == 0)
            yield break;
        yield return new Heading(2, words("What the nominee says of them"));
        yield return new BulletList([.. said.Select(line => $"{line.Source}: {line.Wrong}{(line.Answer is { } answer ? $" – {words("Answer")}: {answer}" : "")}")]);
    }

    private IEnumerable<Block> Figures(ShowDossier.View view)
    {
        yield return new Heading(2, words("Figures with their intervals"));
        if (view.Figures is not { } figures)
        {
            yield return new Paragraph(words(view.WithoutFigures!));
            yield break;
        }

        if (figures.Lines.Count == 0)
            yield return new Paragraph(words("The sources of this snapshot name no dated work and no role of this person; there is nothing to compute. That is not the same as nothing having happened."));
        else
            yield return new Table([words("Indicator"), words("Figure"), words("Interval"), words("What it rests on")], [.. figures.Lines.Select(Row)], Widths: [5, 2, 4, 9]);
        foreach (var flag in figures.Flags)
            yield return new Paragraph($"{words("To be asked about before a figure is used")}: {flag.In(words)}");
        yield return new Paragraph($"{Told("Snapshot of the record: {0}", figures.Snapshot.Short)}. {Told("Set of figures: {0}.", figures.Set)} {Told("Versions: {0}", figures.Version)}{(figures.Stale ? " – " + words("The record, who is who, an organisation or a lineage changed since these figures were computed.") : "")}");
    }

    private IReadOnlyList<string> Row(FigureLine line) => [line.Name.In(words), line.Figure, line.Interval, line.RestsOn.In(words)];

    private string Told(string text, params object[] gaps) => string.Format(CultureInfo.CurrentCulture, words(text), gaps);
}
