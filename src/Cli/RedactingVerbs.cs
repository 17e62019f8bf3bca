using System.CommandLine;
using Palmares.Awards;
using Palmares.Awards.Redacting;
using Palmares.Kernel;

namespace Palmares.Cli;

/// <summary><c>palmares nominations passages|redact|lay-open</c>: what judges who read without names read blacked out; each verb one use case.</summary>
internal static class RedactingVerbs
{
    private const string Name = "nominations";

    internal sealed record NominationForm(NominationId Nomination);

    public static IEnumerable<Command> Of(Host host)
    {
        yield return FormVerb.Of<NominationForm, ShowRedacting.View>(host, "passages", "A nomination place by place, as written and as judges read it: {nomination}.", (s, i, by, ct) => s.Get<ShowRedacting>().RunAsync(i.Nomination, by, ct), Name);
        yield return FormVerb.Of<RedactPassage.Input, RedactionId>(host, "redact", "Black a passage out: {nomination, place, part, passage}; a place is Statement, CitationDraft, Claims, Answer or Endorsement, the part an answer's code or an endorsement's id.", (s, i, by, ct) => s.Get<RedactPassage>().RunAsync(i, by, ct), Name);
        yield return FormVerb.Of<LiftRedaction.Input, Done>(host, "lay-open", "Lay a passage open again: {nomination, redaction}.", (s, i, by, ct) => s.Get<LiftRedaction>().RunAsync(i, by, ct), Name);
    }
}
