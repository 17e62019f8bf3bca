namespace Palmares.Records;

/// <summary>Which standards body or project a source speaks of; several sources may speak of one.</summary>
public static class Bodies
{
    private static readonly Dictionary<string, string> BySource = new(StringComparer.Ordinal)
    {
        ["3gpp"] = "3GPP", ["3gpp-sa2-tdoc"] = "3GPP", ["etsi"] = "ETSI", ["ieee"] = "IEEE",
        ["ethereum-eip"] = "Ethereum", ["ethereum-erc"] = "Ethereum",
        ["ietf-attendance"] = "IETF", ["ietf-id"] = "IETF", ["ietf-rfc"] = "IETF", ["ietf-roles"] = "IETF", ["ietf-people"] = "IETF",
        ["iso"] = "ISO", ["iso-wg14"] = "ISO", ["itu"] = "ITU", ["itu-r"] = "ITU",
        ["k8s-roles"] = "Kubernetes", ["oasis"] = "OASIS", ["ogc"] = "OGC",
        ["openstack-election"] = "OpenStack", ["openstack-people"] = "OpenStack", ["openstack-companies"] = "OpenStack",
        ["python-pep"] = "Python", ["xsf-xep"] = "XMPP",
        ["tc39-delegates"] = "Ecma TC39", ["tc39-notes"] = "Ecma TC39", ["tc39-proposal"] = "Ecma TC39",
        ["w3c"] = "W3C", ["w3c-roles"] = "W3C", ["w3c-charter"] = "W3C", ["w3c-participants"] = "W3C",
        ["whatwg-roles"] = "WHATWG", ["whatwg-entities"] = "WHATWG",
    };

    /// <summary>The body's name; for a source that is not listed, the source itself without what it lists (<c>demo-lab-roles</c> is of <c>demo-lab</c>).</summary>
    public static string Of(string source) => BySource.TryGetValue(source, out var body) ? body
        : source.EndsWith("-roles", StringComparison.Ordinal) ? source[..^"-roles".Length] : source;
}
