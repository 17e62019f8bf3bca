using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Records;

namespace Palmares.Awards.Nominating;

/// <summary>Somebody begins a nomination: whom, and for what. The rest is drafted later.</summary>
public sealed class StartNomination(PalmaresDb db, ActLog acts, IdSource ids, TimeProvider clock)
{
    /// <param name="Nominee">Chosen from the record; null when a name was typed.</param>
    /// <param name="OnBehalfOf">The secretary's only: who sent the nomination, as received.</param>
    public sealed record Input(
        EditionId Edition,
        CategoryId Category,
        PersonId? Nominee,
        string NomineeName,
        string NomineeEmail,
        string? NomineeOrganisation,
        Nominator Nominator,
        string? OnBehalfOf = null);

    /// <summary>Who nominates, as the account says.</summary>
    public sealed record Nominator(string Name, string? Email = null, string? Organisation = null, PersonId? Person = null);

    public async Task<Result<NominationId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.Nominate) || by.User is not { } user)
            return KernelErrors.NotPermitted;
        var edition = await db.EditionAsync(input.Edition, ct);
        if (edition is null || edition.Categories.All(c => c.Id != input.Category))
            return AwardsErrors.NoSuchEdition;
        if (NominatingGate.Closed(edition, clock.GetUtcNow()) is { } closed)
            return closed;
        if (Check(input, by) is { } error)
            return error;
        var behalf = !string.IsNullOrWhiteSpace(input.OnBehalfOf);
        var admission = behalf ? null : await db.AdmissionAsync(edition.Id, input.Category, user, ct);
        if (edition.Terms is { ByInvitation: true } && !behalf && admission is null)
            return NominatingErrors.ByInvitationOnly;
        if (await AlreadyAsync(input, user, ct))
            return AwardsErrors.AlreadyNominated;

        var nomination = Make(input, user, edition, admission?.Organisation ?? input.Nominator.Organisation, await NominationNumbers.DrawAsync(db, ids, edition, ct));
        db.Set<Nomination>().Add(nomination);
        acts.Record(new NominationStarted(nomination.Id, edition.Id, nomination.Nominee, nomination.OnBehalfOf is not null), by);
        await db.SaveChangesAsync(ct);
        return nomination.Id;
    }

    private static Error? Check(Input input, Actor by)
    {
        if (string.IsNullOrWhiteSpace(input.NomineeName) || input.NomineeName.Length > Nomination.NameLimit)
            return AwardsErrors.NomineeNeeded;
        if (!Addresses.LooksRight(input.NomineeEmail))
            return AwardsErrors.NomineeEmailNeeded;
        var behalf = !string.IsNullOrWhiteSpace(input.OnBehalfOf);
        if (behalf && !by.Is(Role.Secretary))
            return AwardsErrors.OnBehalfIsForSecretary;
        // A secretary runs the programme and has no candidates of their own.
        if (!behalf && !by.Is(Role.Nominator))
            return AwardsErrors.OnBehalfNeeded;
        var same = input.Nominee is { } person && person == input.Nominator.Person;
        return same || Addresses.Same(input.NomineeEmail, input.Nominator.Email) ? AwardsErrors.NotYourself : null;
    }

    private async Task<bool> AlreadyAsync(Input input, UserId user, CancellationToken ct)
    {
        var email = Addresses.Fold(input.NomineeEmail);
        return await db.Set<Nomination>().AnyAsync(
            n => n.CategoryId == input.Category && n.Nominator == user && n.State != NominationState.Withdrawn && n.OnBehalfOf == input.OnBehalfOf
                && (n.NomineeEmail == email || n.Nominee == input.Nominee),
            ct);
    }

    private Nomination Make(Input input, UserId user, Edition edition, string? organisation, string number)
    {
        edition.LastNumber++;
        return new Nomination
        {
            Id = ids.New<NominationId>(),
            EditionId = edition.Id,
            CategoryId = input.Category,
            Number = number,
            Nominee = input.Nominee ?? ids.New<PersonId>(),
            NomineeInRecord = input.Nominee is not null,
            NomineeName = input.NomineeName.Trim(),
            NomineeEmail = Addresses.Fold(input.NomineeEmail),
            NomineeOrganisation = input.NomineeOrganisation?.Trim(),
            Nominator = user,
            NominatorName = input.Nominator.Name,
            NominatorOrganisation = organisation,
            NominatorPerson = input.Nominator.Person,
            OnBehalfOf = string.IsNullOrWhiteSpace(input.OnBehalfOf) ? null : input.OnBehalfOf.Trim(),
            SavedAt = clock.GetUtcNow(),
        };
    }
}
