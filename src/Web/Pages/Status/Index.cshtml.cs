using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Palmares.Kernel;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Status;

/// <summary>What went wrong, in plain words. Reached only when another address failed.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class IndexModel : PalmaresPage
{
    public string Heading { get; private set; } = "";

    public string Explanation { get; private set; } = "";

    public Error? Reason => HttpContext.Items[RefusalItem] as Error;

    public IActionResult OnGet(int code) => Show(code);

    public IActionResult OnPost(int code) => Show(code);

    private PageResult Show(int code)
    {
        // Asked for directly there is no failure to explain.
        var failed = HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null || HttpContext.Features.Get<IExceptionHandlerFeature>() is not null;
        (Heading, Explanation) = Words(failed ? code : StatusCodes.Status404NotFound);
        // The page exists; what it would show does not, or is kept back. Which of the two, nobody is told.
        if (code == StatusCodes.Status404NotFound && Reason is not null)
            Heading = "Not there, or not yours to see";
        var page = Page();
        page.StatusCode = failed ? code : StatusCodes.Status404NotFound;
        return page;
    }

    private static (string Heading, string Explanation) Words(int code) => code switch
    {
        400 => ("This form could not be read", "It may have been open too long. Go back, load the page again and send it once more."),
        403 => ("You may not open this page", "Your roles do not include it. If you think they should, ask the secretary of the programme."),
        404 => ("There is no such page", "Check the address. If you followed a link here, what it led to may have been withdrawn."),
        405 => ("This address does not take what you sent", "Go back and use the form of the page."),
        429 => ("Too many attempts", "Wait a minute, then try again."),
        _ => ("Something broke on our side", "Nothing of what you sent was half saved. Try again; if it happens again, tell the secretary what you did and when."),
    };
}
