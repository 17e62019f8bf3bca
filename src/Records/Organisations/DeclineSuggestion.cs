using Palmares.Kernel;

namespace Palmares.Records.Organisations;

/// <summary>A steward says no to a suggestion; it is not made again.</summary>
public sealed class DeclineSuggestion(PalmaresDb db, ActLog acts, TimeProvider clock)
{
    public sealed record Input(StatementKind Kind, string Organisation, string Other);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.KeepRecord))
            return KernelErrors.NotPermitted;
        var organisation = OrganisationKey.Of(input.Organisation);
        if (organisation.Value.Length is 0 or > OrganisationStatement.NameLimit)
            return RecordsErrors.OrganisationMissing;
        var other = SuggestOrganisations.Other(new(input.Kind, input.Organisation, input.Other, 0, null));
        if (other.Length is 0 or > OrganisationStatement.NameLimit)
            return RecordsErrors.OtherMissing;
        if (await db.Set<DeclinedSuggestion>().FindAsync([input.Kind, organisation, other], ct) is not null)
            return Done.Value;

        db.Set<DeclinedSuggestion>().Add(new DeclinedSuggestion { Kind = input.Kind, Organisation = organisation, Other = other, At = clock.GetUtcNow(), By = by.Token });
        acts.Record(new OrganisationSuggestionDeclined(input.Kind, organisation, input.Kind == StatementKind.Category ? null : new OrganisationKey(other)), by);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}
