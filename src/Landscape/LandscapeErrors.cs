using Palmares.Kernel;

namespace Palmares.Landscape;

public static class LandscapeErrors
{
    public static readonly Error NoSuchAward = Error.NotFound("There is no award '{0}' in the register.");
}
