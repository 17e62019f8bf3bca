using System.Globalization;
using Palmares.Papers.Printing;

namespace Palmares.Awards.Serving;

internal sealed record JudgeProofText(string Owner, string Programme, string Label, string Name, DateOnly On, string Code, string Address, CertificateHost Host);

/// <summary>A proof of service: one leaf, A4 standing, like a letter. What the judge read or how the judge marked does not stand on it. Pure.</summary>
internal static class JudgeProofSheet
{
    private const string Ink = "#1c2a3a", Quiet = "#56616e", Rule = "#a07a34";
    private const double Margin = 72, SquareSide = 66;

    public static byte[] Draw(JudgeProofText text, PrintFonts fonts) => PdfFile.Write(
        new PdfAbout($"Proof of service: {text.Programme} {text.Label}, {text.Name}", text.Host.Name ?? text.Owner, new DateTimeOffset(text.On, TimeOnly.MinValue, TimeSpan.Zero)),
        PdfFile.StandingWidth,
        PdfFile.StandingHeight,
        page => Draw(page, text, new Typesetting(fonts)));

    private static void Draw(PrintPage page, JudgeProofText text, Typesetting type)
    {
        var width = page.Width - (2 * Margin);
        if (text.Host.Emblem is { } emblem)
        {
            var height = Math.Min(48, 130.0 * emblem.Height / emblem.Width);
            page.Picture(emblem, Margin, 80 - height, height * emblem.Width / emblem.Height, height);
        }

        var y = page.Text(type.Lines(text.Host.Name ?? text.Owner, new TypeStyle(12, Ink, Bold: true), width), Margin, 100, 16);
        page.Curve([(Margin, y), (page.Width - Margin, y)], Rule, 0.8);
        y = page.Text(type.Lines("Proof of service", new TypeStyle(24, Ink), width), Margin, y + 56, 30);
        y = page.Text(type.Lines(text.Name, new TypeStyle(18, Ink, Bold: true), width), Margin, y + 24, 26);
        var day = text.On.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en"));
        y = page.Text(type.Lines($"served on the panel of judges of {text.Programme} {text.Label}, which read and marked nominations and decided on the laureates. The roll was published on {day}.", new TypeStyle(12, Ink), width), Margin, y + 6, 19);
        y = page.Text(type.Lines($"{text.Owner} thanks for this service.", new TypeStyle(12, Ink), width), Margin, y + 10, 19);
        y = page.Text(type.Lines("This proof is given at the judge's own wish. It says nothing of any nomination.", new TypeStyle(10, Quiet, Italic: true), width), Margin, y + 10, 15);
        page.Curve([(Margin, y + 70), (Margin + 200, y + 70)], Quiet, 0.6);
        page.Text(type.Lines(text.Owner, new TypeStyle(10, Ink), 240), Margin, y + 84, 13);
        var foot = page.Height - Margin - SquareSide;
        page.Square(text.Address, Margin, foot, SquareSide, Ink);
        page.Text(type.Line("To check this paper", new TypeStyle(8.5, Quiet)), Margin + SquareSide + 12, foot + 22);
        page.Text(type.Line(text.Code, new TypeStyle(11, Ink, Bold: true)), Margin + SquareSide + 12, foot + 38);
        page.Text(type.Line(new Uri(text.Address).Authority, new TypeStyle(8.5, Quiet)), Margin + SquareSide + 12, foot + 52);
    }
}
