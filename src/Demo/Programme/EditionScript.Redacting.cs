using Palmares.Awards;
using Palmares.Awards.Programming;
using Palmares.Awards.Redacting;

namespace Palmares.Demo.Programme;

/// <content>Judges of one edition read without names; what gives a nominee away is blacked out.</content>
internal sealed partial class EditionScript
{
    private async Task HideNomineesAsync(EditionFacts edition)
    {
        await stage.MustAsync((SwitchPhase change) => change.RunAsync(new(edition.Id, EditionPhase.Reviewing, [PhaseSwitch.NomineeHidden]), cast.Secretary, ct));
        var first = (await stage.RunAsync((ListReviewable list) => list.RunAsync(edition.Id, ct)))[0];
        var shown = await stage.MustAsync((ShowRedacting show) => show.RunAsync(first.Id, cast.Secretary, ct));
        foreach (var part in shown.Parts.Where(part => part.Place is RedactionPlace.Statement or RedactionPlace.Endorsement).DistinctBy(part => part.Place))
        {
            var passage = DemoTexts.Telltale.First(words => part.Texts.Any(text => RedactionRules.Stands(text, words)));
            await stage.MustAsync((RedactPassage redact) => redact.RunAsync(new(first.Id, part.Place, passage, part.Key), cast.Secretary, ct));
        }
    }
}
