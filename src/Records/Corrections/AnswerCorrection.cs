using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Records.Corrections;

/// <summary>The next step of a correction: a steward accepts or declines it, either side adds a word, the reporter reopens it.</summary>
public sealed class AnswerCorrection(PalmaresDb db, ActLog acts, TimeProvider clock)
{
    public sealed record Input(CorrectionId Correction, CorrectionStepKind Step, string Text);

    public async Task<Result<CorrectionState>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var steward = by.May(Permission.KeepRecord);
        var correction = await db.Set<Correction>().SingleOrDefaultAsync(one => one.Id == input.Correction, ct);
        if (correction is null || !(steward || ReadCorrection.IsReporter(correction, by)))
            return RecordsErrors.NoSuchCorrection;
        return await StepAsync(correction, input.Step, input.Text, steward, ReadCorrection.IsReporter(correction, by), by, ct);
    }

    /// <summary>The reporter's word by the private link: a note, or a reopening.</summary>
    public async Task<Result<CorrectionState>> BySecretAsync(string secret, CorrectionStepKind step, string text, CancellationToken ct)
    {
        var hash = CorrectionRules.HashOf(secret);
        var correction = await db.Set<Correction>().SingleOrDefaultAsync(one => one.SecretHash == hash, ct);
        return correction is null ? RecordsErrors.NoSuchCorrection : await StepAsync(correction, step, text, isSteward: false, isReporter: true, ReadCorrection.Link, ct);
    }

    private async Task<Result<CorrectionState>> StepAsync(Correction correction, CorrectionStepKind step, string text, bool isSteward, bool isReporter, Actor by, CancellationToken ct)
    {
        if (CorrectionRules.Refusal(text) is { } refusal)
            return refusal;
        var after = CorrectionRules.After(correction.State, step, isSteward, isReporter);
        if (after.IsError)
            return after.Error;

        var number = await db.Set<CorrectionStep>().CountAsync(one => one.Correction == correction.Id, ct) + 1;
        correction.State = after.Value;
        db.Set<CorrectionStep>().Add(CorrectionRules.Step(correction, number, step, text, clock.GetUtcNow(), by));
        acts.Record(new CorrectionAnswered(correction.Id, step, after.Value), by, text.Trim());
        await db.SaveChangesAsync(ct);
        return after.Value;
    }
}
