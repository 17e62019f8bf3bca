using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Palmares.Kernel;

/// <summary>The database session. Knows no table: each module contributes its part of the model and reaches it by <c>Set&lt;T&gt;()</c>.</summary>
/// <remarks>
/// Saving writes the recorded acts in the same transaction, under a lock that lets one writer at a time extend the chain.
/// A change without an act is a bug and throws.
/// </remarks>
public sealed class PalmaresDb(DbContextOptions<PalmaresDb> options, IEnumerable<IModelPart> parts, TimeProvider clock, IdSource ids) : DbContext(options)
{
    /// <summary>Any number will do, as long as nothing else in the database uses it.</summary>
    private const long ChainLock = 7_256_273_700;

    private readonly List<StagedAct> _staged = [];
    private ActsSince? _actsSince;

    /// <summary>The ledger as this session found it, until it changes something itself.</summary>
    public ActsSince ActsSince => _actsSince ??= new ActsSince(this);

    /// <summary>Begins a transaction that may write. On SQLite it takes the writer's place at once, in the order writers came.</summary>
    public async Task<IDbContextTransaction> BeginAsync(CancellationToken ct)
    {
        if (!Database.IsSqlite())
            return await Database.BeginTransactionAsync(ct);
        var turn = await WriterQueue.Of(Database.GetDbConnection().DataSource).EnterAsync(ct);
        try
        {
            return new QueuedTransaction(await Database.BeginTransactionAsync(ct), turn);
        }
        catch
        {
            turn.Dispose();
            throw;
        }
    }

    /// <summary>From now to the end of the transaction nobody else changes what the ledger keeps: what is counted in it still holds when it is saved. Inside a transaction it joins that.</summary>
    public async Task<WriterTurn> TakeTurnAsync(CancellationToken ct)
    {
        var turn = new WriterTurn(Database.CurrentTransaction is null ? await BeginAsync(ct) : null);
        try
        {
            if (Database.IsNpgsql())
                await Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({ChainLock})", ct);
            return turn;
        }
        catch
        {
            await turn.DisposeAsync();
            throw;
        }
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) => throw new NotSupportedException("Use SaveChangesAsync.");

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        RefuseChangesWithoutAct();
        _actsSince = null;
        if (_staged.Count == 0)
            return await SaveUnledgeredAsync(acceptAllChangesOnSuccess, cancellationToken);

        var own = Database.CurrentTransaction is null ? await BeginAsync(cancellationToken) : null;
        try
        {
            await ExtendChainAsync(cancellationToken);
            var written = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
            if (own is not null)
                await own.CommitAsync(cancellationToken);
            return written;
        }
        finally
        {
            if (own is not null)
                await own.DisposeAsync();
        }
    }

    private async Task<int> SaveUnledgeredAsync(bool acceptAllChangesOnSuccess, CancellationToken ct)
    {
        if (Database.CurrentTransaction is not null || !Database.IsSqlite())
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, ct);
        using var turn = await WriterQueue.Of(Database.GetDbConnection().DataSource).EnterAsync(ct);
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, ct);
    }

    /// <summary>Drops what was changed and recorded and never kept, after a transaction was rolled back.</summary>
    internal void Forget()
    {
        ChangeTracker.Clear();
        _staged.Clear();
    }

    internal void Stage(StagedAct act) => _staged.Add(act);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        KernelConventions.Apply(configurationBuilder, parts.Select(part => part.GetType().Assembly).Distinct(), Database.ProviderName!);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var part in parts)
            part.Apply(modelBuilder);
        foreach (var key in modelBuilder.Model.GetEntityTypes().SelectMany(entity => entity.GetKeys()).SelectMany(key => key.Properties))
        {
            if (TypedIdKinds.IsUuid(key.ClrType) || TypedIdKinds.IsText(key.ClrType))
                key.ValueGenerated = ValueGenerated.Never;
        }
    }

    private void RefuseChangesWithoutAct()
    {
        if (_staged.Count > 0)
            return;
        var changed = ChangeTracker.Entries()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .Where(entry => !Ledgering.IsUnledgered(entry.Metadata))
            .Select(entry => entry.Metadata.ClrType.Name)
            .Distinct()
            .ToList();
        if (changed.Count > 0)
            throw new InvalidOperationException($"A state change without an act: {string.Join(", ", changed)}.");
    }

    private async Task ExtendChainAsync(CancellationToken ct)
    {
        if (Database.IsNpgsql())
            await Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({ChainLock})", ct);
        var last = await Set<ActEntry>().AsNoTracking().OrderByDescending(e => e.Sequence).Select(e => new { e.Sequence, e.Hash }).FirstOrDefaultAsync(ct);
        var (sequence, previous) = (last?.Sequence ?? 0, last?.Hash ?? ActChain.Start);
        foreach (var staged in _staged)
        {
            var entry = Entry(staged, ++sequence, previous);
            previous = entry.Hash;
            Set<ActEntry>().Add(entry);
        }

        _staged.Clear();
    }

    private ActEntry Entry(StagedAct staged, long sequence, string previous)
    {
        var now = clock.GetUtcNow();
        var at = new DateTimeOffset(now.Ticks - (now.Ticks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);
        var salt = ids.NewSecret();
        var noteSalt = staged.Note is null ? null : ids.NewSecret();
        var payload = ActChain.Commit(salt, staged.Payload);
        var note = staged.Note is null ? null : ActChain.Commit(noteSalt!, staged.Note);
        return new ActEntry
        {
            Sequence = sequence,
            Name = staged.Name,
            At = at,
            Actor = staged.Actor,
            Payload = staged.Payload,
            PayloadSalt = salt,
            PayloadCommitment = payload,
            Note = staged.Note,
            NoteSalt = noteSalt,
            NoteCommitment = note,
            PreviousHash = previous,
            Hash = ActChain.Hash(sequence, staged.Name, at, staged.Actor, payload, note, previous),
        };
    }
}
