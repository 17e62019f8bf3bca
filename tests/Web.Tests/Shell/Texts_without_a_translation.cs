using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Palmares.Web.Tests.Shell;

public sealed class Texts_without_a_translation
{
    [Fact]
    public async Task Stay_in_one_piece_on_a_page_read_from_the_right()
    {
        await using var world = await WebWorld.StartAsync();
        var texts = world.Services.GetRequiredService<IStringLocalizer<Texts>>();
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("ar");
            var (arabic, unknown) = (texts["Sign in"].Value, texts["{0} lanterns of {1}", 1, 3].Value);
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");

            Assert.Equal(("تسجيل الدخول", "\u20661 lanterns of 3\u2069", "1 lanterns of 3"), (arabic, unknown, texts["{0} lanterns of {1}", 1, 3].Value));
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
