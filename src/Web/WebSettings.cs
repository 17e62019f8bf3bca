using Palmares.Kernel;

namespace Palmares.Web;

/// <summary>What an installation may set: <c>Palmares:*</c> and <c>Oidc:*</c> in appsettings.json, the environment or the command line.</summary>
internal sealed record WebSettings
{
    public required DataFolder Data { get; init; }

    public required DatabaseChoice Database { get; init; }

    /// <summary>How the site is reached from outside; stands in letters.</summary>
    public required Uri PublicUrl { get; init; }

    /// <summary>Host and port of the mail server. Without one letters stay in the outbox, where the secretary sees them.</summary>
    public (string Host, int Port)? Smtp { get; init; }

    public required string MailFrom { get; init; }

    public string? OidcAuthority { get; init; }

    public int RequestsPerMinute { get; init; }

    public int SignInsPerMinute { get; init; }

    public int LinksPerMinute { get; init; }

    public int ApiRequestsPerMinute { get; init; }

    public static WebSettings Read(IConfiguration settings)
    {
        var folder = new DataFolder(Path.GetFullPath(settings["Palmares:Data"] ?? Environment.GetEnvironmentVariable("PALMARES_DATA") ?? "data"));
        var host = settings["Palmares:Smtp:Host"];
        return new WebSettings
        {
            Data = folder,
            Database = DatabaseChoice.From(settings["Palmares:Database"], folder),
            PublicUrl = new Uri(settings["Palmares:PublicUrl"] ?? "http://localhost:5080"),
            Smtp = string.IsNullOrWhiteSpace(host) ? null : (host, settings.GetValue("Palmares:Smtp:Port", 25)),
            MailFrom = settings["Palmares:MailFrom"] ?? "palmares@localhost",
            OidcAuthority = settings["Oidc:Authority"],
            RequestsPerMinute = settings.GetValue("Palmares:RequestsPerMinute", 1200),
            SignInsPerMinute = settings.GetValue("Palmares:SignInsPerMinute", 10),
            LinksPerMinute = settings.GetValue("Palmares:LinksPerMinute", 30),
            ApiRequestsPerMinute = settings.GetValue("Palmares:ApiRequestsPerMinute", 300),
        };
    }
}
