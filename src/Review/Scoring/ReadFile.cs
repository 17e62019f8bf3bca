using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review.Scoring;

/// <summary>A file of a nomination for its judge. Where names are hidden there are no files: nobody can tell what they name.</summary>
public sealed class ReadFile(MayJudge mayJudge, Sight sight, ReadNomination texts, ReadNominationFile files)
{
    public async Task<Result<ReadNominationFile.Content>> RunAsync(AssignmentId id, NominationFileId file, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.Score))
            return KernelErrors.NotPermitted;
        if (await mayJudge.AssignmentAsync(id, by, ct) is not { } assignment || await sight.HidesNomineesAsync(assignment.Edition, by, ct))
            return ReviewErrors.NoSuchAssignment;
        // Of the nomination as it stands, not of an earlier sending.
        var text = await texts.RunAsync(assignment.Nomination, ct);
        return !text.IsError && text.Value.Answers.Any(answer => answer.Field.Type == FieldType.File && answer.Values.Contains(file.ToString()))
            ? await files.RunAsync(assignment.Nomination, file, ct)
            : ReviewErrors.NoSuchAssignment;
    }
}
