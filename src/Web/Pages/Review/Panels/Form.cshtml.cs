using Microsoft.AspNetCore.Mvc;
using Palmares.Accounts;
using Palmares.Awards;
using Palmares.Judging.Agreeing;
using Palmares.Kernel;
using Palmares.Records;
using Palmares.Review.Conflicts;
using Palmares.Review.Panels;
using Palmares.Web.Tags;

namespace Palmares.Web.Pages.Review.Panels;

/// <summary>Chooses the members of a new panel and its chair; loads and expertise are set member by member after.</summary>
public sealed class FormModel(ReadEdition editions, FormPanel form, ListHolders holders, ForeseeConflicts foresee) : ReviewPage(editions)
{
    /// <summary>Shares of nominations that win.</summary>
    public static IReadOnlyList<double> Winners { get; } = [0.05, 0.1, 0.2];

    private static readonly Lazy<IReadOnlyList<PlanningRow>> Simulated = new(() =>
        [.. Enumerable.Range(1, 6).Select(reviews => new PlanningRow(reviews, [.. Winners.Select(winners => Repeatability.Of(reviews, winners))]))]);

    private IReadOnlyList<NameUsers.Named> _candidates = [];

    /// <param name="Shared">For each of <see cref="Winners"/>: the share that a second panel would also pick, 0 to 1.</param>
    public sealed record PlanningRow(int Reviews, IReadOnlyList<double> Shared);

    public sealed class Form
    {
        public List<UserId> Members { get; set; } = [];

        public UserId? Chair { get; set; }

        public int Reviews { get; set; } = 3;

        public int PerOrganisation { get; set; } = 1;

        public int MaxLoad { get; set; } = 15;
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public static IReadOnlyList<PlanningRow> Planning => Simulated.Value;

    public IEnumerable<Choice> Candidates => _candidates.Select(u => new Choice(u.Id.ToString(), u.DisplayName, Hint(u)));

    /// <summary>What would speak against the candidates, before any is asked; null where that is not for the viewer.</summary>
    public ForeseeConflicts.View? Foreseen { get; private set; }

    public string NameOf(UserId user) => _candidates.First(one => one.Id == user).DisplayName;

    public async Task<IActionResult> OnGetAsync(string edition, CancellationToken ct) => await LoadAsync(edition, ct) is { } error ? Refused(error) : Page();

    public async Task<IActionResult> OnPostAsync(string edition, CancellationToken ct)
    {
        if (await LoadAsync(edition, ct) is { } error)
            return Refused(error);
        if (!ModelState.IsValid)
            return Page();
        var formed = await form.RunAsync(new(Edition.Id, Members(), Input.Reviews, Input.PerOrganisation), By, ct);
        return formed.IsError ? Refused(formed.Error) : Done(T["The panel is formed."], $"/review/panels/{edition}");
    }

    private Member[] Members() =>
    [
        .. _candidates.Where(u => Input.Members.Contains(u.Id)).Select(u => new Member(
            u.Id, u.DisplayName, u.Organisation, null, "", 0, Input.MaxLoad, u.Id == Input.Chair, u.Person is { } person ? PersonId.From(person) : null)),
    ];

    private async Task<Error?> LoadAsync(string slug, CancellationToken ct)
    {
        if (await LoadEditionAsync(slug, "Panels", "/review/panels", ct) is { } error)
            return error;
        Crumb(Edition.Title, $"/review/panels/{slug}");
        Crumb(T["Form the panel"]);
        _candidates = [.. (await holders.RunAsync(Role.Judge, ct)).Concat(await holders.RunAsync(Role.Chair, ct)).DistinctBy(u => u.Id).OrderBy(u => u.DisplayName, StringComparer.Ordinal)];
        var seen = await foresee.RunAsync(new(Edition.Id, [.. _candidates.Select(u => new ForeseeConflicts.Candidate(u.Id, u.DisplayName, u.Organisation, u.Person is { } person ? PersonId.From(person) : null))]), By, ct);
        Foreseen = seen.IsError ? null : seen.Value;
        return null;
    }

    private string? Hint(NameUsers.Named candidate)
    {
        var against = Foreseen?.Found.Where(one => one.Candidate == candidate.Id).Select(one => one.Number).Distinct().Count() ?? 0;
        return against == 0 ? candidate.Organisation : string.Join(" · ", new[] { candidate.Organisation, T["would leave for {0} of {1}", against, Foreseen!.Nominations].Value }.OfType<string>());
    }
}
