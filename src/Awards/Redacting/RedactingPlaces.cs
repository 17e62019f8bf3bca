using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards.Redacting;

/// <summary>A place of a nomination with the texts in it.</summary>
/// <param name="Question">Of an answer.</param>
/// <param name="By">Of an endorsement: who wrote it.</param>
internal sealed record RedactingPlace(RedactionPlace Place, string Part, IReadOnlyList<string> Texts, FormField? Question = null, string? By = null);

/// <summary>The places of a nomination in which passages can be blacked out. Pure.</summary>
internal static class RedactingPlaces
{
    /// <summary>Empty ones are left out; a choice and a file hold no passage.</summary>
    public static IReadOnlyList<RedactingPlace> Of(NominationText text)
    {
        IEnumerable<RedactingPlace> all =
        [
            new(RedactionPlace.Statement, "", [text.Statement]),
            new(RedactionPlace.CitationDraft, "", [text.CitationDraft]),
            new(RedactionPlace.Claims, "", [.. text.Claims.SelectMany(claim => claim.Evidence.Select(line => line.Text).Prepend(claim.Text))]),
            .. text.Answers.Where(answer => answer.Field.Type is FieldType.ShortText or FieldType.LongText or FieldType.Link or FieldType.Number or FieldType.Date)
                .Select(answer => new RedactingPlace(RedactionPlace.Answer, answer.Field.Code, answer.Values, answer.Field)),
            .. text.Endorsements.Select(one => new RedactingPlace(RedactionPlace.Endorsement, one.Id.ToString(), [one.Relationship, one.Text], By: one.Name)),
        ];
        return [.. all.Select(place => place with { Texts = [.. place.Texts.Where(words => words.Length > 0)] }).Where(place => place.Texts.Count > 0)];
    }
}

internal static class RedactingQueries
{
    /// <summary>Nominations that were sent, once whoever runs the edition may see them.</summary>
    public static IQueryable<Nomination> ToRedact(this PalmaresDb db) => db.Set<Nomination>().Where(n => n.State == NominationState.Submitted && !db.Sealed().Any(s => s == n.EditionId));

    /// <summary>What is blacked out in a nomination, also in what another brought in that became one with it.</summary>
    public static IQueryable<Redaction> Redactions(this PalmaresDb db, NominationId id) =>
        db.Set<Redaction>().Where(one => one.NominationId == id || db.Set<Nomination>().Any(n => n.Id == one.NominationId && n.MergedInto == id));

    /// <summary>Whether its judges read, or will read, without names.</summary>
    public static bool IsHidden(Edition edition) => edition.ReadWithoutNames() && edition.Phase <= EditionPhase.Reviewing;
}
