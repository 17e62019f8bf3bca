using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Review.Listing;

/// <summary>Somebody keeps a search under a name; the same name again replaces it.</summary>
public sealed class SaveSearch(PalmaresDb db, ActLog acts, IdSource ids, ListSeen list)
{
    public sealed record Input(string Name, string? Search, string? Columns = null, string? Sort = null, string? Formula = null);

    public async Task<Result<SavedSearchId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.SignedIn) || by.User is not { } user)
            return KernelErrors.NotPermitted;
        var name = (input.Name ?? "").Trim();
        if (name.Length is 0 or > SavedSearch.NameLimit)
            return ReviewErrors.SearchNameNeeded.With(SavedSearch.NameLimit);
        if ((input.Columns?.Length ?? 0) > SavedSearch.ColumnsLimit || (input.Sort?.Length ?? 0) > SavedSearch.ColumnsLimit)
            return ReviewErrors.TooLong.With(SavedSearch.ColumnsLimit).At("Columns");
        // A search that would be refused is not kept.
        var tried = await list.RunAsync(new(input.Search, input.Columns, input.Sort, input.Formula, Page: 1), by, ct);
        if (tried.IsError)
            return tried.Error;

        var own = await db.Set<SavedSearch>().Where(s => s.User == user).ToListAsync(ct);
        var search = own.Find(s => s.Name == name);
        if (search is null && own.Count >= SavedSearch.PerUser)
            return ReviewErrors.SearchesFull.With(SavedSearch.PerUser);
        if (search is null)
            db.Set<SavedSearch>().Add(search = new SavedSearch { Id = ids.New<SavedSearchId>(), User = user, Name = name, Search = "", Columns = "", Sort = "", Formula = "" });
        (search.Search, search.Columns, search.Sort, search.Formula) = (input.Search?.Trim() ?? "", input.Columns?.Trim() ?? "", input.Sort?.Trim() ?? "", input.Formula?.Trim() ?? "");
        acts.Record(new SearchSaved(search.Id), by);
        await db.SaveChangesAsync(ct);
        return search.Id;
    }
}

public sealed class RemoveSearch(PalmaresDb db, ActLog acts)
{
    public async Task<Result<Done>> RunAsync(SavedSearchId id, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.SignedIn) || by.User is not { } user)
            return KernelErrors.NotPermitted;
        var search = await db.Set<SavedSearch>().SingleOrDefaultAsync(s => s.Id == id && s.User == user, ct);
        if (search is null)
            return ReviewErrors.NoSuchSearch;
        db.Set<SavedSearch>().Remove(search);
        acts.Record(new SearchRemoved(id), by);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}

/// <summary>The searches somebody keeps, by name.</summary>
public sealed class ListSearches(PalmaresDb db)
{
    public sealed record Kept(SavedSearchId Id, string Name, string Search, string Columns, string Sort, string Formula);

    public async Task<Result<IReadOnlyList<Kept>>> RunAsync(Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.SignedIn))
            return KernelErrors.NotPermitted;
        var user = by.User ?? default;
        return Result<IReadOnlyList<Kept>>.Of(await db.Set<SavedSearch>().AsNoTracking().Where(s => s.User == user).OrderBy(s => s.Name)
            .Select(s => new Kept(s.Id, s.Name, s.Search, s.Columns, s.Sort, s.Formula)).ToListAsync(ct));
    }
}
