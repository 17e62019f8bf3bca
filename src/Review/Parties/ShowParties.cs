using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review.Parties;

/// <summary>The rules on who takes part in an edition, what was found against them and how it was settled, and the offices in force.</summary>
/// <remarks>A matter about a nomination that is hidden from the viewer, or about the viewer, is left out; so is everything while nominations are sealed.</remarks>
public sealed class ShowParties(PalmaresDb db, ReadEdition editions, ListReviewable reviewable, Sight sight)
{
    /// <param name="Reason">Why it was switched; null where it stands as every edition begins.</param>
    public sealed record Rule(PartyRule Which, bool On, string? Reason, DateTimeOffset? At);

    /// <param name="Who">The member or the officer.</param>
    /// <param name="Ways">How it may be settled; empty once it is, and where nobody has to.</param>
    public sealed record Matter(
        PartyMatterId Id, PartyRule Rule, PartyRole Role, string Number, string NomineeName, string Who, bool ByName, PartyMoment Moment, DateTimeOffset At,
        PartyMatterState State, string? Reason, DateTimeOffset? SettledAt, IReadOnlyList<PartyMatterState> Ways);

    public sealed record Held(OfficeId Id, string Title, string Name, DateOnly From, DateOnly? Until);

    public sealed record View(EditionFacts Edition, IReadOnlyList<Rule> Rules, IReadOnlyList<Matter> Matters, IReadOnlyList<Held> Offices);

    public async Task<Result<View>> RunAsync(EditionId id, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.FormPanel))
            return KernelErrors.NotPermitted;
        var edition = await editions.RunAsync(id, ct);
        if (edition.IsError)
            return edition.Error;
        var switches = await db.Set<PartyRuleSwitch>().AsNoTracking().Where(rule => rule.Edition == id).ToDictionaryAsync(rule => rule.Rule, ct);
        var offices = await db.Set<Office>().AsNoTracking().ToListAsync(ct);
        return new View(
            edition.Value,
            [.. Enum.GetValues<PartyRule>().Select(rule => switches.GetValueOrDefault(rule) is { } said ? new Rule(rule, said.IsOn, said.Reason, said.At) : new Rule(rule, true, null, null))],
            await MattersAsync(edition.Value, offices, by, ct),
            [.. offices.OrderBy(office => office.Title, StringComparer.Ordinal).ThenBy(office => office.From).Select(office => new Held(office.Id, office.Title, office.Name, office.From, office.Until))]);
    }

    private async Task<IReadOnlyList<Matter>> MattersAsync(EditionFacts edition, List<Office> offices, Actor by, CancellationToken ct)
    {
        if (edition.Phases.Any(terms => terms.Phase == edition.Phase && terms.Is(PhaseSwitch.NominationsSealed)))
            return [];
        var seats = await db.Set<Judge>().AsNoTracking().ToDictionaryAsync(judge => judge.Id, ct);
        var hidden = (await sight.OfAsync(edition.Id, by, ct)).Hidden;
        var sent = await reviewable.NamedAsync(edition.Id, ct);
        var matters = await db.Set<PartyMatter>().AsNoTracking().Where(matter => matter.Edition == edition.Id).ToListAsync(ct);
        return
        [
            .. matters.Where(matter => PartySight.Sees(matter, sent.GetValueOrDefault(matter.Nomination), seats, hidden, by)).Select(matter => new Matter(
                matter.Id, matter.Rule, matter.Role, sent[matter.Nomination].Number, sent[matter.Nomination].NomineeName,
                matter.Judge is { } judge ? seats[judge].Name : offices.First(office => office.Id == matter.Office).Name + ", " + offices.First(office => office.Id == matter.Office).Title,
                matter.ByName, matter.Moment, matter.At, matter.State, matter.Reason, matter.SettledAt, matter.State == PartyMatterState.Open ? PartyRules.Settlements(matter) : []))
                .OrderBy(row => row.State).ThenBy(row => row.Number, StringComparer.Ordinal).ThenBy(row => row.At).ThenBy(row => row.Id.Value),
        ];
    }
}

/// <summary>Whether a viewer may know of a matter. Pure.</summary>
internal static class PartySight
{
    public static bool Sees(PartyMatter matter, ReviewableNomination? nomination, Dictionary<JudgeId, Judge> seats, IReadOnlySet<NominationId> hidden, Actor by) =>
        nomination is not null && !hidden.Contains(matter.Nomination)
        && (by.User is not { } user || (nomination.Nominator != user && nomination.NomineeUser != user && !(matter.Judge is { } judge && seats[judge].User == user)));
}
