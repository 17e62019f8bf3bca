using System.Text.RegularExpressions;
using System.Xml.Linq;
using Palmares.Engagement;
using Palmares.Web.Pages.Engagement;
using Palmares.Web.Shell;

namespace Palmares.Web.Tests.Shell;

/// <summary>English is the key; French and Arabic must hold every text that stands in a page.</summary>
public sealed partial class Texts_in_three_languages
{
    private static readonly string[] Translated = ["Pages", "Tags", "Shell"];

    [Theory]
    [InlineData("fr")]
    [InlineData("ar")]
    public void Every_text_of_a_page_is_translated(string language)
    {
        var held = Held(language);
        var used = Used();

        Assert.True(used.Count > 100, "The texts were not found; the search is broken.");
        Assert.Empty(used.Where(text => !held.ContainsKey(text)).Order());
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("ar")]
    public void A_translation_has_the_gaps_of_its_key(string language) =>
        Assert.All(Held(language), pair => Assert.Equal(Gaps(pair.Key), Gaps(pair.Value)));

    [Theory]
    [InlineData("fr")]
    [InlineData("ar")]
    public void Every_refusal_and_its_mend_are_translated(string language)
    {
        var held = Held(language);
        var told = Directory.EnumerateDirectories(Path.Combine(Web(), "..")).SelectMany(module => Directory.EnumerateFiles(module, "*Errors.cs"))
            .SelectMany(file => Refusal().Matches(File.ReadAllText(file))).Select(match => Regex.Unescape(match.Groups[1].Value)).Where(text => text != "{0}").ToHashSet();

        Assert.True(told.Count > 300, $"{told.Count} refusals were found; the search is broken.");
        Assert.Empty(told.Where(text => !held.ContainsKey(text)).Order());
    }

    /// <summary>Definitions, and the reasons why a measure is not or not wholly computed.</summary>
    [Theory]
    [InlineData("fr")]
    [InlineData("ar")]
    public void Every_word_of_the_measures_is_translated(string language)
    {
        var held = Held(language);
        var definitions = MetricDefinitions.Every.SelectMany(one => new[] { one.Name, one.Numerator, one.Denominator, one.Source, one.Access, one.Coverage, one.Caveat });
        var reasons = new[] { "MeasureBodies.cs", "MeasureHere.cs" }.SelectMany(file => Sentence().Matches(File.ReadAllText(Path.Combine(Web(), "..", "Engagement", file)))).Select(match => match.Groups[1].Value).ToHashSet();

        Assert.True(reasons.Count > 25, $"{reasons.Count} reasons were found; the search is broken.");
        Assert.Empty(definitions.Concat(reasons).Where(text => !held.ContainsKey(text) && !held.ContainsKey(MetricWords.Named + text)).Distinct().Order());
    }

    /// <summary>Rules read back, and what they answer, are phrases whose English is the key.</summary>
    [Theory]
    [InlineData("fr")]
    [InlineData("ar")]
    public void Every_phrase_of_a_rule_is_translated(string language)
    {
        var held = Held(language);
        var files = Directory.EnumerateFiles(Path.Combine(Web(), "..", "Awards", "Screening"), "*.cs").Select(File.ReadAllText);
        var told = files.SelectMany(text => Said().Matches(text)).SelectMany(match => new[] { match.Groups[1].Value, match.Groups[2].Value })
            .Concat(Arm().Matches(File.ReadAllText(Path.Combine(Web(), "..", "Awards", "Screening", "ReadBack.cs"))).Select(match => match.Groups[1].Value))
            .Where(text => Gap().Replace(text, "").Any(char.IsLetter)).ToHashSet();

        Assert.True(told.Count > 120, $"{told.Count} phrases were found; the search is broken.");
        Assert.Empty(told.Where(text => !held.ContainsKey(text)).Order());
    }

    /// <summary>Figures and dossiers are written below the pages, in phrases whose English is the key.</summary>
    [Theory]
    [InlineData("fr")]
    [InlineData("ar")]
    public void Every_phrase_of_figures_and_dossiers_is_translated(string language)
    {
        var held = Held(language);
        string[] files = ["Tracking/Indicators/FigureLines.cs", "Awards/Dossiers/WriteDossier.cs", "Awards/Dossiers/ShowDossier.cs", "Reports/Status/StatusPaper.cs", "Landscape/Harmonising/SheetRules.cs"];
        var told = files.SelectMany(file => Written().Matches(File.ReadAllText(Path.Combine(Web(), "..", file)))).Select(match => match.Groups[1].Value).ToHashSet();

        Assert.True(told.Count > 40, $"{told.Count} phrases were found; the search is broken.");
        Assert.Empty(told.Where(text => !held.ContainsKey(text)).Order());
    }

    /// <summary>What is kept about somebody is named by each module, in words whose capitalised English is the key.</summary>
    [Theory]
    [InlineData("fr")]
    [InlineData("ar")]
    public void Every_name_of_what_is_kept_about_people_is_translated(string language)
    {
        var held = Held(language);
        var told = Directory.EnumerateFiles(Path.Combine(Web(), ".."), "*About.cs", SearchOption.AllDirectories).Select(File.ReadAllText).Where(text => text.Contains("KeptAbout(", StringComparison.Ordinal))
            .SelectMany(text => Kept().Matches(text)).Select(match => Palmares.Web.Pages.Privacy.PrivacyWords.Capital(match.Groups[1].Value + match.Groups[2].Value)).ToHashSet();

        Assert.True(told.Count > 40, $"{told.Count} names were found; the search is broken.");
        Assert.Empty(told.Where(text => !held.ContainsKey(text)).Order());
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("ar")]
    public void Every_room_its_group_and_what_it_is_for_are_translated(string language)
    {
        var held = Held(language);
        Assert.Empty(Navigation.Every.SelectMany(room => new[] { room.Text, room.Group, room.Purpose }).Where(text => !held.ContainsKey(text)).Distinct().Order());
    }

    /// <summary>Enumerations that pages tell by the words of their names.</summary>
    [Theory]
    [InlineData("fr")]
    [InlineData("ar")]
    public void Every_state_that_pages_tell_is_translated(string language)
    {
        var held = Held(language);
        Type[] told =
        [
            typeof(Palmares.Awards.RecommendedSet), typeof(Palmares.Awards.EditionPhase), typeof(Palmares.Awards.NominationState), typeof(Palmares.Awards.Eligibility), typeof(Palmares.Awards.EndorsementState), typeof(Palmares.Awards.RuleVerdict), typeof(Palmares.Awards.ExceptionKind), typeof(Palmares.Awards.ExceptionState),
            typeof(Palmares.Review.ConflictKind), typeof(Palmares.Review.Voice), typeof(Palmares.Awards.ObjectionState), typeof(Palmares.Awards.AppealState), typeof(Palmares.Awards.AppealGround), typeof(Palmares.Awards.Standing), typeof(Palmares.Awards.DutyKind), typeof(Palmares.Awards.SetAsideBecause), typeof(Palmares.Landscape.RemarkKind), typeof(Palmares.Landscape.ProposedChange), typeof(Palmares.Landscape.ProposalOutcome), typeof(Palmares.Landscape.OptionForm), typeof(Palmares.Landscape.Position), typeof(Palmares.Landscape.Involvement),
            typeof(Palmares.Awards.ProgressReportState), typeof(Palmares.Landscape.NoteKind), typeof(Palmares.Landscape.Judgement), typeof(Palmares.Proceedings.DocumentKind),
        ];

        Assert.Empty(told.SelectMany(type => Enum.GetValues(type).Cast<Enum>()).Select(Labels.Of).Where(text => !held.ContainsKey(text)).Distinct().Order());
    }

    /// <summary>The compiler of resources takes two names that differ by letter case alone for one, and drops the second.</summary>
    [Theory]
    [InlineData("fr")]
    [InlineData("ar")]
    public void No_two_keys_differ_by_letter_case_alone(string language) =>
        Assert.Empty(Held(language).Keys.GroupBy(key => key, StringComparer.OrdinalIgnoreCase).Where(keys => keys.Count() > 1).Select(keys => string.Join(" / ", keys)));

    private static string[] Gaps(string text) => [.. Gap().Matches(text).Select(match => match.Value).Order()];

    private static Dictionary<string, string> Held(string language) =>
        XDocument.Load(Path.Combine(Web(), "Resources", $"Texts.{language}.resx")).Root!.Elements("data").ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    private static HashSet<string> Used() =>
    [
        .. Translated.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Web(), folder), "*.cs*", SearchOption.AllDirectories))
            .SelectMany(file => Text().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups[1].Value),
    ];

    private static string Web()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "palmares.slnx")))
            folder = folder.Parent;
        return Path.Combine(folder!.FullName, "src", "Web");
    }

    [GeneratedRegex("""(?:\bT|\btexts)\["((?:[^"\\]|\\.)*)"[\],]""")]
    private static partial Regex Text();

    [GeneratedRegex(@"(?:Error\.\w+\(|mend: )""((?:[^""\\]|\\.)*)""")]
    private static partial Regex Refusal();

    [GeneratedRegex(@"""([a-z][^""{]* [^""{]*)""")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"Phrase\.Of\(\s*(?:[^""();]*\? )?""((?:[^""\\]|\\.)*)""(?: : ""((?:[^""\\]|\\.)*)"")?")]
    private static partial Regex Said();

    [GeneratedRegex(@"(?:Phrase\.Of|words|Told|Said|return \(null,|\? \(null,)(?:\(| )""([A-Za-z{][^""]{3,})""")]
    private static partial Regex Written();

    [GeneratedRegex(@"(?:KeptAbout|Shown)\(""([^""]+)""|\[""([^""]+)""\] =")]
    private static partial Regex Kept();

    [GeneratedRegex(@"=> ""([a-z][^""]*)""")]
    private static partial Regex Arm();

    // In Arabic a form for exactly one need not show the number.
    [GeneratedRegex("""\{\d+\}""")]
    private static partial Regex Gap();
}
