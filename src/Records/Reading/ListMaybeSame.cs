using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Records.Reading;

/// <summary>Others who may be this person: the linking could not tell, and nobody has decided.</summary>
public sealed class ListMaybeSame(PalmaresDb db, ReadDeeds deeds)
{
    /// <summary>More than so many are named alone: each is read from the record.</summary>
    private const int MostTold = 8;

    /// <param name="Told">What tells this one from another of the name; null where nothing is read.</param>
    public sealed record Other(PersonId Person, string DisplayName, string Reason, Traits? Told = null);

    /// <param name="Organisation">The one named latest.</param>
    /// <param name="FirstYear">Of the works and mandates that have a date.</param>
    public sealed record Traits(string? Organisation, int? FirstYear, int? LastYear, int Mentions, IReadOnlyList<string> Sources);

    public async Task<Result<IReadOnlyList<Other>>> RunAsync(PersonId person, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.SearchRecord))
            return KernelErrors.NotPermitted;
        var mine = db.Set<PersonMention>().Where(row => row.Person == person).Select(row => row.Mention);
        var right = db.Set<OpenQuestion>().Where(question => mine.Contains(question.Left)).Select(question => new { Mention = question.Right, question.Reason });
        var left = db.Set<OpenQuestion>().Where(question => mine.Contains(question.Right)).Select(question => new { Mention = question.Left, question.Reason });
        var others = await right.Concat(left)
            .Join(db.Set<PersonMention>(), question => question.Mention, row => row.Mention, (question, row) => new { row.Person, question.Reason })
            .Join(db.Set<Person>(), other => other.Person, known => known.Id, (other, known) => new { known.Id, known.DisplayName, other.Reason })
            .Where(other => other.Id != person).ToListAsync(ct);
        var found = others.GroupBy(other => other.Id).Select(other => new Other(other.Key, other.First().DisplayName, other.First().Reason))
            .OrderBy(other => other.DisplayName, StringComparer.Ordinal).ThenBy(other => other.Person.Value).ToList();
        for (var at = 0; at < Math.Min(found.Count, MostTold); at++)
            found[at] = found[at] with { Told = await TraitsAsync(found[at].Person, ct) };
        return found;
    }

    private async Task<Traits?> TraitsAsync(PersonId person, CancellationToken ct)
    {
        var read = await deeds.RunAsync(person, null, ct);
        if (read.IsError)
            return null;
        var (works, mandates) = (read.Value.Works, read.Value.Mandates);
        var years = works.Select(work => work.Date?.Year).Concat(mandates.SelectMany(mandate => new int?[] { mandate.FirstSeen.Year, (mandate.LastSeen ?? mandate.FirstSeen).Year })).OfType<int>().ToList();
        var mentions = await db.Set<PersonMention>().CountAsync(row => row.Person == person, ct);
        var sources = works.Select(work => work.Record.Source).Concat(mandates.Select(mandate => mandate.Record.Source)).Distinct().Order(StringComparer.Ordinal).ToList();
        return new Traits(read.Value.Affiliations is [var latest, ..] ? latest.Name : null, years.Count == 0 ? null : years.Min(), years.Count == 0 ? null : years.Max(), mentions, sources);
    }
}
