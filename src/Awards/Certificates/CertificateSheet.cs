using Palmares.Papers.Printing;

namespace Palmares.Awards.Certificates;

/// <summary>What one certificate says.</summary>
public sealed record CertificateText(
    CertificateLanguage Language, string Owner, string Programme, string Label, string Category, string Name, string? Organisation, string Citation, DateOnly On, string Code, string Address);

/// <summary>A certificate as it is drawn: one leaf, A4 lying. Pure.</summary>
internal static class CertificateSheet
{
    private const string Ink = "#1c2a3a", Quiet = "#56616e", Gold = "#a07a34";
    private const double Margin = 24, Inner = 42, Column = 620, SquareSide = 66, RuleHeight = 8;

    public static byte[] Draw(CertificateText text, CertificateHost host, PrintFonts fonts) => PdfFile.Write(
        new PdfAbout($"{CertificateWords.In(text.Language).Title}: {text.Programme} {text.Label}, {text.Name}", host.Name ?? text.Owner, new DateTimeOffset(text.On, TimeOnly.MinValue, TimeSpan.Zero)),
        PdfFile.LyingWidth,
        PdfFile.LyingHeight,
        page => new Leaf(page, text, host, new Typesetting(fonts)).Draw());

    /// <summary>The signs no font holds; what has any cannot be printed.</summary>
    public static IReadOnlyList<string> Missing(CertificateText text, CertificateHost host, PrintFonts fonts) =>
        fonts.Missing([text.Owner, text.Programme, text.Label, text.Category, text.Name, text.Organisation ?? "", text.Citation, host.Name ?? ""]);

    private sealed class Leaf(PrintPage page, CertificateText text, CertificateHost host, Typesetting type)
    {
        private readonly CertificateWords _words = CertificateWords.In(text.Language);
        private readonly double _centre = page.Width / 2;

        private bool Leftwards => text.Language == CertificateLanguage.Ar;

        public void Draw()
        {
            Border();
            Foot();
            Body(Head());
        }

        /// <summary>Who confers it: emblem and name.</summary>
        private double Head()
        {
            var y = Inner + 22;
            if (host.Emblem is { } emblem)
            {
                var height = Math.Min(58, 160.0 * emblem.Height / emblem.Width);
                var width = height * emblem.Width / emblem.Height;
                page.Picture(emblem, _centre - (width / 2), y, width, height);
                y += height + 8;
            }
            else
            {
                y += 26;
            }

            y = page.Text(type.Lines(host.Name ?? text.Owner, new TypeStyle(13, Ink, Bold: true), Column), _centre, y + 12, 17, Alignment.Centre);
            if (host.Name is not null && host.Name != text.Owner)
                y = page.Text(type.Lines(text.Owner, new TypeStyle(10.5, Quiet), Column), _centre, y, 14, Alignment.Centre);
            return y;
        }

        private void Body(double top)
        {
            var (citation, leading) = Citation();
            var parts = new List<Part>
            {
                new(type.Lines(_words.Title, new TypeStyle(38, Gold), Column), 42, 1),
                new(type.Lines($"{text.Programme} {text.Label}", new TypeStyle(15, Ink, Bold: true), Column), 20, 0.6),
                new(type.Lines(_words.Conferred, new TypeStyle(12.5, Quiet, Italic: true), Column), 16, 1),
                new(Fitting(text.Name, new TypeStyle(36, Ink, Bold: true), 2), 44, 0.7),
                new([], RuleHeight, 0.5),
                new(text.Organisation is { } organisation ? type.Lines(organisation, new TypeStyle(12, Quiet), Column) : [], 16, 0.3),
                new(type.Lines(text.Category, new TypeStyle(13.5, Ink, Bold: true), Column), 18, 0.3),
                new(citation, leading, 1),
            };
            // What is long leaves less air between; what is short stands in the middle of its room.
            var room = page.Height - Inner - 96 - top;
            var air = Math.Clamp((room - parts.Sum(part => part.Height)) / parts.Sum(part => part.Air), 0, 26);
            var y = top + Math.Max(0, (room - parts.Sum(part => part.Height + (part.Air * air))) / 2);
            foreach (var part in parts)
            {
                y += part.Air * air;
                if (part.Leading == RuleHeight)
                    Rule(y + 4, 150);
                else
                    page.Text(part.Lines, _centre, y + (part.Leading * 0.75), part.Leading, Alignment.Centre);
                y += part.Height;
            }
        }

        /// <param name="Air">Its share of what is left of the leaf, above it.</param>
        private sealed record Part(IReadOnlyList<TypedLine> Lines, double Leading, double Air)
        {
            public double Height => Leading * Math.Max(Lines.Count, Leading == RuleHeight ? 1 : 0);
        }

        private (IReadOnlyList<TypedLine> Lines, double Leading) Citation()
        {
            foreach (var size in (double[])[15, 13.5, 12, 10.5])
            {
                var lines = type.Lines(text.Citation, new TypeStyle(size, Ink, Italic: true), Column - 60);
                if (lines.Count <= 4)
                    return (lines, size * 1.5);
            }

            return (type.Lines(text.Citation, new TypeStyle(9, Ink, Italic: true), Column + 60), 13);
        }

        private IReadOnlyList<TypedLine> Fitting(string words, TypeStyle style, int lines)
        {
            var set = type.Lines(words, style, Column);
            return set.Count <= lines && set.All(line => line.Width <= Column) || style.Size < 14 ? set : Fitting(words, style with { Size = style.Size - 2 }, lines);
        }

        /// <summary>Below: where it is signed, when it was conferred, how it is checked.</summary>
        private void Foot()
        {
            var (near, far) = Leftwards ? (page.Width - 72, 72.0) : (72.0, page.Width - 72);
            var (start, end) = Leftwards ? (Alignment.Right, Alignment.Left) : (Alignment.Left, Alignment.Right);
            var line = page.Height - Inner - 56;
            page.Curve([(near, line), (Leftwards ? near - 200 : near + 200, line)], Quiet, 0.6);
            page.Text(type.Line(_words.Signature, new TypeStyle(9, Quiet)), near, line + 13, start);
            page.Text(type.Lines(text.Owner, new TypeStyle(9.5, Ink), 210), near, line + 27, 12, start);
            page.Text(type.Line(CertificateWords.Date(text.Language, text.On), new TypeStyle(12, Ink)), _centre, line + 13, Alignment.Centre);
            var top = page.Height - Inner - 20 - SquareSide;
            page.Square(text.Address, Leftwards ? far : far - SquareSide, top, SquareSide, Ink);
            var beside = Leftwards ? far + SquareSide + 10 : far - SquareSide - 10;
            page.Text(type.Line(_words.Check, new TypeStyle(8.5, Quiet)), beside, top + 24, end);
            page.Text(type.Line(text.Code, new TypeStyle(11, Ink, Bold: true)), beside, top + 40, end);
            page.Text(type.Line(new Uri(text.Address).Authority, new TypeStyle(8.5, Quiet)), beside, top + 54, end);
        }

        private void Rule(double y, double width) => page.Curve([(_centre - (width / 2), y), (_centre + (width / 2), y)], Gold, 0.8);

        /// <summary>Between two frames lines cross each other, a whole number of waves on each side; where the sides meet, a rose.</summary>
        private void Border()
        {
            const double middle = (Margin + Inner) / 2, swing = (Inner - Margin) / 2 * 0.72;
            page.Frame(Margin, Margin, page.Width - (2 * Margin), page.Height - (2 * Margin), Gold, 1.4);
            page.Frame(Inner, Inner, page.Width - (2 * Inner), page.Height - (2 * Inner), Gold, 0.6);
            for (var phase = 0; phase < 3; phase++)
            {
                Waves(page.Width, phase, swing, (along, across) => [(along, middle + across), (along, page.Height - middle - across)]);
                Waves(page.Height, phase, swing, (along, across) => [(middle + across, along), (page.Width - middle - across, along)]);
            }

            foreach (var (x, y) in new[] { (middle, middle), (page.Width - middle, middle), (middle, page.Height - middle), (page.Width - middle, page.Height - middle) })
                page.Curve([.. Enumerable.Range(0, 241).Select(i => i * Math.PI / 120).Select(a => (x + (Rose(a) * Math.Cos(a)), y + (Rose(a) * Math.Sin(a))))], Gold, 0.7);
        }

        private void Waves(double length, int phase, double swing, Func<double, double, (double X, double Y)[]> places)
        {
            var (from, until) = (Inner + 2, length - Inner - 2);
            var waves = Math.Round((until - from) / 26);
            var points = Enumerable.Range(0, 721).Select(i => i / 720.0).Select(t => places(from + (t * (until - from)), swing * Math.Sin((2 * Math.PI * waves * t) + (phase * 2 * Math.PI / 3)))).ToList();
            for (var side = 0; side < 2; side++)
                page.Curve([.. points.Select(both => both[side])], Gold, 0.45);
        }

        private static double Rose(double angle) => (Inner - Margin) / 2 * (0.62 + (0.3 * Math.Cos(8 * angle)));
    }
}
