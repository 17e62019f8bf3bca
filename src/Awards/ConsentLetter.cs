using Palmares.Kernel;

namespace Palmares.Awards;

/// <summary>The letter that asks a nominee. A new one puts the old link out of use.</summary>
internal static class ConsentLetter
{
    public static Mail Write(Nomination nomination, Edition edition, string secret, PublicAddress address, DateTimeOffset now)
    {
        nomination.ConsentTokenHash = SecretLink.Hash(secret);
        nomination.Consent = Consent.Asked;
        return new Mail(
            nomination.NomineeEmail,
            $"You have been nominated: {edition.Programme!.Name} {edition.Label}",
            $"""
            Dear {nomination.NomineeName},

            {nomination.OnBehalfOf ?? nomination.NominatorName} has nominated you for {edition.Programme.Name} {edition.Label} (nomination {nomination.Number}).

            Read everything that is said about you, say what is wrong, and agree or decline here. You need no account:
            {address.To("/consent/" + secret)}

            Please answer by {Deadline.Of(edition.ScreeningCloses, edition.TimeZone, now)}. Without your consent the nomination does not go to the judges.
            """);
    }
}
