namespace Palmares.Linkage.Running;

/// <summary>Goes through the pairs of all blocks on all threads, in pieces of even work.</summary>
internal sealed class PairScan(MentionTable table, Blocks blocks, CompiledComparison[] comparisons, PatternSpace space)
{
    private const int PairsInPiece = 1 << 18;

    /// <summary>Whether a pair that stands in several rules is taken under each; for training, rule by rule.</summary>
    public bool EveryRule { get; init; }

    /// <summary>Which blocks to leave out; null = none.</summary>
    public Func<Block, bool>? Skip { get; init; }

    /// <summary>Pairs that are not worth asking everything about; null = all are.</summary>
    public Func<Screen>? Screening { get; init; }

    /// <summary>Rows that are new: pairs of two others are left out; null = every row is.</summary>
    public bool[]? New { get; init; }

    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <returns>The sinks, one a thread.</returns>
    public IReadOnlyList<T> Run<T>(Func<T> sink, Action<long, long>? progress, CancellationToken ct)
        where T : PairSink
    {
        var pieces = Pieces();
        var sinks = new List<T>();
        var next = -1;
        var failed = 0;
        void Work()
        {
            var own = sink();
            lock (sinks)
                sinks.Add(own);
            var tile = new TileScorer(table, blocks, comparisons, space, EveryRule, screen: Screening?.Invoke());
            for (var at = Interlocked.Increment(ref next); at < pieces.Count && Volatile.Read(ref failed) == 0; at = Interlocked.Increment(ref next))
            {
                ct.ThrowIfCancellationRequested();
                Run(pieces[at], tile, own);
                progress?.Invoke(at, pieces.Count);
            }
        }
        void Guarded()
        {
            try
            {
                Work();
            }
            finally
            {
                // Whoever ends, by fault or because nothing is left, ends the others.
                if (Volatile.Read(ref next) < pieces.Count)
                    Interlocked.Exchange(ref failed, 1);
            }
        }
        try
        {
            Task.WaitAll([.. Enumerable.Range(0, Math.Max(1, Threads)).Select(_ => Task.Factory.StartNew(Guarded, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default))], CancellationToken.None);
        }
        catch (AggregateException fault)
        {
            ct.ThrowIfCancellationRequested();
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(fault.InnerExceptions[0]).Throw();
        }
        return sinks;
    }

    private void Run(Piece piece, TileScorer tile, PairSink sink)
    {
        for (var at = piece.From; at < piece.To; at++)
        {
            var block = blocks.All[at];
            if (Skip?.Invoke(block) == true)
                continue;
            if (New is not null)
            {
                if (piece is { Row: 0, Column: 0 } or { Row: < 0 })
                    tile.WithNew(block, New, sink);
            }
            else if (piece.Row < 0)
                tile.Whole(block, sink);
            else
                tile.Tile(block, piece.Row, piece.Column, sink);
        }
    }

    private List<Piece> Pieces()
    {
        var pieces = new List<Piece>();
        long pairs = 0;
        var from = 0;
        for (var at = 0; at < blocks.All.Count; at++)
        {
            var block = blocks.All[at];
            if (block.OnlyNeighbours || block.Count <= TileScorer.Side)
            {
                pairs += block.OnlyNeighbours ? block.Count : (long)block.Count * block.Count / 2;
                if (pairs < PairsInPiece)
                    continue;
                pieces.Add(new Piece(from, at + 1));
            }
            else
            {
                if (from < at)
                    pieces.Add(new Piece(from, at));
                for (var row = 0; row < block.Count; row += TileScorer.Side)
                    for (var column = row; column < block.Count; column += TileScorer.Side)
                        pieces.Add(new Piece(at, at + 1, row, column));
            }
            (from, pairs) = (at + 1, 0);
        }
        if (from < blocks.All.Count)
            pieces.Add(new Piece(from, blocks.All.Count));
        return pieces;
    }

    private readonly record struct Piece(int From, int To, int Row = -1, int Column = -1);
}
