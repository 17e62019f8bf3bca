using System.Text.RegularExpressions;
using Palmares.Awards;
using Palmares.Awards.Certificates;
using Palmares.Papers.Printing;
using Palmares.TestKit;
using ZXing;
using ZXing.Common;
using ZXing.QrCode;

namespace Palmares.Web.Tests.Awards;

/// <summary>Certificates with the fonts that the pages bring along, read by another's software.</summary>
public sealed partial class CertificatesPrinted
{
    private const string Address = "https://awards.example.org/certificates/9DKD-GA9X-D3XK-KC6K";
    private static readonly PrintFonts Fonts = FontFolders.Read(Path.Combine(AppContext.BaseDirectory, "wwwroot", "dist", "print"));

    public static TheoryData<CertificateLanguage, string, string, string, string[]> Scripts => new()
    {
        { CertificateLanguage.En, "Assembly of Fables", "Ángela Łukasiewicz", "For bringing accessible menus to agreement.", ["Certificate", "1 March 2026"] },
        { CertificateLanguage.Ru, "Ассамблея басен", "Мария Ивановна Соколова", "За доведение до согласия доступных меню.", ["Свидетельство", "1 марта 2026 г."] },
        { CertificateLanguage.Ar, "جمعية الحكايات", "أمينة بنت سالم الحارثي", "لجهودها في التوصل إلى اتفاق على القوائم", ["شهادة", "مارس"] },
        { CertificateLanguage.Zh, "寓言大会", "李明", "表彰其推动无障碍菜单达成一致。", ["证书", "2026年3月1日"] },
    };

    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Scripts))]
    public async Task Its_text_is_read_back_in_each_script(CertificateLanguage language, string owner, string name, string citation, string[] words)
    {
        Assert.SkipUnless(Poppler.IsHere, "No poppler on this machine.");
        var text = Text(language, owner, name, citation);
        Assert.Empty(CertificateSheet.Missing(text, new CertificateHost(owner), Fonts));

        var pdf = CertificateSheet.Draw(text, new CertificateHost(owner), Fonts);

        // Marks of direction and where lines end are the reader's own.
        var read = Plain(await Poppler.TextAsync(pdf, None));
        foreach (var wanted in (string[])[owner, name, citation, "9DKD-GA9X-D3XK-KC6K", .. words])
            Assert.Contains(Plain(wanted), read, StringComparison.Ordinal);
        Assert.All((await Poppler.FontsAsync(pdf, None)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2), font => Assert.Matches(@"CID TrueType\s+Identity-H\s+yes yes yes", font));
        Assert.InRange(pdf.Length, 10_000, 300_000);
    }

    [Fact]
    public async Task Its_square_leads_to_the_page_that_checks_it()
    {
        Assert.SkipUnless(Poppler.IsHere, "No poppler on this machine.");
        var pdf = CertificateSheet.Draw(Text(CertificateLanguage.Ar, "جمعية الحكايات", "أمينة", "لجهودها"), new CertificateHost(null), Fonts);

        var (grey, width, height) = await Poppler.PictureAsync(pdf, 200, None);
        var found = new QRCodeReader().decode(
            new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(grey, width, height, RGBLuminanceSource.BitmapFormat.Gray8))), new Dictionary<DecodeHintType, object> { [DecodeHintType.TRY_HARDER] = true });

        Assert.Equal(Address, found?.Text);
    }

    [Fact]
    public async Task It_bears_the_host_s_name_and_no_mark_of_the_software()
    {
        Assert.SkipUnless(Poppler.IsHere, "No poppler on this machine.");
        var pdf = CertificateSheet.Draw(Text(CertificateLanguage.En, "Assembly of Fables", "Nominee", "For fables."), new CertificateHost("Union of Fables"), Fonts);

        var (about, text) = (await Poppler.AboutAsync(pdf, None), await Poppler.TextAsync(pdf, None));

        Assert.Contains("Union of Fables", text, StringComparison.Ordinal);
        Assert.Matches(@"Author:\s+Union of Fables", about);
        Assert.DoesNotMatch("(?i)palmar", about + text + System.Text.Encoding.Latin1.GetString(pdf));
        Assert.DoesNotMatch(@"(?m)^(Producer|Creator):\s+\S", about);
    }

    private static CertificateText Text(CertificateLanguage language, string owner, string name, string citation) =>
        new(language, owner, "Fable Award", "2026", "Emerging leader", name, "House of Fables", citation, new DateOnly(2026, 3, 1), "9DKD-GA9X-D3XK-KC6K", Address);

    private static string Plain(string text) => Unseen().Replace(text, "");

    [GeneratedRegex(@"[\s\p{Cf}]+")]
    private static partial Regex Unseen();
}
