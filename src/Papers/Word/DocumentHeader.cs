namespace Palmares.Papers.Word;

/// <summary>The three ways in which the head of a standards document is laid out.</summary>
public enum HeaderFamily
{
    /// <summary>A table of labelled rows: Question(s), Source, Title, Contact; then Abstract.</summary>
    Standardization,

    /// <summary>Document, date and language at the right; source and title centred; a box with Summary, Action required, References.</summary>
    Development,

    /// <summary>Document, date and language at the right; source and title centred; no box.</summary>
    Radiocommunication,
}

/// <summary>Somebody to ask: name with organisation and country, and how to reach them, both as printed.</summary>
public sealed record HeaderContact(string Who, string? Reach = null);

/// <summary>The head of a document: its fields as printed. Written by <see cref="WordWriter"/>, read by <see cref="HeaderReader"/>; what a document does not say is null or empty.</summary>
public sealed record DocumentHeader
{
    public HeaderFamily Family { get; init; }

    /// <summary>The host's emblem above its name. Never ours; not read back.</summary>
    public Picture? Emblem { get; init; }

    /// <summary>The host's name, such as the union or the assembly. Never ours.</summary>
    public string? Organisation { get; init; }

    public string? Division { get; init; }

    /// <summary>The study period, such as <c>2025-2028</c>.</summary>
    public string? Period { get; init; }

    public string? Number { get; init; }

    /// <summary>The group, or for the second and third family the meeting, as printed.</summary>
    public string? Group { get; init; }

    public string? WorkingParty { get; init; }

    public string? Language { get; init; }

    public string? Questions { get; init; }

    public string? PlaceAndDates { get; init; }

    public string? Date { get; init; }

    /// <summary>What the document is, in capitals: CONTRIBUTION, TD, REPORT, LIAISON STATEMENT.</summary>
    public string? Kind { get; init; }

    public string? AgendaItem { get; init; }

    public string? Source { get; init; }

    public string? Title { get; init; }

    public string? Purpose { get; init; }

    public IReadOnlyList<string> ForAction { get; init; } = [];

    public IReadOnlyList<string> ForComment { get; init; } = [];

    public IReadOnlyList<string> ForInformation { get; init; } = [];

    public string? Approval { get; init; }

    public string? Deadline { get; init; }

    public IReadOnlyList<HeaderContact> Contacts { get; init; } = [];

    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>The abstract, or for the second family the summary.</summary>
    public string? Abstract { get; init; }

    public string? Action { get; init; }

    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>Its fields as labelled rows, for forms of file that have no head of their own. The title stands elsewhere there.</summary>
    public IReadOnlyList<MetaRow> Rows() =>
    [
        .. Row("Organisation", Division is null ? Organisation : $"{Organisation}, {Division}".TrimStart(',', ' ')), .. Row("Study period", Period), .. Row("Document", Number), .. Row("Group", Group),
        .. Row("Working party", WorkingParty), .. Row("Language", Language), .. Row("Question(s)", Questions), .. Row("Meeting", PlaceAndDates), .. Row("Date", Date), .. Row("Kind", Kind),
        .. Row("Agenda item", AgendaItem), .. Row("Source", Source), .. Row("Purpose", Purpose), .. Row("For action to", Joined(ForAction)), .. Row("For comment to", Joined(ForComment)),
        .. Row("For information to", Joined(ForInformation)), .. Row("Approval", Approval), .. Row("Deadline", Deadline),
        .. Contacts.SelectMany(contact => Row("Contact", contact.Reach is null ? contact.Who : $"{contact.Who}, {contact.Reach}")),
        .. Row("Keywords", Joined(Keywords)), .. Row("Abstract", Abstract), .. Row("Action", Action), .. Row("References", Joined(References)),
    ];

    private static MetaRow[] Row(string label, string? value) => string.IsNullOrEmpty(value) ? [] : [new MetaRow(label, value)];

    private static string Joined(IReadOnlyList<string> values) => string.Join("; ", values);
}
