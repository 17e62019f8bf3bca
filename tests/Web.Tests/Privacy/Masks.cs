using System.Text.RegularExpressions;

namespace Palmares.Web.Tests.Privacy;

/// <summary>All that may differ between two answers to the same request, and why. Nothing else may.</summary>
internal static partial class Masks
{
    /// <summary>Headers that are left out of a comparison.</summary>
    public static readonly IReadOnlyDictionary<string, string> Headers = new Dictionary<string, string>
    {
        ["Set-Cookie"] = "The antiforgery cookie and a renewed session are encrypted with a fresh nonce each time. Their names are compared.",
    };

    private static readonly (Regex Found, string Reason)[] Texts =
    [
        (Antiforgery(), "The token of a form is encrypted with a fresh nonce each time."),
        (Trace(), "A refused request of the API bears a number, counted up by the server."),
    ];

    public static string Of(string text) => Texts.Aggregate(text, (masked, mask) => mask.Found.Replace(masked, "masked"));

    [GeneratedRegex("(?<=name=\"__RequestVerificationToken\" type=\"hidden\" value=\")[^\"]+")]
    private static partial Regex Antiforgery();

    [GeneratedRegex("(?<=\"traceId\":\")[^\"]+")]
    private static partial Regex Trace();
}
