using Palmares.Papers.Word;

namespace Palmares.Awards;

/// <summary>Whose paper it is: a certificate, or a proof of service. No mark of the software stands on it.</summary>
/// <param name="Name">The body that hosts the programme; null where only the programme's owner is known.</param>
public sealed record CertificateHost(string? Name, Picture? Emblem = null);
