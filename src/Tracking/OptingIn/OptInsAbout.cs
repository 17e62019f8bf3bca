using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Tracking.OptingIn;

/// <summary>What was asked of somebody about being seen by name, and what they answered.</summary>
internal sealed class OptInsAbout(PalmaresDb db) : IPersonalData
{
    public string Module => "tracking";

    public async Task<IReadOnlyList<KeptAbout>> AboutAsync(DataSubject subject, CancellationToken ct) =>
        [.. (await To(subject).AsNoTracking().ToListAsync(ct)).OrderBy(one => one.AskedAt).Select(one => new KeptAbout("question whether your name may stand beside your figures", one.AskedAt, new Dictionary<string, string?> { ["e-mail"] = one.Email, ["state"] = one.State.ToString() }))];

    public async Task<Erasure> EraseAsync(DataSubject subject, Pseudonym? pseudonym, CancellationToken ct)
    {
        var asked = await To(subject).ToListAsync(ct);
        foreach (var one in pseudonym is null ? [] : asked)
        {
            db.Entry(one).Property(opt => opt.Email).CurrentValue = pseudonym!.Email;
            one.State = one.State == OptInState.Agreed ? OptInState.Left : one.State;
        }

        return new Erasure(asked.Count, Erasure.Nothing.Kept);
    }

    private IQueryable<OptIn> To(DataSubject subject) => db.Set<OptIn>().Where(one => one.Email == subject.Email);
}
