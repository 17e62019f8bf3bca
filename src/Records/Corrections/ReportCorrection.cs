using System.Security.Cryptography;
using System.Text;
using Palmares.Kernel;

namespace Palmares.Records.Corrections;

/// <summary>Somebody reports that something on a page of the record is wrong. The steward answers; the reporter sees the answer by account or by a private link.</summary>
public sealed class ReportCorrection(PalmaresDb db, IdSource ids, ActLog acts, TimeProvider clock)
{
    public const int TextLimit = Correction.TextLimit;

    /// <summary>What a link is for whose holder sees their own record without an account.</summary>
    public const string OwnRecord = "own-record";

    /// <param name="Target">The id or key under which the thing has its page.</param>
    /// <param name="Source">The source of a document, the body of a group.</param>
    public sealed record Input(RecordKind Kind, string Target, string? Source, string Text);

    /// <param name="Secret">What opens the private link. Told once, kept nowhere.</param>
    public sealed record Reported(CorrectionId Correction, string Secret);

    public async Task<Result<Reported>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.SearchRecord) && by.LinkPurpose != OwnRecord)
            return KernelErrors.NotPermitted;
        if (CorrectionRules.Refusal(input.Text) is { } refusal)
            return refusal;
        if (string.IsNullOrWhiteSpace(input.Target) || input.Target.Length > Correction.TargetLimit)
            return RecordsErrors.NothingToCorrect;

        var secret = ids.NewSecret();
        var correction = new Correction
        {
            Id = ids.New<CorrectionId>(),
            Kind = input.Kind,
            Target = input.Target,
            Source = input.Source,
            State = CorrectionState.Open,
            ReportedAt = clock.GetUtcNow(),
            ReportedBy = by.Token,
            SecretHash = CorrectionRules.HashOf(secret),
        };
        db.Set<Correction>().Add(correction);
        db.Set<CorrectionStep>().Add(CorrectionRules.Step(correction, 1, CorrectionStepKind.Reported, input.Text, correction.ReportedAt, by));
        acts.Record(new CorrectionReported(correction.Id, correction.Kind), by, input.Text.Trim());
        await db.SaveChangesAsync(ct);
        return new Reported(correction.Id, secret);
    }
}

/// <summary>Who may say what when, in the story of a correction.</summary>
internal static class CorrectionRules
{
    public static Error? Refusal(string? text) => string.IsNullOrWhiteSpace(text) ? RecordsErrors.CorrectionTextMissing
        : text.Length > Correction.TextLimit ? RecordsErrors.CorrectionTextTooLong.With(text.Length, Correction.TextLimit) : null;

    /// <summary>Whether a step may follow; the state it leads to.</summary>
    /// <param name="isSteward">Stewards answer.</param>
    /// <param name="isReporter">Reporters reopen. Both may add a word while it is open.</param>
    public static Result<CorrectionState> After(CorrectionState state, CorrectionStepKind step, bool isSteward, bool isReporter) => (state, step) switch
    {
        (_, CorrectionStepKind.Reported) => RecordsErrors.ReportedAlready,
        (CorrectionState.Open, CorrectionStepKind.Noted) => isSteward || isReporter ? CorrectionState.Open : KernelErrors.NotPermitted,
        (CorrectionState.Open, CorrectionStepKind.Accepted) => isSteward ? CorrectionState.Accepted : KernelErrors.NotPermitted,
        (CorrectionState.Open, CorrectionStepKind.Declined) => isSteward ? CorrectionState.Declined : KernelErrors.NotPermitted,
        (CorrectionState.Open, CorrectionStepKind.Reopened) => RecordsErrors.OpenStill,
        (_, CorrectionStepKind.Reopened) => isSteward || isReporter ? CorrectionState.Open : KernelErrors.NotPermitted,
        _ => RecordsErrors.AnsweredAlready,
    };

    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    public static CorrectionStep Step(Correction correction, int number, CorrectionStepKind kind, string text, DateTimeOffset at, Actor by) =>
        new() { Correction = correction.Id, Number = number, Kind = kind, Text = text.Trim(), At = at, By = by.Token };
}
