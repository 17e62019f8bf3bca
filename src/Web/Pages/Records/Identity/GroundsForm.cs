using Palmares.Records.Identity;

namespace Palmares.Web.Pages.Records.Identity;

/// <summary>Why, and on what evidence: asked on every decision.</summary>
public class GroundsForm
{
    public string? Reason { get; set; }

    public string? Evidence { get; set; }

    public Grounds Grounds => new(Reason ?? "", Evidence);
}
