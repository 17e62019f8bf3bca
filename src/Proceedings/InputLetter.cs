using Palmares.Kernel;

namespace Palmares.Proceedings;

/// <summary>The letter that asks the author of an input whether it was recorded right.</summary>
internal static class InputLetter
{
    public static Mail Write(ReceivedInput input, string link) => new(
        input.AuthorEmail!,
        $"Your input was recorded: {input.TargetLabel}",
        $"""
        Dear {input.Author ?? input.OnBehalfOf},

        An input of {input.OnBehalfOf} about "{input.TargetLabel}", received on {input.ReceivedOn:yyyy-MM-dd}, was recorded as received.

        Read what was recorded, confirm it or correct it here. You need no account:
        {link}

        Until you answer, the input is shown as "as received, not yet confirmed".
        """);
}
