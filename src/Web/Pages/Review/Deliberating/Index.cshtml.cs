using Palmares.Awards;

namespace Palmares.Web.Pages.Review.Deliberating;

/// <summary>The editions, each leading to its page of this room.</summary>
public sealed class IndexModel(ListEditions editions) : EditionsPage(editions);
