using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Proceedings.Inputs;

[ActName("proceedings.input-confirmed")]
public sealed record InputConfirmed(InputId Input) : Act;

[ActName("proceedings.input-corrected")]
public sealed record InputCorrected(InputId Input, InputId Correction) : Act;

/// <summary>The author of an input reads what was recorded for it.</summary>
public sealed class ReadConfirmation(PalmaresDb db)
{
    public sealed record View(string OnBehalfOf, string? Author, string About, string Text, DateOnly ReceivedOn);

    public async Task<Result<View>> RunAsync(string secret, CancellationToken ct)
    {
        var hash = SecretLink.Hash(secret);
        var input = await db.Set<ReceivedInput>().AsNoTracking().SingleOrDefaultAsync(one => one.ConfirmHash == hash, ct);
        return input is null ? ProceedingsErrors.LinkSpent : new View(input.OnBehalfOf, input.Author, input.TargetLabel, input.Text, input.ReceivedOn);
    }
}

/// <summary>The author confirms an input, or corrects it. The link in the letter is the leave, and answers once. What was recorded first stays as it was received.</summary>
public sealed class AnswerInput(PalmaresDb db, ActLog acts, IdSource ids, TimeProvider clock)
{
    /// <param name="Correction">What should stand instead; null confirms.</param>
    public sealed record Input(string Secret, string? Correction = null);

    public async Task<Result<Done>> RunAsync(Input answer, Actor by, CancellationToken ct)
    {
        var hash = SecretLink.Hash(answer.Secret);
        if (await db.Set<ReceivedInput>().SingleOrDefaultAsync(one => one.ConfirmHash == hash, ct) is not { } input)
            return ProceedingsErrors.LinkSpent;
        if (answer.Correction?.Length > ReceivedInput.TextLength)
            return ProceedingsErrors.InputTextTooLong.With(answer.Correction.Length, ReceivedInput.TextLength).At("Correction");

        input.ConfirmHash = null;
        input.AnsweredAt = clock.GetUtcNow();
        if (string.IsNullOrWhiteSpace(answer.Correction) || answer.Correction.Trim() == input.Text)
        {
            input.Standing = InputStanding.Confirmed;
            acts.Record(new InputConfirmed(input.Id), by);
        }
        else
        {
            var correction = Corrected(input, answer.Correction.Trim(), ids.New<InputId>(), clock.GetUtcNow());
            input.Standing = InputStanding.Corrected;
            db.Set<ReceivedInput>().Add(correction);
            acts.Record(new InputCorrected(input.Id, correction.Id), by);
        }

        await db.SaveChangesAsync(ct);
        return Done.Value;
    }

    private static ReceivedInput Corrected(ReceivedInput input, string text, InputId id, DateTimeOffset now) => new()
    {
        Id = id, Kind = input.Kind, TargetReference = input.TargetReference, TargetLabel = input.TargetLabel, TargetPath = input.TargetPath, OnBehalfOf = input.OnBehalfOf,
        Author = input.Author, AuthorEmail = input.AuthorEmail, Text = text, Channel = InputChannel.Email, Document = input.Document, Meeting = input.Meeting, Original = input.Original,
        ReceivedOn = DateOnly.FromDateTime(now.UtcDateTime), Access = input.Access, Standing = InputStanding.Confirmed, AnsweredAt = now, Corrects = input.Id, RecordedAt = now,
    };
}
