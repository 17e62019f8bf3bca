using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.WebUtilities;

namespace Palmares.Web.Shell;

/// <summary>The languages of the pages: by <c>?lang=</c> (kept in a cookie), else by the cookie, else by the browser.</summary>
public static class Languages
{
    public const string QueryName = "lang";
    private const string CookieName = "palmares-language";

    public static readonly IReadOnlyList<(string Code, string Name)> All = [("en", "English"), ("fr", "Français"), ("ar", "العربية")];

    public static string Direction => CultureInfo.CurrentUICulture.TextInfo.IsRightToLeft ? "rtl" : "ltr";

    public static string Current => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    public static void UseLanguages(this WebApplication app)
    {
        var cultures = All.Select(language => Culture(language.Code)).ToList();
        app.UseRequestLocalization(new RequestLocalizationOptions
        {
            DefaultRequestCulture = new RequestCulture(cultures[0]),
            SupportedCultures = cultures,
            SupportedUICultures = cultures,
            ApplyCurrentCultureToResponseHeaders = true,
            RequestCultureProviders =
            [
                new QueryStringRequestCultureProvider { QueryStringKey = QueryName, UIQueryStringKey = QueryName },
                new CookieRequestCultureProvider { CookieName = CookieName },
                new AcceptLanguageHeaderRequestCultureProvider(),
            ],
        });
        app.Use(KeepChoice);
    }

    /// <summary>The address of this page in another language. Where an address failed, it is the address that was asked for.</summary>
    public static string AddressIn(HttpRequest request, string code)
    {
        var failed = request.HttpContext.Features.Get<IStatusCodeReExecuteFeature>();
        var path = failed is null ? request.PathBase + request.Path : new PathString(failed.OriginalPathBase) + new PathString(failed.OriginalPath);
        var asked = failed is null ? request.Query : new QueryCollection(QueryHelpers.ParseQuery(failed.OriginalQueryString));
        var query = asked.Where(pair => pair.Key != QueryName).Select(pair => KeyValuePair.Create(pair.Key, pair.Value)).ToList();
        query.Add(KeyValuePair.Create(QueryName, new Microsoft.Extensions.Primitives.StringValues(code)));
        return path + QueryString.Create(query);
    }

    // English as standards bodies write it: the day before the month in words, year first in figures, whatever the browser's country.
    private static CultureInfo Culture(string code)
    {
        var culture = new CultureInfo(code, useUserOverride: false);
        if (code == "en")
            (culture.DateTimeFormat.LongDatePattern, culture.DateTimeFormat.ShortDatePattern) = ("dddd, d MMMM yyyy", "yyyy-MM-dd");
        // The sign stands before its number in a line that runs from right to left, too.
        if (code == "ar")
            culture.NumberFormat.NegativeSign = "\u200E-";
        return culture;
    }

    private static Task KeepChoice(HttpContext context, RequestDelegate next)
    {
        if (All.Any(language => language.Code == context.Request.Query[QueryName]))
        {
            var value = CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(CultureInfo.CurrentUICulture));
            context.Response.Cookies.Append(CookieName, value, new CookieOptions { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, HttpOnly = true, Secure = context.Request.IsHttps, IsEssential = true });
        }

        return next(context);
    }
}
