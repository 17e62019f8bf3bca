using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Palmares.Kernel;
using Palmares.Papers;
using Palmares.Papers.Word;

namespace Palmares.Web.Shell;

/// <summary>What every page has: who asks, the texts, and the two ways an attempt ends.</summary>
public abstract class PalmaresPage : PageModel
{
    internal const string RefusalItem = "Palmares.Refusal";
    internal const string DoneKey = "Palmares.Done";

    public Actor By => HttpContext.RequestServices.GetRequiredService<CurrentActor>().Actor;

    protected IStringLocalizer<Texts> T => HttpContext.RequestServices.GetRequiredService<IStringLocalizer<Texts>>();

    /// <summary>Shows the page again with the error at its field and what was typed; or the 404 or 403 page.</summary>
    /// <param name="field">The field at fault where the page calls it otherwise than the error does, or has several of one name; null for the one that the error names.</param>
    protected IActionResult Refused(Error error, string? field = null)
    {
        if (error.Kind is ErrorKind.NotFound or ErrorKind.Forbidden)
        {
            HttpContext.Items[RefusalItem] = error;
            return StatusCode(Refusals.Status(error.Kind));
        }

        NamesWhoIsHidden = error.Code == nameof(Awards.AwardsErrors.NamesWhoIsHidden);
        ModelState.AddModelError(field ?? FieldOf(error.Place), error.In(T));
        var page = Page();
        page.StatusCode = Refusals.Status(error.Kind);
        return page;
    }

    /// <summary>A paper as the file asked for with the field or parameter <c>format</c> (docx, xlsx, md); without one as Word.</summary>
    /// <param name="name">The file's, without its ending.</param>
    protected IActionResult Written(Result<Paper> paper, string name)
    {
        if (paper.IsError)
            return Refused(paper.Error);
        var asked = Request.HasFormContentType ? Request.Form["format"] : Request.Query["format"];
        var format = FileFormat.Of(asked) ?? FileFormat.Word;
        return File(format.Write(paper.Value), format.ContentType, $"{name}.{format.Ending}");
    }

    /// <summary>The attempt was refused because of whom its text names; the form offers to let it stand.</summary>
    public bool NamesWhoIsHidden { get; private set; }

    /// <summary>Goes on to <paramref name="url"/> and says there what was done.</summary>
    protected IActionResult Done(string text, string url)
    {
        TempData[DoneKey] = text;
        return LocalRedirect(url);
    }

    /// <summary>Adds a step to the breadcrumbs. The page itself comes last, without an address.</summary>
    protected void Crumb(string text, string? url = null) => Crumbs.Add(ViewData, text, url);

    private string FieldOf(string? place)
    {
        if (string.IsNullOrEmpty(place))
            return "";
        var held = ModelState.Keys.FirstOrDefault(key => key == place || key.EndsWith("." + place, StringComparison.Ordinal));
        return held ?? (GetType().GetProperty(place) is null ? "Input." + place : place);
    }
}
