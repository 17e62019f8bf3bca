using Microsoft.Extensions.Localization;
using Palmares.Accounts;
using Palmares.Awards;
using Palmares.Awards.Consenting;
using Palmares.Awards.CoNominating;
using Palmares.Awards.Nominating;
using Palmares.Kernel;
using Palmares.Web.Shell;

namespace Palmares.Web.Home;

/// <summary>For the secretary: every running edition, with what is late and what waits.</summary>
internal sealed class SecretarySection(ListEditions editions, ListNominations nominations, IStringLocalizer<Texts> texts) : IHomeSection
{
    public Role Role => Role.Secretary;

    public async Task<HomeSection?> BuildAsync(Actor by, CancellationToken ct)
    {
        var lines = new List<HomeLine>();
        foreach (var edition in (await editions.RunAsync(by, ct)).Where(e => e.Phase < EditionPhase.Published).OrderBy(e => e.Dates.End(e.Phase)))
            lines.Add(new(texts["{0}: {1}", edition.Title, texts[Labels.Of(edition.Phase)]], Url(edition), await AsideAsync(edition, by, ct), edition.Dates.End(edition.Phase), edition.TimeZone));
        return new HomeSection(texts["Editions"], lines, texts["No edition is running. Draft one under Editions."]);
    }

    private async Task<string?> AsideAsync(EditionFacts edition, Actor by, CancellationToken ct)
    {
        if (edition.Phase is not (EditionPhase.Nominating or EditionPhase.Screening))
            return null;
        var sent = (await nominations.RunAsync(edition.Id, by, ct)).Where(n => n.State == NominationState.Submitted).ToList();
        return texts["{0} sent, {1} without an answer from the nominee, {2} to screen", sent.Count, sent.Count(n => n.Consent == Consent.Asked), sent.Count(n => n.Eligibility == Eligibility.NotDecided)];
    }

    private static string Url(EditionFacts edition) => edition.Phase switch
    {
        EditionPhase.Nominating or EditionPhase.Screening => $"/awards/screening/{edition.Id}",
        _ => $"/awards/editions/{edition.Id}",
    };
}

/// <summary>For a nominator: drafts, answers still missing, days left.</summary>
internal sealed class NominatorSection(ListNominations nominations, ListCoNominations beside, ListOpenCalls calls, IStringLocalizer<Texts> texts) : IHomeSection
{
    public Role Role => Role.Nominator;

    public async Task<HomeSection?> BuildAsync(Actor by, CancellationToken ct)
    {
        var open = await calls.RunAsync(ct);
        var lines = (await nominations.RunAsync(null, by, ct)).Where(n => n.State != NominationState.Withdrawn && n.Mine).Select(n => Line(n, open)).ToList();
        lines.AddRange((await beside.RunAsync(by, ct)).Where(n => !n.Signed && n.Open).Select(n => new HomeLine(texts["Read and sign: {0}", $"{n.Number} {n.NomineeName}"], $"/awards/co-nominating/sign/{n.Id}", n.NominatorName)));
        lines.AddRange(open.Select(c => new HomeLine(texts["Nominate someone for {0}", c.Edition.Title], $"/awards/nominating/start?edition={c.Edition.Id}", null, c.Edition.Dates.NominatingCloses, c.Edition.TimeZone)));
        return new HomeSection(texts["Your nominations"], lines, texts["No call is open now."]);
    }

    private HomeLine Line(ListNominations.Line n, IReadOnlyList<Call> open)
    {
        var call = open.FirstOrDefault(c => c.Edition.Id == n.Edition);
        var draft = n.State == NominationState.Draft;
        return new HomeLine(
            $"{n.Number} {n.NomineeName}",
            $"/awards/nominating/{n.Id}",
            draft ? texts["Draft, not sent"] : texts["Consent: {0}; endorsements given: {1}", texts[Labels.Of(n.Consent)], n.EndorsementsGiven],
            draft ? call?.Edition.Dates.NominatingCloses : null,
            call?.Edition.TimeZone);
    }
}

/// <summary>For a nominee: the requests that wait for an answer.</summary>
internal sealed class NomineeSection(ListAboutMe list, NameUsers names, IStringLocalizer<Texts> texts) : IHomeSection
{
    public Role Role => Role.Nominee;

    public async Task<HomeSection?> BuildAsync(Actor by, CancellationToken ct)
    {
        if (by.User is not { } user)
            return null;
        var account = (await names.RunAsync([user], ct)).GetValueOrDefault(user);
        var lines = (await list.RunAsync(account?.Email ?? "", by, ct)).OrderBy(l => l.Consent != Consent.Asked);
        return new HomeSection(
            texts["Nominations about me"],
            [.. lines.Select(l => new HomeLine(l.Consent == Consent.Asked ? texts["Read and answer: {0}", l.Edition] : l.Edition, $"/awards/consenting/{l.Id}", texts[Labels.Of(l.Consent)]))],
            texts["There is no nomination about you."]);
    }
}
