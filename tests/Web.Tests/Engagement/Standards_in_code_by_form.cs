using AngleSharp.Dom;
using Palmares.Engagement;
using Palmares.Engagement.Code;
using Palmares.Kernel;

namespace Palmares.Web.Tests.Engagement;

/// <summary>What is refused on the page of standards in code leads to its field, and what was typed stays.</summary>
public sealed class Standards_in_code_by_form
{
    private const string Address = "/engagement/code";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_refusal_leads_to_the_field_at_fault()
    {
        await using var site = await WebWorld.StartAsync();
        var delegated = await site.SignInAs("delegate", Role.Delegate);
        Dictionary<string, string> form = new()
        {
            ["Input.Standard"] = "F.100", ["Input.Name"] = "lanternd", ["Input.Kind"] = nameof(ImplementationKind.Library), ["Input.Repository"] = "https://code.example/lanternd",
            ["Input.SourceUrl"] = "https://code.example/readme", ["Input.SourceDate.Day"] = "1", ["Input.SourceDate.Month"] = "2", ["Input.SourceDate.Year"] = "2026",
        };

        var unknown = await SendAsync(delegated, new(form) { ["Input.Body"] = "demo-lab", ["Input.Group"] = "SG 99" });
        var wrong = await SendAsync(delegated, new(form) { ["Input.Repository"] = "code.example" });
        var by = Actor.ForUser(await site.UserAsync("rapporteur", Role.Rapporteur), [Role.Rapporteur], ActorOrigin.Web);
        await site.RunAsync((RecordImplementation record) => record.RunAsync(
            new() { Standard = "F.100", Name = "lanternd", Repository = "https://code.example/lanternd", SourceUrl = "https://code.example/readme", SourceDate = new PartialDate(2026, 2) }, by, Ct));
        var silent = await Visitor.ReadAsync(await delegated.SendAsync(Address, "form[action*='handler=Withdraw']", new() { ["Reason"] = "" }));

        Assert.Equal("Input.Group", FieldOf(unknown).GetAttribute("name"));
        Assert.Equal("lanternd", unknown.QuerySelector("[name='Input.Name']")!.GetAttribute("value"));
        Assert.Equal("Input.Repository", FieldOf(wrong).GetAttribute("name"));
        Assert.Equal("Reason", FieldOf(silent).GetAttribute("name"));
    }

    private static async Task<IDocument> SendAsync(Visitor visitor, Dictionary<string, string> fields) => await Visitor.ReadAsync(await visitor.SendAsync(Address, "form:not([action*='handler'])", fields));

    private static IElement FieldOf(IDocument page) => page.GetElementById(page.QuerySelector(".govuk-error-summary a")!.GetAttribute("href")![1..])!;
}
