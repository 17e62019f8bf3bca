using System.Net;
using System.Net.Sockets;
using Palmares.Kernel;

namespace Palmares.Webhooks;

/// <summary>Where a message may go: out, and never to what stands behind this machine's own wall.</summary>
/// <remarks>Source: IANA special-purpose address registries (RFC 6890), with addresses of the one kind written in the other (RFC 4291, 6052, 3056). Pure.</remarks>
internal static class AddressRules
{
    private static readonly IPNetwork[] NotPublic =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3",
            "::/96", "::1/128", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "3fff::/20", "5f00::/16", "fc00::/7", "fe80::/9", "ff00::/8",
        }.Select(IPNetwork.Parse),
    ];

    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96"), SixToFour = IPNetwork.Parse("2002::/16");

    public static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            return IsPublic(address.MapToIPv4());
        if (NotPublic.Any(network => network.Contains(address)))
            return false;
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return true;
        var bytes = address.GetAddressBytes();
        if (Translated.Contains(address))
            return IsPublic(new IPAddress(bytes.AsSpan(12, 4)));
        return !SixToFour.Contains(address) || IsPublic(new IPAddress(bytes.AsSpan(2, 4)));
    }

    /// <summary>What is wrong with an address as written; a name behind which a private address hides is found when it is called.</summary>
    public static Error? Refuse(string written, bool mayBePrivate)
    {
        if (written.Length > Webhook.AddressLimit)
            return WebhooksErrors.AddressTooLong.With(written.Length, Webhook.AddressLimit);
        if (!Uri.TryCreate(written, UriKind.Absolute, out var address) || address.UserInfo.Length > 0 || address.Fragment.Length > 0 || address.Host.Length == 0)
            return WebhooksErrors.AddressNeeded;
        if (address.Scheme != Uri.UriSchemeHttps && !(mayBePrivate && address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
            return WebhooksErrors.AddressNeeded;
        if (mayBePrivate)
            return null;
        var isPrivate = IPAddress.TryParse(address.IdnHost.Trim('[', ']'), out var number) ? !IsPublic(number) : address.IsLoopback || address.IdnHost.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);
        return isPrivate ? WebhooksErrors.AddressPrivate : null;
    }
}
