using System.Net;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Kernel;
using Palmares.Letters;

namespace Palmares.Web.Tests.Letters;

public sealed class The_rooms_about_letters
{
    private const string Reset = "/letters/wording/kind/accounts.reset-asked?language=Fr";

    [Fact]
    public async Task The_secretary_words_a_letter_with_preview_and_goes_back()
    {
        await using var world = await WebWorld.StartAsync();
        var secretary = await world.SignInAs(Role.Secretary);

        var unknown = await secretary.SendAsync(Reset, "form:has(textarea)", new() { ["Subject"] = "Bonjour {{nom}}", ["Text"] = "{{link}}" });
        var missing = await Visitor.ReadAsync(await secretary.SendAsync(Reset, "form:has(textarea)", new() { ["Subject"] = "Bonjour", ["Text"] = "Rien." }));
        var saved = await secretary.SendAsync(Reset, "form:has(textarea)", new() { ["Subject"] = "Bonjour {{name}}", ["Text"] = "Ici :\n{{link}}" });
        var shown = await secretary.OpenAsync(Reset);
        var back = await secretary.SendAsync(Reset, "form[action*=Default]", []);

        Assert.Equal(HttpStatusCode.BadRequest, unknown.StatusCode);
        Assert.Contains("no placeholder nom", (await Visitor.ReadAsync(unknown)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("lacks the placeholder link", missing.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (saved.StatusCode, back.StatusCode));
        Assert.Equal("Bonjour {{name}}", shown.QuerySelector("#Subject")!.GetAttribute("value"));
        Assert.Contains("Un nouveau mot de passe", (await secretary.OpenAsync(Reset)).QuerySelector("#Subject")!.GetAttribute("value"), StringComparison.Ordinal);
        Assert.Equal(["letters.wording-written", "letters.default-kept"], (await world.ActsAsync()).Select(act => act.Name).Where(name => name.StartsWith("letters.", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_letter_is_held_looked_at_postponed_and_cancelled_with_the_reason()
    {
        await using var world = await WebWorld.StartAsync();
        var secretary = await world.SignInAs(Role.Secretary);
        await secretary.SendAsync("/admin/mail", "form[action*=Hold]", new() { ["HoldAll"] = "true", ["Language"] = "Ar" });
        await secretary.SendAsync("/admin/users/invite", "form", new() { ["Input.DisplayName"] = "Amina Sow", ["Input.Email"] = "amina@example.org", ["Input.Roles"] = "Judge" });
        var letter = await world.RunAsync((PalmaresDb db) => db.Set<OutboxMessage>().AsNoTracking().SingleAsync());
        var address = $"/admin/mail/letter/{letter.Id}";

        var held = await secretary.OpenAsync(address);
        var wrong = await secretary.SendAsync(address, "form[action*=Later]", new() { ["After"] = "2001-01-01T10:00" });
        var later = await secretary.SendAsync(address, "form[action*=Later]", new() { ["After"] = "2099-01-01T10:00" });
        await secretary.SendAsync(address, "form[action*=Release]", []);
        var unsaid = await secretary.SendAsync(address, "form[action*=Cancel]", new() { ["Reason"] = "" });
        await secretary.SendAsync(address, "form[action*=Cancel]", new() { ["Reason"] = "Told by telephone." });
        var end = await world.RunAsync((PalmaresDb db) => db.Set<OutboxMessage>().AsNoTracking().SingleAsync());

        Assert.Equal("حسابك في Palmares", letter.Subject);
        Assert.Contains("Held", held.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(letter.Text.Split('\n')[0], held.Body.TextContent, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.Redirect, HttpStatusCode.BadRequest), (wrong.StatusCode, later.StatusCode, unsaid.StatusCode));
        Assert.Equal((OutboxState.Cancelled, "Told by telephone.", new DateTimeOffset(2099, 1, 1, 10, 0, 0, TimeSpan.Zero)), (end.State, end.Reason, end.SendAfter));
        Assert.NotNull(end.ReleasedAt);
    }

    [Fact]
    public async Task A_reader_chooses_digest_language_and_kinds()
    {
        await using var world = await WebWorld.StartAsync();
        var judge = await world.SignInAs(Role.Judge);

        var saved = await judge.SendAsync("/account/letters", "form:has(input[name=Digest])", new() { ["Digest"] = "Weekly", ["Language"] = "Fr", ["Kinds"] = "review.sheets-awaited" });
        var page = await judge.OpenAsync("/account/letters");

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal(["Weekly", "Fr", "review.sheets-awaited"], page.QuerySelectorAll("main input[checked]").Select(input => input.GetAttribute("value")));
        Assert.True(page.QuerySelectorAll("main input[name=Kinds]").Length > 3);
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("ar")]
    public async Task Every_kind_of_letter_is_called_by_its_name_in_each_language(string language)
    {
        await using var world = await WebWorld.StartAsync();
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "palmares.slnx")))
            root = root.Parent!;
        var held = XDocument.Load(Path.Combine(root.FullName, "src", "Web", "Resources", $"Texts.{language}.resx")).Root!.Elements("data").Select(data => data.Attribute("name")!.Value).ToHashSet();

        var told = world.Services.GetRequiredService<LetterKinds>().All.SelectMany(kind => new[] { kind.Name, kind.Reader }).Concat(Enum.GetValues<OutboxState>().Select(Palmares.Web.Pages.Letters.LetterTexts.Of));
        Assert.Empty(told.Except(held));
    }
}
