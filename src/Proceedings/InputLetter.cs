using System.Globalization;
using Palmares.Letters;

namespace Palmares.Proceedings;

/// <summary>Asks the author of an input to confirm it.</summary>
internal static class InputLetter
{
    public static Letter Write(ReceivedInput input, string link) => new(ProceedingsLetters.InputRecorded, input.AuthorEmail!, input.Author)
    {
        ["author"] = input.Author ?? input.OnBehalfOf,
        ["member"] = input.OnBehalfOf,
        ["about"] = input.TargetLabel,
        ["day"] = input.ReceivedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["link"] = link,
    };
}
