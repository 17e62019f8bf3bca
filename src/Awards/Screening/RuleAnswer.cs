using Palmares.Kernel;

namespace Palmares.Awards.Screening;

/// <summary>What one rule says of one subject, on what values, and what it lacks.</summary>
public sealed record RuleAnswer(string Rule, RuleVerdict Verdict, Phrase Reason, Phrase Used)
{
    /// <summary>The facts without which the rule cannot answer; empty where it did.</summary>
    public IReadOnlyList<Phrase> Missing { get; init; } = [];

    /// <summary>The dates that would satisfy the rule, where it is about a date.</summary>
    public Phrase? Window { get; init; }

    /// <summary>A waiver or an extension and what became of it.</summary>
    public IReadOnlyList<Phrase> Notes { get; init; } = [];

    /// <summary>Why it was waived or extended. For those who screen, and for nobody else.</summary>
    public IReadOnlyList<string> Grounds { get; init; } = [];

    /// <summary>Who of several parties, or which item, it speaks of.</summary>
    public string? Of { get; init; }

    /// <summary>Who on the list stands beyond what the rule allows.</summary>
    public IReadOnlyList<string> Beyond { get; init; } = [];

    public RuleEffect Effect { get; init; }

    public bool Sensitive { get; init; }

    public bool Waived { get; init; }

    /// <summary>Whether an extension that was granted had a part in the answer.</summary>
    public bool Extended { get; init; }

    /// <summary>The same for somebody who does not screen: the answer, never the grounds.</summary>
    public RuleAnswer ForOthers() => this with
    {
        Grounds = [],
        Reason = Sensitive ? Phrase.Of("Decided by the secretariat; its grounds are not shown.") : Reason,
        Used = Sensitive ? Phrase.Value("") : Used,
        Missing = Sensitive ? [] : Missing,
        Window = Sensitive ? null : Window,
        Notes = ForOthers(Notes, Sensitive, Waived, Extended),
    };

    /// <summary>Of a sensitive rule no more than that there was a waiver or an extension.</summary>
    internal static IReadOnlyList<Phrase> ForOthers(IReadOnlyList<Phrase> notes, bool sensitive, bool waived, bool extended)
    {
        if (!sensitive)
            return notes;
        var granted = new List<Phrase>();
        if (extended)
            granted.Add(Phrase.Of("An extension was granted."));
        if (waived)
            granted.Add(Phrase.Of("A waiver was granted."));
        return granted;
    }
}

/// <summary>Everything the rules say of one edition's facts.</summary>
public sealed record RuleOutcome(string Version, IReadOnlyList<PersonOutcome> Persons, IReadOnlyList<RuleAnswer> Slate, IReadOnlyList<RuleAnswer> Edition)
{
    public RuleOutcome ForOthers() => this with
    {
        Persons = [.. Persons.Select(p => p with
        {
            Answers = [.. p.Answers.Select(a => a.ForOthers())],
            Evidence = [.. p.Evidence.Select(e => e with { Answers = [.. e.Answers.Select(a => a.ForOthers())] })],
            Judges = [.. p.Judges.Select(j => j with { Answers = [.. j.Answers.Select(a => a.ForOthers())] })],
        })],
        Slate = [.. Slate.Select(a => a.ForOthers())],
        Edition = [.. Edition.Select(a => a.ForOthers())],
    };
}

/// <param name="Verdict">Over the rules of the person and the parties; an item that does not count, or a judge who leaves, takes nothing from the person.</param>
public sealed record PersonOutcome(string Id, RuleVerdict Verdict, IReadOnlyList<RuleAnswer> Answers, IReadOnlyList<PartOutcome> Evidence, IReadOnlyList<PartOutcome> Judges);

public sealed record PartOutcome(string Id, RuleVerdict Verdict, IReadOnlyList<RuleAnswer> Answers);
