using Palmares.Awards;
using Palmares.Awards.Certificates;
using Palmares.Proceedings;

namespace Palmares.Web.Shell;

/// <summary>The languages of certificates, each by its own name, and whose mark stands on them.</summary>
public static class CertificateLinks
{
    public static readonly IReadOnlyList<(CertificateLanguage Language, string Code, string Name)> All =
    [
        (CertificateLanguage.En, "en", "English"),
        (CertificateLanguage.Fr, "fr", "Français"),
        (CertificateLanguage.Es, "es", "Español"),
        (CertificateLanguage.Ar, "ar", "العربية"),
        (CertificateLanguage.Ru, "ru", "Русский"),
        (CertificateLanguage.Zh, "zh", "中文"),
    ];

    public static CertificateHost Host(this HostBody host) => new(host.Organisation, host.Emblem);
}
