using System.Text.RegularExpressions;

namespace Palmares.Papers.Word;

/// <summary>A header while it is read, line by line.</summary>
internal sealed partial class HeaderDraft
{
    // What may stand in a cell or paragraph of its own, and names what the document is.
    private static readonly string[] Kinds = ["CONTRIBUTION", "TD", "TEMPORARY DOCUMENT", "REPORT", "LIAISON STATEMENT", "CIRCULAR", "COLLECTIVE LETTER"];

    private readonly Dictionary<HeaderField, List<string>> _values = [];
    private readonly List<WordLine> _contacts = [];
    private readonly List<string> _unfilled = [];
    private readonly List<string> _hosts = [];
    private string? _kind, _period, _numberLike;
    private bool _labelled, _boxed;
    private (HeaderField Field, WordLine At)? _open;

    /// <summary>Takes a line of the head.</summary>
    /// <returns>False when the head is over: the text has begun.</returns>
    public bool Take(WordLine line)
    {
        if (line is { Table: < 0, Level: > 0 } && _values.Count > 0 && HeaderLabels.Styled(line.Style) == HeaderField.None)
            return false;
        if (Opens(line))
            return true;
        if (HeaderLabels.Styled(line.Style) is var field and not HeaderField.None)
        {
            _labelled |= line.Style!.StartsWith("TSB", StringComparison.OrdinalIgnoreCase);
            Add(field, line.Text);
        }
        else if (!Continues(line))
        {
            Standing(line);
        }

        return true;
    }

    public ReadHeader Finish()
    {
        var family = _labelled || _period is not null ? HeaderFamily.Standardization
            : _boxed || Has(HeaderField.AgendaItem) ? HeaderFamily.Development
            : HeaderFamily.Radiocommunication;
        if (_numberLike is not null)
            Once(HeaderField.Number, _numberLike);
        return new ReadHeader(
            new DocumentHeader
            {
                Family = family, Organisation = _hosts.ElementAtOrDefault(0), Division = _hosts.ElementAtOrDefault(1), Period = _period, Kind = _kind,
                Number = One(HeaderField.Number), Group = One(HeaderField.Group), WorkingParty = One(HeaderField.WorkingParty), Language = One(HeaderField.Language),
                Questions = One(HeaderField.Questions), PlaceAndDates = One(HeaderField.PlaceAndDates), Date = One(HeaderField.Date), AgendaItem = One(HeaderField.AgendaItem),
                Source = One(HeaderField.Source), Title = One(HeaderField.Title), Purpose = One(HeaderField.Purpose),
                ForAction = Bodies(HeaderField.ForAction), ForComment = Bodies(HeaderField.ForComment), ForInformation = Bodies(HeaderField.ForInformation),
                Approval = One(HeaderField.Approval), Deadline = One(HeaderField.Deadline), Contacts = Contacts(), Keywords = Words(HeaderField.Keywords),
                Abstract = One(HeaderField.Abstract), Action = One(HeaderField.Action), References = Split(HeaderField.References, '\n'),
            },
            [.. _unfilled.Distinct()]);
    }

    /// <summary>A label opens its field: what follows in its row, or in its box, is the field's.</summary>
    private bool Opens(WordLine line)
    {
        var (field, rest) = HeaderLabels.Named(line.Text);
        // Outside a table "Summary" may head the text itself; it is the head's only when the head has begun.
        if (field == HeaderField.None || (line.Table < 0 && !Has(HeaderField.Number) && !Has(HeaderField.Source) && rest.Length == 0))
            return false;
        _labelled |= field is HeaderField.Questions or HeaderField.Contact or HeaderField.ForAction or HeaderField.Purpose;
        _boxed |= field is HeaderField.Action or HeaderField.References;
        _open = (field, line);
        if (rest.Length > 0)
            Put(line, field, rest);
        return true;
    }

    private bool Continues(WordLine line)
    {
        if (_open is not var (field, at) || line.Table != at.Table || line.Row != at.Row || (line.Table < 0 && Has(field)))
            return false;
        Put(line, field == HeaderField.Questions && line.Cell > at.Cell + 1 ? HeaderField.PlaceAndDates : field, line.Text);
        return true;
    }

    /// <summary>Lines that say themselves what they are.</summary>
    private void Standing(WordLine line)
    {
        var text = line.Text.Trim();
        if (Kinds.Contains(text.ToUpperInvariant()))
            _kind ??= text.ToUpperInvariant();
        else if (PeriodLine().Match(text) is { Success: true } period)
            _period ??= period.Groups[1].Value;
        else if (LanguageLine().Match(text) is { Success: true } language)
            Once(HeaderField.Language, language.Groups["original"].Success ? language.Groups["original"].Value : text);
        else if (NumberLine().Match(text) is { Success: true } number)
            Once(HeaderField.Number, number.Groups[1].Value.Trim());
        else if (GroupLine().IsMatch(text))
            Once(HeaderField.Group, text);
        else if (DateLine().IsMatch(text))
            Once(HeaderField.Date, text);
        else if (line.Table == 0 && NumberLike().IsMatch(text))
            _numberLike ??= text;
        else if (line.Table == 0 && text.Length > 10 && !text.Any(char.IsLower))
            _hosts.Add(text);
        else if (line.Table == 0 && VenueLine().IsMatch(text))
            Once(HeaderField.PlaceAndDates, text);
    }

    private void Put(WordLine line, HeaderField field, string text)
    {
        if (field == HeaderField.Contact)
            _contacts.Add(line with { Text = text });
        else
            Add(field, text);
    }

    private void Add(HeaderField field, string text)
    {
        if (field == HeaderField.Number && NumberLine().Match(text) is { Success: true } number)
            text = number.Groups[1].Value;
        if (HeaderLabels.IsPlaceholder(text.Trim()))
            _unfilled.Add(field.ToString());
        else if (_values.TryGetValue(field, out var values))
            values.Add(text.Trim());
        else
            _values[field] = [text.Trim()];
    }

    private void Once(HeaderField field, string text)
    {
        if (!Has(field))
            Add(field, text);
    }

    private bool Has(HeaderField field) => _values.ContainsKey(field);

    private string? One(HeaderField field) => _values.TryGetValue(field, out var values) ? string.Join('\n', values.Distinct()) : null;

    private string[] Split(HeaderField field, params char[] at) => One(field)?.Split(at, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    private string[] Words(HeaderField field) => [.. Split(field, '\n', ';', ',').Select(word => word.TrimEnd('.'))];

    /// <summary>Groups written to; "n/a" is nobody.</summary>
    private string[] Bodies(HeaderField field) => [.. Split(field, '\n', ';', ',').Where(body => body.ToLowerInvariant() is not ("n/a" or "-" or "none"))];

    private List<HeaderContact> Contacts()
    {
        var contacts = new List<HeaderContact>();
        foreach (var row in _contacts.GroupBy(line => (line.Table, line.Row)))
        {
            var first = row.Min(line => line.Cell);
            var (who, reach) = (Joined(row.Where(line => line.Cell == first)), Joined(row.Where(line => line.Cell > first)));
            if (HeaderLabels.IsPlaceholder(who) || reach.Contains("a@b.com", StringComparison.OrdinalIgnoreCase))
                _unfilled.Add(nameof(HeaderField.Contact));
            else
                contacts.Add(new HeaderContact(who, reach.Length == 0 ? null : reach));
        }

        return contacts;
    }

    private static string Joined(IEnumerable<WordLine> lines) => string.Join('\n', lines.Select(line => line.Text.Trim()));

    [GeneratedRegex(@"STUDY PERIOD\s+(\d{4}\s?-\s?\d{4})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex PeriodLine();

    [GeneratedRegex(@"^(?:Original\s?:\s*(?<original>.+)|[A-Z][a-z]+ only|Langue? ?: ?(?<original>.+))$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LanguageLine();

    [GeneratedRegex(@"^\s*(?:Document|Doc\.)\s*:?\s+(\S.*)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NumberLine();

    [GeneratedRegex(@"^\s*(?:STUDY GROUP \d+|TSAG|TDAG|RAG|ISCG)\s*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex GroupLine();

    [GeneratedRegex(@"^(?:\d{1,2}(?:er)? )?\p{L}{3,12} \d{4}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DateLine();

    /// <summary>"Geneva, 9-11 April 2018".</summary>
    [GeneratedRegex(@"^\p{L}[\p{L} .'-]+, .*\d{4}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex VenueLine();

    /// <summary>A group, a series and a number: "SG17-C1000", "TSAG - R 1 - E".</summary>
    [GeneratedRegex(@"^[A-Z]{2,6} ?\d{0,2} ?[-\u2013] ?[A-Z]{1,4} ?[-\u2013]? ?\d+\S*(?: ?[-\u2013] ?[EFSRCA])?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NumberLike();
}
