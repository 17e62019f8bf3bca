using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Privacy;

/// <summary>Persons of the record who are left out of a purpose because their objection was followed.</summary>
public sealed class ExcludedSubjects(PalmaresDb db)
{
    public async Task<IReadOnlySet<Guid>> RunAsync(ProcessingPurpose purpose, CancellationToken ct) =>
        (await db.Set<Exclusion>().AsNoTracking().Where(one => one.Purpose == purpose).Select(one => one.Subject).ToListAsync(ct)).ToHashSet();
}
