using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Kernel;
using Palmares.Records;

namespace Palmares.Tracking;

public readonly record struct OptInId(Guid Value) : ITypedId<OptInId>
{
    public static OptInId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public enum OptInState
{
    Asked,
    Agreed,
    Declined,

    /// <summary>Agreed once, and left.</summary>
    Left,
}

/// <summary>A person was asked whether their name may stand beside their figures, and saw record and figures before answering.</summary>
internal sealed class OptIn
{
    public required OptInId Id { get; init; }

    public required PersonId Person { get; init; }

    public required string Email { get; init; }

    /// <summary>Of the private link, which stays: one can leave at any time.</summary>
    public required string SecretHash { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    public OptInState State { get; set; }

    public DateTimeOffset? AnsweredAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<OptIn>
    {
        public void Configure(EntityTypeBuilder<OptIn> builder)
        {
            builder.ToTable("tracking_opt_ins");
            builder.HasKey(one => one.Id);
            builder.Property(one => one.Email).HasMaxLength(Addresses.Longest);
            builder.Property(one => one.SecretHash).HasMaxLength(64);
            builder.HasIndex(one => one.SecretHash).IsUnique();
            builder.HasIndex(one => one.Person);
        }
    }
}

/// <summary>Who agreed that their name stands beside their figures, as the persons they are today; nobody while the purpose is not stated, nor whose objection was followed.</summary>
public sealed class OptedIn(PalmaresDb db, ResolvePerson resolve, Privacy.ProcessingStands stands, Privacy.ExcludedSubjects excluded)
{
    public async Task<IReadOnlySet<PersonId>> RunAsync(CancellationToken ct)
    {
        var seen = new HashSet<PersonId>();
        if (!await stands.RunAsync(ProcessingPurpose.Tracking, ct))
            return seen;
        var left = await excluded.RunAsync(ProcessingPurpose.Tracking, ct);
        foreach (var person in await db.Set<OptIn>().AsNoTracking().Where(one => one.State == OptInState.Agreed).Select(one => one.Person).ToListAsync(ct))
        {
            var today = await resolve.RunAsync(person, ct);
            if (!today.IsError && !left.Contains(today.Value.Value) && !left.Contains(person.Value))
                seen.Add(today.Value);
        }

        return seen;
    }
}
