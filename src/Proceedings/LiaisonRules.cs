using Palmares.Kernel;

namespace Palmares.Proceedings;

/// <summary>What makes a liaison statement complete.</summary>
internal static class LiaisonRules
{
    public static Error? Fault(DraftLiaison.Input input, DateOnly today)
    {
        var addressees = Addressees(input.ForAction, [], input.ForInformation);
        return Fault(input.From, input.Title, input.Text, addressees) ?? (
            input.Deadline < today ? ProceedingsErrors.DeadlinePast
            : input.Deadline is null && addressees.Any(one => one.Purpose == LiaisonPurpose.Action) ? ProceedingsErrors.DeadlineMissing
            : input.Approval?.Length > LiaisonStatement.ApprovalLength ? ProceedingsErrors.LineTooLong.With(LiaisonStatement.ApprovalLength).At("Approval")
            : input.Contact?.Length > LiaisonStatement.ContactLength ? ProceedingsErrors.LineTooLong.With(LiaisonStatement.ContactLength).At("Contact")
            : input.Target?.Fault());
    }

    public static Error? Fault(string from, string title, string text, IReadOnlyList<Addressee> addressees) =>
        string.IsNullOrWhiteSpace(from) || from.Length > LiaisonStatement.FromLength ? ProceedingsErrors.LiaisonFromMissing
        : string.IsNullOrWhiteSpace(title) ? ProceedingsErrors.TitleMissing
        : title.Length > LiaisonStatement.TitleLength ? ProceedingsErrors.TitleTooLong.With(title.Length, LiaisonStatement.TitleLength)
        : string.IsNullOrWhiteSpace(text) ? ProceedingsErrors.LiaisonTextMissing
        : text.Length > LiaisonStatement.TextLength ? ProceedingsErrors.LineTooLong.With(LiaisonStatement.TextLength).At("Text")
        : addressees.Count == 0 ? ProceedingsErrors.AddresseeMissing
        : addressees.Count > LiaisonStatement.MaxAddressees || addressees.Any(one => one.Body.Length > Addressee.BodyLength) ? ProceedingsErrors.AddresseesTooMany.With(LiaisonStatement.MaxAddressees, Addressee.BodyLength)
        : null;

    /// <summary>One line an addressee; somebody asked for action is not told for information as well.</summary>
    public static List<Addressee> Addressees(IEnumerable<string> action, IEnumerable<string> comment, IEnumerable<string> information) =>
    [
        .. action.Select(body => (Body: body.Trim(), Purpose: LiaisonPurpose.Action))
            .Concat(comment.Select(body => (Body: body.Trim(), Purpose: LiaisonPurpose.Comment)))
            .Concat(information.Select(body => (Body: body.Trim(), Purpose: LiaisonPurpose.Information)))
            .Where(one => one.Body.Length > 0)
            .DistinctBy(one => one.Body.ToUpperInvariant())
            .Select((one, at) => new Addressee { Position = at, Body = one.Body, Purpose = one.Purpose }),
    ];
}
