namespace Palmares.Kernel;

/// <summary>Somebody data is about, by the address they are known under here.</summary>
/// <param name="Email">Folded.</param>
/// <param name="User">The account with that address, where there is one.</param>
public sealed record DataSubject(string Email, UserId? User);

/// <summary>One thing kept about somebody, as that person may have it.</summary>
/// <param name="What">The kind of thing, in the singular: "nomination".</param>
/// <param name="At">Since when; null where that is not kept.</param>
/// <param name="Fields">What stands in it, field by field.</param>
public sealed record KeptAbout(string What, DateTimeOffset? At, IReadOnlyDictionary<string, string?> Fields);

/// <summary>Why something about a person stays although it was asked to be erased.</summary>
public enum KeptReason
{
    /// <summary>The public roll names the person; an objection against the roll is the way.</summary>
    PublicRoll,

    /// <summary>An edition in which they stand or speak is not over.</summary>
    RunningEdition,

    /// <summary>A decision rests on the marks they gave.</summary>
    Marks,

    /// <summary>It is a paper of the proceedings.</summary>
    Proceedings,

    /// <summary>Nobody else could run the installation.</summary>
    LastSecretary,

    /// <summary>An objection that waits for its answer.</summary>
    OpenObjection,
}

/// <summary>What an erasure does in one module.</summary>
/// <param name="Erased">Things whose personal content is taken out.</param>
/// <param name="Kept">How many stay, by reason.</param>
public sealed record Erasure(int Erased, IReadOnlyDictionary<KeptReason, int> Kept)
{
    public static readonly Erasure Nothing = new(0, new Dictionary<KeptReason, int>());
}

/// <summary>A module's answer to somebody who asks what is kept about them, or wants it erased.</summary>
public interface IPersonalData
{
    /// <summary>The module, as it stands in the export.</summary>
    string Module { get; }

    /// <summary>All the person may have. What others wrote in confidence, and what panels marked, is not part of it, whether there is any or not.</summary>
    Task<IReadOnlyList<KeptAbout>> AboutAsync(DataSubject subject, CancellationToken ct);

    /// <summary>Puts the pseudonym where the person stood, without saving; only counts when it is null.</summary>
    Task<Erasure> EraseAsync(DataSubject subject, Pseudonym? pseudonym, CancellationToken ct);
}

/// <summary>What stands in somebody's place after an erasure. Nothing leads back from it.</summary>
public sealed record Pseudonym(Guid Id)
{
    private const string Letters = "BCDFGHJKLMNPQRSTVWXZ23456789";

    public static Pseudonym Draw(IdSource ids) => new(ids.NewGuid());

    /// <summary>Eight letters of the part of the id that is drawn by chance; they make no word.</summary>
    public string Word => string.Concat(Id.ToByteArray().Skip(8).Select(one => Letters[one % Letters.Length]));

    public string Name => $"Erased {Word}";

    /// <summary>An address no letter can go to.</summary>
    public string Email => $"{Word.ToLowerInvariant()}@erased.invalid";
}

/// <summary>Data of one purpose that goes when its stated period is over.</summary>
public interface IRetained
{
    ProcessingPurpose Purpose { get; }

    /// <summary>Takes out what ended before that day, without saving; only counts when <paramref name="remove"/> is false.</summary>
    /// <returns>How many things it is.</returns>
    Task<int> EndedAsync(DateTimeOffset before, bool remove, CancellationToken ct);
}
