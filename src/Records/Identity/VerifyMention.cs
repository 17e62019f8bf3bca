using Palmares.Kernel;

namespace Palmares.Records.Identity;

/// <summary>A steward has checked that a mention belongs to the person it stands with; no later linking takes it away.</summary>
public sealed class VerifyMention(PalmaresDb db, IMentionSource source, IdSource ids, ActLog acts, TimeProvider clock, RebuildSearch search)
{
    public sealed record Input(MentionId Mention, Grounds Grounds);

    public async Task<Result<DecisionId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.DecideIdentity))
            return KernelErrors.NotPermitted;
        if (DecisionStep.Check(input.Grounds) is { } refusal)
            return refusal;
        var row = await db.Set<PersonMention>().FindAsync([input.Mention], ct);
        if (row is null)
            return RecordsErrors.NoSuchMention;

        var person = await db.Set<Person>().FindAsync([row.Person], ct);
        db.ChangeTracker.Clear();
        IReadOnlyList<MentionId> bound = person?.PrimaryMention is { } primary && primary != input.Mention ? [input.Mention, primary] : [input.Mention];
        return await new DecisionStep(db, source, ids, acts, clock, search).RunAsync(DecisionKind.Verify, bound, [], null, input.Grounds, by, ct);
    }
}
