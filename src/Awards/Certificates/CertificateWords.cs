using System.Globalization;

namespace Palmares.Awards.Certificates;

/// <summary>The six languages in which the United Nations work, by their codes.</summary>
public enum CertificateLanguage
{
    En,
    Fr,
    Es,
    Ar,
    Ru,
    Zh,
}

/// <summary>The words that stand on each certificate, whatever it is of. A certificate has a language of its own, not that of the pages.</summary>
/// <param name="Conferred">Stands between the award and the name; no grammar joins it to either.</param>
internal sealed record CertificateWords(string Title, string Conferred, string Signature, string Check, string Day)
{
    public static CertificateWords In(CertificateLanguage language) => language switch
    {
        CertificateLanguage.Fr => new("Certificat", "décerné à", "Signature", "Pour vérifier ce certificat", "d MMMM yyyy"),
        CertificateLanguage.Es => new("Certificado", "otorgado a", "Firma", "Para comprobar este certificado", "d 'de' MMMM 'de' yyyy"),
        CertificateLanguage.Ar => new("شهادة", "مُنحت إلى", "التوقيع", "للتحقق من هذه الشهادة", "d MMMM yyyy"),
        CertificateLanguage.Ru => new("Свидетельство", "вручается", "Подпись", "Проверить это свидетельство", "d MMMM yyyy 'г.'"),
        CertificateLanguage.Zh => new("证书", "授予", "签署", "核验本证书", "yyyy'年'M'月'd'日'"),
        _ => new("Certificate", "conferred on", "Signature", "To check this certificate", "d MMMM yyyy"),
    };

    public static string Date(CertificateLanguage language, DateOnly day)
    {
        var culture = (CultureInfo)CultureInfo.GetCultureInfo(language.ToString().ToLowerInvariant()).Clone();
        culture.DateTimeFormat.Calendar = culture.OptionalCalendars.OfType<GregorianCalendar>().FirstOrDefault() ?? culture.DateTimeFormat.Calendar;
        var text = day.ToString(In(language).Day, culture);
        return language == CertificateLanguage.Fr && day.Day == 1 ? "1er" + text[1..] : text;
    }
}
