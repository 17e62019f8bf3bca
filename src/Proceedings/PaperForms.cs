using System.Globalization;
using Microsoft.Extensions.Configuration;
using Palmares.Kernel;
using Palmares.Papers.Word;

namespace Palmares.Proceedings;

/// <summary>Whose documents these are: the name and the emblem at their head, and on the pages. Without a setting there is none; never ours.</summary>
/// <param name="Organisation">The setting <c>Palmares:HostBody</c>.</param>
/// <param name="Division">The setting <c>Palmares:HostDivision</c>.</param>
/// <param name="Emblem">The PNG named by the setting <c>Palmares:HostEmblem</c>. Only with the body's permission.</param>
public sealed record HostBody(string? Organisation, string? Division = null, Picture? Emblem = null)
{
    /// <exception cref="FormatException">The emblem cannot be read; the message names the setting.</exception>
    public static HostBody From(IConfiguration settings) => new(
        settings["Palmares:HostBody"], settings["Palmares:HostDivision"], string.IsNullOrWhiteSpace(settings["Palmares:HostEmblem"]) ? null : Read(settings["Palmares:HostEmblem"]!));

    /// <summary>What is wrong with the setting <c>Palmares:HostEmblem</c>, in words for whoever set it; null when nothing is.</summary>
    public static string? Fault(string? emblem)
    {
        try
        {
            if (!string.IsNullOrWhiteSpace(emblem))
                Read(emblem);
            return null;
        }
        catch (FormatException fault)
        {
            return fault.Message;
        }
    }

    private static Picture Read(string file)
    {
        try
        {
            return Picture.Of(File.ReadAllBytes(file));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or FormatException)
        {
            throw new FormatException($"The setting Palmares:HostEmblem names '{file}', which cannot be used: {fault.Message}", fault);
        }
    }
}

public enum PaperKind
{
    Contribution,
    TemporaryDocument,
    Report,
    LiaisonStatement,
    Circular,
}

/// <summary>What a standards paper says at its head.</summary>
public sealed record PaperForm
{
    /// <summary>Longest abstract of a contribution, in words.</summary>
    public const int AbstractWords = 200;

    public required PaperKind Kind { get; init; }

    public HeaderFamily Family { get; init; }

    /// <summary>Null until one is given: the head then says so.</summary>
    public string? Number { get; init; }

    public required string Group { get; init; }

    public required DateOnly On { get; init; }

    public required string Source { get; init; }

    public required string Title { get; init; }

    public string? Questions { get; init; }

    public string? PlaceAndDates { get; init; }

    public string? Purpose { get; init; }

    public string? Abstract { get; init; }

    public string? Action { get; init; }

    public IReadOnlyList<string> Keywords { get; init; } = [];

    public IReadOnlyList<HeaderContact> Contacts { get; init; } = [];

    public IReadOnlyList<string> References { get; init; } = [];

    public IReadOnlyList<string> ForAction { get; init; } = [];

    public IReadOnlyList<string> ForInformation { get; init; } = [];

    public string? Approval { get; init; }

    public DateOnly? Deadline { get; init; }

    /// <summary>To whom a circular is addressed.</summary>
    public IReadOnlyList<string> To { get; init; } = [];

    /// <summary>Who may read it; said at its head unless it is public.</summary>
    public AccessClass Access { get; init; } = AccessClass.Public;
}

/// <summary>Papers in the form of the body they are for: the front door of writing for every module.</summary>
public static class PaperForms
{
    public static Result<Paper> Write(PaperForm form, HostBody host, IReadOnlyList<Block> blocks)
    {
        if (form.Abstract is { } text && Words(text) is var words and >= PaperForm.AbstractWords)
            return ProceedingsErrors.AbstractTooManyWords.With(words, PaperForm.AbstractWords);
        if (string.IsNullOrWhiteSpace(form.Title))
            return ProceedingsErrors.TitleMissing;
        if (string.IsNullOrWhiteSpace(form.Source))
            return ProceedingsErrors.SourceMissing;
        return form.Kind == PaperKind.Circular ? Circular(form, host, blocks) : Numbered(form, host, blocks);
    }

    /// <summary>As such documents print days: "2 March 2026".</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"Geneva, 2-5 March 2026"; one day is one date, two months are two.</summary>
    public static string PlaceAndDates(string? place, DateOnly from, DateOnly until)
    {
        var dates = from == until ? Day(from)
            : from.Month == until.Month && from.Year == until.Year ? string.Create(CultureInfo.InvariantCulture, $"{from.Day}-{until:d MMMM yyyy}")
            : $"{from.ToString(from.Year == until.Year ? "d MMMM" : "d MMMM yyyy", CultureInfo.InvariantCulture)} - {Day(until)}";
        return $"{place ?? "E-meeting"}, {dates}";
    }

    public static int Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    private static Paper Numbered(PaperForm form, HostBody host, IReadOnlyList<Block> blocks) => new()
    {
        Title = form.Title,
        Author = form.Source,
        Date = new DateTimeOffset(form.On.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero),
        Header = new DocumentHeader
        {
            Family = form.Family, Emblem = host.Emblem, Organisation = host.Organisation, Division = host.Division, Period = StudyPeriod.Span(form.On.Year),
            Number = form.Number ?? $"{form.Group} (number awaited)", Group = GroupLine(form.Group), Language = Language(form.Access), Questions = form.Questions ?? "N/A",
            PlaceAndDates = form.PlaceAndDates, Date = Day(form.On), Kind = KindLine(form.Kind), Source = form.Source, Title = form.Title, Purpose = form.Purpose,
            ForAction = form.ForAction, ForInformation = form.ForInformation, Approval = form.Approval, Deadline = form.Deadline is { } day ? Day(day) : null,
            Contacts = form.Contacts, Keywords = form.Keywords, Abstract = form.Abstract, Action = form.Action, References = form.References,
        },
        Blocks = blocks,
    };

    private static Paper Circular(PaperForm form, HostBody host, IReadOnlyList<Block> blocks) => new()
    {
        Title = form.Number ?? "Circular (number awaited)",
        Plain = true,
        Author = form.Source,
        Date = new DateTimeOffset(form.On.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero),
        Meta =
        [
            .. host.Organisation is { } name ? new[] { new MetaRow("From", name) } : [],
            new MetaRow("Date", Day(form.On)),
            new MetaRow("Sent by", form.Source),
            .. form.Contacts.Select(contact => new MetaRow("Contact", contact.Reach is null ? contact.Who : $"{contact.Who}\n{contact.Reach}")),
            new MetaRow("To", form.To.Count == 0 ? "All members" : string.Join('\n', form.To)),
            new MetaRow("Subject", form.Title),
            .. form.Deadline is { } day ? new[] { new MetaRow("Answer asked by", Day(day)) } : [],
            .. Restriction(form.Access) is { } restriction ? new[] { new MetaRow("Access", restriction) } : [],
        ],
        Blocks = blocks,
    };

    private static string KindLine(PaperKind kind) => kind switch
    {
        PaperKind.Contribution => "CONTRIBUTION",
        PaperKind.Report => "REPORT",
        PaperKind.LiaisonStatement => "LIAISON STATEMENT",
        _ => "TD",
    };

    private static string GroupLine(string group) => group.StartsWith("SG", StringComparison.Ordinal) && group[2..].Trim().All(char.IsAsciiDigit) ? "STUDY GROUP " + group[2..].Trim() : group;

    private static string Language(AccessClass access) => Restriction(access) is { } restriction ? $"English\n{restriction}" : "English";

    private static string? Restriction(AccessClass access) => access switch
    {
        AccessClass.MembersOnly => "Members only",
        AccessClass.Restricted => "Restricted",
        _ => null,
    };
}
