using Palmares.Accounts;
using Palmares.Engagement;
using Palmares.Kernel;

namespace Palmares.Reports.Members;

/// <summary>What the record holds of the viewer's own organisation. Of no other.</summary>
/// <remarks>The organisation is the one under which the secretariat keeps the account; nobody changes his own.</remarks>
public sealed class ShowOwnFigures(ReadOwnFigures figures, NameUsers users)
{
    /// <param name="Organisation">As the account says.</param>
    public sealed record Own(string Organisation, IReadOnlyList<ReadOwnFigures.OfBody> Bodies);

    /// <returns>Without an organisation: an empty name and nothing.</returns>
    public async Task<Result<Own>> RunAsync(Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.TellStory) || by.User is not { } user)
            return KernelErrors.NotPermitted;
        var organisation = (await users.RunAsync([user], ct)).GetValueOrDefault(user)?.Organisation;
        return string.IsNullOrWhiteSpace(organisation) ? new Own("", []) : new Own(organisation, await figures.RunAsync(organisation, ct));
    }
}
