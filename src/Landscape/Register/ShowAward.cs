using Palmares.Kernel;

namespace Palmares.Landscape.Register;

/// <summary>One award with all its points, each in one of four states.</summary>
public sealed class ShowAward(AwardRegister register)
{
    public Task<Result<AwardRecord>> RunAsync(string id, Actor by, CancellationToken ct) => Task.FromResult(Run(id, by));

    private Result<AwardRecord> Run(string id, Actor by)
    {
        if (!by.May(Permission.ReadLandscape))
            return KernelErrors.NotPermitted;
        return register.All.FirstOrDefault(award => award.Id == id) is { } award ? award : LandscapeErrors.NoSuchAward.With(id);
    }
}
