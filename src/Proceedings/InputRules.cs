using Palmares.Kernel;

namespace Palmares.Proceedings;

/// <summary>What makes an input complete.</summary>
internal static class InputRules
{
    public static Error? Fault(ReceiveInput.Input input, DateOnly today)
    {
        if (input.Target.Fault() is { } target)
            return target;
        if (string.IsNullOrWhiteSpace(input.OnBehalfOf))
            return ProceedingsErrors.OnBehalfOfMissing;
        if (input.OnBehalfOf.Length > ReceivedInput.OnBehalfOfLength || input.Author?.Length > ReceivedInput.AuthorLength)
            return ProceedingsErrors.NameTooLong.With(ReceivedInput.OnBehalfOfLength);
        if (string.IsNullOrWhiteSpace(input.Text))
            return ProceedingsErrors.InputTextMissing;
        if (input.Text.Length > ReceivedInput.TextLength)
            return ProceedingsErrors.InputTextTooLong.With(input.Text.Length, ReceivedInput.TextLength);
        if (input.ReceivedOn > today)
            return ProceedingsErrors.ReceivedInFuture;
        if (!string.IsNullOrWhiteSpace(input.AuthorEmail) && !LooksLikeEmail(input.AuthorEmail.Trim()))
            return ProceedingsErrors.EmailUnclear;
        return Unattached(input);
    }

    /// <summary>An input that somebody else wrote down is worth no more than what it can be held against.</summary>
    private static Error? Unattached(ReceiveInput.Input input) => input.Channel switch
    {
        InputChannel.Email when input.Original is null => ProceedingsErrors.OriginalMissing,
        InputChannel.Document when input.Document is null && input.Original is null => ProceedingsErrors.DocumentMissing,
        InputChannel.Meeting when input.Meeting is null => ProceedingsErrors.MeetingMissing,
        _ => null,
    };

    private static bool LooksLikeEmail(string email)
    {
        var at = email.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at == email.LastIndexOf('@') && at < email.Length - 1 && email.Length <= ReceivedInput.EmailLength && !email.Any(c => char.IsWhiteSpace(c) || char.IsControl(c));
    }
}
