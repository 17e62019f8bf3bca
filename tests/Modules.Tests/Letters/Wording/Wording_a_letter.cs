using System.Text.RegularExpressions;
using CsCheck;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Kernel;
using Palmares.Letters;
using Palmares.Letters.Wording;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Letters.Wording;

public sealed partial class Wording_a_letter
{
    private static readonly string Code = LetterOffice.Essential.Code;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_wording_takes_the_place_of_the_default_and_gives_it_back(Engine engine)
    {
        await using var world = await LetterOffice.OnAsync(engine);
        var secretary = world.As(Role.Secretary);
        Task<Result<int>> WordAsync(string subject, int? over = null) => world.RunAsync((WriteWording write) => write.RunAsync(new(Code, LetterLanguage.En, subject, "Go: {{link}}", over), secretary, Ct));

        Assert.Equal(1, (await WordAsync("First", 0)).Value);
        Assert.Equal(2, (await WordAsync("Second to {{name}}", 1)).Value);
        Assert.Equal(LettersErrors.ChangedMeanwhile, (await WordAsync("Third", 1)).Error);
        var edited = await world.LetterAsync(await world.WriteAsync(LetterOffice.Essential));
        await world.RunAsync((KeepDefault keep) => keep.RunAsync(new(Code, LetterLanguage.En), secretary, Ct));
        var back = await world.LetterAsync(await world.WriteAsync(LetterOffice.Essential));
        var view = (await world.RunAsync((ReadWordings read) => read.RunAsync(Code, secretary, Ct))).Value.Standing.Single(one => one.Language == LetterLanguage.En);

        Assert.Equal(("Second to Amina Sow", "Go: https://palmares.example/answer/abc_DEF-1"), (edited.Subject, edited.Text));
        Assert.Equal("A question for Amina Sow", back.Subject);
        Assert.Equal(0, view.Number);
        Assert.Equal(["Second to {{name}}", "First"], view.Earlier.Select(one => one.Words.Subject));
        Assert.Equal(LettersErrors.DefaultStands, (await world.RunAsync((KeepDefault keep) => keep.RunAsync(new(Code, LetterLanguage.En), secretary, Ct))).Error);
        Assert.Equal(["letters.wording-written", "letters.wording-written", "letters.default-kept"], await world.LetterActsAsync());
    }

    [Theory]
    [InlineData("For {{nominee}}", "{{link}}", nameof(LettersErrors.UnknownPlaceholder), "nominee")]
    [InlineData("Hello", "{{link}} {{Name}}", nameof(LettersErrors.UnknownPlaceholder), "Name")]
    [InlineData("Hello", "No way in.", nameof(LettersErrors.PlaceholderMissing), "link")]
    [InlineData("See {{link}}", "{{link}}", nameof(LettersErrors.NotInSubject), "link")]
    [InlineData("Hello", "{{link}} {{name}", nameof(LettersErrors.BrokenPlaceholder), "braces")]
    [InlineData("Hello\nBcc: x@example.org", "{{link}}", nameof(LettersErrors.SubjectOneLine), "one line")]
    public async Task What_cannot_be_sent_is_refused_by_name(string subject, string text, string code, string named)
    {
        await using var world = await LetterOffice.OnAsync(Engine.Sqlite);

        var written = await world.RunAsync((WriteWording write) => write.RunAsync(new(Code, LetterLanguage.Fr, subject, text), world.As(Role.Secretary), Ct));
        var previewed = await world.RunAsync((PreviewWording preview) => preview.RunAsync(new(Code, subject, text), world.As(Role.Secretary), Ct));

        Assert.Equal((code, code), (written.Error.Code, previewed.Error.Code));
        Assert.Contains(named, written.Error.ToString(), StringComparison.Ordinal);
        Assert.Empty(await world.LetterActsAsync());
    }

    [Fact]
    public async Task The_preview_has_invented_values_and_only_the_secretary_words_letters()
    {
        await using var world = await LetterOffice.OnAsync(Engine.Sqlite);

        var preview = await world.RunAsync((PreviewWording one) => one.RunAsync(new(Code, "To {{name}}", "{{link}}\n{{words}}"), world.As(Role.Secretary), Ct));

        Assert.Equal(new LetterWords("To Lin Wei", "https://palmares.example/answer/secret\n> Two\n> lines"), preview.Value);
        foreach (var role in Enum.GetValues<Role>().Where(role => role != Role.Secretary))
            Assert.Equal(KernelErrors.NotPermitted, (await world.RunAsync((WriteWording write) => write.RunAsync(new(Code, LetterLanguage.En, "x", "{{link}}"), world.As(role), Ct))).Error);
    }

    /// <summary>Whatever somebody calls themselves, the letter holds one link, no header and no gap more.</summary>
    [Fact]
    public void What_is_typed_never_becomes_a_link_a_header_or_a_placeholder()
    {
        string[] parts = ["http://evil.example/x", "https:\\\\evil.example", "www.evil.example", "evil.example", "a@evil.example", "mailto:a@b.example", "javascript:alert(1)", "//evil.example", "{{link}}", "{{", "}}", "\r\nBcc: a@b.example", "\u2028", "\u202E", "\u200B", "\u200C", "．", "。", "。com", " ", "\n", ".", ":", "/", "com", "Amina", "أمينة", "李伟", "ftp", "\0", "www", "@"];
        var typed = Gen.Int[0, parts.Length - 1].Array[1, 8].Select(chosen => string.Concat(chosen.Select(one => parts[one])));
        Gen.Select(typed, typed).Sample((name, words) =>
        {
            var values = new Dictionary<string, string> { ["name"] = name, ["words"] = words, ["link"] = "LINK" };

            var letter = WordingRules.Fill(LetterOffice.Essential, LetterOffice.Essential.English, values);

            return !letter.Subject.Any(char.IsControl)
                && !LooksLikeLink().IsMatch(letter.Subject) && !LooksLikeLink().IsMatch(letter.Text)
                && letter.Text.Split("LINK").Length == 2
                && !letter.Text.Contains("{{", StringComparison.Ordinal)
                && letter.Text.Split('\n').Skip(5).All(line => line.StartsWith('>'));
        }, iter: 20_000);
    }

    [Theory]
    [InlineData("Amina Sow", "Amina Sow")]
    [InlineData("J.R.R. Tolkien", "J.R.R. Tolkien")]
    [InlineData("ITU-T Y.4000, 10:30", "ITU-T Y.4000, 10:30")]
    [InlineData("See https://evil.example/x?a=b", "See https[:]/ /evil[.]example/x?a=b")]
    [InlineData("me@evil.example", "me[@]evil[.]example")]
    [InlineData("Two\r\nlines", "Two lines")]
    public void A_name_stays_a_name(string typed, string put) => Assert.Equal(put, NeutralRules.Line(typed));

    [Fact]
    public async Task Every_declared_kind_can_be_sent_as_it_stands()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var kinds = world.Services.GetRequiredService<LetterKinds>().All;

        Assert.True(kinds.Count > 15, $"{kinds.Count} kinds");
        Assert.Equal(kinds.Count, kinds.Select(kind => kind.Code).Distinct().Count());
        foreach (var (kind, language) in kinds.SelectMany(kind => Enum.GetValues<LetterLanguage>().Select(language => (kind, language))))
        {
            Assert.Null(WordingRules.Fault(kind, kind.Default(language)));
            var used = Gap().Matches(kind.Default(language).Subject + kind.Default(language).Text).Select(match => match.Groups[1].Value).ToHashSet();
            Assert.Empty(kind.Placeholders.Select(gap => gap.Name).Except(used));
        }
    }

    /// <summary>What mail programs make links of: a scheme before slashes, www, an address, or a word, a dot and a top-level domain.</summary>
    [GeneratedRegex(@"[A-Za-z]:[/\\]{2}|(?:^|\W)//\w|mailto:\S|javascript:\S|www\.|[^\s\[]@|@[^\s\]]|\w\.(?:com|example|org|net)\b")]
    private static partial Regex LooksLikeLink();

    [GeneratedRegex(@"\{\{(\w+)\}\}")]
    private static partial Regex Gap();
}
