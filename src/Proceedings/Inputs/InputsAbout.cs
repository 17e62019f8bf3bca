using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Proceedings.Inputs;

/// <summary>Inputs recorded under somebody's address. They are papers of the proceedings and stay.</summary>
internal sealed class InputsAbout(PalmaresDb db) : IPersonalData
{
    public string Module => "proceedings";

    public async Task<IReadOnlyList<KeptAbout>> AboutAsync(DataSubject subject, CancellationToken ct) =>
        [.. (await By(subject).AsNoTracking().ToListAsync(ct)).OrderBy(one => one.RecordedAt).Select(one => new KeptAbout("input recorded for you", one.RecordedAt, new Dictionary<string, string?> { ["author"] = one.Author, ["e-mail"] = one.AuthorEmail, ["text"] = one.Text }))];

    public async Task<Erasure> EraseAsync(DataSubject subject, Pseudonym? pseudonym, CancellationToken ct) =>
        await By(subject).CountAsync(ct) is > 0 and var count ? new Erasure(0, new Dictionary<KeptReason, int> { [KeptReason.Proceedings] = count }) : Erasure.Nothing;

    private IQueryable<ReceivedInput> By(DataSubject subject) => db.Set<ReceivedInput>().Where(one => one.AuthorEmail == subject.Email);
}
