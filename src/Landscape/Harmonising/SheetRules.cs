using Palmares.Kernel;

namespace Palmares.Landscape.Harmonising;

/// <summary>Where an attribute stands, in neutral words.</summary>
public enum RowStatus
{
    Agreed,
    Differs,
    Awaited,
}

/// <param name="Owing">Who has not taken a position yet.</param>
/// <param name="Why">The reason, for readers.</param>
public sealed record Status(RowStatus Word, IReadOnlyList<Sector> Owing, Phrase Why);

/// <summary>The status of a row follows from its cells alone. Nobody sets it.</summary>
internal static class SheetRules
{
    private static readonly Position[] Agreeing = [Position.Support, Position.NoObjection, Position.AlreadyCovered];

    public static Status Of(IReadOnlyDictionary<Sector, CellShown> cells)
    {
        var owing = Enum.GetValues<Sector>().Where(sector => cells.GetValueOrDefault(sector) is null or { Position: Position.NoneYet }).ToList();
        var concerned = cells.Where(pair => pair.Value.Position != Position.NotApplicable).ToList();
        var apart = concerned.Where(pair => pair.Value.Position is Position.Oppose or Position.SupportWithModification).Select(pair => pair.Key).Order().ToList();
        if (apart.Count > 0)
            return new Status(RowStatus.Differs, owing, Phrase.Of("Position of {0} differs.", Names(apart)));
        var texts = concerned.Where(pair => pair.Value.ProposedText.Length > 0).Select(pair => pair.Value.ProposedText).Distinct(StringComparer.OrdinalIgnoreCase).Count();
        if (texts > 1)
            return new Status(RowStatus.Differs, owing, Phrase.Of("The proposed texts differ."));
        var agreed = concerned.All(pair => Agreeing.Contains(pair.Value.Position));
        if (owing.Count == 0 && agreed)
            return new Status(RowStatus.Agreed, owing, Phrase.Of(concerned.Count == 0 ? "Not applicable to anybody." : "All concerned support it, cover it already or do not object."));
        var practices = concerned.Where(pair => !Agreeing.Contains(pair.Value.Position) && pair.Value.CurrentPractice.Length > 0).Select(pair => pair.Value.CurrentPractice).Distinct(StringComparer.OrdinalIgnoreCase).Count();
        return practices > 1
            ? new Status(RowStatus.Differs, owing, Phrase.Of("Current practices differ, and not all have taken a position."))
            : new Status(RowStatus.Awaited, owing, Phrase.Of("Awaited from {0}.", Names(owing)));
    }

    public static string Name(Sector sector) => sector == Sector.GS ? "General Secretariat" : $"ITU-{sector}";

    private static Phrase Names(IEnumerable<Sector> sectors) => Phrase.Join([.. sectors.Select(sector => sector == Sector.GS ? Phrase.Of(Name(sector)) : Phrase.Value(Name(sector)))], ", ");
}

/// <summary>When a mapping has to be confirmed again.</summary>
public static class MappingAge
{
    public const int Months = 12;

    /// <summary>Never confirmed, or more than <see cref="Months"/> months ago.</summary>
    public static bool IsStale(DateOnly? confirmed, DateOnly today) => confirmed is not { } on || on.AddMonths(Months) < today;
}
