using Palmares.Kernel;
using Palmares.Letters;

namespace Palmares.Awards;

/// <summary>The letter that asks a nominee. A new one puts the old link out of use.</summary>
internal static class ConsentLetter
{
    public static Letter Write(Nomination nomination, Edition edition, string secret, PublicAddress address, DateTimeOffset now, LetterKind? kind = null)
    {
        nomination.ConsentTokenHash = SecretLink.Hash(secret);
        nomination.Consent = Consent.Asked;
        var letter = new Letter(kind ?? NomineeLetters.ConsentAsked, nomination.NomineeEmail, nomination.NomineeName)
        {
            About = nomination.Id.Value,
            ["nominee"] = nomination.NomineeName,
            ["nominator"] = nomination.OnBehalfOf ?? nomination.NominatorName,
            ["programme"] = $"{edition.Programme!.Name} {edition.Label}",
            ["number"] = nomination.Number,
            ["link"] = address.To("/consent/" + secret),
        };
        return letter.With("deadline", Deadline.Of(edition.ScreeningCloses, edition.TimeZone, now).In);
    }
}
