using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Records.Reading;

/// <summary>Others who may be this person: the linking could not tell, and nobody has decided.</summary>
public sealed class ListMaybeSame(PalmaresDb db)
{
    public sealed record Other(PersonId Person, string DisplayName, string Reason);

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
        return others.GroupBy(other => other.Id).Select(other => new Other(other.Key, other.First().DisplayName, other.First().Reason))
            .OrderBy(other => other.DisplayName, StringComparer.Ordinal).ToList();
    }
}
