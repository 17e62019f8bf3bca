using System.Globalization;
using Microsoft.Extensions.Localization;

namespace Palmares.Web.Shell;

/// <summary>The texts in the reader's language. One that has no translation stands in English, kept left to right as a whole: "1 to 3" must not be read backwards on an Arabic page.</summary>
internal sealed class TextsOfPages(IStringLocalizerFactory factory) : IStringLocalizer<Texts>
{
    // Unicode's left-to-right isolate and its end.
    private const char Isolate = '\u2066', End = '\u2069';

    private readonly IStringLocalizer _texts = factory.Create(typeof(Texts));

    public LocalizedString this[string name] => Kept(_texts[name]);

    public LocalizedString this[string name, params object[] arguments] => Kept(_texts[name, arguments]);

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => _texts.GetAllStrings(includeParentCultures);

    private static LocalizedString Kept(LocalizedString text) =>
        text.ResourceNotFound && CultureInfo.CurrentUICulture.TextInfo.IsRightToLeft ? new LocalizedString(text.Name, $"{Isolate}{text.Value}{End}", resourceNotFound: true) : text;
}
