using Palmares.Awards;
using Palmares.Awards.Nominating;
using Palmares.Kernel;

namespace Palmares.Web.Api.V1;

/// <summary>A page of a list: only what the caller may see is listed and counted.</summary>
internal sealed record Listed<T>(IReadOnlyList<T> Items, int Total, int Page, int Size, string? Next)
{
    public const int Most = 100;

    /// <param name="all">What the caller may see, in order.</param>
    /// <param name="address">Of the list, without its page.</param>
    public static Listed<T> Of(IReadOnlyList<T> all, int? page, int? size, string address)
    {
        var (number, each) = (Math.Max(1, page ?? 1), Math.Clamp(size ?? 20, 1, Most));
        var items = all.Skip((number - 1) * each).Take(each).ToList();
        var next = number * each < all.Count ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}page={number + 1}&size={each}") : null;
        return new(items, all.Count, number, each, next);
    }
}

internal sealed record Made(Guid Id, string Url);

internal sealed record NominationListed(NominationId Id, string Number, EditionId Edition, string Nominee, string Category, NominationState State, Consent Consent, Eligibility Eligibility, int EndorsementsGiven, DateTimeOffset SavedAt, string Url)
{
    public static NominationListed Of(ListNominations.Line line) =>
        new(line.Id, line.Number, line.Edition, line.NomineeName, line.Category, line.State, line.Consent, line.Eligibility, line.EndorsementsGiven, line.SavedAt, $"/api/v1/nominations/{line.Id}");
}

internal sealed record NominationRead(
    NominationId Id, string Number, string Edition, string Category, NominationState State, NomineeRead Nominee, string Nominator, string? OnBehalfOf, string Statement, string CitationDraft, IReadOnlyList<ClaimRead> Claims,
    Consent Consent, Eligibility Eligibility, string? EligibilityReason, DateTimeOffset SavedAt, DateTimeOffset? SubmittedAt, int Revision, IReadOnlyList<MissingRead> Missing, string Endorsements, string ConsentState)
{
    public static NominationRead Of(ShowNomination.View view) => new(
        view.Id, view.Number, view.Edition.Slug, view.Category.Code, view.State, new(view.NomineeInRecord ? view.Nominee.Value : null, view.NomineeName, view.NomineeEmail, view.NomineeOrganisation), view.NominatorName, view.OnBehalfOf,
        view.Statement, view.CitationDraft, [.. view.Claims.Select(ClaimRead.Of)], view.Consent, view.Eligibility, view.EligibilityReason, view.SavedAt, view.SubmittedAt, view.Revision,
        view.State == NominationState.Draft ? [.. view.Missing.Select(MissingRead.Of)] : [], $"/api/v1/nominations/{view.Id}/endorsements", $"/api/v1/nominations/{view.Id}/consent");
}

internal sealed record NomineeRead(Guid? Person, string Name, string Email, string? Organisation);

internal sealed record ClaimRead(string Text, IReadOnlyList<LineRead> Lines)
{
    public static ClaimRead Of(ShowNomination.ClaimView claim) => new(claim.Text, [.. claim.Lines.Select(line => new LineRead(line.Line.Source.Source, line.Line.Source.Key, line.Line.Text, line.Line.Snapshot.Value, line.Contest.ToString()))]);
}

internal sealed record LineRead(string Source, string Key, string Text, string Snapshot, string Contest);

internal sealed record MissingRead(string Code, string? Place, string Message, string? Mend)
{
    public static MissingRead Of(Error error) => new(error.Code, error.Place, error.Message, error.Mend);
}

internal sealed record NominationForm(string Edition, string Category, NomineeForm Nominee, string? OnBehalfOf = null);

/// <param name="Person">The record's person, where the nominee stands in it.</param>
internal sealed record NomineeForm(string Name, string Email, string? Organisation = null, Guid? Person = null);

/// <param name="Answers">To the questions of the edition's form, by their codes; left out they stay as they are.</param>
internal sealed record DraftForm(string Statement, string CitationDraft, IReadOnlyList<ClaimForm> Claims, IReadOnlyDictionary<string, IReadOnlyList<string>>? Answers = null);

/// <param name="Lines">Lines of the nominee's record that show it.</param>
internal sealed record ClaimForm(string Text, IReadOnlyList<LineForm>? Lines = null);

internal sealed record LineForm(string Source, string Key, string Text);

internal sealed record WithdrawalForm(string? Reason = null);

internal sealed record EndorserForm(string Name, string Email, string? Organisation = null, EndorsementId? Instead = null);

internal sealed record EndorserRead(EndorsementId Id, string Name, string Email, string? Organisation, EndorsementState State, DateTimeOffset InvitedAt, DateTimeOffset? RemindedAt)
{
    public static EndorserRead Of(ShowNomination.EndorserView view) => new(view.Id, view.Name, view.Email, view.Organisation, view.State, view.InvitedAt, view.RemindedAt);
}

internal sealed record ConsentRead(NominationId Nomination, Consent Consent);
