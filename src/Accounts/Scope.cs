using Palmares.Kernel;

namespace Palmares.Accounts;

/// <summary>What an access token is good for: a kind of thing and whether to read or write it, over all its owner may or over one item.</summary>
/// <remarks>Written <c>nominations:read</c> or <c>nominations:read#0192…</c>.</remarks>
public sealed record Scope(string Name, Guid? Item = null)
{
    /// <summary>The scope as written; null where there is none of this name, or it is none of single items.</summary>
    public static Scope? Parse(string text)
    {
        var parts = text.Trim().Split('#', 2);
        if (Scopes.Find(parts[0]) is not { } kind)
            return null;
        if (parts.Length == 1)
            return new Scope(kind.Name);
        return kind.PerItem && Guid.TryParse(parts[1], out var item) ? new Scope(kind.Name, item) : null;
    }

    public override string ToString() => Item is null ? Name : $"{Name}#{Item}";
}

/// <summary>Every scope there is.</summary>
public static class Scopes
{
    /// <param name="Name">As it is written.</param>
    /// <param name="What">English, the key of its translations.</param>
    /// <param name="Leaves">What a token with it may ask leave for, as far as its owner may.</param>
    /// <param name="PerItem">Whether it can be narrowed to one item.</param>
    public sealed record Kind(string Name, string What, IReadOnlyList<Permission> Leaves, bool PerItem = false);

    public static readonly IReadOnlyList<Kind> All =
    [
        new("editions:read", "Read editions with their dates, categories and criteria", [Permission.SignedIn, Permission.RunProgramme]),
        new("nominations:read", "Read nominations with their endorsers' and consent's state", [Permission.SignedIn, Permission.Nominate, Permission.RunProgramme], PerItem: true),
        new("nominations:write", "Start, draft, send and withdraw nominations, and ask endorsers", [Permission.SignedIn, Permission.Nominate, Permission.RunProgramme], PerItem: true),
        new("consents:read", "Read where nominations about oneself stand", [Permission.SignedIn, Permission.AnswerNomination]),
        new("scores:read", "Read what one is to judge, and one's own score sheets", [Permission.SignedIn, Permission.Score]),
        new("scores:write", "Keep and hand in one's own score sheets", [Permission.SignedIn, Permission.Score]),
        new("results:read", "Read computed results, once scoring is over", [Permission.SignedIn, Permission.SeeResults]),
        new("roll:read", "Read the roll of laureates", [Permission.SignedIn]),
        new("landscape:read", "Read the register of other bodies' awards", [Permission.SignedIn, Permission.ReadLandscape]),
        new("landscape:write", "Propose cells of the register, and remark on them", [Permission.SignedIn, Permission.ReadLandscape, Permission.FeedLandscape, Permission.KeepLandscape, Permission.ReadDocuments]),
    ];

    public static Kind? Find(string name) => All.FirstOrDefault(kind => kind.Name == name);

    /// <summary>What tokens with these scopes may ask leave for.</summary>
    public static IEnumerable<Permission> Leaves(IEnumerable<Scope> scopes) => scopes.SelectMany(scope => Find(scope.Name)?.Leaves ?? []).Append(Permission.SignedIn).Distinct();
}
