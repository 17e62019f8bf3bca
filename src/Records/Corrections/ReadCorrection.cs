using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Records.Corrections;

/// <summary>The story of a correction, for stewards, for whoever reported it, and for the holder of its private link.</summary>
public sealed class ReadCorrection(PalmaresDb db)
{
    /// <param name="ByReporter">Said by whoever reported; otherwise by a steward. No names: a steward answers for the office.</param>
    public sealed record Step(CorrectionStepKind Kind, string Text, DateTimeOffset At, bool ByReporter);

    /// <param name="MayAnswer">Whether this reader answers it.</param>
    public sealed record Story(CorrectionId Id, RecordKind Kind, string Target, string? Source, CorrectionState State, IReadOnlyList<Step> Steps, bool MayAnswer, bool IsReporter);

    public async Task<Result<Story>> RunAsync(CorrectionId correction, Actor by, CancellationToken ct)
    {
        var steward = by.May(Permission.KeepRecord);
        var found = await db.Set<Correction>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == correction, ct);
        // Whoever may not read it learns not even that there is one.
        return found is null || !(steward || IsReporter(found, by)) ? RecordsErrors.NoSuchCorrection : await StoryAsync(found, steward, IsReporter(found, by), ct);
    }

    public async Task<Result<Story>> BySecretAsync(string secret, CancellationToken ct)
    {
        var hash = CorrectionRules.HashOf(secret);
        var found = await db.Set<Correction>().AsNoTracking().SingleOrDefaultAsync(one => one.SecretHash == hash, ct);
        return found is null ? RecordsErrors.NoSuchCorrection : await StoryAsync(found, steward: false, reporter: true, ct);
    }

    internal static bool IsReporter(Correction correction, Actor by) => by.User is not null && correction.ReportedBy == by.Token;

    private async Task<Story> StoryAsync(Correction found, bool steward, bool reporter, CancellationToken ct)
    {
        var steps = await db.Set<CorrectionStep>().AsNoTracking().Where(step => step.Correction == found.Id).OrderBy(step => step.Number).ToListAsync(ct);
        return new Story(
            found.Id, found.Kind, found.Target, found.Source, found.State,
            [.. steps.Select(step => new Step(step.Kind, step.Text, step.At, step.By == found.ReportedBy || step.By == Link.Token))], steward, reporter);
    }

    /// <summary>Whoever holds the private link speaks as the reporter.</summary>
    internal static readonly Actor Link = Actor.ByLink("correction");
}
