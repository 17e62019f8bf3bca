using Microsoft.Extensions.Localization;
using Palmares.Accounts;
using Palmares.Awards;
using Palmares.Awards.Approving;
using Palmares.Awards.Consenting;
using Palmares.Awards.Objecting;
using Palmares.Awards.Telling;
using Palmares.Kernel;
using Palmares.Review.Clarifying;

namespace Palmares.Web.Home;

/// <summary>For a nominator: questions of a chair that wait for an answer, and outcomes that are told.</summary>
internal sealed class ToldNominator(ListQuestions questions, ListOutcomes outcomes, IStringLocalizer<Texts> texts) : IHomeSection
{
    public Role Role => Role.Nominator;

    public async Task<HomeSection?> BuildAsync(Actor by, CancellationToken ct)
    {
        var (asked, told) = (await questions.RunAsync(by, ct), await outcomes.RunAsync(by, ct));
        var lines = new List<HomeLine>();
        if (!asked.IsError)
            lines.AddRange(asked.Value.Where(q => q.Open).Select(q => new HomeLine(texts["A question about {0}", $"{q.Number} {q.NomineeName}"], "/review/clarifying", null, q.AnswerBy.Local)));
        if (!told.IsError)
            lines.AddRange(told.Value.Select(o => new HomeLine(texts["What was decided on {0}", $"{o.Number} {o.NomineeName}"], $"/awards/objecting/{o.Nomination}")));
        return lines.Count == 0 ? null : new HomeSection(texts["Word from the panel"], lines);
    }
}

/// <summary>For a nominee: what was decided, once it is told.</summary>
internal sealed class ToldNominee(ListAboutMe list, ReadOutcome read, NameUsers names, IStringLocalizer<Texts> texts) : IHomeSection
{
    public Role Role => Role.Nominee;

    public async Task<HomeSection?> BuildAsync(Actor by, CancellationToken ct)
    {
        if (by.User is not { } user)
            return null;
        var email = (await names.RunAsync([user], ct)).GetValueOrDefault(user)?.Email ?? "";
        var lines = new List<HomeLine>();
        foreach (var line in await list.RunAsync(email, by, ct))
        {
            if (!(await read.RunAsync(new PartyKey(line.Id, AccountEmail: email), by, ct)).IsError)
                lines.Add(new HomeLine(texts["What was decided on {0}", line.Number], $"/awards/objecting/{line.Id}"));
        }

        return lines.Count == 0 ? null : new HomeSection(texts["Word from the panel"], lines);
    }
}

/// <summary>For whoever is entrusted with approving, objections or appeals, in any role.</summary>
internal abstract class EntrustedHome(Role role, ListToApprove approvals, ListToHandle handling, IStringLocalizer<Texts> texts) : IHomeSection
{
    public Role Role => role;

    public async Task<HomeSection?> BuildAsync(Actor by, CancellationToken ct)
    {
        var (toApprove, toHandle) = (await approvals.RunAsync(by, ct), await handling.RunAsync(by, ct));
        var lines = new List<HomeLine>();
        if (!toApprove.IsError && toApprove.Value.Count(i => i.Approved is null) is var waiting and > 0)
            lines.Add(new HomeLine(texts["Decisions to approve"], "/awards/approving", texts["{0} waiting", waiting]));
        if (!toHandle.IsError && toHandle.Value.Objections.Count + toHandle.Value.Appeals.Count > 0)
            lines.Add(new HomeLine(texts["Objections and appeals to handle"], "/awards/objecting", texts["{0} waiting", toHandle.Value.Objections.Count(o => o.State == ObjectionState.Lodged) + toHandle.Value.Appeals.Count(a => a.State == AppealState.Lodged)]));
        return lines.Count == 0 ? null : new HomeSection(texts["Entrusted to you"], lines);
    }
}

internal sealed class EntrustedDelegate(ListToApprove approvals, ListToHandle handling, IStringLocalizer<Texts> texts) : EntrustedHome(Role.Delegate, approvals, handling, texts);

internal sealed class EntrustedRapporteur(ListToApprove approvals, ListToHandle handling, IStringLocalizer<Texts> texts) : EntrustedHome(Role.Rapporteur, approvals, handling, texts);

internal sealed class EntrustedAuditor(ListToApprove approvals, ListToHandle handling, IStringLocalizer<Texts> texts) : EntrustedHome(Role.Auditor, approvals, handling, texts);

internal sealed class EntrustedSteward(ListToApprove approvals, ListToHandle handling, IStringLocalizer<Texts> texts) : EntrustedHome(Role.Steward, approvals, handling, texts);
