using Palmares.Kernel;
using Palmares.Proceedings;

namespace Palmares.Landscape.Drafting;

[ActName("landscape.text-adopted")]
public sealed record TextAdopted(TextId Text, TextVersionId Adopted, TextKind Kind, string Hash) : Act;

/// <summary>The present version is adopted by a meeting and the document that records it. Nothing may be open, and criteria must be whole.</summary>
public sealed class AdoptText(PalmaresDb db, ActLog acts, FindDocument documents, TimeProvider clock)
{
    public sealed record Input(TextId Text, string Meeting, string Document);

    public async Task<Result<TextVersionId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.KeepLandscape))
            return KernelErrors.NotPermitted;
        if (await db.TextAsync(input.Text, ct) is not { } text)
            return LandscapeErrors.NoSuchText;
        if (text.Current.AdoptedAt is not null)
            return LandscapeErrors.AlreadyAdopted;
        if (DraftingRules.NotReady(text) is { } error)
            return error;
        if (input.Meeting.Trim().Length is 0 or > TextVersion.MeetingLength)
            return LandscapeErrors.MeetingNeeded;
        if (string.IsNullOrWhiteSpace(input.Document))
            return LandscapeErrors.AdoptingDocumentNeeded;
        var document = await documents.RunAsync(input.Document, by, ct);
        if (document.IsError)
            return LandscapeErrors.DocumentNotRegistered.With(input.Document.Trim());

        var version = text.Current;
        (version.AdoptedAt, version.AdoptedByMeeting, version.AdoptedByDocument, version.Hash) = (clock.GetUtcNow(), input.Meeting.Trim(), document.Value.Number, DraftingRules.Hash(version.Clauses));
        acts.Record(new TextAdopted(text.Id, version.Id, text.Kind, version.Hash), by);
        await db.SaveChangesAsync(ct);
        return version.Id;
    }
}
