using Microsoft.AspNetCore.Mvc;
using Palmares.Kernel;
using Palmares.Web.Letters;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Admin.Mail;

/// <summary>Letters waiting, sent and failed.</summary>
public sealed class IndexModel(ListLetters list, IServiceProvider services) : PalmaresPage
{
    public Page<OutboxMessage> Letters { get; private set; } = new([], 0, 1, 50);

    public bool Sends { get; } = services.GetRequiredService<WebSettings>().Smtp is not null;

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "page")] int number, CancellationToken ct)
    {
        var letters = await list.RunAsync(new ListLetters.Input(number), By, ct);
        if (letters.IsError)
            return Refused(letters.Error);
        Letters = letters.Value;
        return Page();
    }

    public string Kind(OutboxState state) => state switch { OutboxState.Sent => "good", OutboxState.Failed => "bad", _ => "info" };
}
