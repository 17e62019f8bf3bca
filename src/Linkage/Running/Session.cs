namespace Palmares.Linkage.Running;

/// <summary>A table made ready for pairs under a spec: derived columns, names, comparisons, blocks.</summary>
internal sealed class Session
{
    /// <param name="given">What is to be linked.</param>
    /// <param name="spec">How.</param>
    /// <param name="options">With what.</param>
    /// <param name="withBlocks">Whether pairs will be looked for.</param>
    /// <param name="basis">What is linked already: rarity is counted there.</param>
    public Session(MentionTable given, LinkageSpec spec, LinkageOptions options, bool withBlocks = true, Basis? basis = null)
    {
        SpecCheck.Demand(spec);
        Spec = spec;
        Options = options;
        Table = Derivations.Extend(given, spec.Derive);
        Names = NameIndex.Read(Table, spec, basis?.Names.Frequency);
        var checks = new LevelChecks(Table, Names, spec.Comparisons, basis?.Checks);
        Comparisons = new CompiledComparison[spec.Comparisons.Count];
        try
        {
            Parallel.For(0, Comparisons.Length, at => Comparisons[at] = new CompiledComparison(Table, Names, checks, spec.Comparisons[at]));
        }
        catch (AggregateException faults)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(faults.InnerExceptions[0]).Throw();
        }
        Space = new PatternSpace(Comparisons);
        Blocks = new Blocks(Table, Names, withBlocks ? spec : spec with { Blocking = [] });
    }

    public LinkageSpec Spec { get; private set; }

    public LinkageOptions Options { get; }

    public MentionTable Table { get; }

    public NameIndex Names { get; }

    public CompiledComparison[] Comparisons { get; }

    public PatternSpace Space { get; }

    public Blocks Blocks { get; }

    public PairWeights Weights => new(Spec, Comparisons, Space);

    public PairScan Scan(bool everyRule = false, Func<Block, bool>? skip = null, Func<Screen>? screening = null, bool[]? isNew = null) =>
        new(Table, Blocks, Comparisons, Space) { EveryRule = everyRule, Skip = skip, Screening = screening, New = isNew, Threads = Options.Threads };

    public TileScorer Tile() => new(Table, Blocks, Comparisons, Space, everyRule: true, everySource: true);

    /// <summary>From here on with the probabilities of a trained spec.</summary>
    public void Adopt(LinkageSpec trained) => Spec = trained;
}

/// <summary>A table as far as others are measured by it.</summary>
internal sealed record Basis(MentionTable Table, NameIndex Names, LevelChecks Checks);
