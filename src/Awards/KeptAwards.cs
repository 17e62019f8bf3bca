using Palmares.Kernel;

namespace Palmares.Awards;

/// <summary>Keeps between requests what nearly every page of a judge asks for: each edition, which is of seven tables, and each nomination that may be judged. What judges do changes neither.</summary>
public sealed class KeptAwards : IDisposable
{
    /// <summary>By id, and by a slash and the short name.</summary>
    internal KeptEach<string, EditionFacts> Editions { get; } = new(ChangesAwards);

    internal KeptEach<NominationId, ReviewableNomination> Reviewable { get; } = new(ChangesAwards);

    public void Dispose()
    {
        Editions.Dispose();
        Reviewable.Dispose();
    }

    private static bool ChangesAwards(string act) => !act.StartsWith("review.", StringComparison.Ordinal);
}
