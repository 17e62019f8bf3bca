using Palmares.Kernel;

namespace Palmares.Privacy.Answering;

[ActName("privacy.person-erased")]
public sealed record PersonErased(Guid Pseudonym, int Erased, int Kept) : Act;

/// <summary>Takes somebody out of everything but what must stay. Acts hold no names, so the ledger verifies as before.</summary>
public sealed class ErasePerson(PalmaresDb db, ActLog acts, IdSource ids, IEnumerable<IPersonalData> sources)
{
    /// <param name="User">The account with the address, where there is one.</param>
    /// <param name="Preview">Only says what would happen.</param>
    public sealed record Input(string Email, UserId? User, string Reason, bool Preview);

    public sealed record Part(string Module, int Erased, IReadOnlyDictionary<KeptReason, int> Kept);

    /// <param name="Pseudonym">Null for a preview.</param>
    public sealed record Outcome(string? Pseudonym, IReadOnlyList<Part> Parts)
    {
        public int Erased => Parts.Sum(part => part.Erased);

        public int Kept => Parts.Sum(part => part.Kept.Values.Sum());
    }

    public async Task<Result<Outcome>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.KeepPrivacy))
            return KernelErrors.NotPermitted;
        if (!Addresses.LooksRight(input.Email))
            return PrivacyErrors.AddressMissing;
        if (by.User is { } self && self == input.User)
            return PrivacyErrors.NotOneself;
        if (!input.Preview && string.IsNullOrWhiteSpace(input.Reason))
            return PrivacyErrors.ErasureReasonMissing;
        var subject = new DataSubject(Addresses.Fold(input.Email), input.User);
        var foreseen = await EachAsync(subject, null, ct);
        if (input.Preview)
            return new Outcome(null, foreseen);
        if (foreseen.Sum(part => part.Erased) == 0)
            return PrivacyErrors.NothingToErase;

        var pseudonym = Pseudonym.Draw(ids);
        var outcome = new Outcome(pseudonym.Word, await EachAsync(subject, pseudonym, ct));
        acts.Record(new PersonErased(pseudonym.Id, outcome.Erased, outcome.Kept), by, input.Reason.Trim());
        await db.SaveChangesAsync(ct);
        return outcome;
    }

    private async Task<List<Part>> EachAsync(DataSubject subject, Pseudonym? pseudonym, CancellationToken ct)
    {
        var parts = new List<Part>();
        foreach (var source in sources.OrderBy(one => one.Module, StringComparer.Ordinal))
        {
            var erasure = await source.EraseAsync(subject, pseudonym, ct);
            if (erasure.Erased > 0 || erasure.Kept.Count > 0)
                parts.Add(new Part(source.Module, erasure.Erased, erasure.Kept));
        }

        return parts;
    }
}
