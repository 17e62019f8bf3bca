using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Privacy.Stating;

[ActName("privacy.processing-stated")]
public sealed record ProcessingStated(ProcessingId Processing, ProcessingPurpose Purpose, int Version) : Act;

/// <summary>The organisation states what it uses personal data for, on which basis, how long, and where to object. What stood before stays to be read.</summary>
public sealed class StateProcessing(PalmaresDb db, ActLog acts, IdSource ids, TimeProvider clock)
{
    public sealed record Input
    {
        public required ProcessingPurpose Purpose { get; init; }
        public ControllerRole Role { get; init; }
        public required string Why { get; init; }
        public LegalBasis Basis { get; init; }

        /// <summary>The provision, or the interest and how it was weighed.</summary>
        public required string BasisWords { get; init; }
        public required string Data { get; init; }
        public required string Recipients { get; init; }
        public int? RetentionMonths { get; init; }
        public required string RetentionWords { get; init; }

        /// <summary>Risks to people and what is done about them. Asked for where people are followed.</summary>
        public string? Assessment { get; init; }
        public DateOnly? AssessedOn { get; init; }
        public string? AssessedBy { get; init; }

        /// <summary>What somebody on the roll accepts.</summary>
        public string? Terms { get; init; }

        /// <summary>Of the roll: whether the laureate's word takes the name off at once. Left out, it is asked for.</summary>
        public RollRemoval? Removal { get; init; }
        public required string Desk { get; init; }
    }

    public async Task<Result<ProcessingId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.KeepPrivacy))
            return KernelErrors.NotPermitted;
        var now = clock.GetUtcNow();
        if (StatingRules.Refuse(input, DateOnly.FromDateTime(now.UtcDateTime)) is { } refusal)
            return refusal;

        var earlier = await db.Set<Processing>().Where(one => one.Purpose == input.Purpose).ToListAsync(ct);
        foreach (var standing in earlier.Where(one => one.WithdrawnAt is null))
            standing.WithdrawnAt = now;
        var stated = new Processing
        {
            Id = ids.New<ProcessingId>(), Purpose = input.Purpose, Version = earlier.Count + 1, Role = input.Role, Why = input.Why.Trim(), Basis = input.Basis, BasisWords = input.BasisWords.Trim(), Data = input.Data.Trim(),
            Recipients = input.Recipients.Trim(), RetentionMonths = input.RetentionMonths, RetentionWords = input.RetentionWords.Trim(), Assessment = Given(input.Assessment), AssessedOn = input.AssessedOn,
            AssessedBy = Given(input.AssessedBy), Terms = Given(input.Terms), Removal = ProcessingRules.NeedsTerms(input.Purpose) ? input.Removal ?? RollRemoval.OnRequest : null, Desk = input.Desk.Trim(), StatedAt = now, StatedBy = by.Token,
        };
        db.Set<Processing>().Add(stated);
        acts.Record(new ProcessingStated(stated.Id, stated.Purpose, stated.Version), by);
        await db.SaveChangesAsync(ct);
        return stated.Id;
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

internal static class StatingRules
{
    private const int MostMonths = 1200;

    public static Error? Refuse(StateProcessing.Input input, DateOnly today) =>
        Text(input.Why, PrivacyErrors.WhyMissing, "Why") ?? Text(input.BasisWords, PrivacyErrors.BasisMissing, "BasisWords") ?? Text(input.Data, PrivacyErrors.DataMissing, "Data")
        ?? Text(input.Recipients, PrivacyErrors.RecipientsMissing, "Recipients")
        ?? (input.RetentionMonths is < 1 or > MostMonths ? PrivacyErrors.RetentionOutOfBounds.With(input.RetentionMonths.Value) : null)
        ?? Text(input.RetentionWords, PrivacyErrors.RetentionMissing, "RetentionWords")
        ?? Assessed(input, today)
        ?? (ProcessingRules.NeedsTerms(input.Purpose) && string.IsNullOrWhiteSpace(input.Terms) ? PrivacyErrors.TermsMissing : null)
        ?? Long(input.Terms, "Terms")
        ?? (Addresses.LooksRight(input.Desk) ? null : PrivacyErrors.DeskMissing);

    private static Error? Assessed(StateProcessing.Input input, DateOnly today)
    {
        var whole = !string.IsNullOrWhiteSpace(input.Assessment) && input.AssessedOn is not null && !string.IsNullOrWhiteSpace(input.AssessedBy);
        if (ProcessingRules.NeedsAssessment(input.Purpose) && !whole)
            return PrivacyErrors.AssessmentMissing;
        if (input.AssessedOn > today)
            return PrivacyErrors.AssessedInFuture;
        return Long(input.Assessment, "Assessment") ?? (input.AssessedBy?.Trim().Length > Processing.NameLimit ? PrivacyErrors.TextTooLong.With(input.AssessedBy.Trim().Length, Processing.NameLimit).At("AssessedBy") : null);
    }

    private static Error? Text(string text, Error missing, string place) => string.IsNullOrWhiteSpace(text) ? missing : Long(text, place);

    private static Error? Long(string? text, string place) => text?.Trim().Length > Processing.TextLimit ? PrivacyErrors.TextTooLong.With(text.Trim().Length, Processing.TextLimit).At(place) : null;
}
