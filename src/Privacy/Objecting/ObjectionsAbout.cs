using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Privacy.Objecting;

/// <summary>Objections somebody raised. One that waits stays until it is answered; that it was answered stays always.</summary>
internal sealed class ObjectionsAbout(PalmaresDb db) : IPersonalData
{
    public string Module => "privacy";

    public async Task<IReadOnlyList<KeptAbout>> AboutAsync(DataSubject subject, CancellationToken ct) =>
        [.. (await By(subject).AsNoTracking().ToListAsync(ct)).OrderBy(one => one.RaisedAt).Select(one => new KeptAbout("objection", one.RaisedAt, new Dictionary<string, string?>
        {
            ["against"] = one.Purpose.ToString(), ["name"] = one.Name, ["text"] = one.Text, ["state"] = one.State.ToString(), ["answer"] = one.Answer,
        }))];

    public async Task<Erasure> EraseAsync(DataSubject subject, Pseudonym? pseudonym, CancellationToken ct)
    {
        var raised = await By(subject).ToListAsync(ct);
        var answered = raised.Where(one => one.State != ObjectionState.Open).ToList();
        foreach (var entry in pseudonym is null ? [] : answered.Select(one => db.Entry(one)))
        {
            entry.Property(one => one.Name).CurrentValue = pseudonym!.Name;
            entry.Property(one => one.Email).CurrentValue = pseudonym.Email;
            entry.Property(one => one.Text).CurrentValue = "";
            entry.Entity.Answer = "";
        }

        var open = raised.Count - answered.Count;
        return new Erasure(answered.Count, open > 0 ? new Dictionary<KeptReason, int> { [KeptReason.OpenObjection] = open } : Erasure.Nothing.Kept);
    }

    private IQueryable<Objection> By(DataSubject subject) => db.Set<Objection>().Where(one => one.Email == subject.Email);
}
