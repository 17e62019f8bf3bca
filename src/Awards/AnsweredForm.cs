using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards;

/// <summary>A question with what was answered.</summary>
public sealed record AnsweredField(FormField Field, IReadOnlyList<string> Values);

/// <summary>Answers and the questions they were given to.</summary>
internal static class AnsweredForm
{
    /// <summary>A draft answers what is asked now; what was sent stays with what was asked then.</summary>
    public static async Task<IReadOnlyList<FormField>> FormOfAsync(this PalmaresDb db, Nomination nomination, CancellationToken ct)
    {
        var versions = db.Set<FormVersion>().AsNoTracking().Where(version => version.EditionId == nomination.EditionId);
        var json = nomination.State == NominationState.Draft
            ? await versions.OrderByDescending(version => version.Number).Select(version => version.Json).FirstOrDefaultAsync(ct)
            : await versions.Where(version => version.Id == nomination.Form).Select(version => version.Json).FirstOrDefaultAsync(ct);
        return json is null ? [] : FormText.Read(json);
    }

    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Values(this Nomination nomination) => nomination.Answers
        .GroupBy(answer => answer.Field).ToDictionary(group => group.Key, group => (IReadOnlyList<string>)[.. group.OrderBy(answer => answer.Position).Select(answer => answer.Value)]);

    /// <summary>The questions that are asked of it, answered or not.</summary>
    public static IReadOnlyList<AnsweredField> Answered(this Nomination nomination, IReadOnlyList<FormField> form)
    {
        var values = nomination.Values();
        return [.. FormRules.Asked(form, values).Select(field => new AnsweredField(field, values.GetValueOrDefault(field.Code, [])))];
    }
}
