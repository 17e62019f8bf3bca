using System.Security.Cryptography;
using MimeKit;
using Palmares.Kernel;
using Palmares.Letters;
using Palmares.Letters.Bouncing;

namespace Palmares.Web.Letters;

/// <summary>Reads a report of delivery (RFC 3464) out of the message file that came back.</summary>
public static class DeliveryReports
{
    /// <summary>Bytes; a report with the whole letter in it is smaller.</summary>
    public const int Largest = 5_000_000;

    public static Result<TakeReport.Input> Read(byte[] file)
    {
        if (file.Length is 0 or > Largest)
            return LettersErrors.NotAReport;
        try
        {
            using var message = MimeMessage.Load(new MemoryStream(file));
            var status = message.BodyParts.OfType<MessageDeliveryStatus>().FirstOrDefault();
            if (status is null)
                return LettersErrors.NotAReport;
            // The first group is about the message, each further one about an address.
            var failures = status.StatusGroups.Skip(1).Where(group => string.Equals(group["Action"]?.Trim(), "failed", StringComparison.OrdinalIgnoreCase)).Select(Failure).OfType<TakeReport.Failure>().ToList();
            return failures.Count == 0 ? LettersErrors.NothingFailed : new TakeReport.Input(Convert.ToHexStringLower(SHA256.HashData(file)), LetterOf(message), failures);
        }
        catch (FormatException)
        {
            return LettersErrors.NotAReport;
        }
    }

    private static TakeReport.Failure? Failure(HeaderList group)
    {
        // Where the letter was sent to, before anybody forwarded it.
        var address = Address(group["Original-Recipient"]) ?? Address(group["Final-Recipient"]);
        return address is null ? null : new TakeReport.Failure(address, group["Status"]?.Trim() ?? "", group["Diagnostic-Code"]?.Trim() ?? "");
    }

    /// <summary><c>rfc822; amina@example.org</c>.</summary>
    private static string? Address(string? field)
    {
        var address = field?[(field.IndexOf(';', StringComparison.Ordinal) + 1)..].Trim().Trim('<', '>');
        return Addresses.LooksRight(address) ? address : null;
    }

    /// <summary>Our letter's number stands in its Message-ID, which the report holds with the letter or its headers.</summary>
    private static Guid? LetterOf(MimeMessage report)
    {
        var id = report.BodyParts.OfType<MessagePart>().Select(part => part.Message?.MessageId).FirstOrDefault(found => found is not null)
            ?? report.BodyParts.OfType<TextPart>().Where(part => part.ContentType.IsMimeType("text", "rfc822-headers")).Select(part => HeadersOf(part)["Message-ID"]).FirstOrDefault(found => found is not null);
        return Guid.TryParse(id?.Trim().Trim('<', '>').Split('@')[0], out var letter) ? letter : null;
    }

    private static HeaderList HeadersOf(TextPart part)
    {
        using var text = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(part.Text.TrimEnd() + "\r\n\r\n"));
        return HeaderList.Load(text);
    }
}
