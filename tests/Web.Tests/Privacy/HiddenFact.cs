using Palmares.Demo;

namespace Palmares.Web.Tests.Privacy;

/// <summary>Something that is so in one copy of an installation and otherwise in the other.</summary>
/// <param name="Name">In plain words.</param>
/// <param name="Known">Who may know it, by account; it is hidden from everybody else.</param>
/// <param name="ChangeAsync">Makes it so. Answers with addresses: first where the first of those who may know it is shown a difference, then of whatever came into being.</param>
/// <param name="Early">Changed before the embargoed edition is calibrated and decided.</param>
/// <param name="Told">The one address where it is told all the same, because it must be: it is left out of the comparison.</param>
internal sealed record HiddenFact(string Name, IReadOnlyList<string> Known, Func<Stage, Task<IReadOnlyList<string>>> ChangeAsync, bool Early = false, string? Told = null)
{
    /// <summary>Stands in hidden texts and nowhere else.</summary>
    public const string Word = "quincunx";

    public bool IsHiddenFrom(Reader reader) => !Known.Contains(reader.Name);

    public override string ToString() => Name;
}
