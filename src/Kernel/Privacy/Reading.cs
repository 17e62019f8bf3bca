using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Palmares.Kernel;

/// <summary>What was read that is about somebody.</summary>
public enum ReadThing
{
    Nomination,

    /// <summary>The list of an edition's nominations with what the rules said of each.</summary>
    Screening,

    /// <summary>Everything kept about one person.</summary>
    PersonalData,
}

/// <summary>Somebody read something on a day. Once a day is enough: that it was read counts, not how often.</summary>
[Unledgered]
public sealed class Reading
{
    public const int LabelLimit = 120;

    public required DateOnly Day { get; init; }

    /// <summary>As the ledger writes actors.</summary>
    public required string Reader { get; init; }

    public required ReadThing Thing { get; init; }

    public required Guid Subject { get; init; }

    /// <summary>A number or a slug that people know it by, in capitals; never a name.</summary>
    public required string Label { get; init; }

    /// <summary>The first time that day.</summary>
    public required DateTimeOffset At { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Reading>
    {
        public void Configure(EntityTypeBuilder<Reading> builder)
        {
            builder.ToTable("kernel_readings");
            builder.HasKey(reading => new { reading.Day, reading.Reader, reading.Thing, reading.Subject });
            builder.Property(reading => reading.Reader).HasMaxLength(100);
            builder.Property(reading => reading.Label).HasMaxLength(LabelLimit);
            builder.HasIndex(reading => reading.At);
        }
    }
}

/// <summary>Writes down who read what. Reading is no change of state: it stands beside the ledger, not in it.</summary>
public sealed class ReadLog(PalmaresDb db, TimeProvider clock)
{
    /// <summary>The software itself reads without leaving a line.</summary>
    public async Task NoteAsync(ReadThing thing, Guid subject, string label, Actor by, CancellationToken ct)
    {
        if (by.Origin == ActorOrigin.System)
            return;
        var now = clock.GetUtcNow();
        var (day, reader) = (DateOnly.FromDateTime(now.UtcDateTime), by.LedgerToken);
        if (await db.Set<Reading>().AnyAsync(one => one.Day == day && one.Reader == reader && one.Thing == thing && one.Subject == subject, ct))
            return;
        var line = db.Set<Reading>().Add(new Reading { Day = day, Reader = reader, Thing = thing, Subject = subject, Label = label.ToUpperInvariant(), At = now });
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // The same reader in a second window was a moment earlier: the line stands already.
        }

        line.State = EntityState.Detached;
    }
}
