using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Awards.Consenting;
using Palmares.Awards.Endorsing;
using Palmares.Awards.Nominating;
using Palmares.Awards.Programming;
using Palmares.Awards.Publishing;
using Palmares.Awards.Screening;
using Palmares.Kernel;
using Palmares.Records;

namespace Palmares.TestKit;

/// <summary>Brings an edition to where a test begins, by the use cases themselves. Nominators are <c>nominator-1</c>…, the nominees fictional.</summary>
public sealed class AwardsBuilder(World world)
{
    private static readonly CancellationToken None = CancellationToken.None;

    public int Quota { get; init; } = 2;

    public int Quorum { get; init; } = 2;

    public int EndorsementsMin { get; init; }

    public string Slug { get; init; } = "fable-2026";

    public IReadOnlyList<CriterionDraft> Criteria { get; init; } =
    [
        new("impact", "Impact", "What changed because of the work.", 60, Anchors("impact")),
        new("craft", "Craft", "How well the work is made.", 40, Anchors("craft")),
    ];

    public Func<EditionDraft, EditionDraft> Adjust { get; init; } = draft => draft;

    /// <summary>The edition's own rules, given the dates they may count from.</summary>
    public Func<RuleBook, RuleBook>? Rules { get; init; }

    public Actor Secretary => world.As(Role.Secretary);

    public static IReadOnlyList<string> Anchors(string of) => [.. Enumerable.Range(0, 6).Select(point => $"{of} at point {point}")];

    /// <summary>What an edition of the tests is drafted from.</summary>
    public static EditionDraft Draft(ProgrammeId programme) => new()
    {
        Programme = programme,
        Label = "2026",
        Slug = "fable-2026",
        TimeZone = "Europe/Zurich",
        NominatingOpens = new(2026, 3, 1),
        NominatingCloses = new(2026, 3, 31),
        ScreeningCloses = new(2026, 4, 15),
        ReviewingCloses = new(2026, 5, 15),
        DecidingCloses = new(2026, 5, 31),
        Publishes = new(2026, 6, 8),
        Categories = [new("emerging", "Emerging leader", 2)],
        Criteria = [new("impact", "Impact", "What changed because of the work.", 60, Anchors("impact")), new("craft", "Craft", "How well the work is made.", 40, Anchors("craft"))],
    };

    /// <summary>An edition whose dates lie around the test clock: nominating from 1 March to 31 March 2026, Geneva time.</summary>
    public async Task<EditionFacts> DraftAsync()
    {
        var programme = Ok(await world.RunAsync((CreateProgramme create) => create.RunAsync(new($"Fable Awards {Slug}", "Assembly of Fables"), Secretary, None)));
        var draft = Adjust(Draft(programme) with
        {
            Slug = Slug,
            Categories = [new("emerging", "Emerging leader", Quota)],
            Criteria = Criteria,
            EndorsementsMin = EndorsementsMin,
            EndorsementsMax = EndorsementsMin + 2,
            Quorum = Quorum,
        });
        var id = Ok(await world.RunAsync((CreateEdition create) => create.RunAsync(draft, Secretary, None)));
        return await FactsAsync(id);
    }

    public async Task<EditionFacts> OpenAsync()
    {
        var edition = await DraftAsync();
        if (Rules is { } rules)
        {
            var empty = Ok(await world.RunAsync((ShowRules show) => show.RunAsync(edition.Id, null, Secretary, None))).Book;
            Ok(await world.RunAsync((ReviseRules revise) => revise.RunAsync(new(edition.Id, rules(empty)), Secretary, None)));
        }

        return await MoveAsync(edition.Id, EditionPhase.Nominating);
    }

    public async Task<EditionFacts> MoveAsync(EditionId edition, EditionPhase to)
    {
        Ok(await world.RunAsync((MovePhase move) => move.RunAsync(new(edition, to, "for the test"), Secretary, None)));
        return await FactsAsync(edition);
    }

    /// <summary>A draft by nominator <paramref name="n"/>, with statement, citation and one claim.</summary>
    public async Task<NominationId> NominateAsync(EditionFacts edition, int n = 1, PersonId? nominee = null, Actor? by = null, bool submit = true)
    {
        var nominator = by ?? world.As(Role.Nominator, $"nominator-{n}");
        var id = Ok(await world.RunAsync((StartNomination start) => start.RunAsync(
            new(edition.Id, edition.Categories[0].Id, nominee, $"Nominee {n}", $"nominee-{n}@example.org", $"Organisation {n}", new($"nominator-{n}", $"nominator-{n}@example.org", $"Nominating House {n}")), nominator, None)));
        Ok(await world.RunAsync((SaveDraft save) => save.RunAsync(
            new(id, 0, $"Statement {n}: did much for the standard of fables.", $"For fable {n}.", [new($"Claim {n}", [])]), nominator, None)));
        if (submit)
            Ok(await world.RunAsync((SubmitNomination send) => send.RunAsync(id, nominator, None)));
        return id;
    }

    /// <summary>Open, nominate <paramref name="count"/> times, consent, screen, and move to reviewing.</summary>
    public async Task<(EditionFacts Edition, IReadOnlyList<NominationId> Nominations)> ReviewingAsync(int count)
    {
        var edition = await OpenAsync();
        var made = new List<NominationId>();
        for (var n = 1; n <= count; n++)
        {
            var id = await NominateAsync(edition, n);
            await ConsentAsync(id, n);
            made.Add(id);
        }

        await MoveAsync(edition.Id, EditionPhase.Screening);
        foreach (var id in made)
            await ScreenAsync(id);
        return (await MoveAsync(edition.Id, EditionPhase.Reviewing), made);
    }

    public async Task ConsentAsync(NominationId id, int n, bool agree = true, bool mayName = true, bool mayFollow = true, bool mayContact = true) =>
        Ok(await world.RunAsync((AnswerNomination answer) => answer.RunAsync(
            new(new NomineeKey(Nomination: id, AccountEmail: $"nominee-{n}@example.org"), agree, mayName, mayFollow, MayContact: mayContact), world.As(Role.Nominee, $"nominee-{n}"), None)));

    public async Task ScreenAsync(NominationId id)
    {
        Ok(await world.RunAsync((CheckEligibility check) => check.RunAsync(id, Secretary, None)));
        Ok(await world.RunAsync((DecideEligibility decide) => decide.RunAsync(new(id, true, "Known to the secretariat."), Secretary, None)));
    }

    /// <summary>Words for a laureate, proposed by the secretary and approved by the chair.</summary>
    public async Task CiteAsync(LaureateId laureate, string citation = "For the fables.")
    {
        var draft = Ok(await world.RunAsync((WriteCitation use) => use.RunAsync(new(laureate, citation), Secretary, None)));
        Ok(await world.RunAsync((AnswerCitation use) => use.RunAsync(new(draft, Approve: true), world.As(Role.Chair), None)));
    }

    /// <summary>The secret of the last letter whose text holds <paramref name="path"/>, e.g. <c>/endorse/</c>.</summary>
    public async Task<string> SecretAsync(string path, string to)
    {
        var letters = await world.QueryAsync(db => db.Set<OutboxMessage>().Where(m => m.To == to).ToListAsync());
        var text = letters.Where(m => m.Text.Contains(path, StringComparison.Ordinal)).OrderBy(m => m.Id).Last().Text;
        return text[(text.IndexOf(path, StringComparison.Ordinal) + path.Length)..].Split('\n')[0].Trim();
    }

    public async Task<EditionFacts> FactsAsync(EditionId id) => Ok(await world.RunAsync((ReadEdition read) => read.RunAsync(id, None)));

    public static T Ok<T>(Result<T> result) => result.IsError ? throw new InvalidOperationException(result.Error.ToString()) : result.Value;
}
