using System.Collections.Frozen;
using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review.Listing;

/// <summary>What somebody may see of lists at all, by their roles.</summary>
internal sealed record Viewer(bool Runs, bool Assigns, bool SeesResults, bool Judges, bool Nominates)
{
    public static Viewer Of(Actor by) => new(
        by.May(Permission.RunProgramme), by.May(Permission.AssignJudges), by.May(Permission.SeeResults), by.User is not null && by.May(Permission.Score), by.User is not null && by.May(Permission.Nominate));

    public bool SeesAny => Runs || Assigns || SeesResults || Judges || Nominates;

    /// <summary>Keeps nominations: one's own or all.</summary>
    public bool Keeps => Runs || Nominates;
}

/// <summary>The fields one viewer has. Those of others are not here, so that nothing can ask for them.</summary>
internal sealed class ListFields
{
    public const string FormulaName = "formula";

    private static readonly FrozenDictionary<NomineeRegion, string> RegionWords = new Dictionary<NomineeRegion, string>
    {
        [NomineeRegion.Africa] = "Africa", [NomineeRegion.Americas] = "Americas", [NomineeRegion.ArabStates] = "Arab States", [NomineeRegion.AsiaPacific] = "Asia and the Pacific",
        [NomineeRegion.Cis] = "CIS", [NomineeRegion.Europe] = "Europe",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<NomineeMemberType, string> MemberTypeWords = new Dictionary<NomineeMemberType, string>
    {
        [NomineeMemberType.MemberState] = "Member State", [NomineeMemberType.SectorMember] = "Sector Member", [NomineeMemberType.Associate] = "Associate",
        [NomineeMemberType.AssociateSme] = "Associate (SME)", [NomineeMemberType.Academia] = "Academia", [NomineeMemberType.Other] = "Other",
    }.ToFrozenDictionary();

    private readonly Dictionary<string, ListField> _byName;

    private ListFields(IReadOnlyList<ListField> all, IReadOnlyList<string> usual)
    {
        All = all;
        Usual = usual;
        Searched = [.. all.Where(field => field.IsSearched)];
        _byName = new Dictionary<string, ListField>(StringComparer.OrdinalIgnoreCase);
        foreach (var field in all)
        {
            foreach (var name in field.Also.Prepend(field.Name))
                _byName[name] = field;
        }
    }

    public IReadOnlyList<ListField> All { get; }

    /// <summary>Where words without a field are looked for.</summary>
    public IReadOnlyList<ListField> Searched { get; }

    /// <summary>The columns shown when none are chosen.</summary>
    public IReadOnlyList<string> Usual { get; }

    public static ListFields For(Viewer viewer)
    {
        List<ListField> fields = [.. ForEverybody];
        List<string> usual = ["number", "nominee", "organisation", "category"];
        if (viewer.Keeps)
        {
            fields.AddRange(ForKeepers);
            usual.AddRange(["state", "consent", "endorsements", "submitted"]);
        }

        if (viewer.Runs)
            fields.AddRange(ForSecretaries);
        if (viewer.Assigns)
        {
            fields.AddRange(ForAssigners);
            usual.AddRange(["assigned", "handed-in"]);
        }

        if (viewer.SeesResults)
        {
            fields.AddRange(ForResults);
            usual.Add("mean");
        }

        if (viewer.Judges)
        {
            fields.AddRange(ForJudges);
            usual.AddRange(["reading", "own-score"]);
        }

        return new ListFields(fields, usual);
    }

    /// <summary>Null for a name that does not exist and for one that is not this viewer's alike.</summary>
    public ListField? Find(string name) => _byName.GetValueOrDefault(name.Replace('_', '-'));

    public static string Of(NomineeRegion region) => RegionWords[region];

    public static string Of(NomineeMemberType type) => MemberTypeWords[type];

    /// <summary>What the nomination and its edition say, whoever looks; only names may be hidden.</summary>
    internal static readonly ListField[] ForEverybody =
    [
        .. new ListField[]
        {
            new("number", "Number", FieldKind.Text, row => ListCell.Of(row.Nomination.Number)) { IsSearched = true },
            new("nominee", "Nominee", FieldKind.Text, row => ListCell.Of(row.Nomination.NomineeName)) { Also = ["name"], IsSearched = true },
            new("organisation", "Organisation", FieldKind.Text, row => ListCell.Of(row.Nomination.NomineeOrganisation)) { Also = ["org"], IsSearched = true },
            new("edition", "Edition", FieldKind.Text, row => new ListCell(row.Edition.Slug, Also: [row.Edition.Slug, row.Edition.Title])),
            new("category", "Category", FieldKind.Text, row => new ListCell(row.Category.Name, Also: [row.Category.Name, row.Category.Code])) { IsSearched = true },
            new("nominator", "Nominator", FieldKind.Text, row => ListCell.Of(row.Nomination.OnBehalfOf ?? row.Nomination.NominatorName)) { IsSearched = true },
            new("country", "Country or territory", FieldKind.Text, Country),
            new("region", "Region", FieldKind.Choice, row => ListCell.Of(row.Nomination.Region is { } region ? RegionWords[region] : null)) { Choices = [.. RegionWords.Values.Order(StringComparer.Ordinal)] },
            new("member-type", "Member type", FieldKind.Choice, row => ListCell.Of(row.Nomination.MemberType is { } type ? MemberTypeWords[type] : null)) { Choices = [.. MemberTypeWords.Values.Order(StringComparer.Ordinal)] },
            new("submitted", "Submitted", FieldKind.Date, row => Day(row, row.Nomination.SubmittedAt)) { Also = ["sent"] },
            new("endorsements", "Endorsements", FieldKind.Number, row => ListCell.Of((double)row.Nomination.Endorsements)) { Also = ["endorsement"] },
            new("statement", "Statement", FieldKind.Text, row => ListCell.Of(row.Nomination.Statement)) { IsSearched = true, IsLong = true },
        }.Select((field, place) => field with { Place = place }),
    ];

    private static readonly ListField[] ForKeepers =
    [
        new("state", "State", FieldKind.Choice, row => Kept(row, RowSight.Keeping, () => Words(row.Nomination.State))) { Choices = Choices<NominationState>() },
        new("consent", "Consent", FieldKind.Choice, row => Kept(row, RowSight.Keeping, () => Words(row.Nomination.Consent))) { Choices = Choices<Consent>() },
        new("eligibility", "Eligibility", FieldKind.Choice, row => Kept(row, RowSight.Keeping, () => Words(row.Nomination.Eligibility))) { Choices = Choices<Eligibility>() },
        new("saved", "Saved", FieldKind.Date, row => row.Sight.HasFlag(RowSight.Keeping) ? Day(row, row.Nomination.SavedAt) : default),
        new("email", "E-mail address", FieldKind.Text, row => Kept(row, RowSight.Keeping, () => row.Nomination.NomineeEmail)),
    ];

    private static readonly ListField[] ForSecretaries =
    [
        new("tag", "Tags", FieldKind.Text, row => ListCell.Of(row.Nomination.Tags)) { Also = ["tags"], IsSearched = true },
    ];

    private static readonly ListField[] ForAssigners =
    [
        new("assigned", "Assigned to", FieldKind.Text, row => row.Sight.HasFlag(RowSight.Assigning) ? ListCell.Of(row.Judges) : default),
        new("handed-in", "Handed in", FieldKind.Number, row => ListCell.Of(row.HandedIn)),
        new("conflict", "Conflicts", FieldKind.Text, row => row.Sight.HasFlag(RowSight.Assigning) ? ListCell.Of(row.Conflicts) : default) { Also = ["conflicts"] },
    ];

    private static readonly ListField[] ForResults =
    [
        new("mean", "Mean score", FieldKind.Number, row => Scored(row, scores => scores.Average())) { Also = ["score"], IsScore = true },
        new("lowest", "Lowest score", FieldKind.Number, row => Scored(row, scores => scores.Min())) { IsScore = true },
        new("highest", "Highest score", FieldKind.Number, row => Scored(row, scores => scores.Max())) { IsScore = true },
        new("spread", "Spread of scores", FieldKind.Number, row => Scored(row, scores => scores.Max() - scores.Min())) { IsScore = true },
        new("confidence", "Confidence of the judges", FieldKind.Text, row => row.Scores is { Count: > 0 } scores ? ListCell.Of(Stated(scores)) : default) { IsScore = true },
        new("criteria", "Marked by", FieldKind.Text, row => row.Scores is { Count: > 0 } ? ListCell.Of(row.Edition.Slug + (row.Category.Own is null ? "" : ", " + row.Category.Code)) : default) { IsScore = true },
        new(FormulaName, "Formula", FieldKind.Number, row => ListCell.Of(row.Formula)) { IsScore = true },
    ];

    private static readonly ListField[] ForJudges =
    [
        new("reading", "My review", FieldKind.Choice, row => ListCell.Of(row.Reading is { } state ? Words(state) : null)) { Choices = Choices<ReadingState>() },
        new("own-score", "My score", FieldKind.Number, row => ListCell.Of(row.OwnScore)),
    ];

    private static ListCell Kept(ListedRow row, RowSight right, Func<string?> read) => row.Sight.HasFlag(right) ? ListCell.Of(read()) : default;

    private static ListCell Scored(ListedRow row, Func<IEnumerable<double>, double> of) => row.Scores is { Count: > 0 } scores ? ListCell.Of(of(scores.Select(score => score.Overall))) : default;

    /// <summary>Each step that is stated, with how many judges state it.</summary>
    private static string[] Stated(IReadOnlyList<CountedMarks> scores) =>
        [.. scores.Where(score => score.Confidence is not null).CountBy(score => score.Confidence!.Value).OrderBy(one => one.Key).Select(one => $"{Words(one.Key).ToLowerInvariant()} {one.Value}")];

    private static ListCell Country(ListedRow row)
    {
        if (row.Nomination.Country is not { } code)
            return default;
        var name = Records.Territories.Name(new Records.TerritoryCode(code), System.Globalization.CultureInfo.InvariantCulture);
        return new ListCell(name, Also: [name, code]);
    }

    /// <summary>The day in the edition's own time zone.</summary>
    private static ListCell Day(ListedRow row, DateTimeOffset? at) =>
        at is { } time ? new ListCell(Day: DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time, TimeZoneInfo.FindSystemTimeZoneById(row.Edition.TimeZone)).DateTime)) : default;

    private static string[] Choices<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(value => Words(value))];

    /// <summary><c>NotDecided</c> is "Not decided".</summary>
    private static string Words<T>(T value)
        where T : struct, Enum => EnumWords<T>.Of(value);

    private static class EnumWords<T>
        where T : struct, Enum
    {
        private static readonly FrozenDictionary<T, string> All = Enum.GetValues<T>().ToFrozenDictionary(value => value, value => Spell(value.ToString()));

        public static string Of(T value) => All[value];

        private static string Spell(string name) => name[..1] + string.Concat(name[1..].Select(c => char.IsUpper(c) ? " " + char.ToLowerInvariant(c) : c.ToString()));
    }
}
