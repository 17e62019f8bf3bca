using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using Palmares.Awards;
using Palmares.Awards.Tying;
using Palmares.Web.Pages.Awards.Nominating;

namespace Palmares.Web.Pages.Awards.Tying;

/// <summary>Somebody whom a nominator or a nominee names.</summary>
public sealed class TieForm
{
    public string? Name { get; set; }

    public string? Organisation { get; set; }

    public StatedTieKind? Kind { get; set; }

    public string? Remark { get; set; }
}

/// <summary>The part of a page on which ties are named, the same for nominators and nominees.</summary>
public sealed record TiesView(ListOwnTies.View Ties, TieForm Tie, IStringLocalizer<Texts> T)
{
    public IEnumerable<SelectListItem> Kinds => Enum.GetValues<StatedTieKind>().Select(kind => new SelectListItem(T[NominatorWords.Of(kind)], kind.ToString()));
}
