using Palmares.Awards;
using Palmares.Awards.Nominating;
using Palmares.Awards.Programming;
using Palmares.Demo.Record;

namespace Palmares.Demo.Programme;

/// <summary>What befalls single nominations of the present edition on their way: one mended and sent again, one moved, one carried over from the last edition, one given more time.</summary>
internal sealed partial class EditionScript
{
    /// <summary>Who is begun before the close and sent after it.</summary>
    private (NominationId Id, InventedPerson Person, Cast.NominatorPart Nominator)? _late;

    private async Task CourseAsync(EditionFacts edition, Plan plan, EditionId earlier)
    {
        var own = await stage.RunAsync((ListNominations list) => list.RunAsync(edition.Id, cast.Secretary, ct));
        await MendAsync(own.First(line => line.NomineeName == plan.Nominees[1].Name).Id, plan.Nominees[1], cast.Nominators[1 % cast.Nominators.Count]);
        var leader = edition.Categories.Single(c => c.Code == "EL").Id;
        await stage.MustAsync((MoveToCategory move) => move.RunAsync(
            new(own.First(line => line.NomineeName == plan.Nominees[2].Name).Id, leader, "Has held a role for two cycles; belongs among the leaders."), cast.Secretary, ct));
        await CarryAsync(edition, earlier);

        var person = plan.Nominees[^1];
        var nominator = cast.Nominators[0];
        var late = await StartAsync(edition, person, nominator, leader, DemoAccounts.At($"nominee-{person.Number}"));
        var number = (await stage.MustAsync((ShowNomination show) => show.RunAsync(late, nominator.Actor, ct))).Number;
        await stage.MustAsync((ExtendNomination extend) => extend.RunAsync(new(edition.Id, number, plan.Closes.AddDays(3), "The network of the member was down for two days."), cast.Secretary, ct));
        _late = (late, person, nominator);
    }

    /// <summary>After the close: the one that has more time.</summary>
    private async Task SendLateAsync(EditionFacts edition)
    {
        if (_late is not { } late)
            return;
        await DraftTextAsync(late.Id, late.Person, await cast.PersonAsync(late.Person, ct), late.Nominator.Actor, edition);
        await SendAsync(late.Id, late.Person, late.Nominator.Actor, DemoAccounts.At($"nominee-{late.Person.Number}"));
    }

    private async Task MendAsync(NominationId id, InventedPerson person, Cast.NominatorPart nominator)
    {
        await stage.MustAsync((TakeBackNomination back) => back.RunAsync(id, nominator.Actor, ct));
        var draft = await stage.MustAsync((ShowNomination show) => show.RunAsync(id, nominator.Actor, ct));
        var claims = draft.Claims.Select(claim => new SaveDraft.ClaimDraft(claim.Text, [.. claim.Lines.Select(line => new LineKey(line.Line.Source, line.Line.Text))])).ToList();
        await stage.MustAsync((SaveDraft save) => save.RunAsync(
            new(id, draft.Revision, draft.Statement + "\n\nSince this was first sent the group agreed the text.", draft.CitationDraft.Replace("agreement", "an agreed text", StringComparison.Ordinal), claims), nominator.Actor, ct));
        await stage.MustAsync((SendFile send) => send.RunAsync(new(id, "letter", DemoForm.Letter("The group relies on this work.")), nominator.Actor, ct));
        stage.Clock.Pass(TimeSpan.FromHours(1));
        await stage.MustAsync((SubmitNomination submit) => submit.RunAsync(id, nominator.Actor, ct));
        await ConsentAsync(DemoAccounts.At($"nominee-{person.Number}"));
    }

    /// <summary>Somebody of the last edition who was not chosen, and is still in the first eight years.</summary>
    private async Task CarryAsync(EditionFacts edition, EditionId earlier)
    {
        foreach (var nominator in cast.Nominators)
        {
            foreach (var line in await stage.RunAsync((ListNominations list) => list.RunAsync(earlier, nominator.Actor, ct)))
            {
                var person = cast.Named(line.NomineeName);
                if (person.First < edition.Dates.NominatingCloses.Year - 6)
                    continue;
                var carried = await stage.RunAsync((CarryNomination carry) => carry.RunAsync(new(line.Id, edition.Id), nominator.Actor, ct));
                if (carried.IsError)
                    continue;
                var draft = await stage.MustAsync((ShowNomination show) => show.RunAsync(carried.Value, nominator.Actor, ct));
                var claims = draft.Claims.Select(claim => new SaveDraft.ClaimDraft(claim.Text, [.. claim.Lines.Select(l => new LineKey(l.Line.Source, l.Line.Text))])).ToList();
                await stage.MustAsync((SaveDraft save) => save.RunAsync(new(draft.Id, draft.Revision, draft.Statement, draft.CitationDraft, claims, DemoForm.Answers(person.Number)), nominator.Actor, ct));
                await SendAsync(draft.Id, person, nominator.Actor, draft.NomineeEmail);
                return;
            }
        }
    }
}
