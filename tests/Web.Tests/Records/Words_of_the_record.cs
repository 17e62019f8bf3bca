using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Palmares.Records.Reading;
using Palmares.Review.Assigning;
using Palmares.Web.Pages.Records;
using Palmares.Web.Pages.Review.Assigning;

namespace Palmares.Web.Tests.Records;

/// <summary>Words that sources write, in the reader's language where they are known.</summary>
public sealed class Words_of_the_record
{
    private const string Parts = "titles 0.30 (wish 1.0, tidal); record 0.67 (SG4); wish -0.50";

    [Theory]
    [InlineData("en", "vice-chair, Lantern keeper", "titles 0.30 (wish 1.0, tidal); record 0.67 (SG4); wish -0.50")]
    [InlineData("fr", "vice-président, Lantern keeper", "titres 0.30 (wish 1.0, tidal); archives 0.67 (SG4); souhait -0.50")]
    [InlineData("ar", "نائب رئيس, Lantern keeper", "العناوين 0.30 (wish 1.0, tidal); السجل 0.67 (SG4); الرغبة -0.50")]
    public async Task Roles_and_parts_of_a_fit_are_told_and_what_is_not_known_stays(string language, string roles, string fit)
    {
        await using var world = await WebWorld.StartAsync();
        var texts = world.Services.GetRequiredService<IStringLocalizer<Texts>>();
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);

            Assert.Equal(roles, RoleWords.Of(["vice-chair", "Lantern keeper"], texts));
            Assert.Equal(fit, FitWords.In(Parts, texts));
            Assert.All(AffinityParts.All, part => Assert.Equal(language == "en", FitWords.Name(part.Name, texts) == part.Name));
            Assert.Contains("\u20662012–2016\u2069", MaybeSameWords.Of(new ListMaybeSame.Traits("Riverine Quantum", 2012, 2016, 2, ["demo-msa"]), texts), StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
