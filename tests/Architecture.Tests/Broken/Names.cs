using Palmares.Kernel;

namespace Palmares.Architecture.Tests.Broken.Names;

public sealed class NominationManager;

public sealed class ScoreDto;

public static class CommonThings;

public sealed class ServicesOffered;

public static class TwiceErrors
{
    public static readonly Error One = Error.Invalid("This is wrong.");
    public static readonly Error Two = Error.Invalid("This is wrong.");
    public static readonly Error Three = Error.Invalid("This is wrong too.", code: "Four");
}

public static class NoErrors;
