using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Records.Organisations;

/// <summary>A steward states that a name is another spelling of an organisation, that an organisation was part of another, or of what kind it is. Can be withdrawn at any time.</summary>
public sealed class StateOrganisation(PalmaresDb db, OrganisationBooks books, IdSource ids, ActLog acts, TimeProvider clock)
{
    /// <param name="Organisation">The name or key it is about.</param>
    /// <param name="Other">The other organisation's name or key, or the category.</param>
    /// <param name="From">First year, month or day; null when not known. Not for aliases.</param>
    /// <param name="To">Last year, month or day; null when not known or it goes on.</param>
    public sealed record Input(StatementKind Kind, string Organisation, string Other, string Reason, string? From = null, string? To = null);

    public async Task<Result<StatementId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.KeepRecord))
            return KernelErrors.NotPermitted;
        var book = await books.OpenAsync(ct);
        if (OrganisationRules.Refusal(input, book) is { } refusal)
            return refusal;

        var about = book.Of(input.Organisation);
        var statement = new OrganisationStatement
        {
            Id = ids.New<StatementId>(),
            Kind = input.Kind,
            Organisation = input.Kind == StatementKind.Alias ? OrganisationKey.Of(input.Organisation) : about,
            Other = input.Kind == StatementKind.Category ? null : book.Of(input.Other),
            Category = input.Kind == StatementKind.Category ? input.Other.Trim() : null,
            From = OrganisationRules.Date(input.From),
            To = OrganisationRules.Date(input.To),
            Reason = input.Reason.Trim(),
            At = clock.GetUtcNow(),
            By = by.Token,
        };
        db.Set<OrganisationStatement>().Add(statement);
        acts.Record(new OrganisationStated(statement.Id, statement.Kind, statement.Organisation, statement.Other), by, statement.Reason);
        await db.SaveChangesAsync(ct);
        return statement.Id;
    }
}

/// <summary>What may be stated about organisations.</summary>
internal static class OrganisationRules
{
    public static Error? Refusal(StateOrganisation.Input input, OrganisationBook book)
    {
        if (OrganisationKey.Of(input.Organisation).Value.Length == 0)
            return RecordsErrors.OrganisationMissing;
        if (string.IsNullOrWhiteSpace(input.Other) || (input.Kind != StatementKind.Category && OrganisationKey.Of(input.Other).Value.Length == 0))
            return RecordsErrors.OtherMissing;
        if (string.IsNullOrWhiteSpace(input.Reason))
            return RecordsErrors.ReasonMissing;
        if (input.Reason.Length > OrganisationStatement.ReasonLimit)
            return RecordsErrors.ReasonTooLong.With(input.Reason.Length, OrganisationStatement.ReasonLimit);
        if (input.Organisation.Length > OrganisationStatement.NameLimit || input.Other.Length > (input.Kind == StatementKind.Category ? OrganisationStatement.CategoryLimit : OrganisationStatement.NameLimit))
            return RecordsErrors.NameTooLong;
        return RefusedDates(input) ?? RefusedTie(input, book);
    }

    public static PartialDate? Date(string? text) => PartialDate.TryParse(text?.Trim(), out var date) ? date : null;

    private static Error? RefusedDates(StateOrganisation.Input input)
    {
        foreach (var (text, place) in new[] { (input.From, nameof(input.From)), (input.To, nameof(input.To)) })
        {
            if (!string.IsNullOrWhiteSpace(text) && Date(text) is null)
                return RecordsErrors.NotADate.With(text).At(place);
        }

        return Date(input.From) is { } from && Date(input.To) is { } to && to.Latest < from.Earliest ? RecordsErrors.EndsBeforeItBegins : null;
    }

    private static Error? RefusedTie(StateOrganisation.Input input, OrganisationBook book)
    {
        if (input.Kind == StatementKind.Category)
            return book.CategoriesOf(book.Of(input.Organisation)).Any(known => known.Category == input.Other.Trim() && known.From == Date(input.From) && known.To == Date(input.To)) ? RecordsErrors.StatedAlready : null;
        var (about, other) = (book.Of(input.Organisation), book.Of(input.Other));
        if (about == other)
            return OrganisationKey.Of(input.Organisation) == OrganisationKey.Of(input.Other) ? RecordsErrors.OfItself : RecordsErrors.StatedAlready;
        if (input.Kind == StatementKind.Alias)
            return book.Resolve(OrganisationKey.Of(input.Organisation)) != OrganisationKey.Of(input.Organisation) ? RecordsErrors.AliasAlready : null;
        return book.IsAbove(about, other) ? RecordsErrors.PartOfItself : null;
    }
}
