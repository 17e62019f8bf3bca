using Palmares.Kernel;
using Palmares.Proceedings;

namespace Palmares.Landscape;

/// <summary>An origin that was checked: its document is registered, and its access class is known.</summary>
public sealed record CheckedOrigin(string Member, bool OnBehalf, string? Document, AccessClass Access, UserId? RecordedBy, DateTimeOffset At);

/// <summary>Checks from whom an input comes. A document must stand in the register, so that its access class is inherited.</summary>
public sealed class TakeOrigin(FindDocument documents, TimeProvider clock)
{
    public async Task<Result<CheckedOrigin>> RunAsync(Origin origin, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.FeedLandscape))
            return KernelErrors.NotPermitted;
        var member = origin.Member.Trim();
        if (member.Length is 0 or > Contributed.MemberLength)
            return LandscapeErrors.MemberNeeded.With(Contributed.MemberLength);
        if (origin.OnBehalf && !by.May(Permission.KeepLandscape))
            return LandscapeErrors.OnBehalfIsForKeepers;
        if (string.IsNullOrWhiteSpace(origin.Document))
            return new CheckedOrigin(member, origin.OnBehalf, null, AccessClass.MembersOnly, by.User, clock.GetUtcNow());
        var document = await documents.RunAsync(origin.Document, by, ct);
        if (document.IsError)
            return LandscapeErrors.DocumentNotRegistered.With(origin.Document.Trim());
        // Inputs are the members' own, even where the document they came by is public.
        var access = document.Value.Access == AccessClass.Public ? AccessClass.MembersOnly : document.Value.Access;
        return new CheckedOrigin(member, origin.OnBehalf, document.Value.Number, access, by.User, clock.GetUtcNow());
    }
}
