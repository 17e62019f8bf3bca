namespace Palmares.Web.Shell;

/// <summary>Addresses as they stand in letters: under the public address of the site, never under what a request claims.</summary>
public sealed class SiteAddress(Uri publicUrl)
{
    public string Of(string path) => new Uri(publicUrl, path).ToString();
}
