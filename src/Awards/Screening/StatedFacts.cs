using Palmares.Kernel;

namespace Palmares.Awards.Screening;

/// <summary>How stated facts are written, and how they join what the record says. Pure.</summary>
public static class StatedFacts
{
    public const string None = "none";

    public sealed record Stated(string? About, StatedKind Kind, string Name, string Value);

    public static Error? Check(StateFact.Input input)
    {
        if (input.Kind is not (StatedKind.Born or StatedKind.Award) && string.IsNullOrWhiteSpace(input.Name))
            return AwardsErrors.FactNameNeeded;
        if (string.IsNullOrWhiteSpace(input.Source))
            return AwardsErrors.FactSourceNeeded;
        foreach (var (what, text, limit, place) in new[] { ("The name", input.Name, StatedFact.NameLimit, "Name"), ("The value", input.Value, StatedFact.ValueLimit, "Value"), ("The source", input.Source, StatedFact.SourceLimit, "Source") })
        {
            if (text?.Length > limit)
                return AwardsErrors.TooLong.With(what, text.Length, limit).At(place);
        }

        return Reads(input.Kind, input.Value?.Trim() ?? "") ? null : AwardsErrors.FactValueWrong.With(input.Value ?? "");
    }

    /// <summary>What the record says, with what was stated on top: a single value takes its place, a list grows.</summary>
    public static Subject Join(Subject subject, IEnumerable<Stated> stated)
    {
        foreach (var fact in stated)
            subject = Join(subject, fact);
        return subject;
    }

    private static bool Reads(StatedKind kind, string value) => kind switch
    {
        StatedKind.Born or StatedKind.Date => FactDate.TryParse(value, out _),
        StatedKind.Event => value == None || FactDate.TryParse(value, out _),
        StatedKind.Number => Fraction.TryParse(value, out _),
        StatedKind.Spell => value == None || (Parts(value) is [not "", ..] parts && parts.Skip(2).Take(2).All(p => p.Length == 0 || FactDate.TryParse(p, out _))),
        _ => value.Length > 0,
    };

    private static Subject Join(Subject s, Stated fact) => fact.Kind switch
    {
        StatedKind.Born => s with { Born = new FactDate(fact.Value) },
        StatedKind.Date => s with { Dates = With(s.Dates, fact.Name, new FactDate(fact.Value)) },
        StatedKind.Fact => s with { Facts = With(s.Facts, fact.Name, fact.Value) },
        StatedKind.Number => s with { Numbers = Fraction.TryParse(fact.Value, out var number) ? With(s.Numbers, fact.Name, number) : s.Numbers },
        StatedKind.Document => s with { Documents = With(s.Documents, fact.Name, fact.Value == None ? [] : Words(fact.Value)) },
        StatedKind.Event => s with { Events = Grown(s.Events, fact, value => new Event(new FactDate(value))) },
        StatedKind.Spell => s with { Spells = Grown(s.Spells, fact, SpellOf) },
        StatedKind.Tie => s with { Ties = Grown(s.Ties, fact, value => new Tie(Parts(value)[0], [.. Parts(value).Skip(1)])) },
        _ => s with { Awards = fact.Value == None ? s.Awards ?? [] : [.. s.Awards ?? [], AwardOf(fact.Value)] },
    };

    /// <summary>Body | role | from | to | mark, mark.</summary>
    private static Spell SpellOf(string value)
    {
        var parts = Parts(value);
        string? At(int i) => i < parts.Count && parts[i].Length > 0 ? parts[i] : null;
        return new Spell(parts[0], At(2) is { } from ? new FactDate(from) : null, At(3) is { } to ? new FactDate(to) : null, At(1), At(4) is { } marks ? Words(marks) : null);
    }

    /// <summary>Award | category | level | merit.</summary>
    private static HeldAward AwardOf(string value)
    {
        var parts = Parts(value);
        string? At(int i) => i < parts.Count && parts[i].Length > 0 ? parts[i] : null;
        return new HeldAward(parts[0], At(1), At(2), At(3));
    }

    private static Dictionary<string, T> With<T>(IReadOnlyDictionary<string, T>? held, string name, T value) =>
        new(held ?? new Dictionary<string, T>()) { [name] = value };

    private static Dictionary<string, IReadOnlyList<T>> Grown<T>(IReadOnlyDictionary<string, IReadOnlyList<T>>? held, Stated fact, Func<string, T> make) =>
        With(held, fact.Name, [.. held?.GetValueOrDefault(fact.Name) ?? [], .. fact.Value == None ? Array.Empty<T>() : [make(fact.Value)]]);

    private static List<string> Parts(string value) => [.. value.Split('|').Select(p => p.Trim())];

    private static List<string> Words(string value) => [.. value.Split(',').Select(p => p.Trim()).Where(p => p.Length > 0)];
}
