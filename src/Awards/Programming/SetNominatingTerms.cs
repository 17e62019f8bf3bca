using Palmares.Kernel;

namespace Palmares.Awards.Programming;

/// <summary>The secretary says who may nominate in an edition and how often, until nominating ends. What was sent before stays sent.</summary>
public sealed class SetNominatingTerms(PalmaresDb db, ActLog acts)
{
    public sealed record Input(EditionId Edition, bool ByInvitation, int? PerNominator, QuotaKind NominatorKind, int? PerOrganisation, QuotaKind OrganisationKind);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.RunProgramme))
            return KernelErrors.NotPermitted;
        await using var turn = await db.TakeTurnAsync(ct);
        var edition = await db.EditionAsync(input.Edition, ct);
        if (edition is null)
            return AwardsErrors.NoSuchEdition;
        if (edition.Phase > EditionPhase.Nominating)
            return AwardsErrors.NotNominating;
        var facts = new NominatingTermsFacts(input.ByInvitation, input.PerNominator, input.NominatorKind, input.PerOrganisation, input.OrganisationKind);
        if (LimitRules.CheckTerms(facts) is { } error)
            return error;

        if (edition.Terms is { } kept)
            kept.Take(facts);
        else
            db.Set<NominatingTerms>().Add(NominatingTerms.Of(edition.Id, facts));
        acts.Record(new NominatingTermsSet(edition.Id, facts.ByInvitation, facts.PerNominator, facts.NominatorKind, facts.PerOrganisation, facts.OrganisationKind), by);
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync(ct);
        return Done.Value;
    }
}
