using System.Globalization;
using Palmares.Letters;

namespace Palmares.Awards;

/// <summary>The letter that asks an endorser, at first or again.</summary>
internal static class EndorserLetter
{
    public static Letter Write(Endorsement endorsement, Nomination nomination, Edition edition, string link, DateTimeOffset now, LetterKind? kind = null)
    {
        var letter = new Letter(kind ?? SupportLetters.EndorsementAsked, endorsement.Email, endorsement.Name)
        {
            About = nomination.Id.Value,
            ["endorser"] = endorsement.Name,
            ["nominee"] = nomination.NomineeName,
            ["nominator"] = nomination.OnBehalfOf ?? nomination.NominatorName,
            ["programme"] = $"{edition.Programme!.Name} {edition.Label}",
            ["words"] = Endorsement.TextWords.ToString(CultureInfo.InvariantCulture),
            ["link"] = link,
        };
        return letter.With("deadline", Deadline.Of(edition.ScreeningCloses, edition.TimeZone, now).In);
    }
}
