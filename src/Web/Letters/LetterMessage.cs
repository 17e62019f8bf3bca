using MimeKit;
using MimeKit.Text;
using Palmares.Letters.Carrying;

namespace Palmares.Web.Letters;

/// <summary>A letter as it travels: UTF-8, marked as written by software (RFC 3834), the same Message-ID at every attempt, and how to refuse it (RFC 2369, RFC 8058).</summary>
internal static class LetterMessage
{
    public static MimeMessage Of(Outgoing letter, string from)
    {
        var to = MailboxAddress.Parse(letter.To);
        to.Name = letter.Name;
        var message = new MimeMessage { Subject = letter.Subject, Body = new TextPart(TextFormat.Plain) { Text = letter.Text }, MessageId = $"{letter.Id}@{letter.Domain}", Date = letter.QueuedAt };
        message.From.Add(MailboxAddress.Parse(from));
        message.To.Add(to);
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        message.Body.Headers.Add(HeaderId.ContentLanguage, letter.Language);
        if (letter.Unsubscribe is { } unsubscribe)
        {
            message.Headers.Add(HeaderId.ListUnsubscribe, $"<{unsubscribe}>");
            // RFC 8058 asks for https: over plain http a mail program opens the page instead.
            if (unsubscribe.Scheme == Uri.UriSchemeHttps)
                message.Headers.Add(HeaderId.ListUnsubscribePost, "List-Unsubscribe=One-Click");
        }

        return message;
    }
}
